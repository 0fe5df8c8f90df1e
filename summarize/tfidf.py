"""Sentences as unit vectors of TF-IDF weights, over the frequencies of the pool itself."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain

LARGE = 2_000  # sentences; from here on arrays repay the import of NumPy


def unit_rows(sentences: Sequence[Sequence[str]]) -> list[dict[str, float]]:
    """Return one vector a sentence, term to weight, of length 1; an empty sentence has an empty one.

    The weight is tf · log(1 + n / df): the pool's own frequencies, never zero, so that a pool in which all
    sentences share a word still has a graph. A dot product of two rows is their cosine.
    """
    row = unit_row(sentences)
    return [row(terms) for terms in sentences]


def unit_row(sentences: Sequence[Sequence[str]]) -> Callable[[Sequence[str]], dict[str, float]]:
    """Return the function that makes one row of `unit_rows`, for those who need few of them."""
    n = len(sentences)
    frequency = Counter(chain.from_iterable(map(dict.fromkeys, sentences)))
    idf = {term: math.log(1 + n / count) for term, count in frequency.items()}

    def row(terms: Sequence[str]) -> dict[str, float]:
        weights = {term: count * idf[term] for term, count in _counted(terms).items()}
        length = math.sqrt(math.fsum([weight * weight for weight in weights.values()])) or 1.0
        return {term: weight / length for term, weight in weights.items()}

    return row


def _counted(terms: Sequence[str]) -> dict[str, int]:
    """Return how often each term comes; for a sentence quicker than a Counter."""
    counts = dict.fromkeys(terms, 0)
    for term in terms:
        counts[term] += 1
    return counts
