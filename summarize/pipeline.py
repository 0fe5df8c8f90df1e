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
from summarize.model import Briefing, Document, Memory, Options, Pool, Skipped
from summarize.progress import Tell, silent
from summarize.rank import RANKERS
from summarize.recall import recall
from summarize.record import record
from summarize.segment import segment_all


def summarize(
    documents: Sequence[Document],
    options: Options,
    skipped: Sequence[Skipped] = (),
    tell: Tell = silent,
    memory: Memory | None = None,
) -> Briefing:
    """Make the briefing of some documents; with a memory, of what is new in them.

    Raises NothingError when they hold no sentence, none fits, or none says anything new.
    """
    tell("cleaning")
    cleaned = _cleaned(documents, options)
    tell("segmenting")
    sentences = segment_all(cleaned)
    if not sentences:
        raise NothingError("no sentence found in the sources; are they articles?")
    tell("merging repeats")
    claims = tuple(merge(sentences, cleaned))
    pool = Pool(tuple(cleaned), sentences, claims, options)
    if memory:
        pool = recall(pool, memory, segment_all(_cleaned(memory.earlier, options)))
    tell("ranking")
    ranked = RANKERS[options.ranker].rank(pool)
    tell("choosing")
    choice = choose(pool, ranked)
    if not choice.chosen:
        raise NothingError(too_small(pool))
    return record(pool, ranked, choice, arrange(pool, choice.chosen), skipped)


def _cleaned(documents: Sequence[Document], options: Options) -> list[Document]:
    """Return the documents in blocks, with their languages: as asked, as told, or as detected."""
    cleaned = clean(documents)
    if options.language != "auto":
        return [replace(document, language=options.language) for document in cleaned]
    detected = detect_all([document.text for document in cleaned])
    return [replace(d, language=d.language or code) for d, code in zip(cleaned, detected, strict=True)]
