"""Languages: which one a text is in, its stop words, its stems."""

from __future__ import annotations

import functools
import importlib.util
import re
from collections.abc import Callable
from pathlib import Path

from summarize.languages.detect import detect
from summarize.languages.table import LANGUAGES, Language
from summarize.text import words

__all__ = ["LANGUAGES", "Language", "Lexicon", "detect", "lexicon"]

_UNSPACED = re.compile(r"[\u0e01-\u0e5b\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")


class Lexicon:
    """Turns words of one language into terms: lower-cased, stemmed, stop words told apart.

    Scripts that write no spaces (Chinese, Japanese, Thai) have pairs of characters for terms.
    """

    def __init__(self, language: Language | None) -> None:
        self.stops = _stop_words(language)
        self._stem = _stemmer(language)
        self._terms: dict[str, tuple[str, ...]] = {}
        self._content: dict[str, tuple[str, ...]] = {}

    def terms(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the terms of all words of a text in order, and those of its content words."""
        known, content = self._terms, self._content
        found = words(text)
        for word in found:
            if word not in known:
                known[word], content[word] = self._look_up(word)
        return (
            tuple(term for word in found for term in known[word]),
            tuple(term for word in found for term in content[word]),
        )

    def _look_up(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        if _UNSPACED.fullmatch(word):
            pairs = tuple(word[i : i + 2] for i in range(max(1, len(word) - 1)))
            return pairs, pairs
        lowered = word.lower().replace(".", "") if word[:1].isalpha() else word
        acronym = len(lowered) > 1 and word.isupper()  # "US" is no pronoun
        if not acronym and (lowered in self.stops or (len(lowered) == 1 and lowered.isalpha())):
            return (lowered,), ()
        stem = self._stem(lowered)
        return (stem,), (stem,)


@functools.cache
def lexicon(code: str) -> Lexicon:
    """Return the lexicon of a language; one without stop words and stems where the language is unknown."""
    return Lexicon(LANGUAGES.get(code))


def _stop_words(language: Language | None) -> frozenset[str]:
    if language is None:
        return frozenset()
    if language.stops is None:
        return language.marks
    # sumy ships the lists as plain files: reading one costs nothing, importing sumy costs a second.
    spec = importlib.util.find_spec("sumy")
    if spec is None or spec.origin is None:
        return language.marks
    path = Path(spec.origin).parent / "data" / "stopwords" / f"{language.stops}.txt"
    return language.marks | frozenset(path.read_text(encoding="utf-8").lower().split())


def _stemmer(language: Language | None) -> Callable[[str], str]:
    if language is None or language.stemmer is None:
        return str
    import Stemmer  # noqa: PLC0415 - a C extension; only where a language has a stemmer

    if language.stemmer not in Stemmer.algorithms():  # an older Snowball knows fewer
        return str
    stem: Callable[[str], str] = Stemmer.Stemmer(language.stemmer).stemWord
    return stem
