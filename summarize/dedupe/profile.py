"""What a sentence is compared by, taken from it once."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarize.dedupe.cues import NEGATIONS
from summarize.languages import lexicon
from summarize.pattern import lazy
from summarize.text import words

_BRACKETS = lazy(r"\([^()]*\)|\[[^\[\]]*\]")
_SAID = (
    lazy(r"""["”»][.,]? ([^"“”«»]*)$"""),  # "Yes", he said.
    lazy(r"""^([^"“”«»]*[:,]) ["“«]"""),  # He said: "Yes."
    lazy(r"^[-–—] .* [-–—] ([^-–—]*)$"),  # - Yes - he said.
)
# A word that opens neither the sentence nor a quotation, though it may open a quoted title.
_INNER_WORD = lazy(r"""(?:(?<=[\w,;)\]»”’'] )|(?<=\w [“"«‘']))[^\W\d_]\w*""")


@dataclass(frozen=True, eq=False)
class Profile:
    """The terms of a sentence, and what else its text tells, read when it is asked for."""

    terms: tuple[str, ...]
    content: Mapping[str, float]  # each distinct content term and its weight
    weight: float  # the sum over ``content``
    numbers: frozenset[str]  # terms with a digit, so codes as well
    text: str
    language: str

    @functools.cached_property
    def words(self) -> frozenset[str]:
        """Its words, lower-cased."""
        return frozenset(self._lowered)

    @functools.cached_property
    def negations(self) -> int:
        """How many of its words deny."""
        deny = NEGATIONS.get(self.language, frozenset())
        return sum(word in deny for word in self._lowered)

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """Its words that are capitalised inside the sentence, lower-cased."""
        return frozenset(w.lower() for w in _INNER_WORD.findall(self.text) if w[0].isupper())

    @functools.cached_property
    def asides(self) -> frozenset[str]:
        """Its content terms in brackets."""
        asides = _asides(self.text)
        return frozenset(lexicon(self.language).terms(asides)[1]) if asides else frozenset()

    @functools.cached_property
    def _lowered(self) -> list[str]:
        return [word.lower() for word in words(self.text)]


def profile(
    text: str, terms: tuple[str, ...], content: Iterable[str], idf: Mapping[str, float], language: str | None
) -> Profile:
    """Return the features of a sentence in a pool with this inverse document frequency."""
    weights = {term: idf[term] for term in sorted(set(content))}
    numbers = frozenset(filter(has_digit, weights))
    return Profile(terms, weights, sum(weights.values()), numbers, text, language or "")


def _asides(text: str) -> str:
    """Return what stands in brackets, and what tells whose words the greater part of the text is."""
    found = _BRACKETS.findall(text)
    for said in _SAID:
        if (match := said.search(text)) and 2 * len(match[1]) < len(text):
            found.append(match[1])
    return " ".join(found)


def has_digit(term: str) -> bool:
    """Whether a term is a number or a code such as A320."""
    return not term.isalpha() and any(map(str.isdigit, term))
