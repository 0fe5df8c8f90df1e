"""Sentences as unit vectors of TF-IDF weights, over the frequencies of the pool itself."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence


def unit_rows(sentences: Sequence[Sequence[str]]) -> list[dict[str, float]]:
    """Return one vector a sentence, term to weight, of length 1; an empty sentence has an empty one.

    The weight is tf · log(1 + n / df): the pool's own frequencies, never zero, so that a pool in which all
    sentences share a word still has a graph. A dot product of two rows is their cosine.
    """
    n = len(sentences)
    frequency = Counter(term for terms in sentences for term in dict.fromkeys(terms))
    idf = {term: math.log(1 + n / count) for term, count in frequency.items()}
    rows = []
    for terms in sentences:
        row = {term: count * idf[term] for term, count in Counter(terms).items()}
        length = math.sqrt(math.fsum(weight * weight for weight in row.values())) or 1.0
        rows.append({term: weight / length for term, weight in row.items()})
    return rows
