"""Where the article stands on a page: the stretch of pieces with the most prose for the fewest labels."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.clean.shape import Shape

_MOST_A_PIECE = 80  # words of one paragraph that count, so that one long paragraph is not an article alone
_MOST_A_GAP = 60  # penalty of one run of labels; two articles of more than that many words both stay
_TAIL = {"comments": 150, "related": 25, "newsletter": 10, "footer": 25, "share": 4}


def region(shapes: Sequence[Shape], kinds: Sequence[str]) -> tuple[int, int]:
    """Return the first and the last-but-one piece of the article, by the maximum-sum subsequence.

    A sentence counts its words, a label costs about half of its own and something for being one; a run of
    labels costs at most ``_MOST_A_GAP``, more where it names a widget that stands behind articles. The idea is
    that of Kohlschütter et al. 2010 ("Boilerplate detection using shallow text features"): long blocks are
    content, short ones are not, and neighbours decide; the sum makes one stretch of it.
    """
    best = start = stop = 0
    total, first, gap = 0.0, 0, 0.0
    for index, (piece, kind) in enumerate(zip(shapes, kinds, strict=True)):
        if piece.sentence and not kind:
            total += min(piece.words, _MOST_A_PIECE)
            gap = 0.0
            if total > best:
                best, start, stop = int(total), first, index + 1
            continue
        cost = _TAIL.get(kind, 0) + min(2 + piece.words / 2, 8)
        limit = max(_MOST_A_GAP, _TAIL.get(kind, 0))
        allowed = max(0.0, min(cost, limit - gap))
        gap += allowed
        total -= allowed
        if total <= 0:
            total, first, gap = 0.0, index + 1, 0.0
    return start, stop
