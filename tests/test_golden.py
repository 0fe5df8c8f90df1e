"""The life of a golden case: add, check, accept; nothing is overwritten unasked."""

import io
import json
import re
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest

from summarize import golden
from summarize.commands import golden as command

FERRY = "news/ferry.txt"


def files(folder):
    return {path: path.read_bytes() for path in sorted((folder / "golden").rglob("*")) if path.is_file()}


def change(path, old="Cyclists travel free", new="Cyclists travel half"):
    path.write_text(path.read_text().replace(old, new))


@pytest.fixture
def case(run, folder):
    result = run("golden", "add", "river", "news", "--words", "500", "-f", "text", "-f", "json")
    assert (result.status, result.err) == (0, "")
    assert result.out == "added golden/river with expected.txt, expected.json\n"
    return folder / "golden" / "river"


def test_a_case_is_readable_and_as_expected(run, case):
    assert case.joinpath("case.toml").read_text() == (
        'sources = ["../../news"]\nformats = ["text", "json"]\n\n[options]\nwords = 500\n'
    )
    assert case.joinpath("expected.txt").read_text() == run("news", "--words", "500").out
    assert case.joinpath("expected.json").read_text() == run("news", "--words", "500", "-f", "json").out
    assert run("golden", "check").out == "1 of 1 golden cases as expected\n"
    assert sorted(path.name for path in case.parent.iterdir()) == ["river"]
    assert case.stat().st_mode & 0o777 == case.parent.stat().st_mode & 0o777


def test_a_case_without_options(run, folder):
    run("golden", "add", "plain", FERRY)
    assert (
        folder / "golden/plain/case.toml"
    ).read_text() == 'sources = ["../../news/ferry.txt"]\nformats = ["text"]\n'
    assert run("golden", "check", "plain").status == 0


def test_the_same_from_any_folder(run, case, folder, monkeypatch):
    for place in ("golden", "golden/river", "news"):
        monkeypatch.chdir(folder / place)
        assert run("golden", "check", "--root", folder / "golden").status == 0
    monkeypatch.chdir(folder / "golden" / "river")
    assert run("golden", "check", "--root", "..").status == 0


def test_a_source_outside_and_absolute(run, folder, tmp_path):
    (tmp_path / "far.txt").write_text("The dam broke on Friday.\n")
    assert run("golden", "add", "far", tmp_path / "far.txt", "-f", "json").status == 0
    assert '"path": "../far.txt"' in (folder / "golden/far/expected.json").read_text()
    assert run("golden", "check").status == 0


def test_a_change_is_shown_as_a_diff_and_only_there(run, case, folder):
    run("golden", "add", "school", "news/school.txt")
    change(folder / FERRY)
    before = files(folder)
    result = run("golden", "check")
    assert result.status == 1
    assert "river: expected.txt changed\n" in result.out
    assert "\n-Cyclists travel free of charge. \n+Cyclists travel half of charge. \n" in result.out
    assert result.out.endswith("1 of 2 golden cases as expected\n")
    assert run("golden", "check", "school").status == 0
    assert files(folder) == before


def test_missing_changed_and_unreadable_are_told_apart(run, case, folder):
    (case / "expected.txt").unlink()
    result = run("golden", "check")
    assert "river: expected.txt missing\naccept it with: brief golden accept river\n" in result.out
    assert "expected.json" not in result.out
    for path in (folder / "news").iterdir():
        path.unlink()
    result = run("golden", "check")
    assert (result.status, result.err) == (1, "")
    assert "river: case.toml unreadable\n" in result.out
    assert "no files in this folder" in result.out


def test_accept_takes_what_is_named(run, case, folder):
    change(folder / FERRY)
    result = run("golden", "accept", "river")
    assert (result.status, result.out) == (0, "accepted river: expected.txt, expected.json\n")
    assert "Cyclists travel half" in (case / "expected.txt").read_text()
    assert run("golden", "check").status == 0
    assert run("golden", "accept", "river").out == "river is as expected\n"


def test_accept_overwrites_nothing_unasked(run, case, folder):
    change(folder / FERRY)
    before = files(folder)
    result = run("golden", "accept")
    assert (result.status, result.out) == (2, "")
    assert result.err == "brief: river changed; name the cases to accept, or give --all\n"
    assert files(folder) == before
    assert run("golden", "accept", "--all").status == 0
    assert files(folder) != before


@pytest.mark.parametrize(("answer", "taken"), [("y", True), ("", False), ("no", False)])
def test_accept_asks_on_a_terminal(run, case, folder, monkeypatch, answer, taken):
    change(folder / FERRY)
    before = files(folder)
    monkeypatch.setattr("builtins.input", lambda *_: answer)
    monkeypatch.setattr(
        command, "sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True), stderr=io.StringIO())
    )
    assert run("golden", "accept").status == 0
    assert (files(folder) != before) is taken


