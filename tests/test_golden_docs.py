"""The walk in docs/golden.md, run as written; the hook and the action call commands that there are."""

import re
import shlex
import subprocess
from pathlib import Path

from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "golden.md").read_text(encoding="utf-8")


def blocks(tag):
    return [
        token.content for token in MarkdownIt().parse(PAGE) if token.type == "fence" and token.info == tag
    ]


def shell(command, folder, tools):
    return subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env={"PATH": f"{tools}:/usr/bin:/bin", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_four_commands_to_a_red_explained_failure(folder, tools):
    walk = blocks("sh walk")[0].splitlines()
    assert len([*blocks("sh install")[0].splitlines(), *walk]) == 4
    *before, last = [shell(command, folder, tools) for command in walk]
    assert [(done.returncode, done.stderr) for done in before] == [(0, "")] * len(before)
    assert (last.returncode, last.stderr) == (1, "")
    assert last.stdout.startswith(blocks("text")[0])
    assert "\n--- golden/morning/expected.txt (expected)\n" in last.stdout
    assert shell("brief golden accept morning && brief golden check", folder, tools).returncode == 0


def test_the_hook_and_the_action_call_the_same_command(folder, tools):
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    entry = re.search(r"entry: (.*)", hook)[1]
    assert "id: brief-golden\n" in hook
    action = (ROOT / "action.yml").read_text(encoding="utf-8")
    step = re.search(r"run: \|\n(.*)", action, re.S)[1]
    assert entry in step
    shell("brief golden add one news && brief golden add two news", folder, tools)
    assert shell(entry, folder, tools).stdout == "2 of 2 golden cases as expected\n"
    script = f"CASES='one two' ROOT=golden FORMAT=junit OUTPUT=out.xml JOBS=auto bash -c {shlex.quote(step)}"
    (folder / "news" / "ferry.txt").unlink()
    done = shell(script, folder, tools)
    assert done.returncode == 1, "a red step, though tee comes last"
    assert (folder / "out.xml").read_text(encoding="utf-8") == done.stdout
    assert "cause: news/ferry.txt: source removed" in done.stdout
