"""SIGKILL at hundreds of points of the fortnight: nothing is lost, nothing comes twice, no file is half.

A point is a number of events that a child of the zygote counts (see ``zygote.py``). What a run would do is
counted in a copy of its world first. Its transactions part it into reading, noting what was read, deciding,
noting what was decided, writing and marking; it is killed at points of each part, and started again.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from .conftest import Fortnight, World
from .newsstand import iso

RANGES = [range(1, 4), range(4, 7), range(7, 9), range(9, 11), range(11, 13), range(13, 15)]
KILLS = 15  # of one day's run at least: fourteen days make more than 200


def chosen(trail: Sequence[str], first: int, last: int, *, few: bool) -> list[int]:
    """Return points from a first to a last event, counted from 1: some of each part, and the last.

    A part ends where a transaction begins or ends. Its first event and a middle one are points, and unless
    there shall be ``few`` its last one.
    """
    bounds = [i for i in range(first, last + 1) if trail[i - 1].startswith(("begins BEGIN", "ended COMMIT"))]
    found = {last}
    for start, end in pairwise([first, *bounds, last]):
        found |= {start, (start + end) // 2} | (set() if few else {end - 1})
    return sorted(point for point in found if first <= point)


def commits(trail: Sequence[str]) -> list[int]:
    """Return the events that end transactions, up to the one with which the digest is decided.

    That is the last one before the file is put in place.
    """
    placed = max(i for i, event in enumerate(trail) if event == "touch os.rename")
    return [i for i, event in enumerate(trail[:placed], 1) if event == "ended COMMIT"]


def held_to(reference: dict[str, bytes], world: World) -> None:
    """Hold that every file under its final name is the very file of the run that was never killed."""
    for name, data in world.files().items():
        assert data == reference[name], name


@pytest.mark.parametrize("days", RANGES, ids=lambda days: f"{days[0]}-{days[-1]}")
def test_a_fortnight_of_kills(days: range, fortnight: Fortnight, tmp_path: Path) -> None:
    world = fortnight.before[days[0]].copy(tmp_path / "world")
    reference = fortnight.after.files()
    for day in days:
        due = {name: data for name, data in reference.items() if name <= f"{iso(day)}.json"}
        kills = _until_decided(world, day, tmp_path)
        kills += _while_delivering(world, day, tmp_path, due)
        assert kills >= KILLS
        assert world.run(day).status in (0, 4)
        assert world.files() == due


def _until_decided(world: World, day: int, tmp_path: Path) -> int:
    """Kill one run after the other, up to the one that has decided the digest; return how many.

    What a run does changes with each transaction that an earlier one could end, so it is counted anew.
    """
    before = world.files()
    kills = 0
    for left in (3, 2, 1):  # transactions: to set up the state, to note what was read, what was decided
        trail = world.copy(tmp_path / "counted").run(day).trail
        ends = [0, *commits(trail)]
        if left >= len(ends):
            continue
        for point in chosen(trail, ends[-left - 1] + 1, ends[-left], few=True):
            assert world.run(day, die=point).killed
            assert world.files() == before
            kills += 1
    return kills


def _while_delivering(world: World, day: int, tmp_path: Path, due: dict[str, bytes]) -> int:
    """Kill the run that delivers what is decided at points of its own, each time anew; return how many."""
    world.server.answers.clear()
    trail = world.copy(tmp_path / "counted").run(day).trail
    assert not world.server.answers, "what is decided is delivered, and nothing read"
    points = chosen(trail, 1, len(trail), few=False)
    for point in points:
        again = world.copy(tmp_path / "again")
        assert again.run(day, die=point).killed
        held_to(due, again)
        assert again.run(day).status in (0, 4)
        assert again.files() == due
    return len(points)


def test_the_next_day_delivers_what_a_dead_run_has_left(fortnight: Fortnight, tmp_path: Path) -> None:
    """Wherever a delivery was cut short, and though its day is never asked for again."""
    day = 2
    before, reference = fortnight.before[day], fortnight.after.files()
    due = {name: data for name, data in reference.items() if name <= f"{iso(day + 1)}.json"}
    trail = before.copy(tmp_path / "counted").run(day).trail
    for point in range(commits(trail)[-1], len(trail) + 1, 2):
        world = before.copy(tmp_path / "world")
        assert world.run(day, die=point).killed
        held_to(reference, world)
        assert world.run(day + 1).status in (0, 4)
        assert world.files() == due


def test_a_day_that_was_missed_loses_nothing(fortnight: Fortnight, tmp_path: Path) -> None:
    """The machine was off on two days: what the feeds still show is delivered on the third."""
    world = fortnight.before[3].copy(tmp_path / "world")
    assert world.run(5).status in (0, 4)
    told = {s["path"] for story in world.digest(5)["stories"] for s in story["sources"]}
    missed = {
        source["path"]
        for day in (3, 4, 5)
        for story in fortnight.after.digest(day)["stories"]
        for source in story["sources"]
        if not source["path"].startswith("https://vellmouth.example")  # whose feed is broken on that day
    }
    assert missed <= told
