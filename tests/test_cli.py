"""The command line as a user, a script and a cron job meet it."""

import json
import os
import re
import signal
import subprocess
import sys
from importlib import import_module

import pytest

from summarize import pipeline

BRIEF = [sys.executable, "-m", "summarize"]


def spawn(*args, env=None, **more):
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **(env or {})}
    more = {"capture_output": True, "timeout": 60, **more}
    return subprocess.run([*BRIEF, *map(str, args)], env=environ, check=False, **more)


def everything(folder):
    return {path.relative_to(folder): path.is_file() and path.read_bytes() for path in folder.rglob("*")}


@pytest.fixture
def fails(run, folder):
    """Check that a call fails as every error does: one line, nothing printed, nothing written."""

    def call(status, says, *args, **more):
        before = everything(folder)
        result = run(*args, **more)
        assert (result.status, result.out) == (status, "")
        assert result.err.startswith("brief: ")
        assert result.err.count("\n") == 1
        assert result.err.endswith("\n")
        assert re.search(says, result.err), result.err
        assert everything(folder) == before

    return call


# What works


def test_a_briefing_of_a_folder(run, folder):
    result = run("news", "--words", "60")
    assert (result.status, result.err) == (0, "")
    assert result.out.endswith("\n")
    assert result.out.count("\n") == 1
    assert 0 < len(result.out.split()) <= 60


def test_two_hundred_words_unless_told(run, folder):
    (folder / "news" / "long.txt").write_text(
        "".join(f"Sentence number {i} tells of thing {i * 7} in town {i % 13}.\n\n" for i in range(90))
    )
    assert len(run("news").out.split()) <= 200
    assert '"limit": 200' in run("news", "-f", "json").out


@pytest.mark.parametrize("option", ["--words", "-w"])
def test_short_and_long_options(run, folder, option):
    assert run("news", option, "30").out == run("news", "--words=30").out


def test_options_may_come_first(run, folder):
    assert run("--words", "30", "news").out == run("news", "--words", "30").out
    assert run("-q", "news", "-w30").out == run("news", "-w", "30").out


def test_one_sentence_is_enough(run, folder):
    (folder / "one.txt").write_text("The bridge is closed.")
    assert run("one.txt").out == "The bridge is closed.\n"


def test_standard_input(run, folder):
    result = run("-", "--format", "json", stdin="The café is closed. It opens in May.".encode())
    assert result.status == 0
    assert json.loads(result.out)["sources"][0]["path"] == "-"
    assert "The café is closed." in result.out


def test_quiet_and_verbose(run, folder):
    (folder / "news" / "bad.txt").write_bytes(b"\0\1\2")
    assert run("news", "--quiet").err == ""
    assert re.search(r"brief: \d+ of \d+ sentences from 3 sources, \d+ words", run("news", "-v").err)


def test_one_budget_replaces_the_default(run, folder):
    result = json.loads(run("news", "--chars", "400", "-f", "json").out)
    assert result["budget"] == {"unit": "chars", "limit": 400}


# What goes wrong


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "empty file"),
        ("white.txt", b" \n\t\r\n ", "empty file"),
        ("bom.txt", b"\xef\xbb\xbf", "without text"),
        ("bytes.txt", b"\x7fELF\0\1\2\3", "binary file"),
        ("paper.txt", b"%PDF-1.4 many letters and words that are no text", "a PDF"),
        ("half.txt", b"\xff\xfea\0b", "damaged utf-16"),
        ("page.html", b"<html><body></body></html>", "without text"),
    ],
)
def test_a_file_without_text(fails, folder, name, content, says):
    (folder / name).write_bytes(content)
    fails(3, f"{re.escape(name)}: .*{says}", name)


def test_a_file_without_a_sentence(fails, folder):
    (folder / "marks.txt").write_text("* * *\n\n-----\n")
    fails(3, "no sentence", "marks.txt")


def test_a_missing_path(fails):
    fails(3, "nowhere: no such file or folder; check the spelling", "nowhere")


