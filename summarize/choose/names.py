"""The names and numbers of a pool, by which leads of several sources that repeat one another are known."""

from __future__ import annotations

from collections import Counter

from summarize.languages import lexicon
from summarize.model import Pool
from summarize.text import words

_MOSTLY = 0.6  # of a word's uses inside sentences have a capital: then it is a name


def names(pool: Pool) -> frozenset[str]:
    """Return the terms that are numbers, or written with a capital inside sentences more often than not.

    Where a script has no capitals only the numbers are found.
    """
    used: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for sentence in pool.sentences:
        known = lexicon(pool.documents[sentence.source].language or "en").content
        for place, word in enumerate(words(sentence.text)):
            if place or word[0].isdigit():
                terms = known(word)
                used.update(terms)
                if not word[0].islower():
                    capital.update(terms)
    return frozenset(term for term, count in capital.items() if count > _MOSTLY * used[term])
