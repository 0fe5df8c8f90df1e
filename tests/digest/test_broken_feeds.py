"""What a feed may do to a digest: garble itself, be cut off, hang, lie on this machine."""

from __future__ import annotations

from .conftest import ROOM, World
from .newsstand import FEEDS, Mishap, iso, standing

COURIER = FEEDS["courier"]
GARBLED = Mishap(body=lambda data: data.replace(b'encoding="utf-8"', b'encoding="iso-8859-1"', 1))


def cut_within(entry_of: int) -> Mishap:
    """Return a feed that is cut off in the middle of the text of its entry of this place, from 1."""

    def cut(data: bytes) -> bytes:
        place = -1
        for _ in range(entry_of):
            place = data.index(b"<description>&lt;", place + 1)
        return data[: place + 120]

    return Mishap(body=cut, loses=True)


def courier(world: World, day: int, *args: object):
    """Make the digest of a day from one feed, which stands as on the fifth day."""
    world.server.day = 5
    into = ("--output", "out/", "--format", "json")
    return world.command(COURIER, "--date", iso(day), *into, *ROOM, "--fail-empty", *args)


def test_a_wrong_encoding_makes_no_news(world: World) -> None:
    for day, mishap in enumerate([Mishap(), GARBLED, Mishap()], 6):
        world.server.mishaps = {(5, "courier"): mishap}
        assert courier(world, day).status == (0 if day == 6 else 5)
    assert list(world.files()) == [f"{iso(6)}.json"]


def test_an_entry_that_is_cut_off_is_delivered_when_it_is_whole(world: World) -> None:
    world.server.mishaps = {(5, "courier"): cut_within(3)}
    assert courier(world, 6).status == 4
    first = [source["path"] for story in world.digest(6)["stories"] for source in story["sources"]]
    assert sorted(first) == sorted(entry.link for entry in standing("courier", 5)[:2])
    world.server.mishaps = {}
    assert courier(world, 7).status == 0
    second = [source["path"] for story in world.digest(7)["stories"] for source in story["sources"]]
    assert sorted(first + second) == sorted(entry.link for entry in standing("courier", 5))


def test_a_feed_that_hangs_holds_up_nobody(world: World) -> None:
    world.server.mishaps = {(1, "wire"): Mishap(answer="slow")}
    ran = world.run(1, "--limit", "seconds=1.5")
    world.server.released.set()
    assert ran.status == 4
    assert FEEDS["wire"] in ran.err
    assert len(world.digest(1)["stories"]) > 3


def test_a_feed_on_this_machine_only_when_asked_for(world: World) -> None:
    place = f"http://127.0.0.1:{world.server.server_port}/courier.xml"
    world.server.day = 1
    refused = world.command(place, "--date", iso(1))
    assert refused.status == 3
    assert "--allow-private" in refused.err
    assert "Fenner" in world.command(place, "--date", iso(1), "--allow-private").out
