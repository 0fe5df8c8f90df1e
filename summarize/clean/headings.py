"""What the lines are that are no sentences: heads over a section, or the page around the article."""

from __future__ import annotations

from summarize.clean.biography import biographies
from summarize.clean.region import Layout
from summarize.clean.shape import Shape
from summarize.clean.standfirst import standfirst
from summarize.clean.verdict import HEADING, ITEM, PROSE, TITLE, Verdict

_NEAR = 3  # labels that may stand between a head and the text it heads: a head, a subhead, a kicker
_WIDGETS = frozenset(("related", "comments", "newsletter", "menu", "footer", "tags"))
_LONGEST_HEAD = 8  # words
_STANDFIRST = 8  # words


def verdicts(layout: Layout, title: int | None) -> list[Verdict]:
    """Say of every piece what it is."""
    heads = _heads(layout)
    widgets = _beside_widgets(layout)
    author = biographies(layout, title)
    found: list[Verdict] = []
    for index, (piece, kind) in enumerate(zip(layout.shapes, layout.kinds, strict=True)):
        under_title = title is not None and title < index < layout.start
        if index == title:
            found.append(TITLE)
        elif kind or index in author:
            found.append(("furniture", kind or "biography"))
        elif layout.start <= index < layout.stop:
            beside = widgets[index] and index not in heads
            if _is_numbered_head(layout, index):
                found.append(HEADING)
            else:
                found.append(ITEM if layout.rows[index] else _inside(piece, beside_widget=beside))
        elif under_title and piece.sentence and piece.words >= _STANDFIRST:
            found.append(PROSE)
        elif index in heads:
            found.append(HEADING)
        else:
            found.append(("furniture", "menu" if index < layout.start or piece.words <= 3 else "related"))
    if (above := standfirst(layout, title, found)) is not None:
        found[above] = "furniture", "standfirst"
    return revived(layout, found)


def revived(layout: Layout, found: list[Verdict]) -> list[Verdict]:
    """Return the verdicts with something kept: lines without full stops where a text has no others.

    A text of one line, verse, a list of headlines: whatever no rule names and has some words is prose then.
    """
    if PROSE in found or ITEM in found:
        return found
    for least in (5, 2, 1):
        lines = [
            i
            for i, piece in enumerate(layout.shapes)
            if not layout.kinds[i] and piece.words >= (1 if piece.item else least)
        ]
        rest = [i for i in lines if found[i] != TITLE]
        if rest or len(lines) == 1:
            chosen = frozenset(rest or lines)
            return [
                (ITEM if piece.item else PROSE) if i in chosen else verdict
                for i, (piece, verdict) in enumerate(zip(layout.shapes, found, strict=True))
            ]
    return found


def _inside(piece: Shape, *, beside_widget: bool) -> Verdict:
    """Judge a piece of the article that no rule names."""
    if piece.sentence or piece.stopped or piece.runs_on or piece.item:
        return ITEM if piece.item else PROSE
    return ("furniture", "related") if beside_widget else HEADING


def _is_numbered_head(layout: Layout, index: int) -> bool:
    """Tell a numbered heading from a list item: alone, short, without a full stop, and prose behind it."""
    piece = layout.shapes[index]
    if not piece.item or piece.stopped or piece.words > _LONGEST_HEAD or index + 1 >= layout.stop:
        return False
    following = layout.shapes[index + 1]
    return following.sentence and not following.item and not (index and layout.shapes[index - 1].item)


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
