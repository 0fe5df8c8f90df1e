"""Claims to scores. A ranker takes the pool and returns one Ranked a claim, in the pool's order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from summarize.model import Pool, Ranked
from summarize.rank import overlap

__all__ = ["RANKERS", "Ranker"]


@dataclass(frozen=True, slots=True)
class Ranker:
    """A way to score claims, and what ``brief rankers`` says of it."""

    rank: Callable[[Pool], list[Ranked]]
    about: str


RANKERS: dict[str, Ranker] = {
    "textrank": Ranker(
        overlap.rank, "the default: TextRank on cosine similarity, told where sentences stand"
    ),
    "textrank-overlap": Ranker(overlap.rank, "TextRank as Mihalcea and Tarau wrote it, as in sumy"),
}
