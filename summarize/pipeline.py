"""The stages in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.arrange import arrange
from summarize.arrays import Sentences
from summarize.choose import choose
from summarize.clean import clean
from summarize.dedupe import merge
from summarize.errors import NothingError
from summarize.languages import detect_all
from summarize.model import Briefing, Document, Options, Pool, Skipped
from summarize.progress import Tell, silent
from summarize.rank import RANKERS
from summarize.record import record
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
        raise NothingError(_too_small(pool))
    return record(pool, ranked, choice, arrange(pool, choice.chosen), skipped)


def _told_language(documents: Sequence[Document], language: str) -> list[Document]:
    """Return the documents with their languages: as asked, as their sources say, or as detected."""
    if language != "auto":
        return [replace(document, language=language) for document in documents]
    detected = detect_all([document.text for document in documents])
    return [replace(d, language=d.language or code) for d, code in zip(documents, detected, strict=True)]


def _too_small(pool: Pool) -> str:
    budget = pool.options.budget
    leads = [claim.lead for claim in pool.claims]
    if budget.unit == "chars":
        return (
            f"no sentence fits in {budget.limit:g} characters; try --chars {min(len(s.text) for s in leads)}"
        )
    shortest = min(sentence.words for sentence in leads)
    return f"no sentence fits in {budget.limit:g} {budget.unit}; try --words {shortest}"
