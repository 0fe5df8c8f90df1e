"""Lists whose lines run in parallel: calendars, results, tables of teams, pasted without their markers."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.clean.shape import Shape

_LEAST_ROWS = 5
_LEAST_WORDS = 4
_MOST_WORDS = 20
_PARTS = ("\t", ":", "(", " – ", " — ", " - ")  # what parts the columns of a row


def rows(shapes: Sequence[Shape], kinds: Sequence[str]) -> list[bool]:
    """Tell which pieces are rows of a list: at least five lines, all parted alike, each sharing a word.

    The lines of a menu or of a list of headlines are seldom parted, and hardly ever all by the same mark.
    """
    marks = [_mark(piece) if not kind else "" for piece, kind in zip(shapes, kinds, strict=True)]
    found = [False] * len(shapes)
    start = 0
    for index in range(1, len(shapes) + 1):
        if index < len(shapes) and _goes_on(shapes, marks, index):
            continue
        if index - start >= _LEAST_ROWS and marks[start]:
            found[start:index] = [True] * (index - start)
        start = index
    return found


def _goes_on(shapes: Sequence[Shape], marks: Sequence[str], index: int) -> bool:
    if not marks[index] or marks[index] != marks[index - 1]:
        return False
    return not set(shapes[index].letters).isdisjoint(shapes[index - 1].letters)


def _mark(piece: Shape) -> str:
    """Return what parts the columns of a line, the first in the order above; empty for no row."""
    if piece.stopped or not _LEAST_WORDS <= piece.words <= _MOST_WORDS:
        return ""
    return next((mark for mark in _PARTS if mark in piece.text), "")
