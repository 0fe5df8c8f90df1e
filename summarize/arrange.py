"""Chosen claims into an order that reads."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.model import Pool, Ranked


def arrange(pool: Pool, chosen: Sequence[Ranked]) -> list[Ranked]:
    """Return the chosen claims in reading order, or best first with ``order="rank"``.

    A claim's place is the mean of where its variants stand in their sources, in tenths from the top; within a
    tenth the higher score comes first, so that the best of several leads opens. Sentences of one source keep
    its order, and one that leans on the sentence before it follows it.
    """
    if pool.options.order == "rank":
        return sorted(chosen, key=lambda ranked: (-round(ranked.score, 9), ranked.claim.id))
    sizes = _sizes(pool)
    queues: dict[int, list[Ranked]] = {}
    for ranked in sorted(chosen, key=lambda r: (r.claim.lead.source, r.claim.lead.index)):
        queues.setdefault(ranked.claim.lead.source, []).append(ranked)

    def place(source: int) -> tuple[int, float, int]:
        ranked = queues[source][0]
        variants = ranked.claim.variants
        tenths = int(10 * sum(v.index / sizes[v.source] for v in variants) / len(variants) + 1e-9)
        return tenths, -round(ranked.score, 9), source

    ordered: list[Ranked] = []
    while queues:
        after = _follower(ordered, queues)
        source = min(queues, key=place) if after is None else after
        ordered.append(queues[source].pop(0))
        if not queues[source]:
            del queues[source]
    return ordered


def _sizes(pool: Pool) -> dict[int, int]:
    sizes: dict[int, int] = {}
    for sentence in pool.sentences:
        sizes[sentence.source] = sentence.index + 1
    return sizes


def _follower(ordered: Sequence[Ranked], queues: dict[int, list[Ranked]]) -> int | None:
    """Return the source of the last sentence placed if its next chosen one follows on directly."""
    if not ordered:
        return None
    last = ordered[-1].claim.lead
    queue = queues.get(last.source)
    return last.source if queue and queue[0].claim.lead.index == last.index + 1 else None
