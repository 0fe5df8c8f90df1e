"""What a story that goes on must not be told by, though no digest has shown it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from summarize.clean import cleaned_text
from summarize.digest.clock import moment
from summarize.digest.model import Item, Thread
from summarize.languages import detect, lexicon
from summarize.model import Document
from summarize.segment import segment
from summarize.stories import parse_date
from summarize.stories.copies import alike, sketch

_OLD_NEWS = 0.5  # share of the words of a late item that its story has had


def known(items: Sequence[Item], earlier: Sequence[Item], thread: Thread | None) -> tuple[str, ...]:
    """Return the sentences of new items that are no news, and of earlier ones that the new ones repeat.

    A changed item is told by what it adds to its earlier text, and one that prints a report delivered before
    by what it adds to that. An item written before the day on which its story was told last comes late: when
    most of its words were in the reports since, the story has moved on.
    """
    late = [item for item in items if thread and _late(item, thread)]
    had = {term for item in earlier for term in _terms(item.document)} if late else set()
    stale = [item for item in late if _share(_terms(item.document), had) >= _OLD_NEWS]
    keys = {item.key for item in items}
    sketches = [sketch(item.document.text) for item in items]
    for item in earlier:
        own = sketch(item.document.text)
        if item.key in keys or any(alike(own, other) for other in sketches):
            stale.append(item)
    return tuple(text for item in stale for text in _sentences(item.document))


def _late(item: Item, thread: Thread) -> bool:
    written = parse_date(item.document.date)
    return written is not None and written < moment(thread.told).date()


def _terms(document: Document) -> frozenset[str]:
    """Return the stems of a document's words, small words left out."""
    return frozenset(lexicon(_language(document)).terms(cleaned_text(document) or document.text)[1])


def _share(terms: frozenset[str], of: Set[str]) -> float:
    return len(terms & of) / max(len(terms), 1)


def _language(document: Document) -> str:
    return document.language or detect(document.text)


def _sentences(document: Document) -> list[str]:
    return [sentence.text for sentence in segment(replace(document, language=_language(document)), 0)]
