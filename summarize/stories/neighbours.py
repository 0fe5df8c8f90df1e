"""Which pairs of articles are worth comparing, without looking at all pairs."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

from summarize.stories.vectors import Links, Vector, dot

_REACH = 100  # articles looked up for one term, the last ones before the article
_BUDGET = 800  # look-ups for one article, its heaviest terms first
_NEAREST = 16  # articles compared exactly, those with the most weight in common among what was looked up
_SHARED = 2  # terms in common: a single one is chance

_Index = dict[str, list[tuple[int, float]]]


def neighbours(vectors: Sequence[Vector], least: float) -> Links:
    """Return the cosines that are at least ``least`` of pairs (earlier, later): each article's nearest.

    They have two terms or more in common. An inverted index whose heaviest terms are looked up
    first (prefix filtering, Chaudhuri et al. 2006) finds them. What one article costs is bounded, so that
    time is linear in the articles.
    """
    index: _Index = {}
    links: Links = {}
    for later, vector in enumerate(vectors):
        terms = sorted(vector.items(), key=lambda item: (-item[1], item[0]))
        common = _common(terms, index)
        for earlier in nlargest(_NEAREST, common, key=lambda other: (common[other], -other)):
            cosine = dot(vectors[earlier], vector)
            if cosine >= least and _shared(vectors[earlier], vector) >= _SHARED:
                links[earlier, later] = cosine
        for term, weight in terms:
            index.setdefault(term, []).append((later, weight))
    return links


def _shared(a: Vector, b: Vector) -> int:
    return sum(term in b for term in a)


def _common(terms: Sequence[tuple[str, float]], index: _Index) -> dict[int, float]:
    """Return what the earlier articles have in common with this one, as far as the budget goes."""
    common: dict[int, float] = {}
    cost = 0
    for term, weight in terms:
        found = index.get(term, [])[-_REACH:]
        for other, its in found:
            common[other] = common.get(other, 0.0) + weight * its
        cost += len(found)
        if cost > _BUDGET:
            break
    return common
