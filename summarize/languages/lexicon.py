"""Words to terms: lower-cased, stemmed, stop words told apart."""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from pathlib import Path
from sys import intern

from summarize.languages.table import LANGUAGES, Language
from summarize.pattern import lazy
from summarize.text import words

# Thai, Lao, Burmese, Khmer, kana, Han.
_UNSPACED = lazy(
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\U00020000-\U0003134f]+"
)
_HIRAGANA = lazy("[\u3041-\u309f]+")
_DATA = Path(__file__).parent / "stopwords"
_AROUND = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~“”„‘’‚«»‹›…–—¿¡"  # no part of any word

Terms = tuple[str, ...]
# What a text holds: the terms of all its words, those of its content words, and of these again those of
# words with a capital inside the text, and of numbers.
Found = tuple[Terms, Terms, Terms]


class Lexicon:
    """Turns words of one language into terms: lower-cased, stemmed, stop words told apart.

    Scripts that write no spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) have pairs of characters for
    terms; a pair in hiragana alone is grammar, no content. What stands between white space is looked up as a
    whole: no word goes on beyond it, and most of it comes again and again.
    """

    def __init__(self, language: Language | None) -> None:
        self.stops = _stop_words(language)
        self._stems = _stemmer(language)
        self._known: dict[str, Found] = {}
        self._opening: dict[str, Terms] = {}  # the last of the three where a piece opens a text, if any

    def read(self, pieces: Sequence[str]) -> Found:
        """Return the terms in a text that is split at white space, in their order.

        Where a script has no capitals, every word inside the text counts as having one.
        """
        try:
            found = list(map(self._known.__getitem__, pieces))
        except KeyError:
            self.learn(pieces)
            return self.read(pieces)
        place = (
            0 if found and found[0][0] else next((i for i, (terms, _, _) in enumerate(found) if terms), -1)
        )
        if place < 0:
            return (), (), ()
        if found[place][2]:
            found[place] = (*found[place][:2], self._opening.get(pieces[place], ()))
        terms, content, capitals = zip(*found, strict=True)
        return tuple(chain(*terms)), tuple(chain(*content)), tuple(chain(*capitals))

    def terms(self, text: str) -> tuple[Terms, Terms]:
        """Return the terms of all words of a text in order, and those of its content words."""
        return self.read(text.split())[:2]

    def content(self, word: str) -> Terms:
        """Return the terms of one word, none for a stop word."""
        if word not in self._known:
            self.learn((word,))
        return self._known[word][1]

    def learn(self, pieces: Iterable[str]) -> None:
        """Look up the pieces that are new: all of a document at once take half the time."""
        known = self._known
        bare = {piece: piece.strip(_AROUND) for piece in dict.fromkeys(pieces) if piece not in known}
        plain = [
            word
            for word in dict.fromkeys(bare.values())
            if word.isalpha() and word not in known and (word.isascii() or not _UNSPACED.search(word))
        ]
        lowered = [word.lower() for word in plain]
        for word, low, stem in zip(plain, lowered, self._stems(lowered), strict=True):
            if (low in self.stops or len(low) == 1) and self._is_small(word, low):
                known[word] = (intern(low),), (), ()
            else:
                terms = (intern(stem),)
                known[word] = terms, terms, (() if word[0].islower() else terms)
        for piece, word in bare.items():
            if piece not in known:
                known[piece] = known[word] if word.isalpha() and word in known else self._parts(piece)

    def _parts(self, piece: str) -> Found:
        """Return what the words of a piece say, each looked up in turn."""
        terms: Terms = ()
        content: Terms = ()
        capitals: Terms = ()
        opening: Terms = ()
        for place, word in enumerate(words(piece)):
            found, telling = self._look_up(word)
            terms += found
            content += telling
            if telling and not word[0].islower():
                capitals += telling
                opening += telling if place or word[0].isdigit() else ()
        if opening:
            self._opening[piece] = opening
        return terms, content, capitals

    def _look_up(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        unspaced = None if word.isascii() else _UNSPACED.search(word)
        if unspaced and unspaced[0] != word:  # "GDP增长"
            parts = [
                self._look_up(p) for p in (word[: unspaced.start()], unspaced[0], word[unspaced.end() :]) if p
            ]
            return sum((p[0] for p in parts), ()), sum((p[1] for p in parts), ())
        if unspaced:
            pairs = tuple(intern(word[i : i + 2]) for i in range(max(1, len(word) - 1)))
            return pairs, tuple(p for p in pairs if p not in self.stops and not _HIRAGANA.fullmatch(p))
        word = word.replace("\u00ad", "")
        lowered = word.lower().replace(".", "") if word[:1].isalpha() else word
        if self._is_small(word, lowered):
            return (intern(lowered),), ()
        stem = (intern(self._stems([lowered])[0]),)
        return stem, stem

    def _is_small(self, word: str, lowered: str) -> bool:
        """Tell whether a word is a stop word or a letter."""
        if lowered not in self.stops and (len(lowered) > 1 or not lowered.isalpha()):
            return False
        return len(lowered) == 1 or not word.isupper()  # "US" is no pronoun


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


def _stemmer(language: Language | None) -> Callable[[list[str]], list[str]]:
    if language is None or language.stemmer is None:
        return list
    import Stemmer  # noqa: PLC0415 - a C extension; only where a language has a stemmer

    if language.stemmer not in Stemmer.algorithms():  # an older Snowball knows fewer
        return list
    stems: Callable[[list[str]], list[str]] = Stemmer.Stemmer(language.stemmer, 0).stemWords  # kept here
    return stems
