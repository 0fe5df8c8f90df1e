"""Ranked claims to the ones that fit the budget together."""

from __future__ import annotations

import functools
import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from summarize import rows
from summarize.choose.concepts import capacity, concepts
from summarize.choose.cost import costs, limit, too_small
from summarize.choose.names import names
from summarize.choose.news import news
from summarize.choose.rules import LEANS, objection
from summarize.choose.taken import Taken
from summarize.model import Choice, Pool, Ranked
from summarize.tfidf import frequency, unit_row

__all__ = ["choose", "too_small"]

_SCORE = 0.5  # the power of the ranker's score beside the coverage
_ASKED = 1.0  # the same where a question is asked: it speaks through the score alone
_UNFIT = "does not fit what is left of the budget"
_SPENT = "the budget is spent"
_PLACES = 12  # of what is compared: the last bits of a logarithm differ between machines


class _Tier(NamedTuple):
    """How new a claim must be.

    ``novelty`` is the least share of new content words; of the names and numbers a greater share than
    ``named`` must be new. ``whole``: only claims that stand for themselves.
    """

    novelty: float
    named: float
    whole: bool


# The next is tried only where the one before leaves more of the budget unused than ``_unused`` allows.
_TIERS = (_Tier(0.45, 0.25, True), _Tier(0.2, 0.0, True), _Tier(0.0, -1.0, True), _Tier(0.0, -1.0, False))


def choose(pool: Pool, ranked: Sequence[Ranked]) -> Choice:
    """Take the claims that cover most within the budget: gain in coverage times score^1/2, by the word.

    Lazy greedy (Minoux 1978; for summaries Lin and Bilmes 2010): a gain only falls as more is taken, so the
    best of the old gains that still is best when renewed is the best of all. Ties go to the earlier claim.
    """
    search = _Search(pool, ranked)
    for tier in _TIERS:
        if search.left > search.limit * _unused(search.limit):
            search.fill(tier)
            search.exchange(tier)
    return Choice(tuple(ranked[i] for i in search.chosen), search.reasons)


def _counted(pool: Pool) -> tuple[Mapping[str, int], frozenset[str]]:
    """Return how many claims' leads hold each content term, and which terms name something."""
    return frequency([claim.lead.content for claim in pool.claims]), names(pool)


def _unused(limit: int) -> float:
    """Return the share of a budget that may stay unused: whole sentences fill a small one less well."""
    return 0.1 if limit < 100 else 0.05


