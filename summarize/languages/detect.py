"""Which language a text is in: first by its script, then by its small words and its letters."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Sequence

from summarize.languages.table import LANGUAGES
from summarize.pattern import lazy
from summarize.text import typed, words

SAMPLE = 8_000  # code points; more of them never changed an answer on the development data
POOL = 3.0  # votes that the language of the whole pool gets in each text: enough for a headline
LETTER = 0.3  # votes of a letter that few languages write
DEFAULT = "en"
_NOT_ASCII = lazy(r"[^\x00-\x7f]+")
_ASCII_REST = bytes(i for i in range(128) if not chr(i).isalpha())
_Blocks = tuple[tuple[str, str], ...]  # the first and the last code point of each
_SCRIPTS: dict[str, _Blocks] = {
    "ja": (("\u3040", "\u30ff"),),
    "ko": (("\uac00", "\ud7af"),),
    "zh": (("\u4e00", "\u9fff"),),
    "th": (("\u0e01", "\u0e5b"),),
    "el": (("\u0370", "\u03ff"), ("\u1f00", "\u1fff")),
    "he": (("\u0590", "\u05ff"),),
    "hi": (("\u0900", "\u097f"),),
}
# Scripts of several languages: one vote where nothing else tells.
_SHARED_SCRIPTS: dict[str, _Blocks] = {"ar": (("\u0620", "\u06ff"),), "ru": (("\u0400", "\u04ff"),)}
_LETTERS = {
    "bg": "ъщ",
    "cs": "ěřů",
    "da": "æø",
    "de": "ß",
    "es": "ñ¿¡",
    "et": "õ",
    "fa": "پچژگ",
    "fr": "çœêè",
    "hu": "őű",
    "lt": "ėųįū",
    "no": "æø",
    "pl": "łśżźćńąę",
    "pt": "ãõç",
    "ro": "țșăţş",
    "ru": "ыэё",
    "sk": "ľĺŕôä",
    "tr": "ğışİ",
    "uk": "іїєґ",
    "vi": "ơưđạảấầậắằặẹếềệọốồộớờợụứừựịỉ",
}


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language that a text is most likely in; ``en`` when nothing tells.

    A script of its own decides when a fifth of the letters are in it. Otherwise each word that is a small
    word of a language votes for it, and the more languages share the word, the less the vote counts. A tie
    goes to the code that comes first in the alphabet.

    >>> detect("O presidente disse que não há mais tempo para as negociações.")
    'pt'
    """
    return _best(_votes(text))


def detect_all(texts: Sequence[str]) -> list[str]:
    """Return the language of each text of a pool, in any order of the texts the same.

    A text that says little, a headline or a table, takes the language that most of the pool is in: each
    language gets up to ``POOL`` further votes, in proportion to the votes for the winners of all texts.

    >>> detect_all(["The vote was held on Monday, as it was said.", "Mubarak held over corruption."])
    ['en', 'en']
    """
    votes = [_votes(text) for text in texts]
    won: dict[str, list[float]] = {}
    for found in votes:
        best = _best(found)
        won.setdefault(best, []).append(found.get(best, 0.0))
    weights = {code: math.fsum(won[code]) for code in sorted(won)}  # fsum: exact in any order
    total = math.fsum(weights.values()) or 1.0
    return [
        _best(
            {
                code: found.get(code, 0.0) + POOL * weights.get(code, 0.0) / total
                for code in {**found, **weights}
            }
        )
        for found in votes
    ]


def _best(votes: dict[str, float]) -> str:
    best = min(votes, key=lambda code: (-round(votes[code], 9), code), default=DEFAULT)
    return best if votes.get(best, 0.0) > 0 else DEFAULT


def _votes(text: str) -> dict[str, float]:
    """Return how much speaks for each language."""
    sample = text[:SAMPLE]
    votes: dict[str, float] = {}
    found = words(typed(sample))
    if not sample.isascii():
        characters = Counter("".join(_NOT_ASCII.findall(sample)))
        letters = _letters(sample, characters)
        for code, blocks in _SCRIPTS.items():
            if _written(characters, blocks) > letters / 5:
                return {code: float(len(found))}
        for code, blocks in _SHARED_SCRIPTS.items():
            if _written(characters, blocks) > letters / 2:
                votes[code] = 1.0
        lowered: Counter[str] = Counter()
        for character, count in characters.items():
            lowered[character.lower()] += count
        for code, special in _LETTERS.items():
            if count := sum(map(lowered.__getitem__, special)):
                votes[code] = votes.get(code, 0.0) + LETTER * count
    index = _index()
    counts = Counter(filter(index.__contains__, map(str.lower, found)))
    for word, count in counts.items():
        codes = index[word]
        for code in codes:
            votes[code] = votes.get(code, 0.0) + count / len(codes)
    return votes


def _letters(sample: str, characters: Counter[str]) -> int:
    """Return the number of letters in a text, at least 1; ``characters`` are those beyond ASCII."""
    ascii_letters = sample.encode("ascii", "ignore").translate(None, _ASCII_REST)
    return len(ascii_letters) + sum(n for c, n in characters.items() if c.isalpha()) or 1


def _written(characters: Counter[str], blocks: _Blocks) -> int:
    """Return how many of the characters stand in some blocks."""
    return sum(n for c, n in characters.items() if any(first <= c <= last for first, last in blocks))


@functools.cache
def _index() -> dict[str, tuple[str, ...]]:
    """Return the languages that each mark belongs to."""
    index: dict[str, tuple[str, ...]] = {}
    for code, language in LANGUAGES.items():
        for word in language.marks:
            index[word] = (*index.get(word, ()), code)
    return index
