"""Which pairs of sentences are worth comparing, without looking at all pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

_LEAST = 3  # content terms in common, and
_SHARE = 0.3  # of those of the lighter sentence
_REACH = 400  # sentences looked up for one term, those nearest in weight
_BUDGET = 1500  # look-ups for one sentence, its rarest terms first


def containment_candidates(contents: Sequence[Mapping[str, float]]) -> Iterator[tuple[int, int]]:
    """Yield each pair (lighter, heavier) that shares enough content terms, from weighted content terms.

    A set-similarity join with prefix filtering (Chaudhuri et al. 2006): sentences enter an inverted index
    from the heaviest on, so that a look-up finds those alone that can contain the sentence, and only its
    rarest terms are looked up once the common ones would cost too much. Time is linear in the sentences.
    """
    weights = [sum(content.values()) for content in contents]
    index: dict[str, list[int]] = {}
    for i in sorted(range(len(contents)), key=lambda i: (-weights[i], i)):
        content = contents[i]
        if len(content) >= _LEAST:
            for j in _look_up(content, index):
                common = sum(term in contents[j] for term in content)
                if common >= max(_LEAST, _SHARE * len(content)):
                    yield i, j
        for term in content:
            index.setdefault(term, []).append(i)


def _look_up(content: Mapping[str, float], index: Mapping[str, list[int]]) -> list[int]:
    """Return those that share enough of the rarest terms, in order."""
    found: list[list[int]] = []
    cost = 0
    for term in sorted((t for t in content if t in index), key=lambda t: (len(index[t]), t)):
        found.append(index[term][-_REACH:])
        cost += len(found[-1])
        if cost > _BUDGET and len(found) >= _LEAST:
            break
    hits = Counter(chain.from_iterable(found))
    return sorted(j for j, count in hits.items() if count >= _LEAST)
