"""What says nothing that a reader has not been shown."""

from __future__ import annotations

import functools
import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from summarize.dedupe.compare import common_subsequence, coverage, sameness
from summarize.dedupe.cues import NUMERALS
from summarize.dedupe.profile import Profile, profile
from summarize.languages import lexicon
from summarize.model import Claim, Document, Sentence
from summarize.text import first_word

_HELD = 0.85  # of a sentence's content terms: then the rest, one word in seven, is another way to say it
_LEAST = 3  # content terms: of fewer the share says nothing
_SHARE = 0.5  # of a sentence's content terms that a shown one must hold to be looked at


def repeats(
    claims: Iterable[Claim], shown: Sequence[Sentence], documents: Sequence[Document]
) -> dict[int, Sentence]:
    """Return the claims that say nothing new, by their ids, each with the first shown sentence that says it.

    A claim says nothing new when a shown sentence says the same as one of its variants, or holds nearly all
    of its words and all of its numbers and names. The source of a shown sentence is any document in its
    language: sentences of two languages are not compared.
    """
    told = _Told(shown, documents)
    first = {
        claim.id: min(itertools.chain.from_iterable(map(told.places, claim.variants)), default=None)
        for claim in claims
    }
    return {i: shown[place] for i, place in first.items() if place is not None}


class _Told:
    """The shown sentences by their content terms."""

    def __init__(self, shown: Sequence[Sentence], documents: Sequence[Document]) -> None:
        self._shown, self._documents = shown, documents
        self._contents = [frozenset(sentence.content) for sentence in shown]
        self._read: dict[int, Profile] = {}
        self._exactly: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for i, sentence in enumerate(shown):
            self._exactly[sentence.terms].append(i)
            for term in self._contents[i]:
                self._holders[term].append(i)

    def places(self, sentence: Sentence) -> Iterator[int]:
        """Yield the places of the shown sentences that leave nothing to say for this one."""
        language = self._documents[sentence.source].language or "en"
        new = _profile(sentence, language)
        opener = {_figures(language).get(t, t) for t in lexicon(language).content(first_word(sentence.text))}
        for i in self._candidates(sentence):
            if (self._documents[self._shown[i].source].language or "en") != language:
                continue
            if i not in self._read:
                self._read[i] = _profile(self._shown[i], language)
            same_words = self._shown[i].terms == sentence.terms
            if same_words or (opener <= self._read[i].content.keys() and _nothing_new(new, self._read[i])):
                yield i

    def _candidates(self, sentence: Sentence) -> list[int]:
        """Return the places of those with the same words, or with a good part of the content.

        Only the rarest terms are looked up: who holds half of the terms holds one of the rarer half and one
        more (prefix filtering, Chaudhuri et al. 2006).
        """
        content = frozenset(sentence.content)
        found = set(self._exactly.get(sentence.terms, ()))
        rarest = sorted(content, key=lambda term: (len(self._holders.get(term, ())), term))
        for term in rarest[: len(content) - math.ceil(_SHARE * len(content)) + 1]:
            found.update(self._holders.get(term, ()))
        return sorted(i for i in found if len(content & self._contents[i]) >= _SHARE * len(content))


def _profile(sentence: Sentence, language: str) -> Profile:
    """Return the features of a sentence with numbers in figures and all content terms of one weight."""
    figures = _figures(language)
    terms = tuple(figures.get(term, term) for term in sentence.terms)
    content = [figures.get(t, t) for t in sentence.terms if t in figures or t in sentence.content]
    return profile(sentence.text, terms, content, defaultdict(lambda: 1.0), language)


@functools.cache
def _figures(language: str) -> dict[str, str]:
    """Return the numbers that a language writes as words, by their terms."""
    return {
        lexicon(language).terms(word)[0][0]: number for word, number in NUMERALS.get(language, {}).items()
    }


def _nothing_new(new: Profile, old: Profile) -> bool:
    """Whether the older of two sentences says all that the newer says, but for the way to say it."""
    if not new.content or new.negations != old.negations:
        return False
    if not sameness(new, old, common_subsequence(new.terms, old.terms), one_source=False) and (
        len(new.content) < _LEAST or new.numbers - old.numbers or new.names - old.words
    ):
        return False
    words = {term: 1.0 for term in new.content if term not in new.numbers}
    held = coverage(words, old.content) + len(new.content) - len(words)
    return round(held / len(new.content), 9) >= _HELD
