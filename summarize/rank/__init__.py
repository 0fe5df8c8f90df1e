"""Claims to scores. A ranker takes the pool and returns one Ranked a claim, in the pool's order."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from summarize.model import Pool, Ranked
from summarize.rank import textrank
from summarize.rank.question import lean

__all__ = ["RANKERS", "Ranker"]


class Ranker(NamedTuple):
    """A way to score claims, and what ``brief rankers`` says of it."""

    rank: Callable[[Pool], list[Ranked]]
    about: str


def _simple(name: str) -> Callable[[Pool], list[Ranked]]:
    def rank(pool: Pool) -> list[Ranked]:
        from summarize.rank import overlap, simple  # noqa: PLC0415 - a run uses one ranker

        ranker = {"overlap": overlap.rank, "centroid": simple.centroid, "lead": simple.lead}[name]
        return lean(pool, ranker(pool))

    return rank


def _classic(module: str, name: str) -> Callable[[Pool], list[Ranked]]:
    def rank(pool: Pool) -> list[Ranked]:
        from summarize.rank.classic import adapter  # noqa: PLC0415

        return lean(pool, adapter(module, name)(pool))

    return rank


RANKERS: dict[str, Ranker] = {
    "textrank": Ranker(
        textrank.rank, "the default: TextRank on cosine similarity, told where sentences stand"
    ),
    "textrank-overlap": Ranker(_simple("overlap"), "TextRank as Mihalcea and Tarau wrote it, as in sumy"),
    "lexrank": Ranker(_classic("lex_rank", "LexRankSummarizer"), "eigenvector centrality, by sumy"),
    "lsa": Ranker(_classic("lsa", "LsaSummarizer"), "latent semantic analysis, by sumy"),
    "luhn": Ranker(_classic("luhn", "LuhnSummarizer"), "clusters of significant words, by sumy"),
    "kl": Ranker(_classic("kl", "KLSummarizer"), "greedy Kullback-Leibler divergence, by sumy"),
    "sumbasic": Ranker(_classic("sum_basic", "SumBasicSummarizer"), "mean word probability, by sumy"),
    "reduction": Ranker(_classic("reduction", "ReductionSummarizer"), "sum of similarities, by sumy"),
    "edmundson": Ranker(_classic("edmundson", "EdmundsonSummarizer"), "words of titles and place, by sumy"),
    "centroid": Ranker(_simple("centroid"), "nearness to the centre of all sentences"),
    "lead": Ranker(_simple("lead"), "first sentences first, source by source"),
}
