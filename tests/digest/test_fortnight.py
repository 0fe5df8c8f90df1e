"""The fortnight without accidents: each item once, a correction by what it adds, a dead feed no harm."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from .conftest import Fortnight, World
from .newsstand import DAYS, FEEDS, MISHAPS, OLDEST_FIRST, Mishap, iso, readable, versions


def paths(digest: dict) -> list[str]:
    return [source["path"].removesuffix("/") for story in digest["stories"] for source in story["sources"]]


def sentences(digest: dict) -> list[str]:
    return [sentence["text"] for story in digest["stories"] for sentence in story["sentences"]]


def delivered(world: World, days=DAYS) -> list[str]:
    return [path for day in days for path in paths(world.digest(day))]


# Entries that say nothing their story had not told: copies a day late, and what a feed that was dead had to
# say of stories that had moved on. They count as delivered and stand in no digest.
NOTHING_NEW = {
    entry.link
    for entry in versions()
    if f"{entry.feed}/{entry.slug}"
    in (
        "courier/cannery-vote",
        "post/bridge-third-pier",
        "radio/bridge-third-pier",
        "radio/cannery-begins",
        "radio/regal-fire",
        "radio/walker-found",
    )
}


def test_every_item_is_delivered_exactly_once(fortnight: Fortnight) -> None:
    could_be_read = {entry.link for day in DAYS for feed in FEEDS for entry in readable(feed, day)}
    assert could_be_read == {entry.link for entry in versions()}
    times = Counter(delivered(fortnight.after))
    corrected = {entry.link for entry in versions() if entry.day > entry.born}
    assert {path for path, count in times.items() if count > 1} <= corrected
    assert max(times.values()) <= 2
    assert could_be_read - set(times) == NOTHING_NEW
    assert set(times) == could_be_read - NOTHING_NEW


def test_an_item_is_delivered_on_the_first_day_that_it_can_be_read(fortnight: Fortnight) -> None:
    first: dict[str, int] = {}
    for day in DAYS:
        for feed in FEEDS:
            for entry in readable(feed, day):
                first.setdefault(entry.link, day)
    late = {}
    for day in DAYS:
        for path in paths(fortnight.after.digest(day)):
            if path in first and day > first.pop(path):
                late[path] = day
    assert late == {}


def test_no_sentence_is_told_twice(fortnight: Fortnight) -> None:
    every = [text for day in DAYS for text in sentences(fortnight.after.digest(day))]
    assert [text for text, count in Counter(every).items() if count > 1] == []


def test_a_story_that_goes_on_keeps_its_id(fortnight: Fortnight) -> None:
    told: dict[str, list[str]] = {}
    for day in DAYS:
        digest = fortnight.after.digest(day)
        assert digest["date"] == iso(day)
        for story in digest["stories"]:
            before = told.setdefault(story["id"], [])
            assert story["continues"] == (before[-1] if before else None)
            assert story["sentences"]
            before.append(iso(day))
    assert any(len(days) > 4 for days in told.values())


def test_what_went_wrong_is_said_each_day(fortnight: Fortnight) -> None:
    for day in DAYS:
        broken = {feed for feed in FEEDS if MISHAPS.get((day, feed), Mishap()).loses}
        said = {item["path"] for item in fortnight.after.digest(day)["skipped"]}
        assert said == {FEEDS[feed] for feed in broken}, day
        assert fortnight.ran[day].status == (4 if broken else 0)


def test_the_same_date_twice_gives_the_same_bytes_and_reads_nothing(fortnight: Fortnight, tmp_path) -> None:
    world = fortnight.after.copy(tmp_path / "world")
    world.server.answers.clear()
    for day in (14, 3):
        before = world.files()
        (world.out / f"{iso(day)}.json").unlink()
        world.run(day)
        assert world.files() == before
    assert world.server.answers == Counter()


def test_a_feed_that_was_dead_for_four_days_loses_nothing(fortnight: Fortnight) -> None:
    dead = [day for day, feed in MISHAPS if feed == "radio"]
    missed = {entry.link for entry in versions() if entry.feed == "radio" and entry.day in dead}
    assert missed <= set(delivered(fortnight.after, range(10, 13))) | NOTHING_NEW
    reasons = [
        item["reason"]
        for day in dead
        for item in fortnight.after.digest(day)["skipped"]
        if item["path"] == FEEDS["radio"]
    ]
    assert len(reasons) == len(dead)
    assert all(iso(dead[0] - 1) in reason for reason in reasons), "each says when it was last read"


def test_a_dead_feed_is_asked_less_and_less(world: World) -> None:
    world.server.mishaps = {(1, "wire"): Mishap(answer="dead")}
    asked = []
    for hour in range(20):
        world.server.answers.clear()
        ran = world.run(1, "--date", f"{iso(1)}T{hour:02}:00")
        assert ran.status in (0, 4)
        asked.append(world.server.answers["wire", 0])
    hours = [hour for hour, times in enumerate(asked) if times]
    gaps = [later - earlier for earlier, later in pairwise(hours)]
    assert gaps == sorted(gaps)
    assert gaps[-1] >= 4


def test_a_feed_in_another_order_brings_nothing(world: World) -> None:
    world.server.mishaps = {}
    assert world.run(3).status == 0
    world.server.mishaps = {(3, feed): OLDEST_FIRST for feed in FEEDS}
    again = world.run(3, "--date", iso(4), "--fail-empty")
    assert (again.status, list(world.files())) == (5, [f"{iso(3)}.json"])


def test_a_corrected_entry_is_told_by_what_it_adds(fortnight: Fortnight) -> None:
    digest = fortnight.after.digest(13)
    (story,) = (s for s in digest["stories"] if any("by-election-result" in p["path"] for p in s["sources"]))
    told = " ".join(sentence["text"] for sentence in story["sentences"])
    assert "41 more than Jens Coppard" in told or "27 postal votes" in told
    assert story["continues"] == iso(12)
    assert "The flood decided this" not in told
