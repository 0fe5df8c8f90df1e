"""The concepts of a large pool: what `concepts` finds, over arrays.

Occurrences are summed in the order in which `concepts` meets them, so that sums round alike.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

from summarize.choose.concepts import (
    _LATE,
    _SHARED,
    _SHARPNESS,
    _TITLE,
    _TOGETHER,
    _WINDOW,
    _WORD,
    content_words,
    reach,
    title_words,
)
from summarize.model import Pool

_BUCKETS = 1 << 24  # of a hash that tells most pairs that come once only


def concepts(pool: Pool, capacity: float) -> tuple[Callable[[int], list[int]], Sequence[float], list[float]]:
    """Return what `concepts.concepts` returns."""
    import numpy as np  # noqa: PLC0415 - takes as long to load as a thousand sentences take without it

    numbers, terms, sentence = _numbered([s.terms for s in pool.sentences])
    place = {(s.source, s.index): i for i, s in enumerate(pool.sentences)}
    leads = np.array([place[c.lead.source, c.lead.index] for c in pool.claims], dtype=np.int64)
    keys, sentence = _occurrences(terms, sentence, len(numbers))
    order = np.argsort(keys, kind="stable")
    ordered, holder = keys[order], sentence[order]
    new = _changes(ordered)
    first = new | _changes(holder)  # in its sentence
    number = np.cumsum(new, dtype=np.int32) - np.int32(1)
    weights, sources = _weights(pool, capacity, number, holder, new)
    weights *= _factors(pool, ordered[new], numbers)
    weights[_content(pool, ordered[new], numbers) & (sources > 1)] += _SHARED
    kept = np.zeros(len(keys), dtype=bool)
    kept[order[first]] = True
    flat = np.empty(len(keys), dtype=np.int32)
    flat[order] = number
    flat, sentence = flat[kept], sentence[kept]
    bounds = _bounds(sentence, len(pool.sentences))
    sizes = bounds[leads + 1] - bounds[leads]
    taken = np.repeat(bounds[leads] - np.cumsum(sizes) + sizes, sizes) + np.arange(sizes.sum())
    flat, row = flat[taken], np.repeat(np.arange(len(leads), dtype=np.int32), sizes)
    more, more_row, more_weights = _pairs(pool, len(weights))
    weights = np.concatenate([weights, more_weights])
    gains = np.bincount(
        np.concatenate([row, more_row]), weights[np.concatenate([flat, more])], minlength=len(leads)
    )
    lists = _lists((flat, _bounds(row, len(leads))), (more, _bounds(more_row, len(leads))))
    return lists, array("d", weights.tobytes()), gains.tolist()


def _numbered(lists: Sequence[Sequence[str]]) -> tuple[dict[str, int], Any, Any]:
    """Return the number of each term, the numbers of all in order, and the list that each stands in."""
    import numpy as np  # noqa: PLC0415

    numbers = {term: i for i, term in enumerate(dict.fromkeys(chain.from_iterable(lists)))}
    sizes = np.fromiter(map(len, lists), dtype=np.int64, count=len(lists))
    flat = np.fromiter(map(numbers.__getitem__, chain.from_iterable(lists)), dtype=np.int64)
    return numbers, flat, np.repeat(np.arange(len(lists), dtype=np.int32), sizes)


def _occurrences(terms: Any, sentence: Any, size: int) -> tuple[Any, Any]:
    """Return the keys of all words and pairs of neighbours, sentence by sentence, and their sentences.

    A word's key is its number, a pair's is above all of them.
    """
    import numpy as np  # noqa: PLC0415

    together = np.flatnonzero(sentence[1:] == sentence[:-1])
    pairs = (terms[together] + 1) * size + terms[together + 1]
    both = np.concatenate([sentence, sentence[together]])
    order = np.argsort(both, kind="stable")
    return np.concatenate([terms, pairs])[order], both[order]


def _weights(pool: Pool, capacity: float, number: Any, holder: Any, new: Any) -> tuple[Any, Any]:
    """Return the weight of each concept from the votes of its sources, before the factors; their number."""
    import numpy as np  # noqa: PLC0415

    index = np.array([s.index for s in pool.sentences])
    source = np.array([s.source for s in pool.sentences], dtype=np.int32)
    votes = _LATE + (1 - _LATE) / (1 + index / reach(pool, capacity))
    first = new | _changes(source[holder])  # in its source
    sums = np.bincount(number[first], votes[holder[first]])
    distinct, which = np.unique(sums, return_inverse=True)
    powers = [math.log1p(2 * vote) ** _SHARPNESS for vote in distinct.tolist()]
    return np.array(powers)[which], np.bincount(number[first])


def _factors(pool: Pool, keys: Any, numbers: dict[str, int]) -> Any:
    import numpy as np  # noqa: PLC0415

    titled = np.zeros(len(numbers), dtype=bool)
    titled[[numbers[term] for term in title_words(pool) if term in numbers]] = True
    one, two = keys // len(numbers) - 1, keys % len(numbers)
    word = one < 0
    either = titled[two] | (titled[one] & ~word)
    return np.where(
        word,
        np.where(either, _WORD * _TITLE, _WORD),
        np.where(either, _TITLE, 1.0),
    )


def _content(pool: Pool, keys: Any, numbers: dict[str, int]) -> Any:
    """Tell of each concept whether it is a content word."""
    import numpy as np  # noqa: PLC0415

    content = np.zeros(len(numbers), dtype=bool)
    content[[numbers[term] for term in content_words(pool)]] = True
    return (keys < len(numbers)) & content[keys % len(numbers)]


def _pairs(pool: Pool, start: int) -> tuple[Any, Any, Any]:
    """Return the pairs of content words, the claims they stand in, and the weights of the pairs.

    Pairs are numbered from ``start``.
    """
    import numpy as np  # noqa: PLC0415

    numbers, terms, claim = _numbered([tuple(dict.fromkeys(c.lead.content)) for c in pool.claims])
    source = np.array([c.lead.source for c in pool.claims], dtype=np.int32)[claim]
    size = len(numbers)
    first = np.empty(size, dtype=np.int32)
    first[terms[::-1]] = source[::-1]  # of several writes to one place the last stays
    shared = (np.bincount(terms, source != first[terms]) > 0)[terms]
    near = np.zeros((len(terms), _WINDOW), dtype=bool)
    for d in range(1, min(_WINDOW, len(terms) - 1) + 1):
        near[:-d, d - 1] = shared[:-d] & shared[d:] & (claim[:-d] == claim[d:])
    one, distance = np.nonzero(near)
    two = one + distance + 1
    keys = np.minimum(terms[one], terms[two]) * size + np.maximum(terms[one], terms[two])
    buckets = (keys * np.int64(0x9E3779B97F4A7C15 - (1 << 64)) >> np.int64(32)) & (_BUCKETS - 1)
    often = np.bincount(buckets, minlength=_BUCKETS)[buckets] > 1
    keys, claim, source = keys[often], claim[one[often]], source[one[often]]
    order = np.lexsort((source, keys))
    new = _changes(keys[order])
    number = np.cumsum(new) - 1
    used = np.bincount(number[new | _changes(source[order])])
    renumbered = np.cumsum(used > 1) - 1 + start
    found = np.empty(len(keys), dtype=np.int64)
    found[order] = np.where(used[number] > 1, renumbered[number], -1)
    return found[found >= 0], claim[found >= 0], _TOGETHER * used[used > 1]


def _lists(*parts: tuple[Any, Any]) -> Callable[[int], list[int]]:
    """Return the function that gives list ``i``: the slice of every part between its bounds ``i``."""

    def row(i: int) -> list[int]:
        return [n for flat, bounds in parts for n in flat[bounds[i] : bounds[i + 1]].tolist()]

    return row


def _changes(values: Any) -> Any:
    """Tell of each value whether it differs from the one before; of the first, that it does."""
    import numpy as np  # noqa: PLC0415

    return np.concatenate([np.ones(min(1, len(values)), dtype=bool), values[1:] != values[:-1]])


def _bounds(rows: Any, count: int) -> Any:
    """Return where each of ``count`` rows starts in ordered row numbers, and where the last ends."""
    import numpy as np  # noqa: PLC0415

    return np.searchsorted(rows, np.arange(count + 1))
