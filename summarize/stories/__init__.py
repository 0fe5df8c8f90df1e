"""News items to stories: the articles about one event together, across sources and days.

Near-linear in the articles, without a random choice, and the same whatever the order they come in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date

from summarize.stories.copies import copies
from summarize.stories.dates import parse_date, periods, span
from summarize.stories.events import events
from summarize.stories.model import Article, Story
from summarize.stories.ranking import rank_stories
from summarize.stories.terms import bags
from summarize.stories.titles import best_title
from summarize.stories.vectors import Vector, dot, total, unit_vectors

__all__ = ["Article", "Story", "group_stories", "parse_date", "rank_stories"]


def group_stories(articles: Iterable[Article]) -> list[Story]:
    """Return the stories that articles with ids of their own tell, in the order of their smallest ids."""
    articles = sorted(articles, key=lambda article: article.id)
    weighted = bags(articles)
    vectors = unit_vectors(weighted, at_large=True)
    everything = total(vectors)
    dates = [article.date for article in articles]
    return [
        _story([articles[i] for i in part], [vectors[i] for i in part], everything, len(articles))
        for part in sorted(part for group in events(weighted, vectors) for part in periods(group, dates))
    ]


def _story(articles: Sequence[Article], vectors: Sequence[Vector], everything: Vector, count: int) -> Story:
    """Return the story of some articles, in the order of their ids, of ``count`` with this sum of vectors."""
    centre = total(vectors)
    first, last = span(article.date for article in articles)
    by_date = tuple(sorted(articles, key=lambda article: (article.date or date.max, article.id)))
    return Story(
        id=hashlib.sha256(articles[0].id.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        articles=by_date,
        title=best_title(by_date, centre),
        first=first,
        last=last,
        copies=copies(by_date),
        centrality=dot(centre, everything) / (len(articles) * count),
    )
