"""One thing is changed at a time in a copy of the seeds; a check must name exactly that."""

import json
import re
import shutil
from pathlib import Path

import pytest

from summarize import golden
from summarize.golden import give, load_case, versions
from summarize.golden.trace import dumps

ROOT = Path(__file__).parents[1]
HARBOR, MERIDIAN, NORTHLIGHT, TRACK, COURIER = (
    "harbor-ledger.txt", "meridian-markets.html", "northlight-live.txt", "second-track.md",
    "tallgrass-courier.txt",
)  # fmt: skip
CASE_TOML = 'sources = ["../../seeds"]\nformats = ["text", "json"]\n\n[options]\nwords = 150\n'


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A golden case of the seeds, accepted."""
    top = tmp_path_factory.mktemp("base")
    shutil.copytree(ROOT / "seeds", top / "seeds")
    case = top / "golden" / "case"
    case.mkdir(parents=True)
    (case / "case.toml").write_text(CASE_TOML)
    accept(case)
    return top


def accept(folder):
    case = load_case(folder)
    given = give(case)
    for form, text in given.texts.items():
        case.expected(form).write_text(text, encoding="utf-8")
    (folder / golden.TRACE).write_text(dumps(given.trace), encoding="utf-8")


@pytest.fixture
def copy(base, tmp_path):
    shutil.copytree(base, tmp_path / "copy")
    return tmp_path / "copy"


def check(copy):
    return golden.check(load_case(copy / "golden" / "case"))


def substitute(old, new):
    def mutate(path):
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, old
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return mutate


def swap(first, second):
    def mutate(path):
        text = path.read_text(encoding="utf-8")
        assert first in text
        assert second in text
        text = text.replace(first, "\0").replace(second, first).replace("\0", second)
        path.write_text(text, encoding="utf-8")

    return mutate


# file, what is done to it, the kind of cause, and what the check shows of the new text
WORDS = [
    (HARBOR, "Emperor Naruhito received him", "King Naruhito received him", "King Naruhito"),
    (HARBOR, "landed in Tokyo on Monday evening", "landed in Osaka on Monday evening", "landed in Osaka"),
    (HARBOR, "motorcade crossed a capital", "column crossed a capital", "column crossed"),
    (MERIDIAN, "had cast their vote", "had cast their ballot", "their ballot"),
    (
        MERIDIAN,
        "before Air Force One reached Haneda",
        "before Air Force One reached Narita",
        "reached Narita",
    ),
    (NORTHLIGHT, "The emperor welcomed him", "The chamberlain welcomed him", "chamberlain welcomed"),
    (
        NORTHLIGHT,
        "A deal over TikTok could be signed",
        "A deal over TikTok might be signed",
        "might be signed",
    ),
    (NORTHLIGHT, "is the headline number", "is the biggest number", "biggest number"),
    (NORTHLIGHT, "A few hundred trucks cost less", "A few dozen trucks cost less", "few dozen"),
    (TRACK, "Three clocks are running", "Four clocks are running", "Four clocks"),
    (TRACK, "What slows the clock is arithmetic", "What slows the clock is politics", "politics"),
    (TRACK, "Washington will welcome that", "Washington will applaud that", "will applaud"),
    (COURIER, "Japan is a steady customer", "Japan is a reliable customer", "reliable customer"),
    (COURIER, "is on the list of American goods", "is on the roll of American goods", "on the roll"),
    (COURIER, "Treasury Secretary Scott Bessent says", "Treasury Secretary Scott Bessent writes", "writes"),
]


@pytest.mark.parametrize(("name", "old", "new", "shown"), WORDS, ids=lambda value: str(value)[:30])
def test_a_word_in_a_sentence(copy, name, old, new, shown):
    substitute(old, new)(copy / "seeds" / name)
    causes = check(copy).causes
    assert (causes[0].kind, causes[0].place) == ("source changed", f"seeds/{name}")
    told = causes[1]
    assert told.kind == "sentence changed"
    assert shown in told.text
    path, _, line = told.place.rpartition(":")
    assert path == f"seeds/{name}"
    if name.endswith(".txt"):  # in others a line is one of the text without markup
        source = (copy / "seeds" / name).read_text(encoding="utf-8").splitlines()
        assert new.split()[0] in source[int(line) - 1] or new.split()[0] in source[int(line)]
    assert len([cause for cause in causes if cause.kind.startswith(("sentence", "furniture"))]) == 1


PLACES = [
    (HARBOR, "Emperor Naruhito received him for a short audience.",
     "Outside, the president’s motorcade crossed a capital whose best-known towers had been turned red, "
     "white and blue for the night."),
    (NORTHLIGHT, "The emperor welcomed him at the Imperial Palace.",
     "Mr Trump wore a navy suit and a gold tie and posed for photographs at the door."),
    (NORTHLIGHT, "No list of projects has been published.",
     "The emperor welcomed him at the Imperial Palace."),
    (TRACK, "The policy behind it is anything but.",
     "Washington will welcome that and may then ask for more."),
    (TRACK, "What slows the clock is arithmetic.", "The second clock runs on announcements."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "first", "second"), PLACES, ids=lambda value: value[:30])
def test_a_sentences_place(copy, name, first, second):
    swap(first, second)(copy / "seeds" / name)
    causes = check(copy).causes
    assert (causes[0].kind, causes[0].place) == ("source changed", f"seeds/{name}")
    assert causes[1].kind == "sentence moved"
    assert any(" ".join(text.split())[:40] in causes[1].text for text in (first, second))
    assert not any(c.kind.endswith(("changed", "added", "removed")) for c in causes[1:])


@pytest.mark.parametrize("name", [HARBOR, MERIDIAN, NORTHLIGHT, TRACK, COURIER])
def test_a_source_is_gone(copy, name):
    (copy / "seeds" / name).unlink()
    first, *rest = check(copy).causes
    assert (first.kind, first.place, first.text) == ("source removed", f"seeds/{name}", "source removed")
    assert not any(cause.outer for cause in rest)


@pytest.mark.parametrize("name", [HARBOR, NORTHLIGHT, COURIER])
def test_a_source_has_another_name(copy, name):
    (copy / "seeds" / name).rename(copy / "seeds" / "another.txt")
    first, *rest = check(copy).causes
    assert (first.kind, first.place) == ("source renamed", "seeds/another.txt")
    assert first.text.endswith(f"was seeds/{name}")
    assert not any(cause.outer for cause in rest)


@pytest.mark.parametrize("name", ["aaa.txt", "mmm.txt", "zzz.txt"])
def test_a_source_is_new(copy, name):
    (copy / "seeds" / name).write_text("Trump left Tokyo for Seoul on Wednesday, officials in Japan said.\n")
    first, *rest = check(copy).causes
    assert (first.kind, first.place, first.text) == ("source added", f"seeds/{name}", "source added")
    assert not any(cause.outer for cause in rest)


OPTIONS = [
    ("words = 100", "words 150, now 100"),
    ("words = 300", "words 150, now 300"),
    ("sentences = 4", "sentences not given, now 4; words 150, now not given"),
    ("chars = 700", "chars not given, now 700; words 150, now not given"),
    ("ratio = 0.1", "ratio not given, now 0.1; words 150, now not given"),
    ('words = 150\nabout = "soybeans"', "about not given, now soybeans"),
    ('words = 150\norder = "rank"', "order not given, now rank"),
    ('words = 150\nlanguage = "de"', "language not given, now de"),
    ("words = 150\nmax_per_source = 1", "max_per_source not given, now 1"),
    ("words = 150\ncite = true", "cite not given, now True"),
]


@pytest.mark.parametrize(("options", "told"), OPTIONS, ids=lambda value: value[-20:])
def test_an_option(copy, options, told):
    toml = CASE_TOML.replace("words = 150", options)
    (copy / "golden" / "case" / "case.toml").write_text(toml)
    first, *rest = check(copy).causes
    assert (first.kind, first.text) == ("options", f"options changed: {told}")
    assert not any(cause.outer for cause in rest)


@pytest.mark.parametrize("ranker", ["lead", "centroid", "textrank-overlap"])
def test_the_ranker(copy, ranker):
    (copy / "golden" / "case" / "case.toml").write_text(f'{CASE_TOML}ranker = "{ranker}"\n')
    first, *rest = check(copy).causes
    assert (first.kind, first.text) == ("ranker", f"ranker changed: textrank, now {ranker}")
    assert not any(cause.outer for cause in rest)


@pytest.mark.parametrize("package", ["sentencex", "PyStemmer", "trafilatura", "markdown-it-py", "lxml"])
def test_a_dependencys_version(copy, package, monkeypatch):
    there = versions.version

    def other(name):
        return "99.9" if name == package else there(name)

    monkeypatch.setattr(versions, "version", other)
    assert not check(copy).failures, "another version that gives the same bytes is none"
    expected = copy / "golden" / "case" / "expected.txt"
    expected.write_text(expected.read_text(encoding="utf-8").replace("Tokyo", "Kyoto"), encoding="utf-8")
    kept = copy / "golden" / "case" / golden.TRACE
    rows = kept.read_text(encoding="utf-8").splitlines(keepends=True)
    head = json.loads(rows[0])
    del head["files"]["expected.txt"]
    kept.write_text("".join([json.dumps(head) + "\n", *rows[1:]]), encoding="utf-8")
    first = check(copy).causes[0]
    assert first.kind == "versions"
    assert first.text == f"versions differ: {package} {there(package)}, now 99.9"


FURNITURE = [
    (HARBOR, "2 min read", "3 min read", "furniture changed"),
    (HARBOR, "ShareTweetEmailCopy link", "ShareTweetEmailCopy linkPrint", "furniture changed"),
    (HARBOR, "Home | World | Business", "Home | Sport | Business", "furniture changed"),
    (NORTHLIGHT, "1,204 reading now", "2,408 reading now", "furniture changed"),
    (NORTHLIGHT, "46 comments", "57 comments", "furniture changed"),
    (COURIER, "Obituaries\n", "Classified\n", "furniture changed"),
    (HARBOR, "2 min read\n", "", "furniture removed"),
    (NORTHLIGHT, "46 comments\n", "46 comments\nShare this article\n", "furniture added"),
    (COURIER, "Obituaries\n", "Obituaries\nClassifieds\n", "furniture added"),
]


@pytest.mark.parametrize(("name", "old", "new", "kind"), FURNITURE, ids=lambda value: str(value)[:24])
def test_a_line_of_page_furniture(copy, name, old, new, kind):
    substitute(old, new)(copy / "seeds" / name)
    result = check(copy)
    assert [failure.form for failure in result.failures] == ["json"], "the text is the same to the byte"
    first, told, *rest = result.causes
    assert (first.kind, first.place) == ("source changed", f"seeds/{name}")
    assert told.kind == kind
    assert told.place.startswith(f"seeds/{name}:")
    assert not any(cause.outer for cause in rest)


def test_furniture_whose_going_lets_others_in(copy):
    substitute("46 comments\n", "")(copy / "seeds" / NORTHLIGHT)
    first, *rest = check(copy).causes
    assert first.kind == "source changed"
    told = [cause.text for cause in rest]
    assert told[0] == "a line of page furniture removed (comments)"
    assert any(text.startswith("a sentence added: “Nort") for text in told)


def test_furniture_that_is_read_as_a_sentence(copy):
    substitute("2 min read", "Nobody in Tokyo had seen such a crowd in ten years.")(copy / "seeds" / HARBOR)
    told = check(copy).causes[1]
    assert told.kind == "cleaned"
    assert "is read as a sentence, which was cleaned away (read time)" in told.text


def test_only_white_space(copy):
    path = copy / "seeds" / HARBOR
    path.write_text(path.read_text(encoding="utf-8") + "\n\n", encoding="utf-8")
    result = check(copy)
    assert [failure.form for failure in result.failures] == ["json"]
    assert [cause.kind for cause in result.causes] == ["source changed", "white space"]


def test_an_expected_file_that_a_hand_changed(copy):
    expected = copy / "golden" / "case" / "expected.txt"
    expected.write_text(expected.read_text(encoding="utf-8").replace("Tokyo", "Kyoto"), encoding="utf-8")
    result = check(copy)
    assert [failure.form for failure in result.failures] == ["text"]
    assert [(cause.kind, cause.place) for cause in result.causes] == [("edited", "expected.txt")]


def test_code_that_decides_otherwise(copy, monkeypatch):
    monkeypatch.setattr("summarize.rank.features.POOL_TITLES", 40.0)
    first, *rest = check(copy).causes
    assert (first.kind, first.outer) == ("code", True)
    assert "brief decides otherwise with the same sources, options and versions" in first.text
    ranked = [cause for cause in rest if cause.kind == "rank"]
    assert ranked
    assert all(re.search(r"(fell|rose) from rank \d+ to \d+ \(\w+ [\d.e-]+, now", c.text) for c in ranked)


def test_a_merge_is_told(copy):
    path = copy / "seeds" / NORTHLIGHT
    substitute(
        "No list of projects has been published.",
        "Three clocks are running, and they do not keep the same time.",
    )(path)
    assert any("merged" in cause.text for cause in check(copy).causes)


def test_without_decisions_the_cause_is_not_known(copy, run, monkeypatch):
    monkeypatch.chdir(copy)
    (copy / "golden" / "case" / golden.TRACE).unlink()
    assert run("golden", "check").status == 0
    (copy / "seeds" / TRACK).unlink()
    out = run("golden", "check").out
    assert "case: expected.txt changed\ncause: not known, for no decisions are kept with this case" in out
    assert run("golden", "accept", "case").status == 0
    (copy / "seeds" / COURIER).unlink()
    assert "\ncause: seeds/tallgrass-courier.txt: source removed\n" in run("golden", "check").out


def test_decisions_that_cannot_be_read(copy):
    (copy / "golden" / "case" / golden.TRACE).write_text("[1]\n")
    (copy / "seeds" / TRACK).unlink()
    assert [cause.kind for cause in check(copy).causes] == ["unknown"]


def test_there_are_forty_and_more():
    tests = (WORDS, PLACES, FURNITURE, OPTIONS, range(5 + 3 + 3 + 3 + 5))
    assert sum(map(len, tests)) >= 40
