"""Whether a group of articles is two events."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.stories.agglomerate import agglomerate
from summarize.stories.vectors import Vector, all_links, dot, total

_APART = 0.13  # mean cosine between two events of one kind, at most
_FEWEST = 3  # articles of a half: fewer do not show which words are the event's own
_SAMPLE = 300  # articles that the halves of a large group are found from
_ROUNDS = 10

Half = list[int]


def halves(vectors: Sequence[Vector]) -> list[Half]:
    """Return the places of two halves that are two events, ascending; nothing when there are no such halves.

    The vectors are weighted by what is rare among themselves. Average-link clustering proposes the halves,
    2-means with the mean cosine to the other members makes them stable.
    """
    if len(vectors) < 2 * _FEWEST:
        return []
    parts = _seeds(vectors)
    for _ in range(_ROUNDS):
        if min(map(len, parts)) < _FEWEST:
            return []
        before, parts = parts, _nearest(vectors, parts)
        if parts == before:
            break
    return parts if min(map(len, parts)) >= _FEWEST and _between(vectors, parts) < _APART else []


def _seeds(vectors: Sequence[Vector]) -> list[Half]:
    """Return the two largest clusters of an even sample; the second is empty when there is but one."""
    step = -(-len(vectors) // _SAMPLE)
    sample = vectors[::step]
    clusters = agglomerate(sample, all_links(sample), _APART)
    largest = sorted(clusters, key=lambda cluster: (-len(cluster), cluster))[:2]
    return [[i * step for i in cluster] for cluster in (largest if len(largest) > 1 else [*largest, []])]


def _nearest(vectors: Sequence[Vector], parts: Sequence[Half]) -> list[Half]:
    """Put each vector with the half whose other members it is closest to, the first if equally close."""
    sums = [total(vectors[i] for i in part) for part in parts]
    inside = [frozenset(part) for part in parts]
    result: list[Half] = [[], []]
    for i, vector in enumerate(vectors):
        itself = dot(vector, vector)
        first, second = (
            (dot(vector, centre) - (i in members) * itself) / max(len(members) - (i in members), 1)
            for centre, members in zip(sums, inside, strict=True)
        )
        result[second > first].append(i)
    return result


def _between(vectors: Sequence[Vector], parts: Sequence[Half]) -> float:
    """Return the mean cosine between the members of one half and those of the other."""
    one, other = (total(vectors[i] for i in part) for part in parts)
    return dot(one, other) / (len(parts[0]) * len(parts[1]))
