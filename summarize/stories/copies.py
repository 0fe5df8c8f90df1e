"""Reports that several sources print: articles of nearly the same text."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from heapq import nsmallest

from summarize.stories.model import Article
from summarize.text import words

_SHINGLE = 4  # words
_SKETCH = 64  # shingles that stand for a text
_SAME = 0.5  # resemblance of two texts that were one before they were edited

Sketch = frozenset[int]


def copies(articles: Sequence[Article]) -> tuple[tuple[Article, ...], ...]:
    """Return the articles of nearly the same text together, in the order of the articles.

    An article joins the first group whose first article it resembles.
    """
    groups: list[list[Article]] = []
    leaders: list[Sketch] = []
    index: dict[int, list[int]] = {}  # group numbers by the shingles of their first article
    for article in articles:
        own = sketch(article.text)
        known = sorted({group for shingle in own for group in index.get(shingle, ())})
        group = next((g for g in known if alike(own, leaders[g])), None)
        if group is not None:
            groups[group].append(article)
            continue
        for shingle in own:
            index.setdefault(shingle, []).append(len(groups))
        groups.append([article])
        leaders.append(own)
    return tuple(map(tuple, groups))


def sketch(text: str) -> Sketch:
    """Return the smallest hashes of a text's shingles, which sample them without bias."""
    found = [word.lower() for word in words(text)]
    last = max(1, len(found) - _SHINGLE + 1)
    shingles = {" ".join(found[i : i + _SHINGLE]) for i in range(last)}
    return frozenset(nsmallest(_SKETCH, {zlib.crc32(s.encode("utf-8", "replace")) for s in shingles}))


def alike(a: Sketch, b: Sketch) -> bool:
    """Tell whether two sketches are of nearly the same text."""
    return resemblance(a, b) >= _SAME


def resemblance(a: Sketch, b: Sketch) -> float:
    """Estimate the Jaccard coefficient of two texts' shingles from their sketches (Broder 1997).

    >>> resemblance(sketch("a b c d e"), sketch("a b c d e"))
    1.0
    """
    union = nsmallest(_SKETCH, a | b)
    return sum(shingle in a and shingle in b for shingle in union) / len(union)
