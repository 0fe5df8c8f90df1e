"""Limits and other ways of reading: where they are said, what is loaded, what a folder holds."""

import os
import subprocess
import sys

import pytest

from summarize import Limits, Reading, UsageError, load
from summarize.read import read
from summarize.read.limits import LIMITS, READING, parse_limit, reading
from summarize.settings import settle


def test_nothing_said():
    assert reading(settle({}, {}, None)) == READING == Reading()


@pytest.mark.parametrize(
    ("text", "value"),
    [("5", 5), ("1_000", 1000), ("0.5", 0.5), ("200M", 200_000_000), ("1.5 kB", 1500), ("2g", 2e9)],
)  # fmt: skip
def test_what_is_a_limit(text, value):
    assert parse_limit(text, "here") == value


@pytest.mark.parametrize("value", ["", "0", "-1", "much", "1e9999", "5x", True, None, 0, float("nan"), [5]])
def test_what_is_none(value):
    with pytest.raises(UsageError, match="not a number above 0"):
        parse_limit(value, "here")


def test_a_file_then_variables_then_flags(folder):
    (folder / "brief.toml").write_text(
        "field = 'claim'\nno-cache = true\n[limits]\npages = 1\nseconds = '2k'\nratio = 3"
    )
    environ = {
        "BRIEF_LIMIT_PAGES": "4",
        "BRIEF_LIMIT_SECONDS": "5",
        "BRIEF_ALLOW_PRIVATE": "yes",
        "BRIEF_CACHE": "/x",
    }
    flags = {"limit": ["pages=6", "BYTES-PER-FILE = 7"], "ignore_robots": True}
    assert reading(settle(flags, environ, None)) == Reading(
        Limits(pages=6, seconds=5, ratio=3, bytes_per_file=7),
        field="claim", allow_private=True, ignore_robots=True, cache=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("flag", "told"),
    [("pagse=4", "no limit named 'pagse'; did you mean pages?"),
     ("pages", "--limit pages is '', not a number"),
     ("pages=many", "--limit pages is 'many', not a number")],
)  # fmt: skip
def test_a_wrong_flag(run, folder, flag, told):
    result = run("news", "--limit", flag)
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert told in result.err


@pytest.mark.parametrize(
    ("toml", "told"),
    [("limits = 5", "limits is 5, not a table"), ("[limits]\npagse = 1", "did you mean pages"),
     ("[limits]\npages = true", "brief.toml: limits.pages is True"), ("field = 3", "field is 3, not a text")],
)  # fmt: skip
def test_a_wrong_file(run, folder, toml, told):
    (folder / "brief.toml").write_text(toml)
    result = run("news")
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert told in result.err


def test_every_limit_says_how_to_raise_it():
    for name in LIMITS:
        assert f"--limit {name}=N" in str(Limits().passed(name, "too much"))


@pytest.mark.parametrize("source", ["a.txt", "-", "/dev/zero"])
def test_a_file_that_is_too_large(run, folder, source):
    (folder / "a.txt").write_bytes(b"word " * 1000)
    result = run(source, "news", "--limit", "bytes_per_file=3k", "--words", "9", stdin=b"word " * 1000)
    told = "more than 3,000 bytes, the limit is 3,000; raise it with --limit bytes_per_file=N"
    assert result.err == f"brief: skipped {source}: {told}\n"
    assert result.status == 4


def test_python_may_say_how_to_read(folder):
    (folder / "a.csv").write_text("claim,n\nThe mill burnt down.,1\n")
    assert load("a.csv", reading=Reading(field="claim"))[0].text == "The mill burnt down."


# Folders


@pytest.mark.parametrize(
    "name",
    ["Lock_files", "Lock.files", "Lock-Dateien", "Lock_fichiers", "Lock_archivos", "Lock_arquivos",
     "Lock-filer",
     "Lock_bestanden", "Lock_soubory", "Lock_pliki"],
)  # fmt: skip
def test_the_folder_beside_a_saved_page_is_part_of_it(folder, name):
    for where in (name, "Mill_files", "Lock_stories"):
        (folder / "saved" / where).mkdir(parents=True)
        (folder / "saved" / where / "frame.html").write_text(
            "<html><body><p>A frame of it.</p></body></html>"
        )
    (folder / "saved" / "Lock.html").write_text("<html><body><p>The lock is shut.</p></body></html>")
    documents, skipped = read(["saved"])
    names = ["saved/Lock.html", "saved/Lock_stories/frame.html", "saved/Mill_files/frame.html"]
    assert sorted(document.name for document in documents) == names
    assert skipped == []


# What there is


def test_formats(run, monkeypatch):
    lines = {line.split()[0]: line for line in run("formats").out.splitlines() if " read " in line}
    assert {
        "zip",
        "tar",
        "gzip",
        "zstd",
        "mail",
        "mbox",
        "feed",
        "json",
        "csv",
        "html",
        "plain",
        "url",
    } <= set(lines)
    assert ".eml" in lines["mail"]
    assert lines["feed"].endswith(("installed (feeds)", "pip install 'brief-cli[feeds]'"))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    lines = run("formats").out.splitlines()
    assert any(line.startswith("url") and line.endswith("pip install 'brief-cli[web]'") for line in lines)


def test_reading_text_loads_none_of_this(folder):
    code = (
        "import sys; from summarize.read import read; read(['news']); print(*sorted({'httpx', 'feedparser', "
        "'zstandard', 'brotli', 'email', 'csv', 'tarfile', 'gzip', 'lxml', 'socket', "
        "'summarize.read.fetch'} & set(sys.modules)))"
    )
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == ""
