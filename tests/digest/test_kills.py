"""SIGKILL at hundreds of points of the fortnight: nothing is lost, nothing comes twice, no file is half.

A point is a number of events that a child of the zygote counts (see ``zygote.py``). Each run is counted
first, in a copy of its world, and points are spread over it: evenly, and close together where it touches its
state and its files.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Fortnight, World
from .newsstand import iso

RANGES = [range(1, 4), range(4, 6), range(6, 8), range(8, 10), range(10, 12), range(12, 15)]
EVENLY = 6  # points of a run, and
CLOSELY = 14  # more of those at which state or files are touched, from the last ones on
LATER = 4  # points of a run that only delivers what was decided


def touching(trail: list[str]) -> list[int]:
    """Return the events, from 1, at which a C function touches the state or a file."""
    return [number for number, event in enumerate(trail, 1) if event.startswith("c_")]


def spread(trail: list[str]) -> list[int]:
    """Return the points at which to kill a run that leaves this trail, ascending."""
    evenly = {1 + i * len(trail) // EVENLY for i in range(EVENLY)}
    close = touching(trail)
    step = max(1, len(close) // (3 * CLOSELY))
    return sorted(evenly | set(close[::-1][::step][:CLOSELY]))


def whole(world: World, reference: World) -> None:
    """Hold that every file under its final name is the very file of the run that was never killed."""
    expected = reference.files()
    for name, data in world.files().items():
        assert data == expected[name], name


@pytest.mark.parametrize("days", RANGES, ids=lambda days: f"{days[0]}-{days[-1]}")
def test_a_fortnight_of_kills(days: range, fortnight: Fortnight, tmp_path: Path, record_property) -> None:
    world = fortnight.before[days[0]].copy(tmp_path / "world")
    kills = 0
    for day in days:
        before = world.copy(tmp_path / "before")
        counted = world.copy(tmp_path / "counted").run(day)
        assert (counted.killed, counted.status) == (False, fortnight.ran[day].status)
        for point in spread(counted.trail):
            ran = world.run(day, die=point)
            if not ran.killed:  # the digest had been decided before, and needed fewer events to be delivered
                assert world.files() == {**before.files(), **_file(fortnight, day)}
                world = before.copy(world.folder)
                ran = world.run(day, die=point)
            assert ran.killed
            kills += 1
            whole(world, fortnight.after)
        last = world.run(day)
        assert last.status in (0, 4), last
        assert world.files() == {**before.files(), **_file(fortnight, day)}
    record_property("kills", kills)
    assert kills >= 16 * len(days)


def test_kills_while_a_decided_digest_is_delivered(fortnight: Fortnight, tmp_path: Path) -> None:
    day = 10
    decided = _decided(fortnight, day, tmp_path)
    trail = decided.copy(tmp_path / "counted").run(day).trail
    for point in range(1, len(trail) + 1, max(1, len(trail) // 20)):
        world = decided.copy(tmp_path / "world")
        assert world.run(day, die=point).killed
        whole(world, fortnight.after)
        assert world.run(day).status in (0, 4)
        assert world.files()[f"{iso(day)}.json"] == fortnight.after.files()[f"{iso(day)}.json"]


def test_the_next_day_delivers_what_the_dead_run_had_decided(fortnight: Fortnight, tmp_path: Path) -> None:
    world = _decided(fortnight, 10, tmp_path)
    assert f"{iso(10)}.json" not in world.files()
    assert world.run(11).status in (0, 4)
    expected = fortnight.after.files()
    assert {name: data for name, data in expected.items() if name <= f"{iso(11)}.json"} == world.files()


def _file(fortnight: Fortnight, day: int) -> dict[str, bytes]:
    name = f"{iso(day)}.json"
    return {name: fortnight.after.files()[name]}


def _decided(fortnight: Fortnight, day: int, tmp_path: Path) -> World:
    """Return a world whose digest of a day is decided and not delivered: killed as soon as it was."""
    before = fortnight.before[day]
    trail = before.copy(tmp_path / "counted").run(day).trail
    low, high = 1, len(trail)  # killed at `low` nothing is decided, killed at `high` it is
    while high - low > 1:
        middle = (low + high) // 2
        world = before.copy(tmp_path / "decided")
        world.run(day, die=middle)
        again = world.copy(tmp_path / "counted").run(day).trail
        low, high = (middle, high) if len(again) > 0.8 * len(trail) else (low, middle)
    world = before.copy(tmp_path / "decided")
    world.run(day, die=high)
    return world
