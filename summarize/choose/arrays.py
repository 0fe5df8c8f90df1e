"""The concepts of a large pool: what `concepts` finds, over arrays.

Sums differ from those of `concepts` in the last bits at most.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from itertools import compress
from typing import Any, NamedTuple

from summarize.choose.concepts import (
    _LATE,
    _SHARPNESS,
    _TITLE,
    _TOGETHER,
    _WINDOW,
    _WORD,
    reach,
    title_words,
)
from summarize.choose.names import MOSTLY
from summarize.model import Pool
from summarize.rows import Numbered, Rows, bounds, changes, distinct, numbered, order


class _Uses(NamedTuple):
    """Concepts of one kind: which of them each claim holds, and the weight of each by number."""

    numbers: Rows
    weights: Any


def concepts(pool: Pool, capacity: float) -> tuple[Callable[[int], list[int]], Sequence[float], list[float]]:
    """Return what `concepts.concepts` returns."""
    import numpy as np  # noqa: PLC0415 - takes as long to load as a thousand sentences take without it

    known = numbered(pool.sentences)
    leads = known.places(claim.lead for claim in pool.claims)
    parts = [*_neighbours(pool, known, leads, capacity), _pairs(pool, known, leads)]
    gains = np.zeros(len(leads))
    for part in parts:
        gains += np.bincount(part.numbers.row, part.weights[part.numbers.values], len(leads))
    weights = array("d", np.concatenate([part.weights for part in parts]).tobytes())
    starts = bounds(np.array([len(part.weights) for part in parts])).tolist()

    def held(i: int) -> list[int]:
        """Return the concepts of a claim; those of one kind are numbered after those of the one before."""
        return [n + start for part, start in zip(parts, starts, strict=False) for n in part.numbers.list(i)]

    return held, weights, gains.tolist()


def counted(pool: Pool) -> tuple[dict[str, int], frozenset[str]]:
    """Return how many claims' leads hold each content term, and what `names.names` returns."""
    import numpy as np  # noqa: PLC0415

    known = numbered(pool.sentences)
    leads = known.content.take(known.places(claim.lead for claim in pool.claims))
    uses = np.bincount(known.content.values, minlength=len(known.numbers))
    capital, opening = known.capitals()
    named = (capital > 0) & (capital > MOSTLY * (uses - opening))
    names = frozenset(compress(known.numbers, named.tolist()))
    return known.count(distinct(leads, len(known.numbers)).values), names


def _neighbours(pool: Pool, known: Numbered, leads: Any, capacity: float) -> list[_Uses]:
    """Return the words and the pairs of neighbours."""
    import numpy as np  # noqa: PLC0415

    size = len(known.numbers)
    titled = np.zeros(size, dtype=bool)
    titled[[known.numbers[term] for term in title_words(pool) if term in known.numbers]] = True
    index = np.array([s.index for s in pool.sentences])
    source = np.array([s.source for s in pool.sentences], dtype=np.int32)
    votes = _LATE + (1 - _LATE) / (1 + index / reach(pool, capacity))
    row, words = known.terms.row, known.terms.values
    together = np.flatnonzero(row[1:] == row[:-1])
    pairs = words[together] * np.int64(size) + words[together + 1]
    found = []
    for keys, holder in ((words, row), (pairs, row[together])):
        concept, numbers, sums = _voted(keys, holder, source, votes)
        weights = np.log1p(2 * sums) ** _SHARPNESS
        if keys is words:
            weights *= np.where(titled[concept], _WORD * _TITLE, _WORD)
        else:
            weights *= np.where(titled[concept // size] | titled[concept % size], _TITLE, 1.0)
        found.append(_Uses(numbers.take(leads), weights))
    return found


def _voted(keys: Any, holder: Any, source: Any, votes: Any) -> tuple[Any, Rows, Any]:
    """Return the distinct keys, the numbers of those of each sentence, and the sum of their votes.

    ``holder`` says in which sentence each key stands; of a source its first sentence with the key votes.
    """
    import numpy as np  # noqa: PLC0415

    by_key = order(keys)
    ordered, holder = keys[by_key], holder[by_key]
    new = changes(ordered)
    first = new | changes(holder)  # in its sentence
    number = np.cumsum(new) - 1
    flat = np.full(len(keys), -1)
    flat[by_key[first]] = number[first]
    sizes = np.bincount(holder[first], minlength=len(source))
    first = new | changes(source[holder])  # in its source
    sums = np.bincount(number[first], votes[holder[first]])
    return ordered[new], Rows(flat[flat >= 0], bounds(sizes)), sums


def _pairs(pool: Pool, known: Numbered, leads: Any) -> _Uses:
    """Return the pairs of content words, not far apart, that claims of two or more sources hold."""
    import numpy as np  # noqa: PLC0415

    size = len(known.numbers)
    contents = distinct(known.content.take(leads), size)
    claim = contents.row
    source = np.array([c.lead.source for c in pool.claims], dtype=np.int32)
    one, two = _near(contents, _shared(contents.values, source[claim], size))
    terms, claim = contents.values, claim[one]
    keys = np.minimum(terms[one], terms[two]) * np.int64(size) + np.maximum(terms[one], terms[two])
    by_key = order(keys)
    new = changes(keys[by_key])
    number = np.cumsum(new) - 1
    several = (np.bincount(number) > 1)[number]
    by_key, number = by_key[several], number[several]
    holders = np.int64(source.max(initial=0)) + 1
    users = number * holders + source[claim[by_key]]
    users.sort()
    used = np.bincount(users[changes(users)] // holders)
    kept = (used > 1)[number]
    by_key, number = by_key[kept], (np.cumsum(used > 1) - 1)[number[kept]]
    by_claim = order(claim[by_key])
    sizes = np.bincount(claim[by_key], minlength=len(leads))
    return _Uses(Rows(number[by_claim], bounds(sizes)), _TOGETHER * used[used > 1])


def _shared(terms: Any, source: Any, size: int) -> Any:
    """Tell of each use of a term whether claims of another source use the term as well."""
    import numpy as np  # noqa: PLC0415

    first = np.empty(size, dtype=np.int32)
    first[terms[::-1]] = source[::-1]  # of several writes to one place the last stays
    return (np.bincount(terms, source != first[terms], size) > 0)[terms]


def _near(contents: Rows, shared: Any) -> tuple[Any, Any]:
    """Return the places of all pairs of shared terms that stand near each other in one list."""
    import numpy as np  # noqa: PLC0415

    ends = contents.bounds[contents.row + 1]
    one = np.flatnonzero(shared)
    found = []
    for distance in range(1, _WINDOW + 1):
        one = one[one + distance < ends[one]]
        found.append(one[shared[one + distance]])
    distances = np.repeat(np.arange(1, _WINDOW + 1), [len(places) for places in found])
    ones = np.concatenate(found)
    return ones, ones + distances
