"""Which pairs of a large pool are worth comparing word by word, over arrays.

What `compare.comparable` asks of the pairs of a small pool, for thousands at once: with nearly the same
bounds, and a margin for the rounding of sums.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from summarize.dedupe.compare import (
    _MARGIN,
    _MISSING_NUMBER,
    _ORDER,
    _SHARED_NUMBER,
    _SIMILAR_WORD,
    CONTAINED,
    SAME,
)
from summarize.dedupe.join import LEAST, SHARE
from summarize.dedupe.profile import has_digit
from summarize.rows import Rows, bounds, changes, distinct, order, spans


class Vocabulary:
    """What is asked of terms by their numbers: their weights, first letters, whether they have a digit."""

    def __init__(self, terms: Iterable[str], idf: Any) -> None:
        import numpy as np  # noqa: PLC0415

        self.terms = list(terms)
        self.idf = idf
        self.initial = np.array(self.terms, dtype="U1").view(np.int32)
        self.number = np.fromiter(map(has_digit, self.terms), dtype=bool, count=len(self.terms))

    def similarity(self, a: Any, b: Any) -> Any:
        """Return what `compare._similarity` returns, for terms two by two."""
        import numpy as np  # noqa: PLC0415

        found, place = np.unique(a * np.int64(len(self.terms)) + b, return_inverse=True)
        used, at = np.unique(np.divmod(found, len(self.terms)), return_inverse=True)
        a, b = at.reshape(2, -1)
        pairs = _letter_pairs([self.terms[i] for i in used.tolist()])
        dice = 2 * _joined(pairs, a, b).common(len(found)) / (pairs.sizes[a] + pairs.sizes[b])
        return np.where(dice >= _SIMILAR_WORD, dice, 0.0)[place]


class _Joined(NamedTuple):
    """The distinct values of two lists each: the pair of lists, the value, how often either list holds it."""

    pair: Any
    value: Any
    ours: Any
    theirs: Any

    def common(self, pairs: int) -> Any:
        """Return how many values the lists of each pair have in common, repeats counted."""
        import numpy as np  # noqa: PLC0415

        return np.bincount(self.pair, np.minimum(self.ours, self.theirs), pairs)


def possible(terms: Rows, contents: Rows, known: Vocabulary, part: Any, whole: Any) -> Any:
    """Tell of each pair whether it shares enough content terms, and may be `compare.alike` or `close`.

    ``terms`` are those of the sentences in order, ``contents`` their distinct content terms.
    """
    import numpy as np  # noqa: PLC0415

    pair, value, ours, theirs = joined = _joined(contents, part, whole)
    enough = joined.common(len(part)) >= np.maximum(LEAST, SHARE * contents.sizes[part])
    common = _joined(terms, part, whole).common(len(part))
    sizes = terms.sizes[part]
    same = common >= SAME * np.maximum(sizes, terms.sizes[whole])

    def total(amounts: Any) -> Any:
        return np.bincount(pair, amounts, len(part))

    weights, numbers = known.idf[value] * ours, known.number[value] & (ours > 0)
    needed = CONTAINED - _MARGIN - _ORDER * common / sizes
    needed += _MISSING_NUMBER * (total(numbers > theirs) > 0) - _SHARED_NUMBER * (total(numbers & theirs) > 0)
    needed = needed * total(weights) / (1 - _ORDER) - total(weights * theirs)
    rest = weights * ~(numbers | (theirs > 0))
    unsure = enough & ~same & (needed > 0) & (total(rest) >= needed)
    kept = unsure[pair]
    likened = _likened(_Joined(*(values[kept] for values in joined)), known, len(part))
    return enough & (same | (likened >= needed))


def _likened(joined: _Joined, known: Vocabulary, pairs: int) -> Any:
    """Return by pair the weight of our terms that have a like among theirs, by their similarity."""
    import numpy as np  # noqa: PLC0415

    pair, value, ours, theirs = joined
    left = np.flatnonzero((theirs == 0) & ~known.number[value])
    right = np.flatnonzero(ours == 0)
    letters = pair << 21 | known.initial[value]
    right = right[order(letters[right])]
    starts = np.searchsorted(letters[right], letters[left])
    ends = np.searchsorted(letters[right], letters[left], "right")
    some = starts < ends
    left, starts, sizes = left[some], starts[some], (ends - starts)[some]
    likeness = known.similarity(np.repeat(value[left], sizes), value[right[spans(starts, starts + sizes)]])
    best = np.maximum.reduceat(likeness, bounds(sizes)[:-1]) if len(left) else likeness
    return np.bincount(pair[left], known.idf[value[left]] * best, pairs)


def _joined(rows: Rows, part: Any, whole: Any) -> _Joined:
    """Return the values of two lists of each pair by one sort; values are below 2^32, pairs below 2^30."""
    import numpy as np  # noqa: PLC0415

    lists = rows.take(np.concatenate([part, whole]))
    pairs = np.arange(len(part)) << 33
    keys = np.repeat(np.concatenate([pairs | 1, pairs]), lists.sizes)
    keys |= lists.values.astype(np.int64) << 1
    keys.sort()
    edges = np.append(np.flatnonzero(changes(keys >> 1)), len(keys))
    ours = np.add.reduceat(keys & 1, edges[:-1])
    found = keys[edges[:-1]] >> 1
    return _Joined(found >> 32, found & 0xFFFFFFFF, ours, np.diff(edges) - ours)


def _letter_pairs(terms: Sequence[str]) -> Rows:
    """Return the distinct pairs of letters of each term as numbers, as `compare._pairs` makes them."""
    import numpy as np  # noqa: PLC0415

    text = "".join([f"^{term}$" for term in terms])
    letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.int32).astype(np.int64)
    sizes = np.fromiter(map(len, terms), dtype=np.int64, count=len(terms)) + 1
    starts = bounds(sizes + 1)[:-1]
    first = spans(starts, starts + sizes)
    known, numbers = np.unique(letters[first] << 21 | letters[first + 1], return_inverse=True)
    return distinct(Rows(numbers, bounds(sizes)), len(known))
