"""Which pairs of sentences are worth comparing, without looking at all pairs."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

LEAST = 3  # content terms in common, and
SHARE = 0.3  # of those of the lighter sentence
REACH = 200  # sentences looked up for one term, those nearest in weight
COMPARED = 30  # others at most for one sentence, so that a long list of one pattern stays cheap
_LOOK_UPS = 5_000_000  # in all, shared out among the sentences, rarest terms first, but
_MOST, _FEWEST = 2000, 100  # for one sentence


def containment_candidates(
    contents: Sequence[Mapping[str, object]], idf: Mapping[str, float]
) -> Iterator[tuple[int, int]]:
    """Yield each pair (lighter, heavier) that shares enough content terms, by places in ``contents``.

    A set-similarity join with prefix filtering (Chaudhuri et al. 2006): sentences enter an inverted index
    from the heaviest on, so that a look-up finds those alone that can contain the sentence, and only its
    rarest terms are looked up once the common ones would cost too much. Time is linear in the sentences.
    ``contents`` are dictionaries because these keep the order of their terms, by which ties are broken.
    """
    weights = [round(math.fsum(map(idf.__getitem__, content)), 9) for content in contents]
    budget = look_ups(len(contents))
    index: defaultdict[str, list[int]] = defaultdict(list)
    for i in sorted(range(len(contents)), key=lambda i: (-weights[i], i)):
        content = contents[i]
        least = max(LEAST, SHARE * len(content))
        if len(content) >= least:
            for j in _look_up(content, index, budget):
                if len(content.keys() & contents[j].keys()) >= least:
                    yield i, j
        for term in content:
            index[term].append(i)


def look_ups(sentences: int) -> int:
    """Return how many others are looked up for each of so many sentences, and a term's more."""
    return min(_MOST, max(_FEWEST, _LOOK_UPS // max(1, sentences)))


def _look_up(content: Iterable[str], index: Mapping[str, list[int]], budget: int) -> list[int]:
    """Return those that share enough of the rarest terms, most terms first."""
    found: list[list[int]] = []
    cost = 0
    for holders in sorted([index[term] for term in content if term in index], key=len):
        found.append(holders[-REACH:])
        cost += len(found[-1])
        if cost > budget and len(found) >= LEAST:
            break
    enough = _in_three(found)
    if not enough:
        return []
    hits = Counter(filter(enough.__contains__, chain.from_iterable(found)))
    return [j for _, j in sorted([(-count, j) for j, count in hits.items()])[:COMPARED]]


def _in_three(lists: Sequence[list[int]]) -> set[int]:
    """Return the numbers that are in three lists (``LEAST``) or more; each list holds a number once."""
    once: set[int] = set()
    twice: set[int] = set()
    thrice: set[int] = set()
    for place, numbers in enumerate(lists):
        if twice:
            thrice.update(twice.intersection(numbers))
        twice.update(once.intersection(numbers))
        if (
            place < len(lists) - 2
        ):  # what is first seen in the two longest lists, the last, comes twice at most
            once.update(numbers)
    return thrice