@dataclass(slots=True, repr=False, eq=False)
class _Search:
    pool: Pool
    ranked: Sequence[Ranked]
    limit: int = field(init=False)
    left: int = field(init=False)
    chosen: list[int] = field(init=False, default_factory=list)
    why: dict[int, str] = field(
        init=False, default_factory=dict
    )  # empty: unfit, unless there is an objection
    _cost: list[int] = field(init=False)
    _appeal: list[float] = field(init=False)
    _objections: dict[int, str] = field(init=False, default_factory=dict)
    _follows: dict[tuple[int, int], int] = field(init=False)
    _from_source: Counter[int] = field(init=False, default_factory=Counter)
    _places: set[tuple[int, int]] = field(init=False, default_factory=set)
    _data: tuple[
        Callable[[int], Mapping[str, float]],
        Callable[[int], list[int]],
        Sequence[float],
        Sequence[float],
    ] = field(init=False)
    _names: frozenset[str] = field(init=False)
    _taken: Taken = field(init=False)

    def __post_init__(self) -> None:
        claims = self.pool.claims
        self._cost, self.limit = costs(self.pool), limit(self.pool)
        self.left = self.limit
        find, count = concepts, _counted
        if len(self.pool.sentences) >= rows.LARGE:
            from summarize.choose.arrays import concepts as find  # noqa: PLC0415 - for large pools only
            from summarize.choose.arrays import counted as count  # noqa: PLC0415
        holders, self._names = count(self.pool)
        of = unit_row(holders, len(claims))
        row = functools.cache(lambda i: of(claims[i].lead.content))
        self._data = (row, *find(self.pool, capacity(self.pool)))
        self._taken = Taken(claims, *self._data, names=self._names)
        # by the word; by the square root of the words where sentences are counted, or the longest would win
        power = 0.5 if self.pool.options.budget.unit == "sentences" else 1.0
        score = _ASKED if any(r.parts.get("about") for r in self.ranked) else _SCORE
        self._appeal = [
            new * max(0.0, r.score) ** score / max(1, r.claim.lead.words) ** power
            for new, r in zip(news(self.pool), self.ranked, strict=True)
        ]
        self._follows = {(c.lead.source, c.lead.index - 1): i for i, c in enumerate(claims) if c.lead.index}

    def fill(self, tier: _Tier) -> None:
        """Take the best claim that fits and is new enough, again and again, until none is left."""
        taken, room = frozenset(self.chosen), self.left
        heap = self._heap([i for i in range(len(self.ranked)) if i not in taken and self._fits(i, tier)])
        early: set[int] = set()  # came up before they were free
        renewed: set[int] = set()  # stand in the heap a second time, with what they gain now
        while heap:
            _, i = heapq.heappop(heap)
            if i in renewed:
                renewed.remove(i)
                continue
            if not self._fits(i, tier):
                continue
            if tier.whole and not self._free(i):
                early.add(i)
                continue
            if reason := self._refusal(i, tier):
                self.why[i] = reason
                continue
            entry = self._entry(i)
            if heap and entry > heap[0]:
                heapq.heappush(heap, entry)
                continue
            self._take(i)
            lead = self.ranked[i].claim.lead
            after = self._follows.get((lead.source, lead.index))
            if after is not None and tier.whole and self._leans(after) and self._fits(after, tier):
                renewed |= {after} - early
                heapq.heappush(heap, self._entry(after))
            if self.left < room / 2:
                room, heap = self.left, [entry for entry in heap if self._fits(entry[1], tier)]
                heapq.heapify(heap)

    def exchange(self, tier: _Tier) -> None:
        """Where too much is left, exchange one claim, the last taken first, for one or two that fill more."""
        allowed = self.limit * _unused(self.limit)
        for place in reversed(range(len(self.chosen))):
            if self.left <= allowed:
                return
            old, before = self.chosen[place], list(self.chosen)
            lead = self.ranked[old].claim.lead
            if self._follows.get((lead.source, lead.index)) in before:
                continue  # what follows leans on it
            least = self._cost[old] + self.left - allowed
            self._restart([i for i in before if i != old])
            for i in self._filling(least, tier, without=old):
                self._take(i)
            if self.left > allowed:
                self._restart(before)

    def _filling(self, least: float, tier: _Tier, without: int) -> tuple[int, ...]:
        """Return the one or two claims that gain most among those that cost at least so much and fit."""
        by_cost: dict[int, list[tuple[float, int]]] = {}
        for i in range(len(self.ranked)):
            if i != without and i not in self.chosen and not self._refusal(i, tier) and self._free(i):
                by_cost.setdefault(self._cost[i], []).append(
                    (round(self._entry(i)[0] * self._cost[i], _PLACES), i)
                )
        best = {cost: sorted(entries)[:2] for cost, entries in by_cost.items()}
        ways: list[tuple[float, tuple[int, ...]]] = [
            (entries[0][0], (entries[0][1],)) for cost, entries in best.items() if cost >= least
        ]
        ways += [
            (round(one[0] + two[0], _PLACES), (one[1], two[1]))
            for a, firsts in best.items()
            for b, seconds in best.items()
            if a <= b and least <= a + b <= self.left
            for one, two in [(firsts[0], seconds[-1] if a == b else seconds[0])]
            if one[1] != two[1] and not self._refusal_beside(one[1], two[1], tier)
        ]
        return min(ways, default=(0.0, ()))[1]

    def _refusal_beside(self, one: int, two: int, tier: _Tier) -> bool:
        """Tell whether the second of two claims would be refused once the first is taken."""
        before = list(self.chosen)
        self._take(one)
        refused = bool(self._refusal(two, tier))
        self._restart(before)
        return refused

    def reasons(self) -> dict[int, str]:
        """Return for every claim, by its id, why it is in or not."""
        known = {i: self._reason(i) for i in range(len(self.ranked))}
        known.update(dict.fromkeys(self.chosen, "chosen"))
        return {self.ranked[i].claim.id: reason for i, reason in known.items()}

    def _reason(self, i: int) -> str:
        return self.why.get(i) or self._objection(i) or (_UNFIT if i in self.why else _SPENT)

    def _objection(self, i: int) -> str:
        if i not in self._objections:
            self._objections[i] = objection(self.pool, self.ranked[i].claim)
        return self._objections[i]

    def _leans(self, i: int) -> bool:
        return self._objection(i) == LEANS

    def _free(self, i: int) -> bool:
        """Tell whether a claim stands for itself, or leans on one that is taken."""
        lead = self.ranked[i].claim.lead
        return not self._objection(i) or (self._leans(i) and (lead.source, lead.index - 1) in self._places)

    def _fits(self, i: int, tier: _Tier) -> bool:
        """Tell whether a claim fits, and note it if not; what never fits is not looked at for objections."""
        if self._cost[i] <= self.left:
            return True
        if not tier.whole or (i in self._objections and self._free(i)):
            self.why[i] = _UNFIT
        elif i not in self._objections:
            self.why[i] = ""
        return False

    def _entry(self, i: int) -> tuple[float, int]:
        return -round(self._appeal[i] * self._taken.gain(i), _PLACES), i

    def _heap(self, members: Iterable[int]) -> list[tuple[float, int]]:
        appeal, gain = self._appeal, self._taken.gain
        heap = [(-round(appeal[i] * gain(i), _PLACES), i) for i in members]
        heapq.heapify(heap)
        return heap

    def _refusal(self, i: int, tier: _Tier) -> str:
        most = self.pool.options.max_per_source
        if self._cost[i] > self.left:
            return _UNFIT
        if most is not None and self._from_source[self.ranked[i].claim.lead.source] >= most:
            return f"its source has its {most} already"
        if self._taken.novelty(i) < tier.novelty:
            return "says little that is new"
        if self._taken.named(i) <= tier.named:
            return "names little that is new"
        other = self._taken.alike(i)
        return "" if other is None else f"much like claim {self.ranked[other].claim.id}, which is chosen"

    def _take(self, i: int) -> None:
        self.chosen.append(i)
        self.left -= self._cost[i]
        lead = self.ranked[i].claim.lead
        self._from_source[lead.source] += 1
        self._places.add((lead.source, lead.index))
        self._taken.add(i)

    def _restart(self, members: Sequence[int]) -> None:
        self.chosen, self.left = [], self.limit
        self._from_source, self._places = Counter(), set()
        self._taken = Taken(self.pool.claims, *self._data, names=self._names)
        for i in members:
            self._take(i)