def test_accept_of_what_cannot_be_read_changes_nothing(run, case, folder):
    before = files(folder)
    (folder / FERRY).write_bytes(b"\0")
    result = run("golden", "accept", "--all")
    assert (result.status, result.out) == (2, "")
    assert "river: " in result.err
    assert "ferry.txt: a binary file" in result.err
    assert files(folder) == before


def test_add_never_overwrites(run, case, folder):
    before = files(folder)
    result = run("golden", "add", "river", FERRY)
    assert (result.status, result.out) == (2, "")
    assert "golden/river: there already; take another name, or: brief golden accept river" in result.err
    assert files(folder) == before


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["x", "news", "--words", "0"], 2),
        (["x", "news", "--words", "x"], 2),
        (["x", "news", "--ranker", "nope"], 2),
        (["x", "news", "-f", "text", "-f", "nope"], 2),
        (["x", "nowhere"], 3),
        (["x", "news", "nowhere"], 4),
        (["x", "-"], 2),
        (["a/b", "news"], 2),
        (["..", "news"], 2),
        ([".x", "news"], 2),
        (["", "news"], 2),
        (["x"], 2),
        (["x", "news", "--root", "news/ferry.txt"], 2),
    ],
)
def test_add_writes_nothing_when_it_fails(run, folder, args, status):
    result = run("golden", "add", *args)
    assert (result.status, result.out, result.err.count("\n")) == (status, "", 1)
    assert sorted(path.name for path in folder.iterdir()) == ["news"]


def test_add_leaves_no_half_case(run, folder, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    result = run("golden", "add", "x", "news")
    assert result.status == 2
    assert result.err == "brief: golden/x: no space left on device; see --root\n"
    assert list((folder / "golden").iterdir()) == []


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ('source = ["../../news"]', "key in .*named 'source'; did you mean sources"),
        ('sources = "../../news"', "sources must be a list of texts"),
        ("sources = []", "sources must be a list"),
        ("formats = ['text']", "sources must be a list"),
        ('sources = ["../../news"]\nformats = "text"', "formats must be a list"),
        ('sources = ["../../news"]\nformats = ["jsn"]', "format for .*named 'jsn'; did you mean json"),
        ('sources = ["../../news"]\noptions = 3', r"options must be a table; write \[options\]"),
        ('sources = ["../../news"]\n[options]\nwrods = 3', "named 'wrods'; did you mean words"),
        ('sources = ["../../news"]\n[options]\noutput = "x"', "option in .*named 'output'"),
        ('sources = ["../../news"]\n[options]\nwords = "3"', "words is '3', not a whole number"),
        ("sources = [", "not TOML"),
    ],
)
def test_a_wrong_case(run, case, toml, says):
    (case / "case.toml").write_text(toml)
    result = run("golden", "check")
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert re.search(says, result.err), result.err


def test_no_such_case(run, case):
    result = run("golden", "check", "rivr")
    assert (result.status, result.out) == (3, "")
    assert "no such case" in result.err


def test_no_cases(run, folder):
    assert run("golden", "check").err == (
        "brief: golden: no golden cases here; make one with: brief golden add NAME PATH...\n"
    )


def test_a_diff_has_a_line_a_sentence():
    old = "The dam in the U.S. broke on Friday.[1,2] It rained.[2] “Run!” she said.\n"
    lines = golden.diff(old, old.replace("rained", "poured"), "x").splitlines()
    assert lines[:2] == ["--- x (expected)", "+++ x (now)"]
    assert "-It rained.[2] " in lines
    assert "+It poured.[2] " in lines
    assert " The dam in the U.S. broke on Friday.[1,2] " in lines


def test_a_diff_of_the_last_newline():
    assert golden.diff("One.\n", "One.", "x")


def test_list(run, case, folder):
    (case / "case.toml").write_text(
        'sources = ["../../news"]\nnote = "The river."\n[options]\nwords = 9\n[tolerance]\nrouge = 0.5\n'
    )
    assert run("golden", "list").out == ("river\ttext\twords=9 tolerance:rouge=0.5\t../../news\tThe river.\n")
    assert run("golden", "list", "--root", "nowhere").status == 3


def test_an_unexpected_file_is_told(run, case, folder):
    (case / "expected.html").write_text("old")
    result = run("golden", "check")
    assert result.status == 1
    assert (
        "river: expected.html unexpected\nremove it, or list its format in golden/river/case.toml\n"
        in result.out
    )
    assert "cause" not in result.out
    result = run("golden", "accept", "--all")
    assert "river: expected.html unexpected; remove it" in result.out
    assert (case / "expected.html").read_text() == "old"


