"""What has been taken so far, and what it leaves to say for the rest."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from summarize.model import Claim

MOST_ALIKE = 0.5  # cosine; two sentences above it say much the same
_SEVERAL = 3  # names; of fewer the share says nothing


class Taken:
    """A set of claims: the concepts and content words it covers, and who in it resembles a claim.

    By position in ``claims``, ``row`` gives unit TF-IDF vectors, ``concepts`` numbers of concepts, ``gains``
    what these weigh together; ``weights`` are those of the concepts by number, ``names`` the terms that name
    something.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        row: Callable[[int], Mapping[str, float]],
        concepts: Callable[[int], Sequence[int]],
        weights: Sequence[float],
        gains: Sequence[float],
        *,
        names: frozenset[str],
    ) -> None:
        self._claims, self._row, self._concepts, self._weights = claims, row, concepts, weights
        self._gains, self._names = gains, names
        self._covered: set[int] = set()
        self._said: set[str] = set()
        self._holders: dict[str, list[int]] = {}

    def add(self, i: int) -> None:
        """Take a claim."""
        self._covered.update(self._concepts(i))
        self._said.update(self._claims[i].lead.content)
        for term in self._row(i):
            self._holders.setdefault(term, []).append(i)

    def gain(self, i: int) -> float:
        """Return the weight of the concepts that a claim would add."""
        if not self._covered:
            return self._gains[i]
        return sum([self._weights[c] for c in self._concepts(i) if c not in self._covered])

    def novelty(self, i: int) -> float:
        """Return the share of a claim's content words that are not yet said; 0 when it has none."""
        content = frozenset(self._claims[i].lead.content)
        return len(content - self._said) / len(content) if content else 0.0

    def named(self, i: int) -> float:
        """Return the share of a claim's names and numbers that are not yet said; 1 when it has few.

        Leads of several sources say one thing in other words ("landed", "touched down") with the same names.
        """
        own = self._names.intersection(self._claims[i].lead.content)
        return len(own - self._said) / len(own) if len(own) >= _SEVERAL else 1.0

    def alike(self, i: int) -> int | None:
        """Return a taken claim whose cosine with this one is too high, or None.

        Only claims that share one of the row's heaviest terms can be: once the squares of the weights left
        add up to less than the square of the threshold, the rest cannot reach it alone (prefix filtering,
        Bayardo, Ma and Srikant 2007).
        """
        row = self._row(i)
        left = 1.0
        met: dict[int, None] = {}
        for term, weight in sorted(row.items(), key=lambda item: (-item[1], item[0])):
            if math.sqrt(max(0.0, left)) < MOST_ALIKE:
                break
            met.update(dict.fromkeys(self._holders.get(term, ())))
            left -= weight * weight
        for other in met:
            theirs = self._row(other)
            cosine = sum([weight * theirs[term] for term, weight in row.items() if term in theirs])
            if round(cosine, 9) > MOST_ALIKE:
                return other
        return None
