"""How each story is told, within the budget of the digest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.digest.candidates import Candidate
from summarize.digest.model import Wanted
from summarize.errors import NothingError
from summarize.model import Briefing, Budget, Document
from summarize.pipeline import summarize
from summarize.text import words

_ALIKE = 0.5  # share of a sentence's words that a text must hold to be able to say the same
_BACKGROUND = 20  # documents read before that a story is told against, the latest


@dataclass(frozen=True, slots=True)
class Telling:
    """A story as far as it is told; no briefing for one that is no more than a headline."""

    candidate: Candidate
    briefing: Briefing | None

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
    """The stories told, in their order, and those that have nothing new to say."""

    told: tuple[Telling, ...]
    dull: tuple[Candidate, ...]


def tell(ranked: Sequence[Candidate], shown: Sequence[str], wanted: Wanted) -> Tellings:
    """Tell the first stories by a sentence each, then, while there is room, by more, the first ones first.

    No sentence says what one in ``shown`` says, or one of another story. A story that does not fit is passed
    over for the next, as many times as there may be stories.
    """
    told: list[Telling] = []
    dull: list[Candidate] = []
    misfits = 0
    for candidate in ranked:
        if len(told) == wanted.stories or misfits > wanted.stories:
            break
        had = [*shown, *(text for telling in told for text in telling.sentences)]
        telling = _telling(candidate, had, 1, wanted)
        if telling is None:
            dull.append(candidate)
        elif telling.words <= wanted.words - sum(other.words for other in told):
            told.append(telling)
        else:
            misfits += 1
    for depth in range(2, wanted.per_story + 1):
        told = _deepen(told, shown, depth, wanted)
    return Tellings(tuple(told), tuple(dull))


def _deepen(told: list[Telling], shown: Sequence[str], depth: int, wanted: Wanted) -> list[Telling]:
    """Tell each story by ``depth`` sentences where these fit."""
    told = list(told)
    for i, telling in enumerate(told):
        if len(telling.sentences) < depth - 1:
            continue
        others = told[:i] + told[i + 1 :]
        had = [*shown, *(text for other in others for text in other.sentences)]
        longer = _telling(telling.candidate, had, depth, wanted)
        if longer and longer.words <= wanted.words - sum(other.words for other in others):
            told[i] = longer
    return told


def _telling(candidate: Candidate, had: Sequence[str], most: int, wanted: Wanted) -> Telling | None:
    """Tell a story by so many sentences at most; None when it has nothing new to say."""
    documents = [item.document for item in candidate.items]
    earlier = [item.document for item in candidate.earlier]
    options = replace(wanted.options, budget=Budget("sentences", most))
    try:
        return Telling(candidate, _brief(documents, options, _alike(had, documents), earlier))
    except NothingError:
        new = candidate.thread is None and any(document.title for document in documents)
        return Telling(candidate, None) if new and not _holds_sentence(documents, options) else None


def _alike(shown: Sequence[str], documents: Sequence[Document]) -> list[str]:
    """Return the sentences that documents could repeat, by the words these hold."""
    vocabulary = {word.lower() for document in documents for word in words(document.text)}
    return [
        text
        for text in shown
        if (found := [word.lower() for word in words(text)])
        and sum(word in vocabulary for word in found) >= _ALIKE * len(found)
    ]
