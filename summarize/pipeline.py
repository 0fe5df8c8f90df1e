"""The stages in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.arrange import arrange
from summarize.choose import choose, too_small
from summarize.clean import clean
from summarize.dedupe import merge
from summarize.errors import NothingError
from summarize.languages import detect_all
from summarize.model import Briefing, Document, Options, Pool, Skipped
from summarize.progress import Tell, silent
from summarize.rank import RANKERS
from summarize.record import record
from summarize.rows import Sentences
from summarize.segment import segment


def summarize(
    documents: Sequence[Document], options: Options, skipped: Sequence[Skipped] = (), tell: Tell = silent
) -> Briefing:
    """Make the briefing of some documents; raises NothingError when they hold no sentence, or none fits."""
    tell("cleaning")
    cleaned = _told_language(clean(documents), options.language)
    tell("segmenting")
    sentences = Sentences(s for i, document in enumerate(cleaned) for s in segment(document, i))
    if not sentences:
        raise NothingError("no sentence found in the sources; are they articles?")
    tell("merging repeats")
    claims = tuple(merge(sentences, cleaned))
    pool = Pool(tuple(cleaned), sentences, claims, options)
    tell("ranking")
    ranked = RANKERS[options.ranker].rank(pool)
    tell("choosing")
    choice = choose(pool, ranked)
    if not choice.chosen:
        raise NothingError(too_small(pool))
    return record(pool, ranked, choice, arrange(pool, choice.chosen), skipped)


def _told_language(documents: Sequence[Document], language: str) -> list[Document]:
    """Return the documents with their languages: as asked, as their sources say, or as detected."""
    if language != "auto":
        return [replace(document, language=language) for document in documents]
    detected = detect_all([document.text for document in documents])
    return [replace(d, language=d.language or code) for d, code in zip(documents, detected, strict=True)]
