"""Sentences as unit vectors of TF-IDF weights, over the frequencies of the pool itself."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import chain


def unit_rows(sentences: Sequence[Sequence[str]]) -> list[dict[str, float]]:
    """Return one vector a sentence, term to weight, of length 1; an empty sentence has an empty one.

    The weight is tf · log(1 + n / df): the pool's own frequencies, never zero, so that a pool in which all
    sentences share a word still has a graph. A dot product of two rows is their cosine.
    """
    row = unit_row(frequency(sentences), len(sentences))
    return [row(terms) for terms in sentences]


def frequency(sentences: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return how many sentences hold each term."""
    return Counter(chain.from_iterable(map(dict.fromkeys, sentences)))


def unit_row(frequency: Mapping[str, int], n: int) -> Callable[[Sequence[str]], dict[str, float]]:
    """Return the function that makes one row of `unit_rows`, where n sentences have these frequencies."""
    idf = functools.cache(lambda term: math.log(1 + n / frequency[term]))

    def row(terms: Sequence[str]) -> dict[str, float]:
        weights = {term: count * idf(term) for term, count in _counted(terms).items()}
        length = math.sqrt(math.fsum([weight * weight for weight in weights.values()])) or 1.0
        return {term: weight / length for term, weight in weights.items()}

    return row


def _counted(terms: Sequence[str]) -> dict[str, int]:
    """Return how often each term comes; for a sentence quicker than a Counter."""
    counts = dict.fromkeys(terms, 0)
    for term in terms:
        counts[term] += 1
    return counts
