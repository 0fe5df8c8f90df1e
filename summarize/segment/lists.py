"""Items of a list that stands in running text: "1. One 2. Two", "a) one b) two"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.pattern import lazy

_MARKER = lazy(r"(?:(?<=\s)|^)[•⁃‣*·-]?\s?(?:(\d{1,2})|([a-z]))(\.\)|\.|\))\s")
_REACH = 5  # code points, within which a marker has its dot or bracket


def items(text: str) -> Iterator[int]:
    """Yield where the second item and each further one of a list starts.

    A list opens the block, and its markers are of one kind and count up one by one.
    """
    head = text[:_REACH]
    first = _MARKER.match(text) if "." in head or ")" in head else None
    if first is None:
        return
    previous = _number(first)
    for marker in _MARKER.finditer(text, first.end() - 1):
        if marker[3] == first[3] and _number(marker) == previous + 1 and bool(marker[1]) == bool(first[1]):
            yield marker.start()
            previous += 1


def _number(marker: re.Match[str]) -> int:
    return int(marker[1]) if marker[1] else ord(marker[2])
