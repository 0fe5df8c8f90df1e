"""Languages: which one a text is in, its stop words, its stems."""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from summarize.languages.detect import detect, detect_all
from summarize.languages.table import LANGUAGES, Language
from summarize.pattern import lazy
from summarize.text import words

__all__ = ["LANGUAGES", "Language", "Lexicon", "detect", "detect_all", "lexicon"]

# Thai, Lao, Burmese, Khmer, kana, Han.
_UNSPACED = lazy(
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\U00020000-\U0003134f]+"
)
_HIRAGANA = lazy("[\u3041-\u309f]+")
_DATA = Path(__file__).parent / "stopwords"


class Lexicon:
    """Turns words of one language into terms: lower-cased, stemmed, stop words told apart.

    Scripts that write no spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) have pairs of characters for
    terms; a pair in hiragana alone is grammar, no content.
    """

    def __init__(self, language: Language | None) -> None:
        self.stops = _stop_words(language)
        self._stem = _stemmer(language)
        self._terms: dict[str, tuple[str, ...]] = {}
        self._content: dict[str, tuple[str, ...]] = {}
        self._capital: dict[str, tuple[str, ...]] = {}  # content of the words that begin with no small letter

    def terms(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the terms of all words of a text in order, and those of its content words."""
        return self.read(text)[:2]

    def read(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Return what ``terms`` does, and the content of inner words with a capital and of all numbers.

        Where a script has no capitals, every word inside the text counts as one.
        """
        known, content, capital = self._terms, self._content, self._capital
        found = words(text)
        try:
            terms = tuple(chain.from_iterable([known[word] for word in found]))
        except KeyError:
            for word in found:
                self.content(word)
            terms = tuple(chain.from_iterable([known[word] for word in found]))
        named = [capital[word] for word in found if word in capital]
        if named and found[0] in capital and not found[0][0].isdigit():
            del named[0]
        return (
            terms,
            tuple(chain.from_iterable([content[word] for word in found])),
            tuple(chain.from_iterable(named)),
        )

    def content(self, word: str) -> tuple[str, ...]:
        """Return the terms of one word, none for a stop word."""
        if word not in self._terms:
            self._terms[word], self._content[word] = self._look_up(word)
            if self._content[word] and not word[0].islower():
                self._capital[word] = self._content[word]
        return self._content[word]

    def _look_up(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        unspaced = None if word.isascii() else _UNSPACED.search(word)
        if unspaced and unspaced[0] != word:  # "GDP增长"
            parts = [
                self._look_up(p) for p in (word[: unspaced.start()], unspaced[0], word[unspaced.end() :]) if p
            ]
            return sum((p[0] for p in parts), ()), sum((p[1] for p in parts), ())
        if unspaced:
            pairs = tuple(word[i : i + 2] for i in range(max(1, len(word) - 1)))
            return pairs, tuple(p for p in pairs if p not in self.stops and not _HIRAGANA.fullmatch(p))
        word = word.replace("\u00ad", "")
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
    """Return the stop words of a language: its marks, our list if any, sumy's if any."""
    if language is None:
        return frozenset()
    lists = [_DATA / f"{language.code}.txt"]
    # sumy's lists are plain files: reading one costs nothing, importing sumy costs a second.
    spec = importlib.util.find_spec("sumy") if language.stops else None
    if spec and spec.origin:
        lists.append(Path(spec.origin).parent / "data" / "stopwords" / f"{language.stops}.txt")
    return language.marks.union(
        *(p.read_text(encoding="utf-8").lower().split() for p in lists if p.is_file())
    )


def _stemmer(language: Language | None) -> Callable[[str], str]:
    if language is None or language.stemmer is None:
        return str
    import Stemmer  # noqa: PLC0415 - a C extension; only where a language has a stemmer

    if language.stemmer not in Stemmer.algorithms():  # an older Snowball knows fewer
        return str
    stem: Callable[[str], str] = Stemmer.Stemmer(language.stemmer, 0).stemWord  # terms are kept here
    return stem
