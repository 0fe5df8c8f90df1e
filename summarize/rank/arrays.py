"""The links of TextRank for a large pool: the products of `textrank` over arrays.

NumPy takes as long to load as a thousand sentences take to rank without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any


def unit_matrix(sentences: Sequence[Sequence[str]]) -> tuple[Any, Any, Any]:
    """Return the entries of the rows of `tfidf.unit_rows`: row numbers, term numbers, weights.

    Three arrays of one length, ordered by row.
    """
    import numpy as np  # noqa: PLC0415 - see the module's docstring

    n = len(sentences)
    numbers = {term: i for i, term in enumerate(dict.fromkeys(chain.from_iterable(sentences)))}
    size = max(1, len(numbers))
    sizes = np.fromiter(map(len, sentences), dtype=np.int64, count=n)
    flat = np.fromiter(map(numbers.__getitem__, chain.from_iterable(sentences)), dtype=np.int64)
    keys, counts = np.unique(np.repeat(np.arange(n), sizes) * size + flat, return_counts=True)
    rows, terms = np.divmod(keys, size)
    idf = np.log(1 + n / np.maximum(1, np.bincount(terms, minlength=size)))
    weights = counts * idf[terms]
    lengths = np.sqrt(np.bincount(rows, weights * weights, minlength=n))
    return rows, terms, weights / lengths[rows]


def links(
    sentences: Sequence[Sequence[str]],
    start: Sequence[float],
    *,
    damping: float,
    no_link: float,
    steps: int,
    epsilon: float,
) -> list[float]:
    """Return what `textrank.links` returns, but for rounding."""
    import numpy as np  # noqa: PLC0415

    n = len(sentences)
    rows, terms, weights = unit_matrix(sentences)

    def product(p: Any) -> Any:
        totals = np.bincount(terms, weights * p[rows])
        sums = np.bincount(rows, weights * totals[terms], minlength=n)
        return np.maximum(0.0, sums - p)

    out = product(np.ones(n))
    scale = np.where(out > no_link, damping / np.maximum(out, no_link), 0.0)
    first = np.asarray(start)
    lent = np.zeros(n)
    for _ in range(steps):
        before = lent
        lent = product(scale * (first + before))
        if np.abs(lent - before).sum() < epsilon:
            break
    found: list[float] = lent.tolist()
    return found
