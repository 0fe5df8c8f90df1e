"""Average-link clustering of sparse vectors."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from summarize.stories.vectors import Links, Vector, dot, total

_FADED = 0.75  # of the threshold: clusters this much below it are not compared again


class _Forest:
    """Clusters that merge; each is known by its smallest member."""

    def __init__(self, vectors: Sequence[Vector], links: Links) -> None:
        self.members = {i: [i] for i in range(len(vectors))}
        self.sums = {i: dict(vector) for i, vector in enumerate(vectors)}
        self.links: list[dict[int, float]] = [{} for _ in vectors]  # summed cosines by other cluster
        for (a, b), cosine in links.items():
            self.links[a][b] = self.links[b][a] = cosine

    def average(self, a: int, b: int) -> float:
        return self.links[a][b] / (len(self.members[a]) * len(self.members[b]))

    def _linked(self, own: int, other: int) -> float:
        known = self.links[own].get(other)
        return dot(self.sums[own], self.sums[other]) if known is None else known

    def merge(self, a: int, b: int, least: float) -> None:
        """Make ``a`` and ``b`` the cluster ``a``, and bring its links up to date."""
        near_a, near_b = self.links[a], self.links[b]
        linked = {}
        for other in sorted((near_a.keys() | near_b.keys()) - {a, b}):
            linked[other] = self._linked(a, other) + self._linked(b, other)
            self.links[other].pop(b, None)
            self.links[other].pop(a, None)
        self.members[a] += self.members.pop(b)
        self.sums[a] = total([self.sums[a], self.sums.pop(b)])
        self.links[b] = {}
        size = len(self.members[a])
        self.links[a] = {o: c for o, c in linked.items() if c >= least * size * len(self.members[o])}
        for other, cosine in self.links[a].items():
            self.links[other][a] = cosine


def agglomerate(vectors: Sequence[Vector], links: Links, threshold: float) -> list[list[int]]:
    """Return the clusters of average-link clustering down to a threshold, in the order of first members.

    Two clusters merge when the mean cosine between their members is the highest of all and at least
    ``threshold``; a tie goes to the earliest. A cluster's sum of vectors gives that mean exactly, so that
    only linked clusters need be compared.
    """
    forest = _Forest(vectors, links)
    heap = [(-cosine, a, b, 1, 1) for (a, b), cosine in links.items() if cosine >= threshold]
    heapify(heap)
    while heap:
        _, a, b, size_a, size_b = heappop(heap)
        if len(forest.members.get(a, ())) != size_a or len(forest.members.get(b, ())) != size_b:
            continue  # one of them has merged since
        forest.merge(a, b, _FADED * threshold)
        for other in forest.links[a]:
            if (mean := forest.average(a, other)) >= threshold:
                x, y = min(a, other), max(a, other)
                heappush(heap, (-mean, x, y, len(forest.members[x]), len(forest.members[y])))
    return [sorted(forest.members[i]) for i in sorted(forest.members)]
