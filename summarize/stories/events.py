"""Articles to events: groups that share words, each taken apart by what is rare within it."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.stories.agglomerate import agglomerate
from summarize.stories.halves import halves
from summarize.stories.neighbours import neighbours
from summarize.stories.terms import Bag
from summarize.stories.vectors import Vector, all_links, unit_vectors

_ALIKE = 0.18  # mean cosine that makes a group, and
_FEW = 0.3  # how much more, divided by the number of articles: little evidence must be strong
_NEAR = 0.75  # of it: pairs this alike are followed
_MANY = 12  # articles of a group from which on the latter no longer matters


def events(bags: Sequence[Bag], vectors: Sequence[Vector]) -> list[list[int]]:
    """Return the places of the bags about one event together, in ascending order.

    ``vectors`` are the bags' unit vectors in the news at large.

    Average-link clustering finds the articles of one topic. Two events of one kind, two earthquakes or two
    trials, are still together then. Within the group the words of the topic stand in most articles and weigh
    next to nothing, so that names, places and numbers decide whether it is taken apart.
    """
    groups = agglomerate(vectors, neighbours(vectors, _ALIKE * _NEAR), _ALIKE)
    return sorted(part for group in groups for part in _parts(group, vectors, bags))


def _parts(group: list[int], vectors: Sequence[Vector], bags: Sequence[Bag]) -> list[list[int]]:
    """Take a group apart until its parts are neither too loose for their size nor two events."""
    waiting, done = [group], []
    while waiting:
        group = waiting.pop()
        parts = _tight(group, vectors) or _apart(group, bags)
        if parts:
            waiting += parts
        else:
            done.append(group)
    return done


def _tight(group: Sequence[int], vectors: Sequence[Vector]) -> list[list[int]]:
    """Return the tight parts of a small group that is too loose; nothing when it is not."""
    if not 1 < len(group) <= _MANY:
        return []
    own = [vectors[i] for i in group]
    parts = agglomerate(own, all_links(own), _ALIKE + _FEW / len(group))
    return [[group[i] for i in part] for part in parts] if len(parts) > 1 else []


def _apart(group: Sequence[int], bags: Sequence[Bag]) -> list[list[int]]:
    """Return the halves of a group that is two events; nothing when it is one."""
    parts = halves(unit_vectors([bags[i] for i in group]))
    return [[group[i] for i in part] for part in parts]
