"""What a question or topic adds to a claim's score."""

from __future__ import annotations

import math
from collections.abc import Sequence

from summarize.languages import lexicon
from summarize.model import Pool, Ranked

ABOUT = 30.0  # what a question weighs, beside 1 for all else; from here up little changes any more


def answers(pool: Pool, total: float) -> list[float]:
    """Return how much of the question's words each claim holds, rare words weighing more.

    The amounts add up to ``ABOUT`` times ``total``; they are all zero when no claim holds any.
    """
    by_language = {
        language: sorted(frozenset(lexicon(language).terms(pool.options.about or "")[1]))
        for language in sorted({document.language or "en" for document in pool.documents})
    }
    held = [frozenset(claim.lead.content) for claim in pool.claims]
    weights = {
        term: math.log1p(len(held) / max(1, sum(term in content for content in held)))
        for term in sorted({term for terms in by_language.values() for term in terms})
    }
    shares = []
    for claim, content in zip(pool.claims, held, strict=True):
        asked = by_language[pool.documents[claim.lead.source].language or "en"]
        whole = sum([weights[term] for term in asked])
        shares.append(sum([weights[term] for term in asked if term in content]) / whole if whole else 0.0)
    mass = sum(shares)
    return [share * ABOUT * total / mass if mass else 0.0 for share in shares]


def lean(pool: Pool, ranked: Sequence[Ranked]) -> list[Ranked]:
    """Return the claims with the answers to the question, if one is asked, as a part of their scores."""
    if not pool.options.about:
        return list(ranked)
    amounts = answers(pool, sum([max(0.0, r.score) for r in ranked]))
    return [
        Ranked(r.claim, r.score + amount, {**r.parts, "about": amount})
        for r, amount in zip(ranked, amounts, strict=True)
    ]