def test_an_empty_path_is_not_the_present_folder(fails):
    fails(3, "empty path; is a variable unset", "")


def test_an_empty_folder(fails, folder):
    (folder / "empty" / "deeper").mkdir(parents=True)
    fails(3, "empty: no files in this folder", "empty")


def test_a_folder_of_pictures(fails, folder):
    (folder / "album").mkdir()
    (folder / "album" / "a.png").write_bytes(b"\x89PNG")
    fails(3, "album/a.png: a binary file", "album")


def test_a_link_to_nothing(fails, folder):
    (folder / "link.txt").symlink_to("nowhere")
    fails(3, "link.txt: a link to a file that does not exist", "link.txt")


def test_a_pipe_that_nothing_writes_to_does_not_hang(fails, folder, monkeypatch):
    monkeypatch.setattr(import_module("summarize.read.find"), "PATIENCE", 0.01)
    os.mkfifo(folder / "pipe")
    fails(3, "pipe: a pipe that nothing writes to", "pipe")


def test_nothing_but_unreadable_files(fails, folder):
    (folder / "bad").mkdir()
    for name in "abc":
        (folder / "bad" / f"{name}.txt").write_bytes(b"\0")
    fails(3, r"bad/a.txt: a binary file, not text \(and 2 more like it\)", "bad")


def test_one_unreadable_file_among_good_ones(run, folder):
    expected = run("news").out
    (folder / "news" / "a-binary.txt").write_bytes(b"GIF89a\0\0")
    (folder / "news" / "b-empty.txt").write_bytes(b"")
    (folder / "news" / "c-link.txt").symlink_to("nowhere")
    os.mkfifo(folder / "news" / "pipe")
    result = run("news", "nowhere")
    assert (result.status, result.out) == (4, expected)
    assert result.err.splitlines() == [
        "brief: skipped news/a-binary.txt: a binary file, not text",
        "brief: skipped news/b-empty.txt: an empty file",
        "brief: skipped news/c-link.txt: a link to a file that does not exist",
        "brief: skipped news/pipe: a pipe or a device, not a file",
        "brief: skipped nowhere: no such file or folder; check the spelling",
    ]
    skipped = json.loads(run("news", "-f", "json").out)["skipped"]
    assert [item["path"] for item in skipped] == [
        "news/a-binary.txt",
        "news/b-empty.txt",
        "news/c-link.txt",
        "news/pipe",
    ]


def test_a_file_that_the_system_refuses(run, folder, monkeypatch):
    def refuse(path):
        if path.name == "ferry.txt":
            raise PermissionError(13, "Permission denied", str(path))
        with path.open("rb") as file:
            return file.read()

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    result = run("news")
    assert (result.status, result.err) == (4, "brief: skipped news/ferry.txt: permission denied\n")


