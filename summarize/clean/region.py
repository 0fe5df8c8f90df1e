"""Where the article stands on a page: the stretch of pieces with the most prose for the fewest labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summarize.clean.rows import rows
from summarize.clean.shape import Shape

_MOST_A_PIECE = 80  # words of one paragraph that count: one long paragraph is not an article alone
_MOST_ALONE = 40  # words that count of a paragraph with no other beside it, as teasers and comments stand
_MOST_A_GAP = 60  # penalty of one run of labels; two articles of more than that many words both stay
_COST = {"comments": 20, "related": 20, "date": 10, "footer": 20, "newsletter": 10, "tags": 8, "byline": 4}
_APART = 5  # labels that part a sentence from the article so far that it belongs to the page
_A_PAGE = 12  # labels around the article
_ENDS = frozenset(("comments", "related", "footer", "tags", "newsletter", "share"))
_MOST_A_RUN = 2  # paragraphs; more of them on end are an article
_A_TEASER = 80  # words; a paragraph of that many counts as more than one
_LEAST_BEFORE = 40  # words of prose before the end of an article


class Layout(NamedTuple):
    """The pieces of a page with the kinds that rules gave them (empty for none), and where its article is.

    The article is ``shapes[start:stop]``; ``rows`` are the lines of lists that run in parallel.
    """

    shapes: Sequence[Shape]
    kinds: Sequence[str]
    start: int
    stop: int
    rows: Sequence[bool]


def lay_out(shapes: Sequence[Shape], kinds: Sequence[str]) -> Layout:
    """Find the article on a page: the maximum-sum subsequence of its pieces.

    A paragraph earns its words, one alone only those beyond its head's (a teaser is as long as its headline);
    a label costs half of its own and something for being one, more where it names a widget; a run of labels
    costs at most ``_MOST_A_GAP``. The idea is that of Kohlschütter et al. 2010 ("Boilerplate detection using
    shallow text features"): long blocks are content, short ones are not, and the neighbours decide; the sum
    makes one stretch of it. The rows of a list earn half their words.
    """
    listed = rows(shapes, kinds)
    prose = [
        row or (piece.sentence and not kind) for piece, kind, row in zip(shapes, kinds, listed, strict=True)
    ]
    size = _end(shapes, kinds, prose)
    best = total = gap = 0.0
    start = stop = first = head = 0
    for index in range(size):
        if prose[index]:
            alone = not (index and prose[index - 1]) and not (index + 1 < size and prose[index + 1])
            worth = min(shapes[index].words - head, _MOST_ALONE) if alone else shapes[index].words
            worth = worth // 2 if listed[index] else worth
            total += min(worth, _MOST_A_PIECE)
            gap, head = 0.0, 0
            if total > best:
                best, start, stop = total, first, index + 1
            continue
        cost = min(_COST.get(kinds[index], 0) + 2 + min(shapes[index].words, 12) / 2, _MOST_A_GAP - gap)
        gap += cost
        head = 0 if kinds[index] else shapes[index].words
        total -= cost
        if total <= 0:
            total, first, gap = 0.0, index + 1, 0.0
    start, stop = _extended(shapes, prose, start, stop, size)
    return Layout(shapes, kinds, start, stop, listed)


def is_page(shapes: Sequence[Shape], start: int, stop: int) -> bool:
    """Tell whether so many lines stand around an article that they are a whole page with it."""
    return sum(not piece.sentence for piece in (*shapes[:start], *shapes[stop:])) >= _A_PAGE


def _extended(
    shapes: Sequence[Shape], prose: Sequence[bool], start: int, stop: int, end: int
) -> tuple[int, int]:
    """Return the bounds moved out to the sentences that hardly anything parts from the article.

    Where many lines stand around the article it is a whole page: each of them counts for more, and short
    sentences for nothing.
    """
    weight, least = (3, 8) if is_page(shapes, start, stop) else (1, 1)
    labels = 0
    for index in range(start - 1, -1, -1):
        labels += 0 if shapes[index].sentence else weight
        if labels >= _APART:
            break
        start = index if prose[index] and shapes[index].words >= least else start
    labels = 0
    for index in range(stop, end):
        labels += 0 if shapes[index].sentence else weight
        if labels >= _APART:
            break
        stop = index + 1 if prose[index] and shapes[index].words >= least else stop
    return start, stop


def _end(shapes: Sequence[Shape], kinds: Sequence[str], prose: Sequence[bool]) -> int:
    """Return where teasers or comments begin behind the article; the number of pieces where there are none.

    Either begins with a widget's name, behind enough of an article. Teasers are short runs of paragraphs,
    each under two lines or more that are none: a headline and its author. Comments are runs of any length,
    most of them dated. One long run that is no comment is the article still.
    """
    words = sum(piece.words for piece, is_prose in zip(shapes, prose, strict=True) if is_prose)
    end, headed, dated, longest = len(shapes), 0, 0, 0
    for runs, (gap, start, stop) in enumerate(reversed(_paragraph_runs(prose)), 1):
        words -= sum(piece.words for piece in shapes[start:stop])
        if words < _LEAST_BEFORE:
            break
        above = kinds[gap:start]
        longest = max(longest, stop - start, sum(piece.words for piece in shapes[start:stop]) // _A_TEASER)
        headed += len(above) > 1
        dated += "date" in above
        teasers = len(above) > 1 and headed >= runs * 0.6 and longest <= _MOST_A_RUN
        comments = "comments" in above and dated >= runs * 0.6
        if teasers or comments:
            marks = _ENDS if teasers else {"comments"}
            heads = (i for i in range(gap, start) if kinds[i] in marks and not _points(shapes[i], kinds[i]))
            end = next(heads, end)
    return end


def _points(piece: Shape, kind: str) -> bool:
    """Tell a pointer that names its one target ("Read more: ...") from the head of a list of teasers.

    Such pointers stand between the paragraphs of an article.
    """
    return kind == "related" and ":" in piece.text[:-1]


def _paragraph_runs(prose: Sequence[bool]) -> list[tuple[int, int, int]]:
    """Return the runs of paragraphs: where the gap before each begins, its first piece, the one behind it."""
    runs = []
    gap = start = 0
    for index, is_prose in enumerate([*prose, False]):
        if is_prose and (index == 0 or not prose[index - 1]):
            start = index
        elif not is_prose and index and prose[index - 1]:
            runs.append((gap, start, index))
            gap = index
    return runs
