"""What a piece of text looks like: how long, how it ends, whether it reads as a sentence or as a label."""

from __future__ import annotations

from typing import NamedTuple

from summarize.languages import LANGUAGES
from summarize.pattern import lazy

FUNCTION = frozenset().union(*(language.marks for language in LANGUAGES.values()))
_LETTERS = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CLOSERS = "\"'”’»›)]}」』】）*¹²³ \u200b\u200e\u200f"
_STOPS = frozenset(".!?…。！？｡।॥؟۔።፧។။៕")
_CHARACTERS_A_WORD = 2  # of a script that writes no spaces
_LONGEST_WORD = 8  # characters on average; what is longer has no spaces between its words
_INNER_STOP = ". "
_RUNNING = 16  # words from which a line inside an article is prose even without a full stop
LONG = 22  # words; a line this long is prose even when nothing ends it


class Shape(NamedTuple):
    """The look of one piece; ``key`` is its words in lower case, without digits and punctuation."""

    text: str  # white space folded, without list marker
    words: int
    stopped: bool  # ends as a sentence does
    key: str
    function: float  # share of its words that are small words of some language, 0 to 1
    capitals: float  # share of its words that begin with a capital, 0 to 1
    item: bool = False  # stands behind a list marker

    @property
    def sentence(self) -> bool:
        """Whether it reads as a sentence: it ends as one and is more than a call, or runs on like prose."""
        if self.stopped:
            return self.words >= 4
        return self.words >= LONG and (
            self.function >= 0.12 or self.capitals < 0.3 or _INNER_STOP in self.text
        )

    @property
    def runs_on(self) -> bool:
        """Whether it is too long for a heading, or too like running text, though nothing ends it."""
        loose = self.function >= 0.15 and self.capitals < 0.5
        return self.words >= (_RUNNING - 3 if loose else _RUNNING) or self.text.endswith(";")


def key(text: str) -> str:
    """Return the words of a text in lower case, without digits and punctuation."""
    lowered = text.lower()
    if lowered.replace(" ", "").isalpha():
        return " ".join(lowered.split())
    return " ".join(_LETTERS.findall(lowered))


def shape(text: str, *, item: bool = False) -> Shape:
    """Describe one piece of text, its white space already folded."""
    found = _LETTERS.findall(text)
    words = " ".join(found).lower()
    body = text.rstrip(_CLOSERS)
    stopped = bool(body) and body[-1] in _STOPS and not (body.endswith("..") and not body.endswith("..."))
    total = len(found) or 1
    return Shape(
        text,
        _count(text),
        stopped,
        words,
        sum(map(FUNCTION.__contains__, words.split(" "))) / total,
        sum([word[0].isupper() for word in found]) / total,
        item,
    )


def _count(text: str) -> int:
    """Return the number of words; where a script of three bytes a character writes no spaces, a guess."""
    words = len(text.split())
    if not text.isascii() and len(text) > words * _LONGEST_WORD and len(text.encode()) > len(text) * 2:
        return len(text) // _CHARACTERS_A_WORD
    return words
