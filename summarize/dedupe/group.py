"""Groups out of pairs."""

from __future__ import annotations

from collections.abc import Mapping


def group(same: Mapping[tuple[int, int], float]) -> dict[int, list[int]]:
    """Return for each item that is in a pair its group, if it is the first of it, or an empty list.

    Every two items of a group are a pair. Complete linkage, closest pairs first, ties by place: a chain of
    small steps makes no group.

    >>> group({(0, 2): 0.9, (2, 3): 0.8})
    {0: [0, 2], 2: [], 3: [3]}
    """
    groups = {i: [i] for i in sorted({i for pair in same for i in pair})}
    home = {i: i for i in groups}
    for (a, b), _ in sorted(same.items(), key=lambda item: (-item[1], item[0])):
        first, second = sorted((home[a], home[b]))
        if first == second:
            continue
        if all((min(x, y), max(x, y)) in same for x in groups[first] for y in groups[second]):
            for item in groups[second]:
                home[item] = first
            groups[first] += groups[second]
            groups[second] = []
    return {i: sorted(members) for i, members in groups.items()}
