"""Whether a full stop ends a sentence: few rules, for all languages with upper and lower case."""

from __future__ import annotations

import re

from summarize.languages import lexicon
from summarize.pattern import lazy

# A name follows.
_TITLES = frozenset(
    """
    mr mrs ms mx dr drs prof gen sen rep reps sens gov lt col sgt capt cpl maj cmdr adm rev hon pres
    supt det st mt ft messrs mme mmes mlle sra srta dott sig ing hr fr dipl
    """.split()  # noqa: SIM905 - a list of fifty literals reads worse
)
_TITLE_ENDS = frozenset(title[-2:] for title in _TITLES)  # most words before a full stop end otherwise
# No sentence ends here if a number follows.
_NUMBERED = frozenset(
    """
    no nos nr núm num art arts fig figs p pp vol vols ch sec jan feb mar apr jun jul aug sep sept oct
    nov dec
    """.split()  # noqa: SIM905 - a list of fifty literals reads worse
)
_WHOLE = frozenset({"may"})  # whole words that sentencex takes for abbreviations
_WORD = lazy(r"\s*[\"“„«»‘'(\[¿¡\s—–-]*([^\W\d_]+)([.’']?)")
_GLUED = lazy(r"[\"“„«‘'(]?([^\W\d_]+)[\s,.’']")
_OPENING = "\"“”„«»‘’'([—–-"
_NEAR = 40  # code points looked at on either side of a full stop


def is_plain(text: str, at: int) -> bool:
    """Return whether the dot at a place, which sentencex takes for an end, is one by all rules, as most are.

    It stands between a small letter, not of a title, and a space with a capital behind it.
    """
    if text[at : at + 2] != ". " or not (text[at + 2 : at + 3].isupper() and text[at - 1 : at].islower()):
        return False
    if text[at - 2 : at].lower() not in _TITLE_ENDS:
        return True
    return text[max(0, at - _NEAR) : at].rsplit(maxsplit=1)[-1].lstrip(_OPENING).lower() not in _TITLES


def ends_sentence(text: str, stop: re.Match[str], cut: int, language: str, proposed: bool) -> bool:
    """Return whether a full stop before white space ends a sentence; ``proposed`` is what sentencex says."""
    following = _WORD.match(text, cut, cut + _NEAR)
    word = following[1] if following else ""
    dashed = following is not None and following[0].lstrip()[0] in "-–—"
    if word[:1].islower() and (cut > stop.end() or dashed):  # she asked “Who?” and left
        return False
    if text[stop.start() - 1] == "[":  # [...]
        return False
    if text[cut - 1].isdigit():  # a footnote mark
        return proposed or word[:1].isupper()
    if stop[0] != ".":
        return proposed or word[:1].isupper()
    starter = word[:1].isupper() and word.lower() in lexicon(language).stops
    starter = starter and following is not None and following[2] != "."
    before = text[max(0, stop.start() - _NEAR) : stop.start()].split()
    return _dot_ends(before, text[cut : cut + 2].strip()[:1] + word, starter, proposed)


def _dot_ends(before: list[str], after: str, starter: bool, proposed: bool) -> bool:
    """Return whether a single dot ends a sentence, given the words before it and what stands after it.

    ``starter``: the next word is a small word with a capital, which nothing but a start explains.
    """
    token = before[-1].lstrip(_OPENING) if before else ""
    lowered = token.lower()
    if lowered in _TITLES:
        return proposed and starter
    if (after[:1].isdigit() and lowered in _NUMBERED) or (after[:1].islower() and token.isdigit()):
        return False
    if len(token) == 1 and token.isupper():  # an initial, unless it is the pronoun
        pronoun = token == "I" and not (len(before) > 1 and before[-2][0].isupper())
        return starter or (pronoun and (proposed or after[:1].isupper()))
    return proposed or starter or (lowered in _WHOLE and after[:1].isupper())


def starts_glued(text: str, stop: re.Match[str], cut: int, language: str) -> bool:
    """Return whether a sentence starts right after a full stop, as where text was pasted ("ends.Next it")."""
    following = _GLUED.match(text, cut, cut + _NEAR)
    if len(stop[0]) > 1 or not following or not following[1][:1].isupper():
        return False
    token = text[max(0, stop.start() - _NEAR) : stop.start()].split()[-1:]
    if not token or set("./@:_") & set(token[0]):
        return False
    if token[0][-1].isdigit():
        return following[1].lower() in lexicon(language).stops
    return token[0][-2:].islower() and token[0][-2:].isalpha()
