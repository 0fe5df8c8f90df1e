"""Which language a text is in: first by its script, then by its small words."""

from __future__ import annotations

import re
from collections import Counter

from summarize.languages.table import LANGUAGES
from summarize.text import words

SAMPLE = 20_000  # code points; more of them never changed an answer on the development data
_SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "th": re.compile(r"[\u0e01-\u0e5b]"),
    "el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
}
DEFAULT = "en"


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language that a text is most likely in; ``en`` when nothing tells.

    A script of its own decides when a fifth of the letters are in it. Otherwise each word that is a small
    word of a language votes for it, and the more languages share the word, the less the vote counts. A tie
    goes to the code that comes first in the alphabet.

    >>> detect("O presidente disse que não há mais tempo para as negociações.")
    'pt'
    """
    sample = text[:SAMPLE]
    letters = sum(c.isalpha() for c in sample) or 1
    if not sample.isascii():
        for code, script in _SCRIPTS.items():
            if len(script.findall(sample)) > letters / 5:
                return code
    counts = Counter(word.lower() for word in words(sample))
    votes = {
        code: sum(counts[word] / _SHARED[word] for word in language.marks if word in counts)
        for code, language in LANGUAGES.items()
    }
    best = min(votes, key=lambda code: (-round(votes[code], 9), code))
    return best if votes[best] > 0 else DEFAULT


_SHARED = Counter(word for language in LANGUAGES.values() for word in language.marks)
