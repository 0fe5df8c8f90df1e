"""What a briefing should cover: words, pairs of neighbours, pairs of content words, each with a weight.

Concept coverage after Gillick and Favre (2009), "A Scalable Global Model for Summarization"; the weight of a
concept comes from the sources that use it and from how early they do.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise

from summarize.languages import lexicon
from summarize.model import Pool, Sentence

# Fitted on the development corpora, see benchmarks/README.md.
_LATE = 0.1  # the vote of a source that uses a concept at its very end, beside 1 at its top
_REACH = 2.0  # votes fall to half over this many times what one source can contribute to the budget
_SHARPNESS = 3.0  # how much more two sources count than one
_WORD = 0.2  # a word, beside 1 for a pair of neighbours
_TITLE = 1.5  # with a word of a title in it
_TOGETHER = 0.05  # two content words near each other, for each source, from two sources up
_WINDOW = 12  # content words; all pairs of a sentence score the same and cost its square


def concepts(pool: Pool, capacity: float) -> tuple[Callable[[int], list[int]], Sequence[float], list[float]]:
    """Return the concepts of each claim's lead, as indices, the weight of each concept, and each lead's sum.

    ``capacity`` is the number of average sentences that the budget holds. Every source votes once for a
    concept, with more weight the earlier it first uses it; stop words count, for without them a point of
    ROUGE-2 is lost.
    """
    far = reach(pool, capacity)
    numbers: dict[Hashable, int] = {}
    votes: list[float] = []
    last: list[int] = []
    held: dict[tuple[int, int], list[int]] = {}
    for sentence in pool.sentences:  # by source, then by place: the first use is the earliest
        vote = _LATE + (1 - _LATE) / (1 + sentence.index / far)
        mine = held[sentence.source, sentence.index] = []
        for concept in _neighbours(sentence):
            number = numbers.setdefault(concept, len(votes))
            if number == len(votes):
                votes.append(vote)
                last.append(sentence.source)
            elif last[number] != sentence.source:
                votes[number] += vote
                last[number] = sentence.source
            mine.append(number)
    weights = [math.log1p(2 * vote) ** _SHARPNESS for vote in votes]
    titles = title_words(pool)
    for concept, number in numbers.items():
        weights[number] *= _factor(concept, titles)
    lists = [held[claim.lead.source, claim.lead.index] for claim in pool.claims]
    _add_pairs([claim.lead for claim in pool.claims], lists, weights)
    return lists.__getitem__, weights, [sum([weights[c] for c in row]) for row in lists]


def reach(pool: Pool, capacity: float) -> float:
    """Return the place in a source at which its votes are half of what they are at the top, all but."""
    sources = len({sentence.source for sentence in pool.sentences}) or 1
    return _REACH * max(capacity / sources, 1e-9)


def capacity(pool: Pool) -> float:
    """Return how many average claims the budget holds."""
    unit, limit = pool.options.budget.unit, pool.options.budget.limit
    if unit == "sentences":
        return limit
    if unit == "ratio":
        return limit * len(pool.claims)
    if unit == "chars":
        return limit / _mean([len(claim.lead.text) + 1 for claim in pool.claims])
    return limit / _mean([claim.lead.words for claim in pool.claims])


def _mean(values: Sequence[int]) -> float:
    return sum(values) / len(values)


def _neighbours(sentence: Sentence) -> list[Hashable]:
    return [*dict.fromkeys(sentence.terms), *dict.fromkeys(pairwise(sentence.terms))]


def _factor(concept: Hashable, titles: frozenset[str]) -> float:
    if isinstance(concept, tuple):
        return _TITLE if concept[0] in titles or concept[1] in titles else 1.0
    return _WORD * (_TITLE if concept in titles else 1.0)


def title_words(pool: Pool) -> frozenset[str]:
    """Return the content words of all titles."""
    found: set[str] = set()
    for document in pool.documents:
        if document.title:
            found.update(lexicon(document.language or "en").terms(document.title)[1])
    return frozenset(found)


def _add_pairs(leads: Sequence[Sentence], lists: Sequence[list[int]], weights: list[float]) -> None:
    """Add the pairs of content words, not far apart, that sentences of two or more sources hold."""
    sources: dict[str, set[int]] = {}
    for lead in leads:
        for term in lead.content:
            sources.setdefault(term, set()).add(lead.source)
    shared = {term for term, used in sources.items() if len(used) > 1}
    users: dict[tuple[str, str], set[int]] = {}
    pairs = [_pairs(lead, shared) for lead in leads]
    for lead, held in zip(leads, pairs, strict=True):
        for pair in held:
            users.setdefault(pair, set()).add(lead.source)
    numbers: dict[tuple[str, str], int] = {}
    for pair, used in users.items():
        if len(used) > 1:
            numbers[pair] = len(weights)
            weights.append(_TOGETHER * len(used))
    for held, known in zip(pairs, lists, strict=True):
        known.extend([numbers[pair] for pair in held if pair in numbers])


def _pairs(lead: Sentence, shared: set[str]) -> list[tuple[str, str]]:
    """Return each pair once, in the order of the sentence, its own terms in the order of the alphabet."""
    terms = list(dict.fromkeys(lead.content))
    return list(
        dict.fromkeys(
            (a, b) if a < b else (b, a)
            for i, a in enumerate(terms)
            if a in shared
            for b in terms[i + 1 : i + 1 + _WINDOW]
            if b in shared
        )
    )
