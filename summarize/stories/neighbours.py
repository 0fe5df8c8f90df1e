"""Which pairs of articles are worth comparing, without looking at all pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from heapq import nlargest

from summarize.stories.vectors import Links, Vector, dot

_REACH = 200  # articles looked up for one term, the last ones before the article
_BUDGET = 3000  # look-ups for one article, its heaviest terms first
_NEAREST = 24  # articles compared exactly, those with the most weight in common among what was looked up


def neighbours(vectors: Sequence[Vector], least: float) -> Links:
    """Return the pairs (earlier, later) whose cosine is at least ``least``, with it: each article's nearest.

    An inverted index whose heaviest terms are looked up first (prefix filtering, Chaudhuri et al. 2006).
    What one article costs is bounded, so that time is linear in the articles.
    """
    index: dict[str, list[int]] = {}
    links: Links = {}
    for later, vector in enumerate(vectors):
        terms = sorted(vector, key=lambda term: (-vector[term], term))
        common = _common(vector, terms, index, vectors)
        for earlier in nlargest(_NEAREST, common, key=lambda other: (common[other], -other)):
            if (cosine := dot(vectors[earlier], vector)) >= least:
                links[earlier, later] = cosine
        for term in terms:
            index.setdefault(term, []).append(later)
    return links


def _common(
    vector: Vector, terms: Sequence[str], index: dict[str, list[int]], vectors: Sequence[Vector]
) -> Counter[int]:
    """Return what the earlier articles have in common with this one, as far as the budget goes."""
    common: Counter[int] = Counter()
    cost = 0
    for term in terms:
        found = index.get(term, [])[-_REACH:]
        weight = vector[term]
        for other in found:
            common[other] += weight * vectors[other][term]
        cost += len(found)
        if cost > _BUDGET:
            break
    return common
