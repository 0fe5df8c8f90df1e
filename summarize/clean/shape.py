"""What a piece of text looks like: how long, how it ends, whether it reads as a sentence or as a label."""

from __future__ import annotations

from functools import cached_property

from summarize.languages import LANGUAGES
from summarize.pattern import lazy

FUNCTION = frozenset().union(*(language.marks for language in LANGUAGES.values()))
_LETTERS = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONE = lazy(r"'(?:(?<![a-z]')|(?![a-z]))")  # no apostrophe within a word
_BLANKED = "".join(chr(i) if chr(i).isalpha() or i == ord("'") else " " for i in range(128))
_CLOSERS = "\"'”’»›)]}」』】）*¹²³ \u200b\u200e\u200f"
_STOPS = frozenset(".!?…。！？｡।॥؟۔።፧។။៕")
_CHARACTERS_A_WORD = 2  # of a script that writes no spaces
_LONGEST_WORD = 8  # characters on average; what is longer has no spaces between its words
_INNER_STOP = ". "
_RUNNING = 16  # words from which a line inside an article is prose even without a full stop
LONG = 22  # words; a line this long is prose even when nothing ends it


class Shape:
    """The look of one piece, worked out as far as somebody asks."""

    def __init__(self, text: str, *, item: bool = False) -> None:
        self.text = text  # white space folded, without list marker
        self.item = item  # stands behind a list marker
        self.words = _count(text)

    @cached_property
    def letters(self) -> list[str]:
        """Its words in lower case, without digits and punctuation."""
        return letters(self.text)

    @cached_property
    def key(self) -> str:
        """These as one text, by which pieces are compared."""
        return " ".join(self.letters)

    @cached_property
    def stopped(self) -> bool:
        """Whether it ends as a sentence does."""
        body = self.text.rstrip(_CLOSERS)
        return body[-1:] in _STOPS and not (body.endswith("..") and not body.endswith("..."))

    @cached_property
    def function(self) -> float:
        """Share of its words that are small words of some language, 0 to 1."""
        return sum(map(FUNCTION.__contains__, self.letters)) / (len(self.letters) or 1)

    @cached_property
    def capitals(self) -> float:
        """Share of its words that begin with a capital, 0 to 1."""
        found = _LETTERS.findall(self.text)
        capitals: int = sum(word[0].isupper() for word in found)
        return capitals / (len(found) or 1)

    @cached_property
    def sentence(self) -> bool:
        """Whether it reads as a sentence: it ends as one and is more than a call, or runs on like prose."""
        if self.stopped:
            return self.words >= 4
        return self.words >= LONG and (
            self.function >= 0.12 or self.capitals < 0.3 or _INNER_STOP in self.text
        )

    @cached_property
    def runs_on(self) -> bool:
        """Whether it is too long for a heading, or too like running text, though nothing ends it."""
        loose = self.function >= 0.15 and self.capitals < 0.5
        return self.words >= (_RUNNING - 3 if loose else _RUNNING) or self.text.endswith(";")


def letters(text: str) -> list[str]:
    """Return the words of a text in lower case, without digits and punctuation.

    >>> letters("'Tis the boy's 2nd!")
    ['tis', 'the', "boy's", 'nd']
    """
    if not text.isascii():
        return " ".join(_LETTERS.findall(text)).lower().split()
    blanked = text.lower().translate(_BLANKED)
    return (_LONE.sub(" ", blanked) if "'" in blanked else blanked).split()


def key(text: str) -> str:
    """Return these as one text."""
    return " ".join(letters(text))


def _count(text: str) -> int:
    """Return the number of words; where a script of three bytes a character writes no spaces, a guess."""
    words = text.count(" ") + 1 if text else 0
    if not text.isascii() and len(text) > words * _LONGEST_WORD and len(text.encode()) > len(text) * 2:
        return len(text) // _CHARACTERS_A_WORD
    return words
