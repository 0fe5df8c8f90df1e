"""One meaning of word and of white space, for every stage."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from summarize.pattern import lazy

# The marks (Unicode M*) with which scripts write vowels and tones, and letters between them: `re` does not
# count marks as \w, so without them a Hindi, Burmese or Ethiopic word would fall apart.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711-\u074a\u07a6-\u07b0"
    "\u07eb-\u07f3\u07fd\u0816-\u082d\u0859-\u085b\u0898-\u08e1\u08e3-\u0963\u0981-\u09e3"
    "\u09fe-\u0a51\u0a70-\u0a75\u0a81-\u0ae3\u0afa-\u0b63\u0b82-\u0bd7\u0c00-\u0c63\u0c81-\u0c83"
    "\u0cbc-\u0ce3\u0d00-\u0d4d\u0d57\u0d62-\u0d63\u0d81-\u0ddf\u0df2-\u0df3\u0e31-\u0e3a"
    "\u0e47-\u0e4e\u0eb1-\u0ecd\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f84\u0f86-\u0fbc\u0fc6"
    "\u102b-\u103e\u1056-\u108f\u109a-\u109d\u135d-\u135f\u1712-\u1734\u1752-\u17d3\u17dd"
    "\u180b-\u180d\u180f\u1885-\u18a9\u1920-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1b44"
    "\u1b6b-\u1b73\u1b80-\u1bad\u1be6-\u1bf3\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1cf9\u1dc0-\u1dff"
    "\u20d0-\u20f0\u2cef-\u2cf1\u2d7f\u2de0-\u2dff\u302a-\u302f\u3099-\u309a\ua66f-\ua672"
    "\ua674-\ua67d\ua69e-\ua69f\ua6f0-\ua6f1\ua802-\ua827\ua82c\ua880-\ua8c5\ua8e0-\ua8f1\ua8ff"
    "\ua926-\ua92d\ua947-\ua953\ua980-\ua9c0\ua9e5\uaa29-\uaa4d\uaa7b-\uaac1\uaaeb-\uaaef"
    "\uaaf5-\uaaf6\uabe3-\uabea\uabec-\uabed\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f"
)
# Within a word also: joiners, the soft hyphen, the Catalan middle dot, the Hebrew geresh.
_INNER = rf"(?:[{_MARKS}]|[\u200c\u200d\u00ad·\u05f3\u05f4](?=\w))"
# The first letter is read once for all kinds of word.
_WORD = lazy(
    r"[^\W\d_](?:\.(?:[^\W\d_]\.)+"  # U.S., e.g.
    rf"|[^\W_]*(?:{_INNER}+[^\W_]*)*)"
    r"|\d+(?:[.,:]\d+)*"  # 1,000.5 and 20:30
)
_ASCII_WORD = lazy(r"[A-Za-z](?:\.(?:[A-Za-z]\.)+|[A-Za-z0-9]*)|[0-9]+(?:[.,:][0-9]+)*")  # the same, quicker

_PRINTED = "‘’“”–—…•"  # the marks of print beyond ASCII that most texts have, none of them part of a word

_STOPS = tuple(".!?…。！？।؟።։")
_CLOSERS = "”\"’')]»›」』 "
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"), ("「", "」"), ("『", "』"))
_PAIRED = lazy(r"[\"“”«»()\[\]「」『』]")
_NEWLINE = lazy("\n")


def words(text: str) -> list[str]:
    """Return the words of a text as they are written: letters with their marks, numbers, initials.

    >>> words("The U.S.–Japan pact, worth $1,500.50, isn’t new.")
    ['The', 'U.S.', 'Japan', 'pact', 'worth', '1,500.50', 'isn', 't', 'new']
    """
    return (_ASCII_WORD if text.isascii() else _WORD).findall(text)


def typed(text: str) -> str:
    """Return the text with a space for each of the commonest marks of print; often the rest is ASCII then.

    >>> typed("“Isn’t it?”")
    ' Isn t it? '
    """
    for mark in _PRINTED:
        text = text.replace(mark, " ")
    return text


def first_word(text: str) -> str:
    """Return the first of the words; an empty string when there is none."""
    match = (_ASCII_WORD if text.isascii() else _WORD).search(text)
    return match[0] if match else ""


def fold(text: str) -> str:
    r"""Return the text with every run of white space as one space, and none at its ends.

    >>> fold("  one\r\n two ")
    'one two'
    """
    if text.isprintable() and "  " not in text:  # of white space only the space is printable
        return text.strip()
    return " ".join(text.split())


def count_words(text: str) -> int:
    """Return the number of words as ``wc -w`` counts them: runs without white space."""
    return len(text.split())


def ended(text: str) -> bool:
    """Tell whether a text ends with a full stop of some script, closing marks aside."""
    return text.rstrip(_CLOSERS).endswith(_STOPS)


def balanced(text: str) -> bool:
    """Tell whether every quotation mark and bracket in a text has its partner."""
    if not _PAIRED.search(text):
        return True
    return text.count('"') % 2 == 0 and all(text.count(a) == text.count(b) for a, b in _PAIRS)


def line_ends(text: str) -> list[int]:
    """Return where the lines of a text end, for ``line_at``."""
    return [newline.start() for newline in _NEWLINE.finditer(text)]


def line_at(ends: Sequence[int], place: int) -> int:
    r"""Return the line, from 1, that a place in the text is in.

    >>> line_at(line_ends("one\ntwo"), 4)
    2
    """
    return bisect_left(ends, place) + 1
