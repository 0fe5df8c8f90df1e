"""Sparse vectors of unit length, weighted by what is rare among the very articles compared."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from summarize.stories.terms import Bag

Vector = dict[str, float]
Links = dict[tuple[int, int], float]  # the cosines of pairs (earlier, later)


def unit_vectors(bags: Sequence[Bag]) -> list[Vector]:
    """Return the bags times ``sqrt(ln(n / df))`` of each term, scaled to length 1.

    Terms of one bag alone are left out, for they compare with nothing, and terms of all weigh nothing. A bag
    without any other term has an empty vector.
    """
    frequency = Counter(term for bag in bags for term in bag)
    idf = {t: math.sqrt(math.log(len(bags) / df)) for t, df in frequency.items() if 1 < df < len(bags)}
    return [_unit({term: weight * idf[term] for term, weight in bag.items() if term in idf}) for bag in bags]


def dot(a: Vector, b: Vector) -> float:
    """Return the inner product."""
    if len(a) > len(b):
        a, b = b, a
    return sum(weight * b[term] for term, weight in a.items() if term in b)


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


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()} if length else {}
