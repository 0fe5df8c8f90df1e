"""What the lines are that are no sentences: the title, heads over a section, or the page around the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarize.clean.shape import Shape
from summarize.model import BlockKind

Verdict = tuple[BlockKind, str]
_LONGEST_TITLE = 30  # words
_NEAR = 3  # labels that may stand between a head and the text it heads: a head, a subhead, a kicker
_RUNNING = 16  # words from which a line inside the article is prose even without a full stop


def title_index(shapes: Sequence[Shape], kinds: Sequence[str], start: int, stop: int) -> int | None:
    """Return the piece before the article that heads it: the one that shares most words with the article.

    Function words count too little to matter beside names; a tie goes to the first.
    """
    body = Counter(word for piece in shapes[start:stop] if piece.sentence for word in set(piece.key.split()))
    best, found = 0, None
    for index in range(start + 1):
        piece = shapes[index]
        if kinds[index] or piece.words > _LONGEST_TITLE or (piece.sentence and not _heads_date(kinds, index)):
            continue
        score = sum(len(word) > 3 and word in body for word in set(piece.key.split()))
        if score > best:
            best, found = score, index
    if found is None and start and not kinds[0] and not shapes[0].sentence:
        return 0
    return found


def _heads_date(kinds: Sequence[str], index: int) -> bool:
    """Tell whether a piece opens the text and a date follows it: then it is a headline, full stop or not."""
    return index == 0 and len(kinds) > 2 and kinds[1] == "date"


def verdicts(
    shapes: Sequence[Shape],
    kinds: Sequence[str],
    markers: Sequence[int],
    bounds: tuple[int, int],
    title: int | None,
) -> list[Verdict]:
    """Say of every piece what it is."""
    start, stop = bounds
    heads = _heads(shapes, kinds, markers, bounds)
    found: list[Verdict] = []
    for index, (piece, kind) in enumerate(zip(shapes, kinds, strict=True)):
        if index == title:
            found.append(("heading", "title"))
        elif kind:
            found.append(("furniture", kind))
        elif not start <= index < stop:
            found.append(("heading", "") if index in heads else ("furniture", _outside(piece, index < start)))
        elif piece.sentence or piece.stopped or piece.words >= _RUNNING or markers[index]:
            found.append(_prose(markers[index]))
        else:
            found.append(("heading", "") if index in heads else ("furniture", "related"))
    return found


def _prose(marker: int) -> Verdict:
    return ("item", "") if marker else ("prose", "")


def _outside(piece: Shape, before: bool) -> str:
    return "menu" if before else "related" if piece.words > 3 else "menu"


def _heads(
    shapes: Sequence[Shape], kinds: Sequence[str], markers: Sequence[int], bounds: tuple[int, int]
) -> frozenset[int]:
    """Return the labels that text of the article follows, with few other labels between."""
    start, stop = bounds
    near = 0
    found = []
    for index in range(stop - 1, -1, -1):
        piece = shapes[index]
        if kinds[index]:
            continue
        if index >= start and (piece.sentence or piece.stopped or markers[index]):
            near = _NEAR
            continue
        if index < start:
            near = min(near, 1)
        if near:
            found.append(index)
        near = max(0, near - 1)
    return frozenset(found)
