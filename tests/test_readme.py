"""Every command and every line of Python in the README, run as a user would, in a copy of what they need."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(tag):
    """Return the fenced blocks with a tag, in order."""
    return re.findall(rf"^```{tag}\n(.*?)^```", README, re.M | re.S)


def commands(block):
    """Return the lines of a block without comments."""
    return [line.split("   #")[0].strip() for line in block.splitlines() if line.strip()]


SESSIONS = [commands(block) for block in blocks("sh")]
EXAMPLES = [tuple(block.split("\n", 1)) for block in blocks("console")]


@pytest.fixture
def copy(tmp_path, tools):
    """A folder with the seeds and the golden cases, and `brief` in its folder of tools."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "golden", tmp_path / "golden")
    return tmp_path


def run(command, folder):
    environment = os.environ | {
        "PATH": f"{folder / 'tools'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_there_is_something_to_run():
    assert sum(map(len, SESSIONS)) > 10
    assert EXAMPLES


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session[0])
def test_commands(session, copy):
    for command in session:
        done = run(command, copy)
        assert (done.returncode, done.stderr) == (0, ""), command
        assert done.stdout or "--output" in command, command


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example[0])
def test_examples_show_what_is_printed(example, copy):
    prompt, shown = example
    printed = run(prompt.removeprefix("$ "), copy).stdout
    assert shown.split() == printed.split()  # the page wraps lines, the command does not


def test_python(copy):
    for block in blocks("python"):
        done = subprocess.run(
            [sys.executable, "-c", block],
            cwd=copy,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, ""), block
        assert done.stdout


def test_ci_runs_the_two_lines_of_the_readme():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert len(blocks("sh install")) == len(blocks("sh test")) == 1
    assert '"$(line install)"' in script
    assert '"$(line test)"' in script
