"""Plain text: the sentences alone, one paragraph."""

from __future__ import annotations

from summarize.model import Briefing, Quote, Source
from summarize.text import fold


def render(briefing: Briefing, cite: bool) -> str:
    """Return the paragraph; with ``cite``, marks at the sentences' ends and a list of the sources cited."""
    if not cite:
        return briefing.text + "\n"
    body = " ".join(quote.text + mark(quote) for quote in briefing.sentences)
    sources = "\n".join(f"[{source.id}] {label(source)}" for source in cited(briefing))
    return f"{body}\n\n{sources}\n"


def mark(quote: Quote) -> str:
    """Return the citation mark of a sentence, such as ``[1,3]``: its own source first."""
    return "[" + ",".join(map(str, quote.support)) + "]"


def label(source: Source) -> str:
    """Return what a source list shows of a source: title, path, date, as far as known."""
    return ", ".join(fold(part) for part in (source.title, source.path, source.date) if part)


def cited(briefing: Briefing) -> list[Source]:
    """Return the sources that the briefing's sentences stand in or are supported by, in the order of ids."""
    used = {source for quote in briefing.sentences for source in quote.support}
    return [source for source in briefing.sources if source.id in used]
