"""The terms of a large pool as arrays, numbered once for all the stages that work on them.

A list of lists of terms is a `Rows`. NumPy takes as long to load as some hundred sentences take without it,
so nothing here runs for a small pool.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, groupby
from operator import attrgetter
from typing import Any, NamedTuple

from summarize.model import Reader, Sentence

LARGE = 600  # sentences; from here on arrays repay the import of NumPy


class Rows(NamedTuple):
    """Lists of numbers, one after the other: list i is ``values[bounds[i]:bounds[i + 1]]``."""

    values: Any
    bounds: Any

    @property
    def sizes(self) -> Any:
        """The length of each list."""
        return self.bounds[1:] - self.bounds[:-1]

    @property
    def row(self) -> Any:
        """The number of the list that each value stands in."""
        import numpy as np  # noqa: PLC0415

        return np.repeat(np.arange(len(self.bounds) - 1, dtype=np.int32), self.sizes)

    def list(self, i: int) -> list[int]:
        """Return list ``i``."""
        found: list[int] = self.values[self.bounds[i] : self.bounds[i + 1]].tolist()
        return found

    def within(self, others: Rows) -> Rows:
        """Return for each of the other lists, which hold numbers of ours, what these lists hold together."""
        taken = self.take(others.values)
        return Rows(taken.values, taken.bounds[others.bounds])

    def take(self, rows: Any) -> Rows:
        """Return some of the lists, in the order asked for."""
        starts, ends = self.bounds[rows], self.bounds[rows + 1]
        return Rows(self.values[spans(starts, ends)], bounds(ends - starts))


class Sentences(tuple[Sentence, ...]):
    """The sentences of a pool, in order, that keep their terms as arrays once these are asked for."""

    @functools.cached_property
    def numbered(self) -> Numbered:
        """Their terms as numbers."""
        return Numbered(self)


def numbered(sentences: Sequence[Sentence]) -> Numbered:
    """Return the terms of sentences as numbers, made once where they are `Sentences`."""
    return sentences.numbered if isinstance(sentences, Sentences) else Numbered(sentences)


class Numbered:
    """The terms of sentences as numbers: ``terms`` and ``content`` are those of the sentences, row by row.

    ``source`` and ``index`` are the sentences' own. Terms are numbered in the order in which the sentences
    use them, whatever the lexicons have read before.
    """

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        import numpy as np  # noqa: PLC0415

        self._pieces, self._readers = _pieces(sentences)
        self._found = [reader.found[piece] for reader, piece in self._readers]
        numbers: defaultdict[str, int] = defaultdict()
        numbers.default_factory = numbers.__len__  # the next number for each new term
        self.numbers: dict[str, int] = numbers
        self._terms = self._rows([terms for terms, _, _ in self._found])
        self.terms = self._terms.within(self._pieces)
        self._content = self._rows([content for _, content, _ in self._found])
        self.content = self._content.within(self._pieces)
        numbers.default_factory = None
        self.source, self.index = _where(sentences)
        self._starts = np.zeros(int(self.source.max(initial=-1)) + 1, dtype=np.int64)
        first = np.flatnonzero(changes(self.source))
        self._starts[self.source[first]] = first - self.index[first]

    def _rows(self, lists: Sequence[Sequence[str]]) -> Rows:
        """Return lists of terms as numbers."""
        import numpy as np  # noqa: PLC0415

        sizes = np.fromiter(map(len, lists), dtype=np.int64, count=len(lists))
        flat = map(self.numbers.__getitem__, chain.from_iterable(lists))
        return Rows(np.fromiter(flat, dtype=np.int32, count=int(sizes.sum())), bounds(sizes))

    @functools.cached_property
    def contents(self) -> Rows:
        """The content terms of each sentence without repeats."""
        return distinct(self.content, len(self.numbers))

    def capitals(self) -> tuple[Any, Any]:
        """Return how often each term is a number or has a capital inside sentences, and how often it opens.

        A number opens no sentence.
        """
        import numpy as np  # noqa: PLC0415

        pieces, found, size = self._pieces, self._found, len(self.numbers)
        telling = np.flatnonzero(self._terms.sizes[pieces.values])  # the rest is marks
        firsts = telling[np.searchsorted(telling, pieces.bounds[:-1])]
        opening = np.bincount(pieces.values[firsts], minlength=len(found))
        inner = np.bincount(pieces.values, minlength=len(found)) - opening
        capitals = self._rows([written for _, _, written in found])
        written = np.bincount(capitals.values, inner[capitals.row], size)
        one = np.array([len(terms) == 1 and not terms[0][:1].isdigit() for terms, _, _ in found], dtype=bool)
        opened = np.bincount(self._content.values, (opening * one)[self._content.row], size)
        for piece in np.flatnonzero((opening > 0) & ~one).tolist():
            reader, number = self._readers[piece]
            for counts, terms in zip((opened, written), reader.opening(number), strict=True):
                for term in terms:
                    counts[self.numbers[term]] += opening[piece]
        return written, opened

    def count(self, values: Any) -> dict[str, int]:
        """Return how often each term is among some numbers."""
        import numpy as np  # noqa: PLC0415

        counts = np.bincount(values, minlength=len(self.numbers)).tolist()
        return dict(zip(self.numbers, counts, strict=True))

    def places(self, sentences: Sequence[Sentence]) -> Any:
        """Return which rows some of the sentences are; those of a source stand together."""
        source, index = _where(sentences)
        return self._starts[source] + index


def _where(sentences: Sequence[Sentence]) -> tuple[Any, Any]:
    """Return the source of each sentence and its place among those of its source."""
    import numpy as np  # noqa: PLC0415

    fields = (map(attrgetter(name), sentences) for name in ("source", "index"))
    source, index = (np.fromiter(field, dtype=np.int64, count=len(sentences)) for field in fields)
    return source, index


def _pieces(sentences: Sequence[Sentence]) -> tuple[Rows, list[tuple[Reader, int]]]:
    """Return the pieces of sentences, numbered as these use them, and who reads each by which number."""
    import numpy as np  # noqa: PLC0415

    readers: dict[Reader, int] = {}  # and where their numbers start, one after the other
    total, runs = 0, []
    for reader, run in groupby(sentences, key=attrgetter("reader")):
        if reader not in readers:
            readers[reader] = total
            total += len(reader.found)
        lists = [sentence.pieces for sentence in run]
        size = sum(map(len, lists))
        runs.append(np.fromiter(chain.from_iterable(lists), np.int32, size) + readers[reader])
    values = np.concatenate(runs) if runs else np.zeros(0, dtype=np.int32)
    first = np.full(total, len(values))
    first[values[::-1]] = np.arange(len(values))[::-1]  # of several writes to one place the last stays
    used = np.flatnonzero(first < len(values))
    used = used[np.argsort(first[used])]
    number = np.zeros(total, dtype=np.int32)
    number[used] = np.arange(len(used))
    sizes = np.fromiter(map(len, map(attrgetter("pieces"), sentences)), np.int64, len(sentences))
    starts = list(readers.values())
    owners = np.searchsorted(starts, used, side="right") - 1
    who = list(readers)
    origin = [(who[o], piece - starts[o]) for o, piece in zip(owners.tolist(), used.tolist(), strict=True)]
    return Rows(number[values], bounds(sizes)), origin


def bounds(sizes: Any) -> Any:
    """Return where rows of these sizes start, one after the other, and where the last ends."""
    import numpy as np  # noqa: PLC0415

    return np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(sizes, dtype=np.int64)])


def spans(starts: Any, ends: Any) -> Any:
    """Return the places from each start to before its end, span after span."""
    import numpy as np  # noqa: PLC0415

    sizes = ends - starts
    before = np.cumsum(sizes) - sizes
    return np.repeat(starts - before, sizes) + np.arange(sizes.sum())


def order(keys: Any) -> Any:
    """Return the order that sorts numbers from 0 up, equal ones by place.

    Numbers sort ten times as fast as an argsort does: so the place is packed into the number where it fits.
    """
    import numpy as np  # noqa: PLC0415

    shift = len(keys).bit_length()
    if len(keys) and int(keys.max()) >= 1 << (63 - shift):
        return np.argsort(keys, kind="stable")
    packed = keys.astype(np.int64) << shift
    packed |= np.arange(len(keys))
    packed.sort()
    packed &= (1 << shift) - 1
    return packed


def ordered(keys: Any, holders: Any) -> tuple[Any, Any]:
    """Return numbers from 0 up in their order, and what holds each, which is numbered from 0 up as well.

    Both are sorted as one number where they fit into it, which takes a tenth of the time.
    """
    import numpy as np  # noqa: PLC0415

    shift = int(holders.max(initial=0)).bit_length()
    if int(keys.max(initial=0)) >= 1 << (63 - shift):
        order = np.lexsort((holders, keys))
        return keys[order], holders[order]
    packed = np.left_shift(keys, shift, dtype=np.int64)
    packed |= holders
    packed.sort()
    holders = packed & ((1 << shift) - 1)
    packed >>= shift
    return packed, holders


def changes(values: Any) -> Any:
    """Tell of each value whether it differs from the one before; of the first, that it does."""
    import numpy as np  # noqa: PLC0415

    new = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=new[1:])
    return new


def distinct(rows: Rows, most: int) -> Rows:
    """Return each list without its repeats, in order; ``most`` is above all the values."""
    import numpy as np  # noqa: PLC0415

    row = rows.row
    keys = row * np.int64(most) + rows.values
    by_key = order(keys)
    first = np.zeros(len(keys), dtype=bool)
    first[by_key[changes(keys[by_key])]] = True
    return Rows(rows.values[first], bounds(np.bincount(row[first], minlength=len(rows.bounds) - 1)))
