"""The rankers people know, through one adapter to sumy; claims, choice and order stay our own."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from summarize.languages import lexicon
from summarize.model import Pool, Ranked


@dataclass(frozen=True, eq=False, slots=True)
class _Sentence:
    """What sumy asks of a sentence; compared by identity, so that two alike keep their own scores."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    sentences: tuple[_Sentence, ...]
    headings: tuple[_Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Document:
    """What sumy asks of a document; a source is a paragraph, and its title is the paragraph's heading."""

    paragraphs: tuple[_Paragraph, ...]

    @property
    def sentences(self) -> tuple[_Sentence, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)

    @property
    def headings(self) -> tuple[_Sentence, ...]:
        return tuple(heading for paragraph in self.paragraphs for heading in paragraph.headings)

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word for sentence in self.sentences for word in sentence.words)


def adapter(module: str, name: str) -> Callable[[Pool], list[Ranked]]:
    """Return a ranker that asks ``sumy.summarizers.MODULE.NAME`` for its ratings."""

    def rank(pool: Pool) -> list[Ranked]:
        document = _document(pool)
        summarizer = getattr(importlib.import_module(f"sumy.summarizers.{module}"), name)()
        _tell_words(summarizer, pool)
        ratings: dict[int, float] = {}

        def note(infos: Sequence[Any]) -> Sequence[Any]:
            """Stand in for the number of sentences wanted: sumy hands over all of them, rated."""
            ratings.update((info.order, float(info.rating)) for info in infos)
            return ()

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # LSA warns of small pools
            summarizer(document, note)
        if min(ratings.values(), default=0.0) < 0:  # KL and SumBasic rate by turn: 0, -1, -2, ...
            ratings = {order: 1 / (1 - turn) for order, turn in ratings.items()}
        in_order = sorted(pool.claims, key=lambda claim: (claim.lead.source, claim.lead.index))
        scores = {claim.id: ratings.get(place, 0.0) for place, claim in enumerate(in_order)}
        part = module.replace("_", "")
        return [Ranked(claim, scores[claim.id], {part: scores[claim.id]}) for claim in pool.claims]

    return rank


def _document(pool: Pool) -> _Document:
    by_source: dict[int, list[tuple[int, _Sentence]]] = {}
    for claim in pool.claims:
        lead = claim.lead
        by_source.setdefault(lead.source, []).append((lead.index, _Sentence(lead.terms)))
    return _Document(
        tuple(
            _Paragraph(
                tuple(sentence for _, sentence in sorted(pairs, key=lambda pair: pair[0])),
                (_Sentence(_title_words(pool, source)),),
            )
            for source, pairs in sorted(by_source.items())
        )
    )


def _title_words(pool: Pool, source: int) -> tuple[str, ...]:
    document = pool.documents[source]
    return lexicon(document.language or "en").terms(document.title or "")[1]


def _tell_words(summarizer: Any, pool: Pool) -> None:
    """Tell which terms are stop words, and Edmundson's method the words of titles for its bonus words."""
    leads = [claim.lead for claim in pool.claims]
    stops = {term for lead in leads for term in lead.terms} - {
        term for lead in leads for term in lead.content
    }
    if hasattr(summarizer, "null_words"):
        titles = {word for i in range(len(pool.documents)) for word in _title_words(pool, i)}
        summarizer.null_words = stops or {""}
        summarizer.bonus_words = titles or {""}
        summarizer.stigma_words = {""}
    else:
        summarizer.stop_words = frozenset(stops)
