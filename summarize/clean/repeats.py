"""Lines that several sources, or one source twice, repeat without saying anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from summarize.clean.shape import Shape


def repeated_lines(sources: Iterable[Sequence[Shape]]) -> frozenset[str]:
    """Return the keys of the labels that at least two sources have.

    Sentences are left alone: two sources with the same wire sentence support each other.
    """
    counts = Counter(
        key for shapes in sources for key in {piece.key for piece in shapes if not piece.sentence}
    )
    return frozenset(key for key, count in counts.items() if count > 1)


def is_label(piece: Shape) -> bool:
    """Tell whether a piece says so little that its repetition is no support."""
    return not piece.sentence and not piece.runs_on
