"""The title of a text: which of its lines heads the article."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.clean.region import Layout
from summarize.clean.shape import FUNCTION, Shape, key
from summarize.clean.verdict import TITLE, Verdict

_LONGEST = 30  # words
_LONGEST_QUESTION = 14
_REACH = 40  # pieces above the article among which its title is looked for
_BONUS = 4  # shared words that it is worth to stand first, or to have a date or byline close below
_NEAR_TOP = 6  # pieces


def title_index(layout: Layout, known: str | None) -> int | None:
    """Return the piece above the article that heads it: the first of those that share most words with it.

    A title that is known already is looked for by its words first.
    """
    if known is not None and (same := _same_words(layout.shapes[: layout.stop], known)) is not None:
        return same
    reach = range(max(0, layout.start - _REACH), min(layout.start + 1, len(layout.shapes)))
    heads = [index for index in reach if _may_head(layout, index)]
    article = layout.shapes[layout.start : layout.stop] if heads else ()
    wanted = {word for index in heads for word in layout.shapes[index].letters} - FUNCTION
    body = {word for piece in article if piece.sentence for word in wanted.intersection(piece.letters)}
    best, found = 0, None
    for index in heads:
        score = _score(layout, index, body)
        if score > best:
            best, found = score, index
    return found


def titled(shapes: Sequence[Shape], found: list[Verdict], known: str | None) -> list[Verdict]:
    """Return the verdicts with the first heading above all prose as the title, where there is none yet.

    Where a title is known, only a heading with its words is one.
    """
    if TITLE in found:
        return found
    for index, (kind, _) in enumerate(found):
        if kind in ("prose", "item"):
            break
        if kind == "heading" and (known is None or shapes[index].key == key(known)):
            return [*found[:index], TITLE, *found[index + 1 :]]
    return found


def _same_words(shapes: Sequence[Shape], known: str) -> int | None:
    wanted = key(known)
    return next((index for index, piece in enumerate(shapes) if piece.key == wanted), None)


def _score(layout: Layout, index: int, body: set[str]) -> int:
    shared = len(body.intersection(layout.shapes[index].letters))
    signed = any(kind in ("date", "byline") for kind in layout.kinds[index + 1 : index + 4])
    first = index == 0 and layout.start <= _NEAR_TOP
    return shared + _BONUS * (first + (signed and shared > 0))


def _may_head(layout: Layout, index: int) -> bool:
    """Tell whether a piece may be the title: a label, or a first line that asks or has a date under it."""
    piece = layout.shapes[index]
    if layout.kinds[index] or layout.rows[index] or piece.item or piece.words > _LONGEST:
        return False
    asks = piece.text.endswith("?") and piece.words <= _LONGEST_QUESTION
    first = index == 0 and len(layout.kinds) > 1 and (asks or layout.kinds[1] == "date")
    return first or not piece.sentence
