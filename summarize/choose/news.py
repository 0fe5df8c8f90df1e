"""How far claims lead away from what earlier documents said."""

from __future__ import annotations

import math
from collections.abc import Sequence

from summarize.choose.concepts import title_words
from summarize.model import Pool
from summarize.tfidf import frequency, unit_row

_OLD = 2.0  # against 1 for the new words of titles; see benchmarks/README.md


def news(pool: Pool) -> Sequence[float]:
    """Return a factor for each claim, from e^-2 to e: 1 without earlier documents.

    It is e^(t - 2c). c is the cosine of the claim with the centroid of the earlier sentences, in TF-IDF over
    both: what they were about. t is the share of the claim's content words that stand in a title and that no
    earlier document used: what the sources themselves call new. Words alone do not tell, because what an
    event is called stays the same while news comes in.
    """
    if not pool.earlier:
        return [1.0] * len(pool.claims)
    earlier = sorted(sentence.content for sentence in pool.earlier)
    leads = [claim.lead.content for claim in pool.claims]
    row = unit_row(frequency([*earlier, *leads]), len(earlier) + len(leads))
    centre: dict[str, float] = {}
    for content in earlier:
        for term, weight in row(content).items():
            centre[term] = centre.get(term, 0.0) + weight
    length = math.sqrt(math.fsum(weight * weight for weight in centre.values())) or 1.0
    titled = title_words(pool).difference(*earlier)
    factors = []
    for content in leads:
        cosine = sum([weight * centre.get(term, 0.0) for term, weight in row(content).items()]) / length
        words = set(content)
        factors.append(math.exp(len(words & titled) / max(1, len(words)) - _OLD * cosine))
    return factors
