"""Which pieces stand together: a short quotation of several sentences, a number and its item."""

from __future__ import annotations

import re
from collections.abc import Sequence

SENTENCES = 3  # the most sentences of a quotation that are kept together
LENGTH = 400  # and the most code points, some 60 words
_OPEN, _CLOSE = "([（［《〈「『【", ")]）］》〉」』】"
_MARK = re.compile(rf"[\"“”„‟«»{re.escape(_OPEN + _CLOSE)}]")
_LONE = re.compile(r"\W*(?:\d{1,3}|[^\W\d_])?\W*")


def units(text: str, ends: Sequence[int]) -> list[tuple[int, int]]:
    """Return the spans between the ends, joined where one quotation or bracket holds them."""
    pieces = _pieces(text, ends)
    joined: list[tuple[int, int]] = []
    i = 0
    while i < len(pieces):
        last = _last(text, pieces, i)
        joined.append((pieces[i][0], pieces[last][1]))
        i = last + 1
    return joined


def _pieces(text: str, ends: Sequence[int]) -> list[tuple[int, int]]:
    """Return the spans without white space at their ends; a lone number goes with what follows."""
    pieces: list[tuple[int, int]] = []
    start = 0
    for end in ends:
        piece = text[start:end]
        if end < ends[-1] and len(piece) < 12 and _LONE.fullmatch(piece):
            continue
        first = start + len(piece) - len(piece.lstrip())
        last = start + len(piece.rstrip())
        if first < last:
            pieces.append((first, last))
        start = end
    return pieces


def _last(text: str, pieces: Sequence[tuple[int, int]], first: int) -> int:
    """Return the last piece of the unit that starts with piece ``first``."""
    open_quote = open_bracket = False
    start = pieces[first][0]
    for i in range(first, min(len(pieces), first + SENTENCES)):
        if i > first and pieces[i][1] - start > LENGTH:
            break
        open_quote, open_bracket = _open(text, *pieces[i], open_quote, open_bracket)
        if not open_quote and not open_bracket:
            return i
    return first


def _open(text: str, start: int, end: int, quote: bool, bracket: bool) -> tuple[bool, bool]:
    """Return whether a quotation and a bracket are open at the end of a piece, given those at its start."""
    for mark in _MARK.finditer(text, start, end):
        at = mark.start()
        if mark[0] in _OPEN or mark[0] in _CLOSE:
            bracket = mark[0] in _OPEN
        else:
            quote = _opens(text, at)
    return quote, bracket


def _opens(text: str, at: int) -> bool:
    """Return whether the mark at a place opens a quotation: by what stands around it, in any language."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    if text[at] == "«" and after.isspace():
        return True
    if text[at] == "»" and before.isspace() and not after.isalnum():
        return False
    return not after.isspace() and not before.isalnum() and before not in ".,!?…;%’'”»"
