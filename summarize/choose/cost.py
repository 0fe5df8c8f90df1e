"""What a sentence costs, in the unit of the budget."""

from __future__ import annotations

import math

from summarize.model import Pool


def costs(pool: Pool) -> list[int]:
    """Return what each claim's lead takes from the budget; characters include the space that follows."""
    unit = pool.options.budget.unit
    if unit == "sentences":
        return [1] * len(pool.claims)
    if unit == "chars":
        return [len(claim.lead.text) + 1 for claim in pool.claims]
    return [claim.lead.words for claim in pool.claims]


def limit(pool: Pool) -> int:
    """Return the most that may be taken, in the unit of ``costs``."""
    budget = pool.options.budget
    if budget.unit == "ratio":
        return math.floor(budget.limit * sum(claim.lead.words for claim in pool.claims) + 1e-9)
    return math.floor(budget.limit) + (budget.unit == "chars")  # the last sentence needs no space after it


def too_small(pool: Pool) -> str:
    """Return the message for a budget that no sentence fits."""
    budget = pool.options.budget
    leads = [claim.lead for claim in pool.claims]
    if budget.unit == "chars":
        return (
            f"no sentence fits in {budget.limit:g} characters; try --chars {min(len(s.text) for s in leads)}"
        )
    shortest = min(sentence.words for sentence in leads)
    return f"no sentence fits in {budget.limit:g} {budget.unit}; try --words {shortest}"
