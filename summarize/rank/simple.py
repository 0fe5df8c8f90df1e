"""Two rankers to measure others by: the lead, and nearness to the pool's centre."""

from __future__ import annotations

import math
from collections import Counter

from summarize.model import Pool, Ranked


def lead(pool: Pool) -> list[Ranked]:
    """Rank by place: all first sentences, then all second ones, and so on."""
    return [
        Ranked(claim, score, {"place": score})
        for claim in pool.claims
        for score in (1 / (1 + claim.lead.index),)
    ]


def centroid(pool: Pool) -> list[Ranked]:
    """Rank by the cosine with the centroid of all claims, in TF-IDF (Radev et al. 2004, MEAD)."""
    counts = [Counter(claim.lead.content) for claim in pool.claims]
    frequency = Counter(term for count in counts for term in count)
    idf = {term: math.log(1 + len(counts) / n) for term, n in frequency.items()}
    centre: dict[str, float] = {}
    for count in counts:
        for term, n in count.items():
            centre[term] = centre.get(term, 0.0) + n * idf[term]
    length = math.sqrt(math.fsum(weight**2 for weight in centre.values()))
    ranked = []
    for claim, count in zip(pool.claims, counts, strict=True):
        own = math.sqrt(math.fsum((n * idf[term]) ** 2 for term, n in count.items()))
        product = math.fsum(n * idf[term] * centre[term] for term, n in count.items())
        score = product / (own * length) if own else 0.0
        ranked.append(Ranked(claim, score, {"centroid": score}))
    return ranked
