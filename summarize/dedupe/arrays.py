"""The candidates of a large pool: what `join.containment_candidates` finds, over arrays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from summarize.dedupe.bounds import Vocabulary, possible
from summarize.dedupe.join import COMPARED, LEAST, REACH, SHARE, look_ups
from summarize.model import Sentence
from summarize.rows import Rows, changes, numbered, order, spans

_AT_ONCE = 1 << 19  # pairs looked at together
_BATCH = 1 << 14  # sentences of pairs compared together


def words(sentences: Sequence[Sentence]) -> Iterator[tuple[int, tuple[bytes, bytes]]]:
    """Yield the places of all sentences with the words of another, and of hardly any more, with these words.

    Words are the numbers of terms and of content terms: only to be compared.
    """
    import numpy as np  # noqa: PLC0415

    known = numbered(sentences)
    terms = known.terms
    place = np.arange(1, len(terms.values) + 1) - np.repeat(terms.bounds[:-1], terms.sizes)
    marks = np.bincount(terms.row, terms.values * place, len(sentences))
    by_mark = np.argsort(marks, kind="stable")
    again = ~changes(marks[by_mark])
    again[:-1] |= again[1:]
    for i in np.sort(by_mark[again]).tolist():
        yield i, (_as_bytes(terms, i), _as_bytes(known.content, i))


def _as_bytes(rows: Rows, i: int) -> bytes:
    found: bytes = rows.values[rows.bounds[i] : rows.bounds[i + 1]].tobytes()
    return found


def candidates(
    sentences: Sequence[Sentence], firsts: Sequence[int]
) -> tuple[Iterator[tuple[int, int]], dict[str, float]]:
    """Return the pairs among some of the sentences to be compared, and the weights of the pool's terms."""
    import numpy as np  # noqa: PLC0415

    known = numbered(sentences)
    contents = known.contents
    frequency = np.bincount(contents.values, minlength=len(known.numbers))
    idf = np.log(len(sentences) / np.maximum(1, frequency)) + 1
    weights = dict(zip(known.numbers, idf.tolist(), strict=True))
    return _pairs(known.terms, contents, np.array(firsts), Vocabulary(known.numbers, idf)), weights