def test_accept_keeps_decisions_of_what_is_as_expected(run, case, folder):
    kept = (case / "decisions.jsonl").read_bytes()
    (case / "decisions.jsonl").unlink()
    assert run("golden", "accept").out == "river is as expected\n"
    assert not (case / "decisions.jsonl").exists(), "nothing is written unasked"
    assert run("golden", "accept", "--all").out == "river is as expected\n"
    assert (case / "decisions.jsonl").read_bytes() == kept


@pytest.mark.parametrize("habit", ["--update", "-u", "--update-snapshots", "--snapshot-update"])
def test_update_as_in_other_tools(run, case, folder, habit):
    change(folder / FERRY)
    assert run("golden", "check", habit).out == "accepted river: expected.txt, expected.json\n"
    assert run("golden", "check").status == 0


def test_the_cause_stands_before_the_diff_and_once(run, case, folder):
    change(folder / FERRY)
    out = run("golden", "check").out
    head = (
        "river: expected.txt changed\ncause: news/ferry.txt: the source's bytes changed\n"
        "  news/ferry.txt:3: a sentence's words changed, now: “Cyclists travel half of charge.”\n"
    )
    assert out.startswith(head)
    assert out.count("cause: ") == 1
    assert out.index("cause: ") < out.index("\n--- ")


def test_check_as_json(run, case, folder):
    assert json.loads(run("golden", "check", "--format", "json").out) == {
        "version": 1,
        "checked": 1,
        "failed": 0,
        "cases": [{"name": "river", "ok": True, "failures": [], "causes": []}],
    }
    change(folder / FERRY)
    result = run("golden", "check", "--format", "json")
    assert result.status == 1
    (told,) = json.loads(result.out)["cases"]
    assert [(failure["file"], failure["kind"]) for failure in told["failures"]] == [
        ("expected.txt", "changed"),
        ("expected.json", "changed"),
    ]
    assert told["causes"][:2] == [
        {"kind": "source changed", "text": "the source's bytes changed", "place": "news/ferry.txt"},
        {
            "kind": "sentence changed",
            "text": "a sentence's words changed, now: “Cyclists travel half of charge.”",
            "place": "news/ferry.txt:3",
        },
    ]


def test_check_as_junit(run, case, folder):
    change(folder / FERRY)
    (case / "expected.json").unlink()
    suite = ET.fromstring(run("golden", "check", "--format", "junit").out.encode())
    assert (suite.get("tests"), suite.get("failures")) == ("2", "2")
    kinds = [(test.get("name"), test[0].get("type")) for test in suite]
    assert kinds == [("text", "changed"), ("json", "missing")]
    assert "cause: news/ferry.txt: the source's bytes changed" in suite[0][0].text
    assert run("golden", "check", "--format", "xml").status == 2


def test_jobs_change_nothing(run, case, folder):
    for name in ("bridge", "ferry", "school"):
        run("golden", "add", name, f"news/{name}.txt")
    change(folder / FERRY)
    alone = run("golden", "check")
    assert (alone.status, run("golden", "check", "--jobs", "2").out) == (1, alone.out)
    assert run("golden", "check", "--jobs", "0").status == 2


@pytest.fixture
def tolerant(run, folder):
    """Return a function that makes a case with a tolerance, changes a sentence, and checks it."""

    def make(*tolerance, form="text"):
        flags = [flag for pair in tolerance for flag in ("--tolerance", pair)]
        run("golden", "add", "lax", "news", "--words", "500", "-f", form, *flags)
        change(folder / FERRY, "Cyclists travel free of charge.", "Riders of bicycles pay nothing.")
        return run("golden", "check")

    return make


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
@pytest.mark.parametrize(
    ("tolerance", "status"),
    [
        ((), 1),
        (("sentences=1",), 0),
        (("rouge=0.9",), 0),
        (("sentences=0",), 1),
        (("sentences=1", "rouge=1.0"), 1),
    ],
)
def test_tolerances(tolerant, tolerance, status, form):
    assert tolerant(*tolerance, form=form).status == status


def test_a_tolerance_of_one_check(tolerant, run, folder):
    assert tolerant("rouge=1.0").status == 1
    assert "rouge = 1.0" in (folder / "golden/lax/case.toml").read_text()
    assert run("golden", "check", "--tolerance", "rouge=0.9").status == 0
    assert run("golden", "check").status == 1


@pytest.mark.parametrize(
    "wrong", ["sentences=x", "rouge", "rouge=1.5", "sentences=0.5", "words=3", "sentences=-1"]
)
def test_a_wrong_tolerance(run, folder, wrong):
    result = run("golden", "add", "x", "news", "--tolerance", wrong)
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert not (folder / "golden").exists()
