"""What the lines are that are no sentences: the title, heads over a section, or the page around the article."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.clean.shape import FUNCTION, Shape, key
from summarize.model import BlockKind

Verdict = tuple[BlockKind, str]
_LONGEST_TITLE = 30  # words
_LONGEST_QUESTION = 14
_REACH = 40  # pieces above the article among which its title is looked for
_BONUS = 4  # shared words that it is worth to stand first, or to have a date or byline close below
_NEAR_TOP = 6  # pieces
_NEAR = 3  # labels that may stand between a head and the text it heads: a head, a subhead, a kicker
_WIDGETS = frozenset(("related", "comments", "newsletter", "share", "menu", "footer", "tags"))
_APART = 5  # labels that part a sentence from the article so far that it belongs to the page
_A_PAGE = 12  # labels around the article
_STANDFIRST = 8  # words
_RUNNING = 16  # words from which a line inside the article is prose even without a full stop


def title_index(
    shapes: Sequence[Shape], kinds: Sequence[str], bounds: tuple[int, int], known: str | None
) -> int | None:
    """Return the piece before the article that heads it: the first of those that share most words with it.

    Where the article begins near the top, there is no page before it, and the first line is the title.
    """
    start, stop = bounds
    if known is not None:
        wanted = key(known)
        same = (i for i, piece in enumerate(shapes[: stop or None]) if piece.key == wanted)
        if (index := next(same, None)) is not None:
            return index
    body = {word for piece in shapes[start:stop] if piece.sentence for word in piece.key.split()}
    best, found = 0.0, None
    for index in range(max(0, start - _REACH), min(start + 1, len(shapes))):
        if not _may_head(shapes, kinds, index):
            continue
        shared = sum(word in body and word not in FUNCTION for word in set(shapes[index].key.split()))
        signed = any(kind in ("date", "byline") for kind in kinds[index + 1 : index + 4])
        first = index == 0 and start <= _NEAR_TOP
        score = shared + _BONUS * (first + (signed and shared > 0))
        if score > best:
            best, found = score, index
    return found


def _may_head(shapes: Sequence[Shape], kinds: Sequence[str], index: int) -> bool:
    """Tell whether a piece may be the title: a label, or a first line that asks or has a date under it."""
    piece = shapes[index]
    if kinds[index] or piece.words > _LONGEST_TITLE:
        return False
    asks = piece.text.endswith("?") and piece.words <= _LONGEST_QUESTION
    return not piece.sentence or (index == 0 and len(kinds) > 1 and (asks or kinds[1] == "date"))


def verdicts(
    shapes: Sequence[Shape],
    kinds: Sequence[str],
    markers: Sequence[int],
    bounds: tuple[int, int],
    end: int,
    title: int | None,
) -> list[Verdict]:
    """Say of every piece what it is."""
    start, stop = bounds
    heads = _heads(shapes, kinds, markers, bounds)
    widgets = _beside_widgets(shapes, kinds)
    apart = _apart(shapes, bounds, end)
    found: list[Verdict] = []
    for index, (piece, kind) in enumerate(zip(shapes, kinds, strict=True)):
        if index == title:
            found.append(("heading", "title"))
        elif kind:
            found.append(("furniture", kind))
        elif not start <= index < stop:
            found.append(_outside(piece, index, heads, bounds, title, apart[index]))
        elif piece.sentence or piece.stopped or _runs_on(piece) or markers[index]:
            found.append(_prose(markers[index]))
        elif index in heads or not widgets[index]:
            found.append(("heading", ""))
        else:
            found.append(("furniture", "related"))
    return found


def _beside_widgets(shapes: Sequence[Shape], kinds: Sequence[str]) -> list[bool]:
    """Tell for each label whether the run of labels it stands in begins with a widget's name."""
    found = []
    widget = False
    for piece, kind in zip(shapes, kinds, strict=True):
        if kind in _WIDGETS:
            widget = True
        elif piece.sentence:
            widget = False
        found.append(widget)
    return found


def _runs_on(piece: Shape) -> bool:
    """Tell whether a line without a full stop is too long, or too like running text, for a heading."""
    loose = piece.function >= 0.15 and piece.capitals < 0.5
    return piece.words >= (_RUNNING - 3 if loose else _RUNNING) or piece.text.endswith(";")


def _apart(shapes: Sequence[Shape], bounds: tuple[int, int], end: int) -> list[int]:
    """Return for each piece how many labels stand between it and the article; many behind ``end``.

    Where many lines stand around the article it is a whole page, and each of them counts for more.
    """
    start, stop = bounds
    apart = [0] * len(shapes)
    outside = sum(not piece.sentence for piece in (*shapes[:start], *shapes[stop:]))
    weight = 3 if outside >= _A_PAGE else 1
    for indices in (range(start - 1, -1, -1), range(stop, len(shapes))):
        labels = 0
        for index in indices:
            labels += 0 if shapes[index].sentence else weight
            apart[index] = labels if index < max(end, stop) else _APART
    return apart


def _prose(marker: int) -> Verdict:
    return ("item", "") if marker else ("prose", "")


def _outside(
    piece: Shape, index: int, heads: frozenset[int], bounds: tuple[int, int], title: int | None, apart: int
) -> Verdict:
    """Judge a piece before or behind the article; a sentence between title and article is its standfirst."""
    if (
        piece.sentence
        and piece.words >= _STANDFIRST
        and (apart < _APART or (title is not None and title < index < bounds[0]))
    ):
        return "prose", ""
    if index in heads:
        return "heading", ""
    return "furniture", "menu" if index < bounds[0] or piece.words <= 3 else "related"


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
        if near and not piece.sentence:
            found.append(index)
        near = max(0, near - 1)
    return frozenset(found)


def revived(shapes: Sequence[Shape], kinds: Sequence[str], found: list[Verdict]) -> list[Verdict]:
    """Return the verdicts with something kept: lines without full stops where a text has no others.

    A text of one line, verse, a list of headlines: whatever no rule names and has some words is prose then.
    """
    if any(kind in ("prose", "item") for kind, _ in found):
        return found
    for least in (5, 2, 1):
        lines = [i for i, piece in enumerate(shapes) if not kinds[i] and piece.words >= least]
        rest = [i for i in lines if found[i] != ("heading", "title")]
        if rest or len(lines) == 1:
            chosen = frozenset(rest or lines)
            return [("prose", "") if i in chosen else verdict for i, verdict in enumerate(found)]
    return found


def titled(shapes: Sequence[Shape], found: list[Verdict], known: str | None) -> list[Verdict]:
    """Return the verdicts with the first heading above all prose as the title, where there is none yet.

    A title that is known already is looked for by its words instead.
    """
    if ("heading", "title") in found:
        return found
    for index, (kind, _) in enumerate(found):
        if kind in ("prose", "item"):
            break
        if kind == "heading" and (known is None or shapes[index].key == key(known)):
            return [*found[:index], ("heading", "title"), *found[index + 1 :]]
    return found