def _pairs(terms: Rows, contents: Rows, firsts: Any, known: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield the pairs of `join.containment_candidates` that may be comparable."""
    for pairs in _batches(_shared(contents.take(firsts), known.idf)):
        part, whole = firsts[pairs]
        kept = possible(terms, contents, known, part, whole)
        yield from zip(part[kept].tolist(), whole[kept].tolist(), strict=True)


def _batches(found: Iterable[Any]) -> Iterator[Any]:
    """Yield the same pairs, two rows an array, in arrays of some length: most that are found are short."""
    import numpy as np  # noqa: PLC0415

    waiting: list[Any] = []
    for pairs in found:
        waiting.append(pairs)
        if sum([part.size for part in waiting]) >= _BATCH:
            yield np.concatenate(waiting, axis=1)
            waiting = []
    if waiting:
        yield np.concatenate(waiting, axis=1)


def _shared(contents: Rows, idf: Any) -> Iterator[Any]:
    """Yield the pairs of `join.containment_candidates`, and some that share too few terms."""
    import numpy as np  # noqa: PLC0415

    count = len(contents.bounds) - 1
    sizes = contents.sizes
    weights = np.round(np.bincount(contents.row, idf[contents.values], minlength=count), 9)
    heaviest = np.argsort(-weights, kind="stable")
    index = _Index(contents.take(heaviest))
    at_once = max(1, min(_AT_ONCE // (index.budget + REACH), (1 << 31) // max(1, count)))
    for start in range(0, count, at_once):
        part, whole, hits, missed = index.look_up(start, min(count, start + at_once))
        part, whole = heaviest[part], heaviest[whole]
        best = np.lexsort((whole, -hits, part))
        part, whole, most = part[best], whole[best], (hits + missed)[best]
        place = np.arange(len(part)) - np.flatnonzero(changes(part))[np.cumsum(changes(part)) - 1]
        kept = (place < COMPARED) & (most >= SHARE * sizes[part])
        yield np.stack([part[kept], whole[kept]])


class _Index:
    """Sentences, the heaviest first, by the terms that they hold."""

    def __init__(self, contents: Rows) -> None:
        import numpy as np  # noqa: PLC0415

        count = len(contents.bounds) - 1
        row = contents.row
        self._contents = contents
        self._row = row
        self.budget = look_ups(count)
        by_term = order(contents.values)  # and within a term by row, as they stand
        terms = contents.values[by_term]
        self._holders = row[by_term]
        self._uses = terms * np.int64(count) + self._holders  # terms with holders, ascending
        sizes = np.bincount(terms)
        self._place = np.empty(len(by_term), dtype=np.int64)  # of each entry among the holders
        self._place[by_term] = np.arange(len(by_term))
        # how many heavier sentences hold the term
        self._before = self._place - (np.cumsum(sizes) - sizes)[contents.values]

    def look_up(self, start: int, end: int) -> tuple[Any, Any, Any, Any]:
        """Return (sentence, heavier one, terms in common) for those from ``start`` to before ``end``.

        Only what shares enough of the terms that are looked up; how many more terms the sentence has that
        are not, or not with all that hold them, comes last.
        """
        import numpy as np  # noqa: PLC0415

        ends = self._contents.bounds
        entries = np.arange(ends[start], ends[end])
        entries = entries[self._before[entries] > 0]
        row = self._row[entries] - start
        before = self._before[entries]
        by_rarity = order(row * (before.max(initial=0) + 1) + before)
        entries, row, before = entries[by_rarity], row[by_rarity], before[by_rarity]
        sizes = np.minimum(before, REACH)
        cost = np.cumsum(sizes) - sizes
        firsts = np.flatnonzero(changes(row))
        group = np.cumsum(changes(row)) - 1
        place = np.arange(len(row)) - firsts[group]
        used = (place < LEAST) | (cost - cost[firsts][group] <= self.budget)
        missed = np.bincount(row[~used | (sizes < before)], minlength=end - start)
        part, whole, hits = self._in_several(entries[used], row[used], sizes[used], end - start)
        return part + start, whole, hits, missed[part]

    def _in_several(self, entries: Any, row: Any, sizes: Any, rows: int) -> tuple[Any, Any, Any]:
        """Return (row, heavier sentence, in how many lists) for what ``LEAST`` lists of a row hold or more.

        An entry stands for the list of so many that hold its term before it; those of a row come together,
        the longest last. What is in enough lists is in all but one without the longest, a good half of all.
        """
        import numpy as np  # noqa: PLC0415

        count = len(self._contents.bounds) - 1
        at = self._place[entries]
        longest = np.ones(len(row), dtype=bool)
        np.not_equal(row[1:], row[:-1], out=longest[:-1])
        asked = np.zeros(rows, dtype=np.int64)
        asked[row[longest]] = np.flatnonzero(longest)
        row, starts, ends = row[~longest], (at - sizes)[~longest], at[~longest]
        kind = np.int32 if rows * count < 1 << 31 else np.int64
        keys = np.repeat(row.astype(kind) * kind(count), ends - starts)
        keys += self._holders[spans(starts, ends)]
        keys.sort()
        several = keys[LEAST - 2 :][keys[LEAST - 2 :] == keys[: len(keys) - LEAST + 2]]
        firsts = np.flatnonzero(changes(several))
        hits = np.diff(np.append(firsts, len(several))) + LEAST - 2
        part, whole = np.divmod(several[firsts].astype(np.int64), count)
        asked = asked[part]
        use = self._contents.values[entries[asked]] * np.int64(count) + whole
        found = np.searchsorted(self._uses, use)
        hits += (self._uses[found] == use) & (found >= (at - sizes)[asked])
        enough = hits >= LEAST
        return part[enough], whole[enough], hits[enough]
