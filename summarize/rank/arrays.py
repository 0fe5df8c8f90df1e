"""The links of TextRank and the shares of titles for a large pool: those of a small one, over arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from summarize.model import Pool
from summarize.rows import Rows, changes, numbered


def unit_matrix(contents: Rows) -> tuple[Any, Any, Any]:
    """Return the entries of the rows of `tfidf.unit_rows`: row numbers, term numbers, weights.

    Three arrays of one length, ordered by row.
    """
    import numpy as np  # noqa: PLC0415 - takes as long to load as a thousand sentences take without it

    n = len(contents.bounds) - 1
    size = int(contents.values.max(initial=0)) + 1
    keys = contents.row.astype(np.int64) << 32 | contents.values
    keys.sort()
    firsts = np.flatnonzero(changes(keys))
    counts = np.diff(np.append(firsts, len(keys)))
    rows, terms = keys[firsts] >> 32, keys[firsts] & 0xFFFFFFFF
    idf = np.log(1 + n / np.maximum(1, np.bincount(terms, minlength=size)))
    weights = counts * idf[terms]
    lengths = np.sqrt(np.bincount(rows, weights * weights, minlength=n))
    return rows, terms, weights / lengths[rows]


def links(
    pool: Pool,
    start: Sequence[float],
    *,
    damping: float,
    no_link: float,
    steps: int,
    epsilon: float,
) -> list[float]:
    """Return what `textrank.links` returns for the pool's claims, but for rounding."""
    import numpy as np  # noqa: PLC0415

    known = numbered(pool.sentences)
    n = len(pool.claims)
    rows, terms, weights = unit_matrix(known.content.take(known.places([c.lead for c in pool.claims])))
    shared = (np.bincount(terms) > 1)[terms]  # a term of one sentence adds to both sides of X Xᵀ − I
    rows, terms, weights = rows[shared], terms[shared], weights[shared]
    own = np.bincount(rows, weights * weights, minlength=n)

    def product(p: Any) -> Any:
        totals = np.bincount(terms, weights * p[rows])
        sums = np.bincount(rows, weights * totals[terms], minlength=n)
        return np.maximum(0.0, sums - own * p)

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


def title_shares(pool: Pool, titles: Sequence[frozenset[str]]) -> tuple[Any, Any]:
    """Return by claim the share of its content that any title holds, and of its own title that it holds.

    ``titles`` are the content terms of the documents' titles.
    """
    import numpy as np  # noqa: PLC0415

    known = numbered(pool.sentences)
    most = len(known.numbers)
    held = np.array(
        [
            source * most + known.numbers[term]
            for source, title in enumerate(titles)
            for term in title
            if term in known.numbers
        ],
        dtype=np.int64,
    )
    of_pool, of_own = np.zeros(len(pool.claims)), np.zeros(len(pool.claims))
    if not len(held):
        return of_pool, of_own
    in_titles = np.zeros(most, dtype=bool)
    in_titles[held % most] = True
    places = known.places([claim.lead for claim in pool.claims])
    named = np.bincount(known.content.row, in_titles[known.content.values], len(pool.sentences))
    some = np.flatnonzero(named[places])
    contents = known.contents.take(places[some])
    sources = known.source[places[some]]
    own = np.isin(sources[contents.row] * most + contents.values, held)
    lengths = np.maximum(1, [len(title) for title in titles])
    of_pool[some] = np.bincount(contents.row, in_titles[contents.values], len(some)) / contents.sizes
    of_own[some] = np.bincount(contents.row, own, len(some)) / lengths[sources]
    return of_pool, of_own
