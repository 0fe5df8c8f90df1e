"""The standfirst of a page: the sentence between headline and byline that the article says again."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.clean.region import Layout, is_page
from summarize.clean.shape import FUNCTION, Shape
from summarize.clean.verdict import PROSE, Verdict

_LONGEST = 40  # words of a standfirst
_REACH = 3  # pieces from the headline to it, and from it to the byline
_ARTICLE = 5  # paragraphs; shorter articles have none
_SAID = 0.6  # of its words that the article has again
_SIGNED = frozenset(("byline", "date"))


def standfirst(layout: Layout, title: int | None, found: Sequence[Verdict]) -> int | None:
    """Return the standfirst; None where there is none, or where it says what the article does not.

    Only a whole page has one: in a text without menus around it, every sentence was chosen by somebody.
    """
    if title is None or not is_page(layout.shapes, layout.start, layout.stop):
        return None
    kinds, last = layout.kinds, len(layout.shapes) - 1
    for index in range(title + 1, min(title + 1 + _REACH, last)):
        if found[index] == PROSE:
            signed = not _SIGNED.isdisjoint(kinds[index + 1 : index + 1 + _REACH])
            alone = signed and found[index + 1] != PROSE and layout.shapes[index].words <= _LONGEST
            return index if alone and _is_said_again(layout, index, found) else None
        if kinds[index] in _SIGNED:
            break
    return None


def _is_said_again(layout: Layout, index: int, found: Sequence[Verdict]) -> bool:
    """Tell whether the article below a sentence has most of its words, small words apart."""
    below = [layout.shapes[i] for i in range(index + 1, layout.stop) if found[i] == PROSE]
    words = _content(layout.shapes[index])
    again = {word for piece in below for word in piece.letters if word in words}
    return len(below) >= _ARTICLE and len(again) >= _SAID * len(words)


def _content(piece: Shape) -> frozenset[str]:
    return frozenset(piece.letters) - FUNCTION
