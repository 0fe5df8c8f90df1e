"""What ROUGE does not see: whether the sentences of a briefing read well and say different things."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from summarize.languages import lexicon
from summarize.model import Briefing

# Words that lean on a sentence before them when they open one. English only: the table prints these columns
# for English corpora.
OPENERS = frozenset(
    "he she it they him her them his its their this that these those such but and so yet also however "
    "meanwhile moreover furthermore additionally therefore thus hence nevertheless nonetheless instead still "
    "then afterwards consequently otherwise likewise similarly".split()
)


@dataclass(frozen=True, slots=True)
class Reading:
    """Shares of a corpus's chosen sentences, in percent; cosines; share of the budget used, in percent."""

    unresolved: float
    fragments: float
    unbalanced: float
    highest_cosine: float
    mean_cosine: float
    budget_used: float


def reading(briefings: Sequence[Briefing]) -> Reading:
    """Return the figures over the briefings of one corpus."""
    texts = [quote.text for briefing in briefings for quote in briefing.sentences]
    unresolved = sum(_unresolved(briefing) for briefing in briefings)
    cosines = [c for briefing in briefings for c in pair_cosines(briefing)]
    return Reading(
        100 * unresolved / len(texts),
        100 * fmean(_fragment(text) for text in texts),
        100 * fmean(_unbalanced(text) for text in texts),
        max(cosines, default=0.0),
        fmean(cosines) if cosines else 0.0,
        100 * fmean(briefing.words / briefing.budget.limit for briefing in briefings),
    )


def pair_cosines(briefing: Briefing) -> list[float]:
    """Return the TF-IDF cosine of every pair of chosen sentences, over the pool's own frequencies."""
    language = briefing.sources[0].language
    pool = [d.text for d in briefing.decisions if d.stage != "clean"]
    sets = [lexicon(language).terms(text)[1] for text in pool]
    frequency = Counter(term for terms in sets for term in set(terms))
    rows = [_row(lexicon(language).terms(q.text)[1], frequency, len(pool)) for q in briefing.sentences]
    return [
        sum(weight * b.get(term, 0.0) for term, weight in a.items())
        for i, a in enumerate(rows)
        for b in rows[:i]
    ]


def _row(terms: Sequence[str], frequency: Counter[str], size: int) -> dict[str, float]:
    weights = {t: n * math.log(1 + size / max(1, frequency[t])) for t, n in Counter(terms).items()}
    length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


def _unresolved(briefing: Briefing) -> int:
    """Count sentences that open with a leaning word and do not follow the one before them in their source."""
    count = 0
    before = None
    index = {
        (d.source, d.start): i for i, d in enumerate(d for d in briefing.decisions if d.stage != "clean")
    }
    for quote in briefing.sentences:
        place = index[quote.source, quote.start]
        opener = quote.text.split()[0].strip("“\"‘'(,.—–-").lower()
        if opener in OPENERS and (before is None or place != before + 1):
            count += 1
        before = place
    return count


def _fragment(text: str) -> bool:
    return len(text.split()) < 4 or text.rstrip("”\"’')]»")[-1:] not in tuple(".!?…。！？।؟")


def _unbalanced(text: str) -> bool:
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1
