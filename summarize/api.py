"""The public functions: ``brief`` and ``load``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarize.clean import clean, cleaned_text
from summarize.model import Briefing, Document, Memory, Options, Skipped
from summarize.options import check
from summarize.pipeline import summarize
from summarize.progress import Tell, silent
from summarize.read import insist, read
from summarize.read.limits import READING, Reading

Source = str | os.PathLike[str] | Document


def brief(
    sources: Source | Iterable[Source],
    *,
    words: int | None = None,
    sentences: int | None = None,
    chars: int | None = None,
    ratio: float | None = None,
    ranker: str = "textrank",
    language: str = "auto",
    about: str | None = None,
    order: str = "source",
    max_per_source: int | None = None,
    strict: bool = False,
    reading: Reading = READING,
    shown: Briefing | Iterable[str] = (),
) -> Briefing:
    """Return the briefing of some sources: paths, folders, URLs, Documents, or a mix.

    One of ``words``, ``sentences``, ``chars`` and ``ratio`` is the budget, a ceiling that is never exceeded;
    200 words without any. Raises UsageError for options that make no sense, NothingError when the sources
    hold no sentence or none fits, and with ``strict`` SourceError for a source that cannot be read.
    ``reading`` says how sources are read: within which limits, from which column, how far into the network.
    ``shown`` is a briefing that its reader has had, or sentences: none is said again, and after a briefing
    the choice leans to what its sources did not say; NothingError when nothing is new.

    >>> brief([Document("The bridge is closed. Repairs begin on Monday.")], words=5).text
    'The bridge is closed.'
    """
    options = check(
        {
            "words": words, "sentences": sentences, "chars": chars, "ratio": ratio, "ranker": ranker,
            "language": language, "about": about, "order": order, "max_per_source": max_per_source,
        }
    )  # fmt: skip
    return make(_several(sources), options, strict=strict, how=reading, memory=_memory(shown))


def load(source: Source | Iterable[Source], *, reading: Reading = READING) -> list[Document]:
    """Return every document in a path or URL, cleaned: its text without page furniture, its title and date.

    Raises NothingError when nothing can be read, SourceError when a part cannot.
    """
    documents, skipped = _gather(_several(source), reading)
    insist(documents, skipped, whole=True)
    return [replace(d, text=cleaned_text(d), blocks=None) for d in clean(documents)]


def make(
    sources: Sequence[Source],
    options: Options,
    *,
    strict: bool,
    how: Reading = READING,
    tell: Tell = silent,
    memory: Memory | None = None,
) -> Briefing:
    """Return the briefing of sources with checked options; ``tell`` hears what is being done."""
    tell("reading")
    documents, skipped = _gather(sources, how)
    insist(documents, skipped, whole=strict)
    try:
        return summarize(documents, options, skipped, tell, memory)
    finally:
        tell("")


def _several(sources: Source | Iterable[Source]) -> list[Source]:
    single = isinstance(sources, (str, os.PathLike, Document))
    return [sources] if single else list(sources)  # type: ignore[list-item, arg-type]


def _memory(shown: Briefing | Iterable[str]) -> Memory | None:
    """Return what a reader of a briefing, or of sentences, knows; None for nothing."""
    if not isinstance(shown, Briefing):
        known = tuple(shown)
        return Memory(known) if known else None
    read: dict[int, list[str]] = {source.id: [] for source in shown.sources}
    for decision in shown.decisions:
        if decision.stage != "clean":
            read[decision.source].append(decision.text)
    earlier = tuple(Document("\n\n".join(read[s.id]), language=s.language) for s in shown.sources)
    return Memory(tuple(quote.text for quote in shown.sentences), earlier)


def _gather(sources: Sequence[Source], how: Reading) -> tuple[list[Document], list[Skipped]]:
    """Return the documents in the order of their names, whatever order they were given in."""
    given = [source for source in sources if isinstance(source, Document)]
    paths = [os.fspath(source) for source in sources if not isinstance(source, Document)]
    documents, skipped = read(paths, how)
    together = sorted([*given, *documents], key=lambda d: (d.name, d.sha256, d.text))
    return together, skipped
