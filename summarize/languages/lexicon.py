"""Words to terms: lower-cased, stemmed, stop words told apart."""

from __future__ import annotations

import functools
import importlib.util
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, compress, islice
from pathlib import Path
from threading import Lock

from summarize.languages.table import LANGUAGES, Language
from summarize.model import Found, Terms
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


class Lexicon:
    """Turns words of one language into terms: lower-cased, stemmed, stop words told apart.

    Scripts that write no spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) have pairs of characters for
    terms; a pair in hiragana alone is grammar, no content. What stands between white space, a piece, is
    looked up as a whole and has a number: no word goes on beyond it, and most come again and again.
    """

    def __init__(self, language: Language | None) -> None:
        self.stops = _stop_words(language)
        self.found: list[Found] = []  # what each piece holds, by its number
        self._stems = _stemmer(language)
        self._pieces: list[str] = []
        self._numbers: defaultdict[str, int] = defaultdict()
        self._numbers.default_factory = self._numbers.__len__  # the next number for each new piece
        self._lock = Lock()

    def number(self, pieces: Iterable[str]) -> list[int]:
        """Return the numbers of pieces; those of a document at once take half the time."""
        with self._lock:  # one lexicon serves all threads
            numbers = list(map(self._numbers.__getitem__, pieces))
            if len(self._pieces) < len(self._numbers):
                self._learn()
            return numbers

    def __deepcopy__(self, memo: object) -> Lexicon:
        """Return itself: a copied sentence goes on being read by the same lexicon."""
        return self

    def read(self, pieces: Sequence[int]) -> Found:
        """Return the terms in a text of these pieces, in their order.

        Where a script has no capitals, every word inside the text counts as having one.
        """
        found = list(map(self.found.__getitem__, pieces))
        place = next((i for i, (terms, _, _) in enumerate(found) if terms), -1)
        if place < 0:
            return (), (), ()
        if found[place][2]:
            found[place] = (*found[place][:2], self.opening(pieces[place])[1])
        terms, content, capitals = zip(*found, strict=True)
        return tuple(chain(*terms)), tuple(chain(*content)), tuple(chain(*capitals))

    def opening(self, piece: int) -> tuple[Terms, Terms]:
        """Return what a piece says where it opens a text, and a capital of its first word tells nothing.

        First the content of its first word, unless that is a number, then the capitals and numbers left.
        """
        first, *others = words(self._pieces[piece])
        if first[0].isdigit():
            return (), self.found[piece][2]
        return self._look_up(first)[1], tuple(chain(*[self._parts(word)[2] for word in others]))

    def terms(self, text: str) -> tuple[Terms, Terms]:
        """Return the terms of all words of a text in order, and those of its content words."""
        return self.read(self.number(text.split()))[:2]

    def content(self, word: str) -> Terms:
        """Return the terms of one word, none for a stop word."""
        return self.found[self.number((word,))[0]][1]

    def _learn(self) -> None:
        """Look up the pieces that are new: plain words together, what holds anything else one by one."""
        new = list(islice(reversed(self._numbers), len(self._numbers) - len(self._pieces)))[::-1]
        bare = [piece.strip(_AROUND) for piece in new]
        plain = [word.isalpha() and not _unspaced(word) for word in bare]
        found = self._plain(list(compress(bare, plain)))
        self.found += [
            next(found) if one else self._parts(piece) for piece, one in zip(new, plain, strict=True)
        ]
        self._pieces += new

    def _plain(self, written: list[str]) -> Iterator[Found]:
        """Return what words say that are letters alone."""
        lowered = [word.lower() for word in written]
        terms = list(zip(self._stems(lowered), strict=True))
        capitals = [() if word[0].islower() else term for word, term in zip(written, terms, strict=True)]
        found: list[Found] = list(zip(terms, terms, capitals, strict=True))
        for i, low in enumerate(lowered):
            if (low in self.stops or len(low) == 1) and self._is_small(written[i], low):
                found[i] = (low,), (), ()
        return iter(found)

    def _parts(self, piece: str) -> Found:
        """Return what the words of a piece say, each looked up in turn."""
        terms: Terms = ()
        content: Terms = ()
        capitals: Terms = ()
        for word in words(piece):
            found, telling = self._look_up(word)
            terms += found
            content += telling
            capitals += () if word[0].islower() else telling
        return terms, content, capitals

    def _look_up(self, word: str) -> tuple[Terms, Terms]:
        unspaced = _unspaced(word)
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
        if self._is_small(word, lowered):
            return (lowered,), ()
        stem = (self._stems([lowered])[0],)
        return stem, stem

    def _is_small(self, word: str, lowered: str) -> bool:
        """Tell whether a word is a stop word or a letter."""
        if lowered not in self.stops and (len(lowered) > 1 or not lowered.isalpha()):
            return False
        return len(lowered) == 1 or not word.isupper()  # "US" is no pronoun


def _unspaced(word: str) -> re.Match[str] | None:
    """Return the first stretch of a script that writes no spaces; most words are below all of these."""
    return None if word.isascii() or max(word) < "\u0e01" else _UNSPACED.search(word)


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
