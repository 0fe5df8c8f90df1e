"""A briefing is held against its sources as they are now."""

import json

import pytest


@pytest.fixture
def made(run, folder):
    assert run("news", "-w", "500", "-f", "json", "-o", "briefing.json").status == 0
    return folder / "briefing.json"


def test_all_stand(run, made):
    total = len(json.loads(made.read_text())["sentences"])
    result = run("verify", "briefing.json")
    assert (result.status, result.err) == (0, "")
    assert result.out == f"{total} of {total} sentences stand verbatim in their sources\n"


def test_from_standard_input(run, made):
    assert run("verify", "-", stdin=made.read_bytes()).status == 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_json_that_a_shell_has_encoded_anew(run, made, encoding):
    made.write_bytes(made.read_text("utf-8").encode(encoding))
    assert run("verify", "briefing.json").status == 0


def test_an_explanation_can_be_verified_too(run, folder):
    run("explain", "news", "-f", "json", "-o", "why.json")
    assert run("verify", "why.json").status == 0


def test_changed_text(run, made, folder):
    path = folder / "news" / "ferry.txt"
    path.write_text(path.read_text().replace("Cyclists travel free", "Cyclists travel half"))
    result = run("verify", "briefing.json")
    assert result.status == 1
    assert result.out.startswith("news/ferry.txt:3: not in the source: Cyclists travel free of charge.\n")
    assert result.out.count("\n") == 2


def test_moved_text(run, made, folder):
    path = folder / "news" / "ferry.txt"
    path.write_text("Corrected on Friday.\n" + path.read_text())
    result = run("verify", "briefing.json")
    assert result.status == 1
    assert "news/ferry.txt:3: stands elsewhere in the source: Cyclists" in result.out
    assert "not in the source" not in result.out


def test_changed_white_space_that_moves_nothing(run, made, folder):
    path = folder / "news" / "ferry.txt"
    path.write_text(path.read_text().replace("is to be doubled", "is\nto\tbe doubled"))
    assert run("verify", "briefing.json").status == 0


@pytest.mark.parametrize(
    ("data", "says"), [(None, "no such file"), (b"\0\0\0\1", "a binary file"), (b"", "an empty file")]
)
def test_a_source_that_cannot_be_read(run, made, folder, data, says):
    path = folder / "news" / "ferry.txt"
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    result = run("verify", "briefing.json")
    assert result.status == 1
    assert f"news/ferry.txt:1: the source cannot be read: {says}" in result.out
    assert "bridge.txt" not in result.out


def test_from_another_folder(run, made, folder, monkeypatch):
    (folder / "elsewhere").mkdir()
    monkeypatch.chdir(folder / "elsewhere")
    assert run("verify", "../briefing.json").status == 0
    assert run("verify", made).status == 0


def test_the_expected_file_of_a_golden_case(run, folder, monkeypatch):
    run("golden", "add", "news", "news", "--format", "json")
    assert run("verify", "golden/news/expected.json").status == 0
    monkeypatch.chdir(folder / "golden" / "news")
    assert run("verify", "expected.json").status == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "page.html",
            "<html><body><p>The dam &amp; all broke on Friday.</p><p>It rained.</p></body></html>",
        ),
        ("notes.md", "# Dam\n\nThe *dam* broke on Friday. It [rained](x).\n"),
        ("mac.txt", "The dam broke on Friday.\rIt rained.\r"),
    ],
)
def test_formats_with_markup(run, folder, name, text):
    (folder / name).write_bytes(text.encode())
    run(name, "-f", "json", "-o", "b.json")
    assert run("verify", "b.json").status == 0
    (folder / name).write_bytes(text.replace("Friday", "Sunday").encode())
    assert run("verify", "b.json").status == 1


def test_no_such_briefing(run, folder):
    result = run("verify", "nowhere.json")
    assert (result.status, result.out) == (3, "")
    assert result.err == "brief: nowhere.json: no such file or directory; check the path\n"


def _without(*path):
    def change(value):
        for key in path[:-1]:
            value = value[key]
        del value[path[-1]]

    return change


def _with(key, content):
    def change(value):
        value["sentences"][0][key] = content

    return change


@pytest.mark.parametrize(
    "change",
    [
        _without("sentences"),
        _without("sources"),
        _without("sentences", 0, "start"),
        _without("sources", 0, "path"),
        _with("source", 99),
        _with("source", []),
        _with("start", "1"),
        _with("start", -5),
        _with("end", None),
        _with("line", 1.5),
        _with("text", 3),
    ],
)
def test_wrong_json(run, made, change):
    value = json.loads(made.read_text())
    change(value)
    made.write_text(json.dumps(value))
    result = run("verify", "briefing.json")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("brief: briefing.json: not a briefing; make one with: brief")


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"3", b"null", b"\xff\xfe\0", b"[" * 200_000])
def test_damaged_json(run, folder, data):
    (folder / "b.json").write_bytes(data)
    result = run("verify", "b.json")
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
