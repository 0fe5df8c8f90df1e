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
from summarize.rows import Numbered, Rows, bounds, changes, numbered, ordered, spans


class _Uses(NamedTuple):
    """Concepts of one kind: which of them each claim holds, and the weight of each by number."""

    numbers: Rows
    weights: Any


def concepts(pool: Pool, capacity: float) -> tuple[Callable[[int], list[int]], Sequence[float], list[float]]:
    """Return what `concepts.concepts` returns."""
    import numpy as np  # noqa: PLC0415 - takes as long to load as a thousand sentences take without it

    known = numbered(pool.sentences)
    leads = known.places([claim.lead for claim in pool.claims])
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
    leads = known.places([claim.lead for claim in pool.claims])
    uses = np.bincount(known.content.values, minlength=len(known.numbers))
    capital, opening = known.capitals()
    named = (capital > 0) & (capital > MOSTLY * (uses - opening))
    names = frozenset(compress(known.numbers, named.tolist()))
    return known.count(known.contents.take(leads).values), names


def _neighbours(pool: Pool, known: Numbered, leads: Any, capacity: float) -> list[_Uses]:
    """Return the words and the pairs of neighbours."""
    import numpy as np  # noqa: PLC0415

    size = len(known.numbers)
    titled = np.zeros(size, dtype=bool)
    titled[[known.numbers[term] for term in title_words(pool) if term in known.numbers]] = True
    source = known.source
    votes = _LATE + (1 - _LATE) / (1 + known.index / reach(pool, capacity))
    claim = np.full(len(source), -1)
    claim[leads] = np.arange(len(leads))
    row, words = known.terms.row, known.terms.values
    together = row[1:] == row[:-1]
    pairs = (words[:-1] * np.int64(size) + words[1:])[together]
    found = []
    for keys, holder in ((words, row), (pairs, row[1:][together])):
        concept, number, holders, sums = _voted(keys, holder, source, votes)
        weights = np.log1p(2 * sums) ** _SHARPNESS
        if keys is words:
            weights *= np.where(titled[concept], _WORD * _TITLE, _WORD)
        else:
            weights *= np.where(titled[concept // size] | titled[concept % size], _TITLE, 1.0)
        kept = claim[holders] >= 0
        found.append(_Uses(_by_holder(number[kept], claim[holders[kept]], len(leads)), weights))
    return found


def _voted(keys: Any, holder: Any, source: Any, votes: Any) -> tuple[Any, Any, Any, Any]:
    """Return the distinct keys, which of them stand in which sentences (two arrays), the sums of their votes.

    ``holder`` says in which sentence each key stands; of a source its first sentence with the key votes.
    """
    import numpy as np  # noqa: PLC0415

    keys, holder = ordered(keys, holder)
    new = changes(keys)
    number = np.cumsum(new) - 1
    once = new | changes(holder)
    first = new | changes(source[holder])
    sums = np.bincount(number[first], votes[holder[first]])
    return keys[new], number[once], holder[once], sums


def _by_holder(number: Any, holder: Any, holders: int) -> Rows:
    """Return the numbers that each holder has."""
    import numpy as np  # noqa: PLC0415

    holder, number = ordered(holder, number)
    return Rows(number.astype(np.int32), bounds(np.bincount(holder, minlength=holders)))


def _pairs(pool: Pool, known: Numbered, leads: Any) -> _Uses:
    """Return the pairs of content words, not far apart, that claims of two or more sources hold."""
    import numpy as np  # noqa: PLC0415

    size = len(known.numbers)
    contents = known.contents.take(leads)
    source, claim = known.source[leads], contents.row
    shared = np.flatnonzero(_shared(contents.values, source[claim], size))
    keys, claim = ordered(*_near(shared, contents.values[shared], claim[shared], size))
    new = changes(keys)
    several = ~(new & np.append(new[1:], True))
    claim, number = claim[several], np.cumsum(new[several]) - 1
    grouped, users = ordered(number, source[claim])
    used = np.bincount(grouped[changes(grouped) | changes(users)])
    kept = (used > 1)[number]
    number = (np.cumsum(used > 1) - 1)[number[kept]]
    return _Uses(_by_holder(number, claim[kept], len(leads)), _TOGETHER * used[used > 1])


def _shared(terms: Any, source: Any, size: int) -> Any:
    """Tell of each use of a term whether claims of another source use the term as well."""
    import numpy as np  # noqa: PLC0415

    first = np.empty(size, dtype=np.int32)
    first[terms[::-1]] = source[::-1]  # of several writes to one place the last stays
    return (np.bincount(terms, source != first[terms], size) > 0)[terms]


def _near(places: Any, terms: Any, claim: Any, size: int) -> tuple[Any, Any]:
    """Return the pairs of terms that stand near each other in one claim, as keys, and the claim of each."""
    import numpy as np  # noqa: PLC0415

    ends = np.searchsorted(claim, claim, "right")
    ends = np.minimum(ends, np.searchsorted(places, places + _WINDOW, "right"))
    starts = np.arange(1, len(terms) + 1)
    one, two = np.repeat(terms, ends - starts), terms[spans(starts, ends)]
    keys = np.minimum(one, two).astype(np.int64)
    keys *= size
    keys += np.maximum(one, two)
    return keys, np.repeat(claim, ends - starts)
