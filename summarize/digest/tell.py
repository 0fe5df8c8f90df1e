"""How each story is told, within the budget of the digest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from summarize.digest.candidates import Candidate
from summarize.digest.model import Wanted
from summarize.errors import NothingError
from summarize.model import Briefing, Budget, Document, Memory, Options
from summarize.pipeline import summarize
from summarize.text import words

_COMMON = 2  # telling words that a shown sentence and a story share, else it cannot be what the story says
_LONG = 5  # letters of a telling word
_BACKGROUND = 20  # documents read before that a story is told against, the latest


@dataclass(frozen=True, slots=True)
class Telling:
    """A story as far as it is told.

    One that is ``told`` without a briefing is no more than a headline; a ``dull`` one says nothing new, an
    ``empty`` one nothing at all.
    """

    candidate: Candidate
    briefing: Briefing | None = None
    outcome: Literal["told", "dull", "empty"] = "told"

    @property
    def words(self) -> int:
        """The words of its sentences."""
        return self.briefing.words if self.briefing else 0

    @property
    def sentences(self) -> list[str]:
        """Its sentences."""
        return [quote.text for quote in self.briefing.sentences] if self.briefing else []


@dataclass(frozen=True, slots=True)
class Tellings:
    """The stories told, in their order, and those that have nothing to say, or nothing new."""

    told: tuple[Telling, ...]
    untold: tuple[Telling, ...]


def tell(ranked: Sequence[Candidate], shown: Sequence[str], wanted: Wanted) -> Tellings:
    """Tell the first stories by a sentence each, then, while there is room, by more, the first ones first.

    No sentence says what one in ``shown`` says, or one of another story. A story that does not fit is passed
    over for the next, as many times as there may be stories.
    """
    told: list[Telling] = []
    untold: list[Telling] = []
    misfits = 0
    for candidate in ranked:
        if len(told) == wanted.stories or misfits > wanted.stories:
            break
        had = [*shown, *(text for telling in told for text in telling.sentences)]
        telling = _telling(candidate, had, 1, wanted)
        if telling.outcome != "told":
            untold.append(telling)
        elif telling.words <= wanted.words - sum(other.words for other in told):
            told.append(telling)
        else:
            misfits += 1
    for depth in range(2, wanted.per_story + 1):
        told = _deepen(told, shown, depth, wanted)
    return Tellings(tuple(told), tuple(untold))


def _deepen(told: list[Telling], shown: Sequence[str], depth: int, wanted: Wanted) -> list[Telling]:
    """Tell each story by ``depth`` sentences where these fit."""
    told = list(told)
    for i, telling in enumerate(told):
        if len(telling.sentences) < depth - 1:
            continue
        others = told[:i] + told[i + 1 :]
        had = [*shown, *(text for other in others for text in other.sentences)]
        longer = _telling(telling.candidate, had, depth, wanted)
        grows = len(longer.sentences) > len(telling.sentences)
        if grows and longer.words <= wanted.words - sum(other.words for other in others):
            told[i] = longer
    return told


def _telling(candidate: Candidate, had: Sequence[str], most: int, wanted: Wanted) -> Telling:
    """Tell a story by so many sentences at most."""
    documents = [item.document for item in candidate.items]
    latest = sorted(candidate.earlier, key=lambda item: (item.seen, item.key, item.version))[-_BACKGROUND:]
    earlier = [item.document for item in latest]
    options = wanted.options._replace(budget=Budget("sentences", most))
    memory = Memory((*_akin(had, documents), *candidate.known), tuple(earlier))
    try:
        return Telling(candidate, summarize(documents, options, memory=memory))
    except NothingError:
        if candidate.thread or not _is_empty(documents, options):
            return Telling(candidate, outcome="dull")
        return Telling(candidate, outcome="told" if any(d.title for d in documents) else "empty")


def _is_empty(documents: Sequence[Document], options: Options) -> bool:
    """Tell whether documents hold no sentence at all."""
    try:
        summarize(documents, options)
    except NothingError:
        return True
    return False


def _akin(shown: Sequence[str], documents: Sequence[Document]) -> list[str]:
    """Return the sentences that documents could repeat: those with two telling words in common, or all."""
    vocabulary = frozenset[str]().union(*(_telling_words(document.text) for document in documents))
    return [
        text
        for text in shown
        if len((found := _telling_words(text)) & vocabulary) >= min(_COMMON, len(found))
    ]


@lru_cache(4096)  # shown sentences and texts are compared again and again
def _telling_words(text: str) -> frozenset[str]:
    """Return the words of a text that are not so short that any text has them, and its numbers."""
    return frozenset(
        word.lower() for word in words(text) if len(word) >= _LONG or word[0].isdigit() or not word.isascii()
    )
