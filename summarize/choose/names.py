"""The names and numbers of a pool, by which leads of several sources that repeat one another are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from summarize.model import Pool

MOSTLY = 0.6  # of a word's uses inside sentences have a capital: then it is a name


def names(pool: Pool) -> frozenset[str]:
    """Return the terms that are numbers, or written with a capital inside sentences more often than not.

    Where a script has no capitals, every term that does not only open sentences is found.
    """
    uses = Counter(chain.from_iterable([sentence.content for sentence in pool.sentences]))
    capital = Counter(chain.from_iterable([sentence.found[2] for sentence in pool.sentences]))
    opening = Counter(chain.from_iterable(_openings(pool)))
    return frozenset(term for term, count in capital.items() if count > MOSTLY * (uses[term] - opening[term]))


def _openings(pool: Pool) -> Iterator[tuple[str, ...]]:
    """Yield the content of the words that open sentences: their capitals tell nothing."""
    for sentence in pool.sentences:
        reader = sentence.reader
        yield reader.opening(next(piece for piece in sentence.pieces if reader.found[piece][0]))[0]
