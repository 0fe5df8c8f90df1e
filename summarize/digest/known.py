"""What a story that goes on must not be told by, though no digest has shown it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.digest.clock import moment
from summarize.digest.model import Item, Thread
from summarize.languages import detect
from summarize.model import Document
from summarize.segment import segment
from summarize.stories import parse_date
from summarize.stories.copies import alike, sketch


def known(items: Sequence[Item], earlier: Sequence[Item], thread: Thread | None) -> tuple[str, ...]:
    """Return the sentences of new items that are no news, and of earlier ones that the new ones repeat.

    A changed item is told by what it adds to its earlier text, and one that prints a report delivered before
    by what it adds to that. An item written before the day on which its story was told last comes too late:
    the story has moved on.
    """
    stale = [item for item in items if thread and _late(item, thread)]
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


def _sentences(document: Document) -> list[str]:
    language = document.language or detect(document.text)
    return [sentence.text for sentence in segment(replace(document, language=language), 0)]
