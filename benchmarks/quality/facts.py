"""An editor's list: which facts does a briefing state, each in one sentence?"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def read_facts(path: Path) -> dict[str, list[dict[str, object]]]:
    """Return the lists in a file, by the name of what they are about."""
    lists: dict[str, list[dict[str, object]]] = json.loads(path.read_text(encoding="utf-8"))
    return lists


def stated(facts: Sequence[dict[str, object]], sentences: Sequence[str]) -> list[str]:
    """Return the facts that some one sentence states: every group of patterns has a match in it."""
    plain = [sentence.translate(_PLAIN).lower() for sentence in sentences]
    return [
        str(fact["fact"])
        for fact in facts
        if any(
            all(any(re.search(pattern, text) for pattern in group) for group in fact["all"])  # type: ignore[attr-defined]
            for text in plain
        )
    ]
