"""Groups out of pairs."""

from __future__ import annotations

from collections.abc import Mapping


def group(count: int, same: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Return items 0 to ``count`` - 1 in groups where every two items are a pair; first items first.

    Complete linkage, closest pairs first, ties by place: a chain of small steps makes no group.

    >>> group(4, {(0, 2): 0.9, (2, 3): 0.8})
    [[0, 2], [1], [3]]
    """
    groups = {i: [i] for pair in same for i in pair}
    home = {i: i for i in groups}
    for (a, b), _ in sorted(same.items(), key=lambda item: (-item[1], item[0])):
        first, second = sorted((home[a], home[b]))
        if first == second:
            continue
        if all((min(x, y), max(x, y)) in same for x in groups[first] for y in groups[second]):
            for item in groups[second]:
                home[item] = first
            groups[first] += groups.pop(second)
    return [sorted(groups.get(i, [i])) for i in range(count) if home.get(i, i) == i]
