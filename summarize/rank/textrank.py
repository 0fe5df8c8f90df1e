"""TextRank on cosine similarity, told where sentences stand: the default ranker.

Mihalcea and Tarau (2004), "TextRank: Bringing Order into Texts", with the cosine of TF-IDF vectors for the
similarity, and a teleport that prefers sentences by position, titles and support in place of the uniform one
(Haveliwala 2002, "Topic-Sensitive PageRank").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from operator import mul

from summarize import rows
from summarize.model import Pool, Ranked
from summarize.rank.features import features
from summarize.tfidf import unit_rows

DAMPING = 0.5  # 0.3 to 0.7 score the same; a small one needs few steps
_STEPS = 40
_EPSILON = 1e-6  # on the sum of the changes of one step, beside a total of 1
_NO_LINK = 1e-9
_Vector = tuple[list[int], list[float]]  # where a sparse vector is not zero, and what it is there


def rank(pool: Pool) -> list[Ranked]:
    """Score every claim: what other claims lend it (``links``), and the parts of its starting weight.

    The scores of a pool sum to 1 at most; what flows into a claim that is like no other is lost.
    """
    parts = features(pool)
    total = sum(map(sum, parts.values())) or 1.0
    parts = {name: [(1 - DAMPING) * v / total for v in values] for name, values in parts.items()}
    start = list(map(sum, zip(*parts.values(), strict=True)))
    named = _named(_lent(pool, start), parts)
    return list(map(Ranked, pool.claims, map(sum, map(dict.values, named)), named))


def _named(lent: Sequence[float], parts: Mapping[str, Sequence[float]]) -> list[dict[str, float]]:
    """Return the parts of each claim's score by name; spelt out, which takes half the time of a loop."""
    always = zip(lent, parts["position"], parts["titles"], parts["support"], strict=True)
    named = [
        {"links": links, "position": position, "titles": titles, "support": support}
        for links, position, titles, support in always
    ]
    if "about" in parts:
        for by_name, about in zip(named, parts["about"], strict=True):
            by_name["about"] = about
    return named


def _lent(pool: Pool, start: Sequence[float]) -> list[float]:
    if len(pool.sentences) < rows.LARGE:
        return links([claim.lead.content for claim in pool.claims], start)
    from summarize.rank.arrays import links as large  # noqa: PLC0415 - for large pools only

    return large(pool, start, damping=DAMPING, no_link=_NO_LINK, steps=_STEPS, epsilon=_EPSILON)


def links(sentences: Sequence[Sequence[str]], start: Sequence[float]) -> list[float]:
    """Return what each sentence's neighbours lend it: ``DAMPING · S D⁻¹ p`` where ``p = start + links``.

    ``S`` = X Xᵀ − I holds the cosines of the unit TF-IDF rows X, D its row sums. No matrix is built: a step
    is two sparse products, X (Xᵀ q) − q, linear in the words.
    """
    weighted = unit_rows(sentences)
    holders = Counter(chain.from_iterable(weighted))
    shared = {term: i for i, term in enumerate([term for term, held in holders.items() if held > 1])}
    rows: list[_Vector] = []
    columns: list[_Vector] = [([], []) for _ in shared]
    for i, row in enumerate(weighted):
        kept = [(shared[term], weight) for term, weight in row.items() if term in shared]
        rows.append(([place for place, _ in kept], [weight for _, weight in kept]))
        for place, weight in kept:
            columns[place][0].append(i)
            columns[place][1].append(weight)
    own = [sum(map(mul, weights, weights)) for _, weights in rows]

    def product(p: Sequence[float]) -> list[float]:
        """Return (X Xᵀ − I) p, never below zero; a term of one sentence adds to both and is left out."""
        sums = _times(rows, _times(columns, p))
        return [max(0.0, total - o * value) for total, o, value in zip(sums, own, p, strict=True)]

    scale = [DAMPING / degree if degree > _NO_LINK else 0.0 for degree in product([1.0] * len(rows))]
    lent = [0.0] * len(rows)
    for _ in range(_STEPS):
        before = lent
        lent = product([s * (a + b) for s, a, b in zip(scale, start, before, strict=True)])
        if sum([abs(a - b) for a, b in zip(lent, before, strict=True)]) < _EPSILON:
            break
    return lent


def _times(matrix: Sequence[_Vector], vector: Sequence[float]) -> list[float]:
    """Return the product of a sparse matrix, row by row, and a dense vector."""
    return [sum(map(mul, weights, map(vector.__getitem__, places))) for places, weights in matrix]
