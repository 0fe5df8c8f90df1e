"""What a sentence is compared by, taken from it once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

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


class Weighted(NamedTuple):
    """The terms of a sentence; ``content`` maps each distinct content term to its weight."""

    terms: tuple[str, ...]
    content: Mapping[str, float]
    weight: float  # the sum over ``content``
    numbers: frozenset[str]  # terms with a digit, so codes as well


class Profile(NamedTuple):
    """All features of one sentence, those of `Weighted` first."""

    terms: tuple[str, ...]
    content: Mapping[str, float]
    weight: float
    numbers: frozenset[str]
    words: frozenset[str]  # lower-cased
    names: frozenset[str]  # lower-cased words that are capitalised inside the sentence
    asides: frozenset[str]  # content terms in brackets
    negations: int


def weigh(terms: tuple[str, ...], content: Iterable[str], idf: Mapping[str, float]) -> Weighted:
    """Return the terms of a sentence in a pool with this inverse document frequency."""
    weights = {term: idf[term] for term in sorted(set(content))}
    return Weighted(terms, weights, sum(weights.values()), frozenset(filter(has_digit, weights)))


def profile(text: str, weighted: Weighted, language: str | None) -> Profile:
    """Return the features of a sentence."""
    lowered = [word.lower() for word in words(text)]
    asides = _asides(text)
    negations = NEGATIONS.get(language or "", frozenset())
    return Profile(
        *weighted,
        words=frozenset(lowered),
        names=frozenset(w.lower() for w in _INNER_WORD.findall(text) if w[0].isupper()),
        asides=frozenset(lexicon(language or "").terms(asides)[1]) if asides else frozenset(),
        negations=sum(word in negations for word in lowered),
    )


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
