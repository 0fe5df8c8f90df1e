"""The fourteen digests are golden: ``pytest --brief-accept`` takes a change, read as an editor would."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest

from .conftest import World
from .newsstand import DAYS, FEEDS, iso

EXPECTED = Path(__file__).parent / "fortnight" / "expected"
FORMS = {"markdown": "md", "json": "json"}


def test_the_digests_of_the_fortnight(world: World, request: Any) -> None:
    given = {}
    for day in DAYS:
        world.server.day = day
        for form, suffix in FORMS.items():
            ran = world.command(*FEEDS.values(), "--date", iso(day), "--format", form)
            assert ran.status in (0, 4), ran
            given[f"{iso(day)}.{suffix}"] = ran.out
    if request.config.getoption("brief_accept", default=False):
        EXPECTED.mkdir(exist_ok=True)
        for path in EXPECTED.iterdir():
            path.unlink()
        for name, text in given.items():
            (EXPECTED / name).write_text(text, encoding="utf-8", newline="\n")
    expected = {path.name: path.read_text(encoding="utf-8") for path in sorted(EXPECTED.iterdir())}
    if changed := [name for name in sorted({*given, *expected}) if given.get(name) != expected.get(name)]:
        pytest.fail("\n".join(_diff(name, expected, given) for name in changed), pytrace=False)


def _diff(name: str, expected: dict[str, str], given: dict[str, str]) -> str:
    before, now = (texts.get(name, "").splitlines() for texts in (expected, given))
    return "\n".join(
        difflib.unified_diff(before, now, f"{name} (expected)", f"{name} (given)", lineterm="", n=1)
    )
