"""The best claims within the budget (by score alone, for now)."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.model import Choice, Pool, Ranked


def choose(pool: Pool, ranked: Sequence[Ranked]) -> Choice:
    """Take claims from the best down while they fit."""
    left = pool.options.budget.limit
    chosen = []
    reasons = {}
    for r in sorted(ranked, key=lambda r: (-round(r.score, 9), r.claim.id)):
        if r.claim.lead.words <= left:
            left -= r.claim.lead.words
            chosen.append(r)
            reasons[r.claim.id] = "chosen"
        else:
            reasons[r.claim.id] = "does not fit the budget"
    return Choice(tuple(chosen), reasons)
