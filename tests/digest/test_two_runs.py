"""Two runs at once, and --send: one waits or says so, and a mailbox holds each message once."""

from __future__ import annotations

import os
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest

from .conftest import Fortnight, World
from .newsstand import DAYS, iso

SENDMAIL = """#!/bin/sh
# A mail program: takes a message whole, then puts it into the box.
letter=$(mktemp "$0.XXXXXX") && cat > "$letter" && mv "$letter" box/
"""


def box(world: World) -> list[Message]:
    return [message_from_bytes(path.read_bytes()) for path in sorted((world.folder / "box").iterdir())]


@pytest.fixture
def mail(world: World) -> World:
    (world.folder / "box").mkdir()
    program = world.folder / "sendmail"
    program.write_text(SENDMAIL)
    program.chmod(0o755)
    return world


def held(world: World, day: int, point: int) -> tuple[int, Path]:
    """Start a run that stops at a point until the end of the pipe that is returned has been closed."""
    pipe = world.folder / "pipe"
    os.mkfifo(pipe)
    return world.start(day, hold=[point, str(pipe)]), pipe


def test_the_second_of_two_runs_waits_and_gives_the_same(fortnight: Fortnight, tmp_path: Path) -> None:
    world = fortnight.before[2].copy(tmp_path / "world")
    trail = world.copy(tmp_path / "counted").run(2).trail
    first, pipe = held(world, 2, len(trail) // 2)
    with pipe.open("wb"):  # opens when the first has come to its point
        second = world.start(2)
    assert {world.zygote.wait(first).status, world.zygote.wait(second).status} == {0}
    expected = fortnight.after.files()
    assert world.files() == {name: expected[name] for name in (f"{iso(1)}.json", f"{iso(2)}.json")}


def test_mail_of_a_fortnight_comes_once_a_day(mail: World) -> None:
    for day in DAYS:
        assert mail.run(day, "--send", "./sendmail").status in (0, 4)
    letters = box(mail)
    assert len(letters) == len(DAYS)
    assert len({letter["Message-ID"] for letter in letters}) == len(DAYS)


def test_mail_of_killed_runs_is_whole_and_the_same(mail: World, fortnight: Fortnight, tmp_path) -> None:
    """A letter comes twice only when the run died between the mail program's end and the note that it had."""
    day = 2
    before = fortnight.before[day].copy(tmp_path / "before")
    for name in ("sendmail", "box"):
        (mail.folder / name).rename(before.folder / name)
    send = ("--send", "./sendmail")
    counted = before.copy(tmp_path / "counted")
    trail = counted.run(day, *send).trail
    (expected,) = box(counted)
    last = len(trail)
    for point in sorted({*range(1, last, last // 4), *range(last - 60, last + 1, 4)}):
        world = before.copy(tmp_path / f"world-{point}")
        assert world.run(day, *send, die=point).killed
        again = world.run(day, *send)
        assert again.status in (0, 4), again
        letters = box(world)
        assert 1 <= len(letters) <= 2
        assert {letter["Message-ID"] for letter in letters} == {expected["Message-ID"]}
        assert {letter.as_bytes() for letter in letters} == {expected.as_bytes()}
