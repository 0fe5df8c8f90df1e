"""What a piece of text looks like: how long, how it ends, whether it reads as a sentence or as a label."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from summarize.languages import LANGUAGES
from summarize.pattern import lazy
from summarize.text import typed

T = TypeVar("T")

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
_OPENING = 2  # words
_HEAD = 60  # code points, enough for as many words


class _asked(Generic[T]):  # noqa: N801 - used like a property
    """An attribute worked out when somebody first asks; `functools.cached_property` takes a lock as well."""

    def __init__(self, method: Callable[[Any], T]) -> None:
        self.method = method
        self.name = method.__name__

    def __get__(self, instance: object, owner: type) -> T:
        found = instance.__dict__[self.name] = self.method(instance)
        return found


class Shape:
    """The look of one piece, worked out as far as somebody asks."""

    def __init__(self, text: str, *, item: bool = False) -> None:
        self.text = text  # white space folded, without list marker
        self.item = item  # stands behind a list marker
        self.words = _count(text)
        self.stopped = _is_stopped(text)  # whether it ends as a sentence does
        # Whether it reads as a sentence: it ends as one and is more than a call, or runs on like prose.
        self.sentence = self.words >= 4 if self.stopped else self.words >= LONG and self._reads_on()

    @_asked
    def opening(self) -> tuple[str, ...]:
        """Its first two words as in `letters`, fewer where it has no more."""
        head = letters(self.text[:_HEAD])[:-1]  # the last may be cut
        return tuple(head[:_OPENING] if len(head) >= _OPENING else self.letters[:_OPENING])

    @_asked
    def letters(self) -> list[str]:
        """Its words in lower case, without digits and punctuation."""
        return letters(self.text)

    @_asked
    def key(self) -> str:
        """Return these as one text, by which pieces are compared."""
        return " ".join(self.letters)

    @_asked
    def function(self) -> float:
        """Share of its words that are small words of some language, 0 to 1."""
        return sum(map(FUNCTION.__contains__, self.letters)) / (len(self.letters) or 1)

    @_asked
    def capitals(self) -> float:
        """Share of its words that begin with a capital, 0 to 1."""
        found = _LETTERS.findall(self.text)
        capitals: int = sum(word[0].isupper() for word in found)
        return capitals / (len(found) or 1)

    def _reads_on(self) -> bool:
        return self.function >= 0.12 or self.capitals < 0.3 or _INNER_STOP in self.text

    @_asked
    def runs_on(self) -> bool:
        """Whether it is too long for a heading, or too like running text, though nothing ends it."""
        loose = self.function >= 0.15 and self.capitals < 0.5
        return self.words >= (_RUNNING - 3 if loose else _RUNNING) or self.text.endswith(";")


def letters(text: str) -> list[str]:
    """Return the words of a text in lower case, without digits and punctuation.

    >>> letters("'Tis the boy's 2nd!")
    ['tis', 'the', "boy's", 'nd']
    """
    apostrophe = "'"
    if not text.isascii():
        plain = typed(text.replace("’", "'"))
        if not plain.isascii() or ("'" in text and "’" in text):
            return " ".join(_LETTERS.findall(text)).lower().split()
        text, apostrophe = plain, "’" if "’" in text else "'"
    blanked = text.lower().translate(_BLANKED)
    if "'" in blanked:
        blanked = _LONE.sub(" ", blanked).replace("'", apostrophe)
    return blanked.split()


def key(text: str) -> str:
    """Return these as one text."""
    return " ".join(letters(text))


def _is_stopped(text: str) -> bool:
    body = text.rstrip(_CLOSERS)
    return body[-1:] in _STOPS and not (body.endswith("..") and not body.endswith("..."))


def _count(text: str) -> int:
    """Return the number of words; where a script of three bytes a character writes no spaces, a guess."""
    words = text.count(" ") + 1 if text else 0
    if not text.isascii() and len(text) > words * _LONGEST_WORD and len(text.encode()) > len(text) * 2:
        return len(text) // _CHARACTERS_A_WORD
    return words
