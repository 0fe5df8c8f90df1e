"""What goes into the grouping of news items, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One news item, long or short, in any language; ``date`` is of the time zone it was written in."""

    id: str
    text: str
    title: str | None = None
    date: date | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The articles about one event.

    ``copies`` holds the same articles, those of nearly the same text together: one report that several
    sources print. ``centrality`` is the mean cosine between an article and the others, from 0 to 1.
    """

    id: str  # a digest of its smallest article id
    articles: tuple[Article, ...]  # by date, those without one last, then by id
    title: str
    first: date | None
    last: date | None
    copies: tuple[tuple[str, ...], ...]  # article ids; the groups in the order of ``articles``
    centrality: float
