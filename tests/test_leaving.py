"""The command leaves at once when all is said, and nothing is lost on the way."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

BRIEF = ["-m", "summarize"]
SCRIPT = """
import atexit, os, sys
from summarize.__main__ import console
class Last:
    def __del__(self):
        os.write(1, b"taken apart\\n")
last = Last()
atexit.register(sys.stdout.write, "at the end\\n")
"""


def spawn(*args, **more):
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "timeout": 60, **more}
    return subprocess.run([sys.executable, *map(str, args)], env=environ, check=False, **more)


@pytest.fixture
def script(folder):
    """Run a script that calls the command, as pip writes one; return what came after the briefing."""

    def call(ending, *options):
        (folder / "script.py").write_text(SCRIPT + ending)
        result = spawn(*options or ["script.py"], "news", "--words", 20)
        assert (result.returncode, result.stderr) == (0, b"")
        return result.stdout.decode().splitlines()[1:]

    return call


def test_all_of_a_long_output_comes_into_a_pipe_and_into_a_file(run, folder):
    (folder / "long.txt").write_text("".join(f"Word number {i} is here.\n\n" for i in range(2500)))
    expected = run("explain", "long.txt").out.encode()
    assert len(expected) > 1 << 17  # more than a pipe holds
    assert spawn(*BRIEF, "explain", "long.txt").stdout == expected
    with (folder / "out").open("wb") as file:
        spawn(*BRIEF, "explain", "long.txt", stdout=file)
    assert (folder / "out").read_bytes() == expected


@pytest.mark.parametrize(
    ("status", "args"),
    [(0, ["news"]), (2, ["news", "--words", "-1"]), (3, ["nowhere"]), (4, ["news", "bad"])],
)
def test_the_status_and_the_message_are_those_of_the_command(run, folder, status, args):
    (folder / "bad").mkdir()
    (folder / "bad" / "page.pdf").write_bytes(b"%PDF-1.7 no more")
    expected, left = run(*args), spawn(*BRIEF, *args)
    assert (left.returncode, left.stdout.decode(), left.stderr.decode()) == (
        expected.status, expected.out, expected.err,
    )  # fmt: skip
    assert left.returncode == status


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")  # noqa: PTH110
@pytest.mark.parametrize("asked", ["news", "--help", "--version", "rankers"])
def test_a_full_disk_is_an_error(folder, asked):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        result = spawn(*BRIEF, asked, stdout=full)
    assert (result.returncode, result.stderr) == (2, b"brief: standard output: no space left on device\n")


@pytest.mark.parametrize("how", [["script.py"], ["-m", "script"]])
def test_what_was_registered_runs_and_nothing_is_taken_apart(script, how):
    assert script("sys.exit(console())", *how) == ["at the end"]


def test_one_who_looks_for_what_is_left_finds_it(script):
    assert script("sys.exit(console())", "-X", "dev", "script.py") == ["at the end", "taken apart"]


def test_a_caller_goes_on(script):
    ending = "def call():\n  try: console()\n  except SystemExit: print('and on')\ncall()"
    assert script(ending) == ["and on", "at the end", "taken apart"]


def test_a_profiler_beneath_has_its_say(folder):
    result = spawn("-m", "cProfile", *BRIEF, "news")
    assert b"function calls" in result.stdout


def test_what_cannot_be_flushed_at_the_end_is_left_to_python(folder):
    (folder / "script").write_text(SCRIPT + "atexit.register(sys.stdout.close)\nconsole()")
    assert spawn("script", "--version").returncode == 0


def test_cases_are_checked_by_several_processes(run, folder):
    run("golden", "add", "one", "news")
    run("golden", "add", "two", "news", "--words", "30")
    result = spawn(*BRIEF, "golden", "check", "--jobs", 2)
    assert (result.returncode, result.stdout.decode(), result.stderr) == (0, run("golden", "check").out, b"")


def test_the_state_of_a_digest_is_closed(folder):
    digest = [*BRIEF, "digest", "news", "--state", "state.db", "--date", "2025-10-28"]
    assert spawn(*digest).returncode == 0
    assert sorted(path.name for path in folder.iterdir()) == ["news", "state.db", "state.db.lock"]
    with closing(sqlite3.connect(folder / "state.db")) as state:
        assert state.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert spawn(*digest[:-1], "2025-10-29", "--fail-empty").returncode == 5
