"""A story's title: the best that its articles have."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import dropwhile

from summarize.languages import detect, lexicon
from summarize.segment.boundaries import boundaries
from summarize.stories.model import Article
from summarize.stories.vectors import Vector
from summarize.text import count_words, fold

_LONGEST = 120  # code points of a title
_WORDS = range(4, 17)  # the length of a complete, short title
_MISFIT = 0.6  # worth of one that is cut off, or of another length
_FULL_STOPS = (".", "!", "?", "…", "。", "।", "؟")
_START = 3000  # code points in which a title is looked for
_ADDRESS = re.compile(r"\s*(?:https?\s*:|www\b)", re.IGNORECASE)
_CUT_OFF = ("...", "…", ":", ",", "-", "–", "—")


def best_title(articles: Sequence[Article], centre: Vector) -> str:
    """Return the title that tells most of the story, whose ``centre`` is the sum of its articles' vectors.

    Titles given are preferred to first lines that look like one, these to first sentences. The one closest to
    the centre wins; one that is cut off or of another length than 4 to 16 words counts for less. A tie goes
    to the shortest, then to the first in the alphabet.
    """
    given = [fold(article.title) for article in articles if article.title and article.title.strip()]
    lines = given or [line for article in articles if _headline(line := _first_line(article.text))]
    candidates = lines or [_first_sentence(article.text) for article in articles]
    return min(sorted(set(candidates)), key=lambda title: (-_worth(title, centre), len(title), title))


def _worth(title: str, centre: Vector) -> float:
    """Return the cosine of a title's words with the centre, up to a factor all titles share, as it fits."""
    terms = dict.fromkeys(lexicon(detect(title)).terms(title)[1])
    closeness = math.fsum(centre.get(term, 0.0) for term in terms) / math.sqrt(max(len(terms), 1))
    fits = count_words(title) in _WORDS and not title.endswith(_CUT_OFF)
    return round(closeness * (1 if fits else _MISFIT), 9)


def _headline(line: str) -> bool:
    return 0 < len(line) <= _LONGEST and not line.endswith(_FULL_STOPS)


def _first_line(text: str) -> str:
    return fold(_start(text).partition("\n")[0])


def _first_sentence(text: str) -> str:
    start = _start(text)
    for first, last in boundaries(start, detect(start)):
        if sentence := fold(start[first:last]):
            return sentence
    return fold(start)


def _start(text: str) -> str:
    """Return the start of a text without the addresses that stand on lines above it."""
    lines = text[:_START].split("\n")
    return "\n".join(dropwhile(lambda line: not line.strip() or _ADDRESS.match(line), lines))
