"""What goes into the grouping of news items, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One news item, long or short, in any language.

    ``source`` is who publishes it; an article without one counts as a source of its own.
    """

    id: str
    text: str
    title: str | None = None
    date: date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The articles about one event.

    ``copies`` are the same articles, those of nearly the same text together: one report that several sources
    print. ``centrality`` is the mean cosine between its articles and all articles grouped, from 0 to 1.
    """

    id: str  # a digest of its smallest article id
    articles: tuple[Article, ...]  # by date, those without one last, then by id
    title: str
    first: date | None
    last: date | None
    copies: tuple[tuple[Article, ...], ...]  # each group and the groups in the order of ``articles``
    centrality: float

    @property
    def sources(self) -> int:
        """How many independent sources carry it: all that print one report count once."""
        return len({group[0].source or group[0].id for group in self.copies})
