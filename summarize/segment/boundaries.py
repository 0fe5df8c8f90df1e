"""Where sentences end: sentencex proposes, a few rules for all languages correct it.

Ends are found in a block as it stands; a full stop of another script is sure, a dot is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from summarize.pattern import lazy
from summarize.segment.engine import propose
from summarize.segment.lists import items
from summarize.segment.rules import ends_sentence, is_plain, starts_glued
from summarize.segment.units import units

# What still belongs to a sentence after its full stop: closing marks, footnote marks, a smiley.
_TAIL = lazy(
    r"(?:[\"”“’'»«›)\]」』】）］]|\s[»›](?!\w)|\[\d{1,3}\])*"
    r"(?:(?:(?<=[^\W\d_]{3}[.!?])|(?<=\)[.!?]))\d{1,2}(?:[ ,–-]\d{1,2})*(?=\s))?(?:\s?[:;]-?[()DP](?!\w))?"
)
# Full stops that end a sentence whatever follows.
_FULL = "。！？｡।॥።፧؟۔։។៕။꓿꘎᙮"
_SURE = lazy(rf"[．{_FULL}]+(?:(?<!．)|(?!\d))")
# Anything else that could be a full stop to sentencex.
_OTHER = lazy(rf"[^\w\s,，、'’\"“”「」{_FULL}-]")
_QUOTING = lazy(r"[」』）][とっ]")  # Japanese: what stood in the quotation marks was part of a sentence
_STOPS = ".!?…"
_STOP = lazy(r"[.!?…][.!?…]*")  # a set first: the search skips all else quickly
_TAIL_AFTER_SPACE = "»›:;"


def boundaries(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a block in order, without white space at their ends.

    White space of any kind, line ends included, is no boundary. Time is linear in the text.
    """
    ends = [_tail(text, m.end()) for m in _SURE.finditer(text)] if not text.isascii() else []
    found = {len(text), *ends}
    for start, end in pairwise([0, *ends, len(text)]):
        if text.find(".", start, end) >= 0 or _OTHER.search(text, start, end):
            found.update(_stretch(text, start, end, language))
    found.update(items(text))
    if not text.isascii():
        found = {cut for cut in found if not _QUOTING.match(text, cut - 1)}
    return units(text, sorted(found))


def _stretch(text: str, start: int, end: int, language: str) -> set[int]:
    """Return the ends of sentences within ``text[start:end]``, where only ambiguous full stops stand."""
    proposed = propose(text, start, end, language)
    plain = {cut for cut in proposed if cut < end and is_plain(text, cut - 1)}
    stops = sum(text.count(stop, start, end) for stop in _STOPS)
    if len(plain) == len(proposed) and len(plain) == stops - (text[end - 1] in _STOPS):
        return plain  # no other full stop but the last
    doubtful = [stop for stop in _STOP.finditer(text, start, end) if stop.end() not in plain]
    proposed = {_tail(text, cut) for cut in proposed - plain}
    return plain.union(_doubtful(text, end, language, doubtful, proposed))


def _doubtful(
    text: str, end: int, language: str, stops: Iterable[re.Match[str]], proposed: set[int]
) -> Iterator[int]:
    """Yield the ends of sentences that take a closer look; ``proposed`` are sentencex's that are left."""
    for stop in stops:
        before = text[stop.start() - 1] if stop.start() else " "
        cut = _tail(text, stop.end())
        if cut == end or before.isspace() or before in ".!?…":
            continue
        if text[cut].isspace():
            ends = ends_sentence(text, stop, cut, language, cut in proposed)
        else:
            ends = starts_glued(text, stop, cut, language)
        proposed.discard(cut)
        if ends:
            yield cut
    # Full stops that only sentencex knows.
    yield from (
        cut for cut in proposed if cut < end and (text[cut].isspace() or text[cut - 1] not in ".!?…．")
    )


def _tail(text: str, end: int) -> int:
    if text[end : end + 1] == " " and text[end + 1 : end + 2] not in _TAIL_AFTER_SPACE:
        return end
    match = _TAIL.match(text, end)
    return match.end() if match else end
