"""Claims to scores. A ranker takes the pool and returns one Ranked a claim, in the pool's order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from summarize.model import Pool, Ranked
from summarize.rank import overlap, simple, textrank
from summarize.rank.classic import adapter

__all__ = ["RANKERS", "Ranker"]


@dataclass(frozen=True, slots=True)
class Ranker:
    """A way to score claims, and what ``brief rankers`` says of it."""

    rank: Callable[[Pool], list[Ranked]]
    about: str


RANKERS: dict[str, Ranker] = {
    "textrank": Ranker(
        textrank.rank, "the default: TextRank on cosine similarity, told where sentences stand"
    ),
    "textrank-overlap": Ranker(overlap.rank, "TextRank as Mihalcea and Tarau wrote it, as in sumy"),
    "lexrank": Ranker(adapter("lex_rank", "LexRankSummarizer"), "eigenvector centrality, by sumy"),
    "lsa": Ranker(adapter("lsa", "LsaSummarizer"), "latent semantic analysis, by sumy"),
    "luhn": Ranker(adapter("luhn", "LuhnSummarizer"), "clusters of significant words, by sumy"),
    "kl": Ranker(adapter("kl", "KLSummarizer"), "greedy Kullback-Leibler divergence, by sumy"),
    "sumbasic": Ranker(adapter("sum_basic", "SumBasicSummarizer"), "mean word probability, by sumy"),
    "reduction": Ranker(adapter("reduction", "ReductionSummarizer"), "sum of similarities, by sumy"),
    "edmundson": Ranker(adapter("edmundson", "EdmundsonSummarizer"), "words of titles and place, by sumy"),
    "centroid": Ranker(simple.centroid, "nearness to the centre of all sentences"),
    "lead": Ranker(simple.lead, "first sentences first, source by source"),
}
