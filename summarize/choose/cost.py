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
