"""Whether a full stop ends a sentence: few rules, for all languages with upper and lower case."""

from __future__ import annotations

import re

from summarize.languages import lexicon

_TITLES = frozenset(
    "mr mrs ms mx dr drs prof gen sen rep reps sens gov lt col sgt capt cpl maj cmdr adm rev hon pres supt det st "
    "mt ft messrs mme mmes mlle sra srta dott sig ing hr fr dipl".split()
)
_NUMBERED = frozenset(
    "no nos nr núm num art arts fig figs p pp vol vols ch sec jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_WORD = re.compile(r"\s*[\"“„«»‘'(\[¿¡\s—–-]*([^\W\d_]+)([.’']?)")
_GLUED = re.compile(r"[\"“„«‘'(]?([^\W\d_]+)[\s,.’']")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NEAR = 40  # code points looked at on either side of a full stop


def ends_sentence(text: str, stop: re.Match[str], cut: int, language: str, proposed: bool) -> bool:
    """Return whether a full stop before white space ends a sentence; ``proposed`` is what sentencex says."""
    following = _WORD.match(text, cut, cut + _NEAR)
    word = following[1] if following else ""
    if word[:1].islower() and (cut > stop.end() or following[0].lstrip()[0] in "-–—"):  # she asked "Who?" and left
        return False
    if text[stop.start() - 1] == "[":  # [...]
        return False
    if stop[0] != ".":
        return proposed or word[:1].isupper()
    before = text[max(0, stop.start() - _NEAR) : stop.start()].split()
    token = before[-1].lstrip("\"“”„«»‘’'([—–-") if before else ""
    lowered = token.lower()
    starter = word[:1].isupper() and word.lower() in lexicon(language).stops and following[2] != "."
    if token.isdigit() and word[:1].islower():
        return False
    if lowered in _TITLES:
        return proposed and starter
    if lowered in _NUMBERED and text[cut : cut + 2].strip()[:1].isdigit():
        return False
    if len(token) == 1 and token.isupper():
        if token == "I" and not (len(before) > 1 and before[-2][0].isupper()):
            return proposed or word[:1].isupper()
        return starter
    return proposed or starter


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