def test_a_folder_that_the_system_refuses(run, folder, monkeypatch):
    listing = os.scandir

    def refuse(path):
        if os.fspath(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return listing(path)

    (folder / "news" / "closed").mkdir()
    monkeypatch.setattr("os.scandir", refuse)
    result = run("news")
    assert (result.status, result.err) == (4, "brief: skipped news/closed: permission denied\n")


def test_strict_prints_nothing(fails, folder):
    (folder / "news" / "bad.txt").write_bytes(b"\0")
    fails(4, "news/bad.txt: a binary file", "news", "--strict")


def test_pictures_in_a_folder_are_no_fault(run, folder):
    (folder / "news" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "news" / "style.css").write_text("p { margin: 0 }")
    result = run("news", "--strict")
    assert result.status == 0
    assert "news/photo.jpg: a binary file, not text" in result.err


def test_the_many_files_of_a_saved_page_make_one_line(run, folder):
    (folder / "news" / "page_files").mkdir()
    for i in range(9):
        (folder / "news" / "page_files" / f"{i}.js").write_text("let x")
    (folder / "news" / "bad.txt").write_bytes(b"\0")
    result = run("news")
    assert result.status == 4
    assert result.err.splitlines() == [
        "brief: skipped news/bad.txt: a binary file, not text",
        "brief: skipped 9 files that hold no prose, such as news/page_files/0.js",
    ]
    assert len(json.loads(run("news", "-f", "json").out)["skipped"]) == 10


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ([], "missing argument 'PATH...'"),
        (["--words", "50"], "missing argument"),
        (["news", "--wrods", "9"], "no such option: --wrods .*--words"),
        (["news", "--words"], "--words.* requires an argument"),
        (["news", "--ranker", "textrnk"], "'textrnk'; did you mean textrank"),
        (["news", "--format", "jsn"], "'jsn'; did you mean json?"),
        (["news", "--format", "JSON"], "did you mean json?"),
        (["news", "--language", "xx"], "no language named 'xx'; there is auto, .*en"),
        (["news", "--language", "EN-us"], "did you mean .*en"),
        (["news", "--order", "sauce"], "did you mean source?"),
        (["news", "--words", "0"], "--words 0 .*above 0"),
        (["news", "--words", "-5"], "--words -5 .*above 0"),
        (["news", "--words", "nan"], "--words is 'nan', not a whole number"),
        (["news", "--words", "2.5"], "--words is '2.5', not a whole number"),
        (["news", "--words", "many"], "--words is 'many', not a whole number"),
        (["news", "--words", ""], "--words is '', not a whole number"),
        (["news", "--sentences", "0"], "--sentences 0"),
        (["news", "--chars", "-1"], "--chars -1"),
        (["news", "--ratio", "0"], "--ratio 0"),
        (["news", "--ratio", "nan"], "--ratio nan"),
        (["news", "--ratio", "1.5"], "--ratio 1.5 .*0 to 1"),
        (["news", "--ratio", "inf"], "--ratio inf"),
        (["news", "--ratio", "half"], "--ratio is 'half', not a number"),
        (["news", "--words", "9", "--chars", "9"], "one budget at a time: --words and --chars"),
        (["news", "--max-per-source", "0"], "--max-per-source 0 .*1 or more"),
        (["news", "--max-per-source", "x"], "--max-per-source is 'x'"),
        (["news", "-o", "nowhere/out.txt"], "nowhere/out.txt: no folder nowhere; make it first"),
        (["news", "-o", "news"], "news: is a directory"),
        (["news", "--config", "none.toml"], "none.toml: no such file"),
        (["explain", "news", "--format", "markdown"], "no format of explain named 'markdown'; there is text"),
        (["explain", "news", "--fromat", "json"], "no such option: --fromat .*--format"),
        (["verify"], "missing argument"),
        (["golden"], "missing command"),
        (["golden", "chek"], "no such command 'chek'.*check"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage(fails, args, says):
    fails(2, says, *args)


def test_the_folder_must_exist_before_anything_is_written(fails, folder):
    (folder / "out.txt").write_text("old")
    fails(3, "nowhere", "nowhere", "-o", "out.txt")


def test_a_budget_that_no_sentence_fits(fails, folder):
    fails(3, "no sentence fits in 2 words; try --words", "news", "--words", "2")


# Settings: file < variables < flags


def test_settings_nearer_to_the_user_win(run, folder, monkeypatch):
    (folder / "brief.toml").write_text('chars = 600\nformat = "json"\ncite = true\n')

    def budget(*args):
        return json.loads(run("news", *args).out)["budget"]

    assert budget() == {"unit": "chars", "limit": 600}
    monkeypatch.setenv("BRIEF_CHARS", "500")
    assert budget() == {"unit": "chars", "limit": 500}
    monkeypatch.setenv("BRIEF_WORDS", "")  # empty: as if it were not set
    assert budget("--words", "70") == {"unit": "words", "limit": 70}


def test_pyproject_is_found_too(run, folder):
    (folder / "pyproject.toml").write_text(
        '[project]\nname = "x"\n[tool.brief]\nmax-per-source = 1\nwords = 300\n'
    )
    briefing = json.loads(run("news", "-f", "json").out)
    assert briefing["budget"]["limit"] == 300
    assert "max-per-source:1" in briefing["signature"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("words = ", "brief.toml: not TOML"),
        ("wrods = 9", "setting in brief.toml named 'wrods'; did you mean words?"),
        ('words = "9"', "brief.toml: words is '9', not a whole number"),
        ("words = 9.5", "brief.toml: words is 9.5, not a whole number"),
        ("words = true", "brief.toml: words is True, not a whole number"),
        ('strict = "yes"', "brief.toml: strict is 'yes', not true or false"),
        ("ranker = 3", "brief.toml: ranker is 3, not a text"),
        ("words = 0", "--words 0"),
    ],
)
def test_a_wrong_settings_file(fails, folder, content, says):
    (folder / "brief.toml").write_text(content)
    fails(2, says, "news")


def test_a_pyproject_where_brief_is_no_table(fails, folder):
    (folder / "pyproject.toml").write_text("[tool]\nbrief = 3\n")
    fails(2, r"write \[tool.brief\]", "news")


@pytest.mark.parametrize(
    ("variable", "value"), [("BRIEF_WORDS", "x"), ("BRIEF_CITE", "maybe"), ("BRIEF_ORDER", "x")]
)
def test_a_wrong_variable(fails, monkeypatch, variable, value):
    monkeypatch.setenv(variable, value)
    fails(2, variable if value != "x" or variable == "BRIEF_WORDS" else "no order", "news")


# Commands and paths


def test_the_first_word_is_a_command_only_when_it_is_one(run, folder):
    (folder / "explain").mkdir()
    (folder / "explain" / "a.txt").write_text("The dam broke on Friday.")
    (folder / "keys").write_text("The keys were found.")
    assert run("./explain").out == "The dam broke on Friday.\n"
    assert run("keys").out == "The keys were found.\n"
    assert run("--", "explain").out == "The dam broke on Friday.\n"
    (folder / "rankers").write_text("Nobody reads this file.")
    assert "Nobody" not in run("rankers").out


@pytest.mark.parametrize("command", ["rankers", "formats", "languages"])
def test_lists(run, command):
    result = run(command)
    assert (result.status, result.err) == (0, "")
    assert result.out.split()[0] in ("textrank", "gzip", "ar")


def test_help_shows_the_options_of_the_default_command(run):
    result = run("--help")
    assert result.status == 0
    for name in ("--words", "--ratio", "--max-per-source", "explain", "verify", "golden"):
        assert name in result.out


# The same bytes


def test_any_order_and_any_way_to_name_the_files(run, folder):
    files = [f"news/{name}.txt" for name in ("bridge", "ferry", "school")]
    for form in ("text", "json"):
        options = ("--words", "60", "--format", form)
        expected = run("news", *options).out
        assert run(*files, *options).out == expected
        assert run(*reversed(files), *options).out == expected
        assert run("news/ferry.txt", "news", files[0], *options).out == expected
        assert run("./news/", *options).out == expected
        assert run("news/../news/ferry.txt", "news", *options).out == expected
        assert run("news", "news/../news/ferry.txt", *options).out == expected


def test_locale_time_zone_and_hash_seed_change_nothing(folder):
    (folder / "news" / "açaí.txt").write_text("O rio Vell subiu três metros na sexta-feira, disse o órgão.")
    (folder / "news" / "zürich.txt").write_bytes(b"Der Fluss stieg am Freitag um drei Meter.")
    outputs = {
        spawn("news", "-f", "json", env=env).stdout
        for env in (
            {"LC_ALL": "C", "PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"},
            {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONHASHSEED": "2"},
        )
    }
    assert len(outputs) == 1
    assert "news/açaí.txt" in [source["path"] for source in json.loads(outputs.pop())["sources"]]


# Output files


def test_output_replaces_a_file_and_keeps_its_mode(run, folder):
    out = folder / "out.md"
    out.write_text("old")
    out.chmod(0o640)
    result = run("news", "-f", "markdown", "-o", "out.md")
    assert (result.status, result.out, result.err) == (0, "", "")
    assert out.read_text() == run("news", "-f", "markdown").out
    assert out.stat().st_mode & 0o777 == 0o640


def test_output_follows_a_link(run, folder):
    (folder / "real.txt").write_text("old")
    (folder / "link.txt").symlink_to("real.txt")
    run("news", "-o", "link.txt")
    assert (folder / "link.txt").is_symlink()
    assert (folder / "real.txt").read_text() == run("news").out


@pytest.mark.parametrize("where", ["os.fsync", "pathlib.Path.replace"])
def test_the_old_file_stays_when_writing_fails(fails, folder, monkeypatch, where):
    def full(*_):
        raise OSError(28, "No space left on device")

    (folder / "out.txt").write_text("old")
    monkeypatch.setattr(where, full)
    fails(2, "out.txt: no space left on device", "news", "-o", "out.txt")


def test_output_to_a_device(run, folder):
    assert run("news", "-o", os.devnull).status == 0


def test_a_closed_standard_output(folder):
    command = ["sh", "-c", 'exec "$@" >&-', "sh", *BRIEF, "news"]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run(command, env=environ, capture_output=True, check=False)
    assert result.returncode == 2
    assert result.stderr == b"brief: standard output is closed; give --output FILE\n"


def test_a_reader_that_goes_away(folder):
    (folder / "long.txt").write_text("".join(f"Word number {i} is here.\n\n" for i in range(9000)))
    with subprocess.Popen(
        [*BRIEF, "explain", "long.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:  # fmt: skip
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


# Interruptions and bugs


def test_interrupted(folder):
    os.mkfifo(folder / "pipe")
    with subprocess.Popen(  # noqa: SIM117 - the pipe can be opened once the process runs
        [*BRIEF, "pipe"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:  # fmt: skip
        with (folder / "pipe").open("wb"):  # waits until it is read
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert err.strip() == b""


def test_a_bug_leaves_a_log_and_no_trace(fails, folder, monkeypatch, tmp_path):
    def broken(*_):
        raise ZeroDivisionError("at half past nine")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(pipeline, "choose", broken)
    fails(70, r"a bug, sorry: ZeroDivisionError; please report it with .*brief-.*\.log", "news")
    (log,) = tmp_path.glob("brief-*.log")
    assert "at half past nine" in log.read_text()
    assert "Traceback" in log.read_text()


def test_a_bug_where_no_log_can_be_written(fails, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", "/nowhere/at/all")
    monkeypatch.setattr(pipeline, "choose", lambda *_: 1 / 0)
    fails(70, "no log could be written", "news")


# Start-up

HEAVY = (
    "numpy", "sumy", "nltk", "trafilatura", "lxml", "charset_normalizer", "markdown_it", "jsonschema",
    "sqlite3", "httpx", "feedparser", "summarize.digest",
)  # fmt: skip


def loaded(*args):
    code = (
        "import sys, runpy, atexit\n"
        f"atexit.register(lambda: print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr))\n"
        f"sys.argv = ['brief', *{list(map(str, args))!r}]\n"
        "runpy.run_module('summarize', run_name='__main__')\n"
    )
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True
    )
    return result.stderr.strip()


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_nothing_heavy_is_loaded_to_say_hello(option):
    assert loaded(option) == "[]"


def test_a_plain_text_briefing_loads_nothing_heavy(folder):
    assert loaded("news") == "[]"


def test_no_warning_on_the_way(folder):
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-X", "dev", "-W", "error", "-m", "summarize", "news"]
    result = subprocess.run(command, env=environ, capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (0, b"")


def test_version(run):
    assert re.fullmatch(r"brief \d+\.\d+\.\d+\n", run("--version").out)
