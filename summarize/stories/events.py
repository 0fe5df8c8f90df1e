"""Articles to events: coarse groups, each taken apart by what is rare within it."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.stories.agglomerate import agglomerate
from summarize.stories.neighbours import neighbours
from summarize.stories.terms import Bag
from summarize.stories.vectors import Vector, dot, total, unit_vectors

_ALIKE = 0.15  # mean cosine above which groups may be one story
_APART = 0.13  # mean cosine, weighted within a group, below which its halves are two
_FEWEST = 3  # articles that make a half
_SAMPLE = 300  # articles of a large group that its halves are found from
_ROUNDS = 10


def events(bags: Sequence[Bag]) -> list[list[int]]:
    """Return the groups of bags about one event, each ascending, in the order of their first members."""
    vectors = unit_vectors(bags)
    coarse = agglomerate(vectors, neighbours(vectors, _ALIKE / 2), _ALIKE)
    return sorted(part for group in coarse for part in _parts(group, bags))


def _parts(group: list[int], bags: Sequence[Bag]) -> list[list[int]]:
    """Take a group apart as long as what is left falls into two halves.

    The words of the topic stand in all its articles and weigh nothing here; names, places and numbers are
    left to decide.
    """
    if len(group) < 2 * _FEWEST:
        return [group]
    vectors = unit_vectors([bags[i] for i in group])
    halves = _halves(vectors)
    if not halves:
        return [group]
    return [part for half in halves for part in _parts([group[i] for i in half], bags)]


def _halves(vectors: Sequence[Vector]) -> list[list[int]]:
    """Return two halves that are two events, or nothing."""
    step = -(-len(vectors) // _SAMPLE)
    sample = vectors[::step]
    links = {
        (a, b): cosine
        for b in range(len(sample))
        for a in range(b)
        if (cosine := dot(sample[a], sample[b])) > 0
    }
    seeds = sorted(agglomerate(sample, links, _APART), key=lambda c: (-len(c), c))[:2]
    if len(seeds) < 2 or len(seeds[1]) < _FEWEST:
        return []
    halves = [[i * step for i in seed] for seed in seeds]
    for _ in range(_ROUNDS):
        before, halves = halves, _nearest(vectors, halves)
        if halves == before:
            break
    a, b = halves
    if min(len(a), len(b)) < _FEWEST:
        return []
    between = dot(total(vectors[i] for i in a), total(vectors[i] for i in b)) / (len(a) * len(b))
    return halves if between < _APART else []


def _nearest(vectors: Sequence[Vector], halves: list[list[int]]) -> list[list[int]]:
    """Put each vector with the half whose other members it is closest to on average, the first if equal."""
    sums = [total(vectors[i] for i in half) for half in halves]
    members = [set(half) for half in halves]
    result: list[list[int]] = [[], []]
    for i, vector in enumerate(vectors):
        means = []
        for half, inside in zip(sums, members, strict=True):
            own = i in inside
            means.append((dot(vector, half) - own * dot(vector, vector)) / max(len(inside) - own, 1))
        result[means[1] > means[0]].append(i)
    return result
