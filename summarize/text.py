"""One meaning of word and of white space, for every stage."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

# Combining marks of the scripts that write vowels or tones with them: `re` does not count them as \w,
# so without them a Hindi or Arabic word would fall apart.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a51\u0a81-\u0acd"
    "\u0b01-\u0b57\u0b82-\u0bcd\u0c00-\u0c56\u0c81-\u0cd6\u0d00-\u0d57\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
)
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., e.g.
    r"|\d+(?:[.,:]\d+)*"  # 1,000.5 and 20:30
    rf"|(?:[^\W\d_]|[{_MARKS}])(?:[^\W_]|[{_MARKS}])*"
)

_NEWLINE = re.compile("\n")


def words(text: str) -> list[str]:
    """Return the words of a text as they are written: letters with their marks, numbers, initials.

    >>> words("The U.S.–Japan pact, worth $1,500.50, isn’t new.")
    ['The', 'U.S.', 'Japan', 'pact', 'worth', '1,500.50', 'isn', 't', 'new']
    """
    return _WORD.findall(text)


def fold(text: str) -> str:
    r"""Return the text with every run of white space as one space, and none at its ends.

    >>> fold("  one\r\n two ")
    'one two'
    """
    return " ".join(text.split())


def count_words(text: str) -> int:
    """Return the number of words as ``wc -w`` counts them: runs without white space."""
    return len(text.split())


def line_ends(text: str) -> list[int]:
    """Return where the lines of a text end, for ``line_at``."""
    return [newline.start() for newline in _NEWLINE.finditer(text)]


def line_at(ends: Sequence[int], place: int) -> int:
    r"""Return the line, from 1, that a place in the text is in.

    >>> line_at(line_ends("one\ntwo"), 4)
    2
    """
    return bisect_left(ends, place) + 1
