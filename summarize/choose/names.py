"""The names and numbers of a pool, by which leads of several sources that repeat one another are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from summarize.languages import lexicon
from summarize.model import Pool
from summarize.text import first_word

_MOSTLY = 0.6  # of a word's uses inside sentences have a capital: then it is a name


def names(pool: Pool, uses: Mapping[str, int]) -> frozenset[str]:
    """Return the terms that are numbers, or written with a capital inside sentences more often than not.

    ``uses`` is how often sentences use each content term. Where a script has no capitals, every term that
    does not only open sentences is found.
    """
    capital = Counter(chain.from_iterable([sentence.capitals for sentence in pool.sentences]))
    opening = Counter(chain.from_iterable(_openings(pool)))
    return frozenset(
        term for term, count in capital.items() if count > _MOSTLY * (uses[term] - opening[term])
    )


def _openings(pool: Pool) -> Iterator[tuple[str, ...]]:
    """Yield the content of the words that open sentences: their capitals tell nothing."""
    for sentence in pool.sentences:
        first = sentence.terms[0]
        if sentence.text.isascii() and sentence.terms.count(first) == 1:  # then a word is one term
            if sentence.content[:1] == (first,) and not first[:1].isdigit():
                yield (first,)
            continue
        word = first_word(sentence.text)
        if not word[:1].isdigit():
            yield lexicon(pool.documents[sentence.source].language or "en").content(word)
