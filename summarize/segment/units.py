"""Which pieces stand together: a short quotation of several sentences, a number and its item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.pattern import lazy

SENTENCES = 5  # the most sentences of a quotation that are kept together
LENGTH = 400  # and the most code points, some 60 words
SAID = 3  # the most words of a sentence that only says who spoke
_OPEN, _CLOSE = "([（［《〈「『【", ")]）］》〉」』】"
_SINGLE = "'‘’"
_ASCII_MARKS = "\"'()[]"
_PAIRED = rf"\"“”„‟«»{re.escape(_OPEN + _CLOSE)}"
_MARK = lazy(rf"[{_PAIRED}{_SINGLE}]")
# Any of these that is no apostrophe, as below.
_HOLDING = lazy(rf"[{_PAIRED}{_SINGLE}](?:(?<=[{_PAIRED}])|(?!\d)(?:(?<![^\W_].)|(?![^\W_])))")
_APOSTROPHE = lazy(r"(?<=[^\W_]).(?=[^\W_])|.(?=\d)")
_QUOTED = lazy(r"[.!?…][\"”“»]$")
_LONE = lazy(r"\W*(?:\d{1,3}|[^\W\d_])?\W*")


def units(text: str, ends: Sequence[int]) -> list[tuple[int, int]]:
    """Return the spans between the ends, joined where one quotation or bracket holds them."""
    pieces = _pieces(text, ends)
    if len(pieces) < 2 or (text.isascii() and not any(map(text.__contains__, _ASCII_MARKS))):
        return pieces
    if not _HOLDING.search(text):
        return pieces
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
        if end - start < 12 and end < ends[-1] and _LONE.fullmatch(text, start, end):
            continue
        first, last = start, end
        while first < last and text[first].isspace():
            first += 1
        while first < last and text[last - 1].isspace():
            last -= 1
        if first < last:
            pieces.append((first, last))
        start = end
    return pieces


def _last(text: str, pieces: Sequence[tuple[int, int]], first: int) -> int:
    """Return the last piece of the unit that starts with piece ``first``."""
    start, last = pieces[first][0], first
    inside: set[str] = set()
    for i in range(first, min(len(pieces), first + SENTENCES)):
        if i > first and pieces[i][1] - start > LENGTH:
            break
        _follow(text, *pieces[i], inside)
        if not inside:
            last = i
            break
    if last + 1 < len(pieces) and _says_who(text, start, pieces[last][1], *pieces[last + 1]):
        return last + 1
    return last


def _follow(text: str, start: int, end: int, inside: set[str]) -> None:
    """Bring up to date which kinds of quotation and bracket are open at the end of a piece."""
    for mark in _MARK.finditer(text, start, end):
        at, char = mark.start(), mark[0]
        kind = "'" if char in _SINGLE else "(" if char in _OPEN or char in _CLOSE else '"'
        opens = char in _OPEN if kind == "(" else _opens(text, at)
        if kind == "'" and _APOSTROPHE.match(text, at):
            continue  # '90s, isn't
        (inside.add if opens else inside.discard)(kind)


def _opens(text: str, at: int) -> bool:
    """Return whether the mark at a place opens a quotation: by what stands around it, in any language."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    if text[at] == "«" and after.isspace():
        return True
    if text[at] == "»" and before.isspace() and not after.isalnum():
        return False
    return not after.isspace() and not before.isalnum() and before not in ".,!?…;%’'”»"


def _says_who(text: str, start: int, end: int, start2: int, end2: int) -> bool:
    """Return whether the first is a quotation and the second only says whose (``Smith said.``)."""
    words = text[start2:end2].rstrip(".").split() if end2 - start2 < 60 else []
    return (
        0 < len(words) <= SAID
        and all(map(str.isalpha, words))
        and text[start] in '"“„«»'
        and bool(_QUOTED.search(text, start, end))
    )
