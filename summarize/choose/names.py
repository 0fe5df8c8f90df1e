"""The names and numbers of a pool, by which leads of several sources that repeat one another are known."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from summarize.languages import lexicon
from summarize.model import Pool, Sentence
from summarize.text import first_word

_MOSTLY = 0.6  # of a word's uses inside sentences have a capital: then it is a name


def names(pool: Pool) -> frozenset[str]:
    """Return the terms that are numbers, or written with a capital inside sentences more often than not.

    Where a script has no capitals, every term that does not only open sentences is found.
    """
    capital = Counter(chain.from_iterable([sentence.capitals for sentence in pool.sentences]))
    used = Counter(chain.from_iterable([sentence.content for sentence in pool.sentences]))
    used.subtract(chain.from_iterable([_opening(pool, sentence) for sentence in pool.sentences]))
    return frozenset(term for term, count in capital.items() if count > _MOSTLY * used[term])


def _opening(pool: Pool, sentence: Sentence) -> tuple[str, ...]:
    """Return the content of the word that a sentence opens with, whose capital tells nothing."""
    word = first_word(sentence.text)
    if word[:1].isdigit():
        return ()
    return lexicon(pool.documents[sentence.source].language or "en").content(word)
