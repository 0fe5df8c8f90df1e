"""Sparse vectors of unit length, weighted by what is rare among the very articles compared."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from summarize.stories.terms import Bag

Vector = dict[str, float]
Links = dict[tuple[int, int], float]  # the cosines of pairs (earlier, later)

_OTHERS = 20  # articles about other things
_LONE = 0.25  # share of its square that a term of one bag alone adds to the squared length


def unit_vectors(bags: Sequence[Bag], *, at_large: bool = False) -> list[Vector]:
    """Return the bags times ``sqrt(ln(n / df))`` of each term, scaled to length 1.

    A term of one bag alone is left out, for it compares with nothing, and one of all bags weighs nothing:
    what counts is what tells these bags apart. ``at_large`` weighs them as part of all the news instead:
    ``n`` counts some articles about other things, so that a collection about one event holds together, and
    the terms left out count for the length, so that few words in common do not make long articles alike.
    """
    frequency = Counter(term for bag in bags for term in bag)
    count = len(bags) + (_OTHERS if at_large else 0)
    idf = {term: math.sqrt(math.log(count / df)) for term, df in frequency.items()}
    vectors = []
    for bag in bags:
        weighted = {term: weight * idf[term] for term, weight in bag.items() if idf[term]}
        shared = {term: weight for term, weight in weighted.items() if frequency[term] > 1}
        alone = _square(weighted) - _square(shared) if at_large else 0.0
        length = math.sqrt(_square(shared) + _LONE * alone)
        vectors.append({term: weight / length for term, weight in shared.items()})
    return vectors


def dot(a: Vector, b: Vector) -> float:
    """Return the inner product."""
    if len(a) > len(b):
        a, b = b, a
    product = 0.0  # sum() rounds differently since Python 3.12
    for term, weight in a.items():
        if term in b:
            product += weight * b[term]
    return product


def total(vectors: Iterable[Vector]) -> Vector:
    """Return the sum of some vectors."""
    result: Vector = {}
    for vector in vectors:
        for term, weight in vector.items():
            result[term] = result.get(term, 0.0) + weight
    return result


def all_links(vectors: Sequence[Vector]) -> Links:
    """Return the cosines of all pairs that have a term in common; quadratic, for small groups."""
    return {
        (a, b): cosine
        for b, vector in enumerate(vectors)
        for a in range(b)
        if (cosine := dot(vectors[a], vector)) > 0
    }


def _square(vector: Vector) -> float:
    return math.fsum(weight * weight for weight in vector.values())
