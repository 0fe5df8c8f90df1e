"""What the lines are that are no sentences: heads over a section, or the page around the article."""

from __future__ import annotations

from summarize.clean.region import Layout
from summarize.clean.shape import Shape
from summarize.clean.verdict import HEADING, ITEM, PROSE, TITLE, Verdict

_NEAR = 3  # labels that may stand between a head and the text it heads: a head, a subhead, a kicker
_WIDGETS = frozenset(("related", "comments", "newsletter", "share", "menu", "footer", "tags"))
_APART = 5  # labels that part a sentence from the article so far that it belongs to the page
_A_PAGE = 12  # labels around the article
_STANDFIRST = 8  # words


def verdicts(layout: Layout, title: int | None) -> list[Verdict]:
    """Say of every piece what it is."""
    heads = _heads(layout)
    widgets = _beside_widgets(layout)
    apart = _apart(layout)
    found: list[Verdict] = []
    for index, (piece, kind) in enumerate(zip(layout.shapes, layout.kinds, strict=True)):
        above = title is not None and title < index < layout.start
        if index == title:
            found.append(TITLE)
        elif kind:
            found.append(("furniture", kind))
        elif layout.start <= index < layout.stop:
            beside = widgets[index] and index not in heads
            found.append(_inside(piece, beside_widget=beside))
        elif piece.sentence and piece.words >= _STANDFIRST and (above or apart[index] < _APART):
            found.append(PROSE)  # a standfirst, or a sentence that nothing parts from the article
        elif index in heads:
            found.append(HEADING)
        else:
            found.append(("furniture", "menu" if index < layout.start or piece.words <= 3 else "related"))
    return revived(layout, found)


def revived(layout: Layout, found: list[Verdict]) -> list[Verdict]:
    """Return the verdicts with something kept: lines without full stops where a text has no others.

    A text of one line, verse, a list of headlines: whatever no rule names and has some words is prose then.
    """
    if PROSE in found or ITEM in found:
        return found
    for least in (5, 2, 1):
        lines = [i for i, p in enumerate(layout.shapes) if not layout.kinds[i] and p.words >= least]
        rest = [i for i in lines if found[i] != TITLE]
        if rest or len(lines) == 1:
            chosen = frozenset(rest or lines)
            return [PROSE if i in chosen else verdict for i, verdict in enumerate(found)]
    return found


def _inside(piece: Shape, *, beside_widget: bool) -> Verdict:
    """Judge a piece of the article that no rule names."""
    if piece.sentence or piece.stopped or piece.runs_on or piece.item:
        return ITEM if piece.item else PROSE
    return ("furniture", "related") if beside_widget else HEADING


def _beside_widgets(layout: Layout) -> list[bool]:
    """Tell for each label whether the run of labels it stands in begins with a widget's name."""
    found = []
    widget = False
    for piece, kind in zip(layout.shapes, layout.kinds, strict=True):
        if kind in _WIDGETS:
            widget = True
        elif piece.sentence:
            widget = False
        found.append(widget)
    return found


def _apart(layout: Layout) -> list[int]:
    """Return for each piece how many labels stand between it and the article; many from ``end`` on.

    Where many lines stand around the article it is a whole page, and each of them counts for more.
    """
    shapes, start, stop = layout.shapes, layout.start, layout.stop
    apart = [0] * len(shapes)
    outside = sum(not piece.sentence for piece in (*shapes[:start], *shapes[stop:]))
    weight = 3 if outside >= _A_PAGE else 1
    for indices in (range(start - 1, -1, -1), range(stop, len(shapes))):
        labels = 0
        for index in indices:
            labels += 0 if shapes[index].sentence else weight
            apart[index] = labels if index < max(layout.end, stop) else _APART
    return apart


def _heads(layout: Layout) -> frozenset[int]:
    """Return the labels that text of the article follows, with few other labels between."""
    near = 0
    found = []
    for index in range(layout.stop - 1, -1, -1):
        piece = layout.shapes[index]
        if layout.kinds[index]:
            continue
        if index >= layout.start and (piece.sentence or piece.stopped or piece.item):
            near = _NEAR
            continue
        if index < layout.start:
            near = min(near, 1)
        if near and not piece.sentence:
            found.append(index)
        near = max(0, near - 1)
    return frozenset(found)
