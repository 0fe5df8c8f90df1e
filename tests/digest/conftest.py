"""What the tests of the fortnight share: the feeds over HTTP, brief in a process of its own, and a world."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from .newsstand import DAYS, FEEDS, iso
from .server import FeedServer
from .zygote import Ran, Zygote

ROOM = ("--words", "900", "--stories", "20", "--per-story", "3")  # all that is new in a day finds room


@dataclass(frozen=True)
class World:
    """A folder with a state, a cache and what was delivered; nothing else is known between two runs."""

    folder: Path
    server: FeedServer
    zygote: Zygote

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def run(self, day: int, *args: object, **order: Any) -> Ran:
        """Make the digest of a day, as JSON into the folder ``out`` unless told otherwise."""
        return self.zygote.wait(self.start(day, *args, **order))

    def start(self, day: int, *args: object, **order: Any) -> int:
        self.server.day = day
        into = () if "--send" in args or "--output" in args else ("--output", "out/")
        form = () if "--format" in args else ("--format", "json")
        return self.brief(*FEEDS.values(), "--date", iso(day), *ROOM, *form, *into, *args, **order)

    def brief(self, *args: object, **order: Any) -> int:
        """Start ``brief digest`` with these arguments and the world's state."""
        env = {"BRIEF_CACHE": str(self.folder / "cache"), "HOME": str(self.folder)}
        return self.zygote.start("digest", *args, "--state", "state.db", folder=self.folder, env=env, **order)

    def command(self, *args: object) -> Ran:
        return self.zygote.wait(self.brief(*args))

    def files(self) -> dict[str, bytes]:
        """Return what stands in the output folder, but for files in the making, which are hidden."""
        found = sorted(self.out.iterdir()) if self.out.is_dir() else []
        return {path.name: path.read_bytes() for path in found if not path.name.startswith(".")}

    def digest(self, day: int) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.out / f"{iso(day)}.json").read_bytes())
        return found

    def copy(self, folder: Path) -> World:
        """Return the same world elsewhere; what stood there is gone."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder)
        return World(folder, self.server, self.zygote)


def new_world(folder: Path, server: FeedServer, zygote: Zygote) -> World:
    (folder / "out").mkdir(parents=True)
    return World(folder, server, zygote)


@pytest.fixture(scope="session")
def _feeds() -> Iterator[FeedServer]:
    with FeedServer() as server:
        yield server


@pytest.fixture(scope="session")
def zygote(_feeds: FeedServer) -> Iterator[Zygote]:
    _feeds.day = DAYS[-1]
    with Zygote(_feeds.server_port) as zygote:
        yield zygote


@pytest.fixture
def server(_feeds: FeedServer) -> Iterator[FeedServer]:
    before = dict(_feeds.mishaps)
    _feeds.answers.clear()
    yield _feeds
    _feeds.mishaps = before


@pytest.fixture
def world(tmp_path: Path, server: FeedServer, zygote: Zygote) -> World:
    return new_world(tmp_path / "world", server, zygote)


@dataclass(frozen=True)
class Fortnight:
    """The fortnight as it goes when nothing is killed."""

    before: dict[int, World]  # the world before each day's run
    after: World
    ran: dict[int, Ran]


@pytest.fixture(scope="session")
def fortnight(tmp_path_factory: Any, _feeds: FeedServer, zygote: Zygote) -> Fortnight:
    place = tmp_path_factory.mktemp("fortnight")
    world = new_world(place / "world", _feeds, zygote)
    before, ran = {}, {}
    for day in DAYS:
        before[day] = world.copy(place / f"before-{day}")
        ran[day] = world.run(day)
    return Fortnight(before, world, ran)
