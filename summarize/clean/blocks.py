"""Lines to pieces: hard-wrapped paragraphs are joined, list markers set apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarize.pattern import lazy

_BLANK = lazy(r"(?:\r\n|\n|\r(?!\n))[^\S\r\n]*[\r\n]")  # between two line ends, of whichever kind
MARKER = lazy(
    r"(?:[•‣⁃∙▪▫■□●○◦◆◇►▶▸▹➢➤✓✔·※★☆*+–—-]"
    r"|(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|\(\d{1,3}\)|\[\d{1,3}\])[ \t\u00a0]+(?=\S)"
)
_WIDEST, _NARROWEST = 100, 40  # code points; hard-wrapped text has its margin between them
_LONG_LINE = 0.6  # of the margin; shorter lines end a paragraph or are labels, and say nothing of wrapping


class Line(NamedTuple):
    """A line without its outer white space; ``gap`` tells whether a blank line stands before it."""

    start: int
    end: int
    gap: bool


class Piece(NamedTuple):
    """A paragraph, list item or single line; ``marker`` is the length of a list marker at its start."""

    start: int
    end: int
    gap: bool
    marker: int = 0


class Wrapping(NamedTuple):
    """For each line of a group but the first: whether it goes on the line before; how many do in lower case.

    Letters of a script without case count as lower case.
    """

    full: tuple[bool, ...]
    flowing: int


_ALONE = Wrapping((), 0)


def pieces(text: str) -> list[Piece]:
    """Split a text into paragraphs, list items and lines that stand alone."""
    groups = list(_groups(_lines(text)))
    wraps = [_wrapped(text, group) if len(group) > 1 else _ALONE for group in groups]
    flowing, hits = sum(w.flowing for w in wraps), sum(sum(w.full) for w in wraps)
    flows = flowing * 3 >= hits
    found: list[Piece] = []
    for group, wrap in zip(groups, wraps, strict=True):
        runs = (
            _runs(text, group, wrap.full if flows else (False,) * len(wrap.full)) if wrap.full else (group,)
        )
        found.extend(_piece(text, run) for run in runs)
    return found


def _lines(text: str) -> Iterator[Line]:
    last = place = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = place + line.find(body[0])
            yield Line(start, start + len(body), _is_gap(text[last:start]))
            last = start + len(body)
        place += len(line)


def _is_gap(between: str) -> bool:
    """Tell whether the white space between two lines holds a blank line."""
    return between == "\n\n" or (between != "\n" and _BLANK.search(between) is not None)


def _groups(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """Yield the runs of lines that no blank line parts."""
    group: list[Line] = []
    for line in lines:
        if line.gap and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _runs(text: str, group: Sequence[Line], wraps: Sequence[bool]) -> Iterator[list[Line]]:
    """Yield the lines of a group that are one paragraph: wrapped at one margin, hanging, or each its own."""
    run = [group[0]]
    for line, wrapped in zip(group[1:], wraps, strict=True):
        if wrapped or _hangs(text, run[0], line):
            run.append(line)
        else:
            yield run
            run = [line]
    yield run


def _wrapped(text: str, group: Sequence[Line]) -> Wrapping:
    """Tell for each line but the first whether the line before was wrapped at the margin and goes on in it.

    A wrapped line is one that the next line's first word would have carried over the margin. That holds by
    chance for few lines of a list, so it counts only where it holds for most of the long lines.
    """
    margin = max(line.end - line.start for line in group)
    full = []
    flowing = long = 0
    for line, following in pairwise(group):
        body = text[following.start : following.end]
        carried = line.end - line.start + 1 + len(body.split(None, 1)[0]) > margin * 0.92
        long += line.end - line.start > margin * _LONG_LINE
        full.append(carried and MARKER.match(body) is None)
        flowing += full[-1] and body[0].isalpha() and not body[0].isupper()
    if _NARROWEST <= margin <= _WIDEST and sum(full) * 2 >= long:
        return Wrapping(tuple(full), flowing)
    return Wrapping((False,) * len(full), 0)


def _hangs(text: str, first: Line, line: Line) -> bool:
    """Tell whether a line is indented under the text of a list item."""
    return (
        MARKER.match(text, first.start) is not None
        and MARKER.match(text, line.start) is None
        and _indent(text, line) > _indent(text, first)
    )


def _indent(text: str, line: Line) -> int:
    return line.start - max(text.rfind("\n", 0, line.start), text.rfind("\r", 0, line.start))


def _piece(text: str, run: Sequence[Line]) -> Piece:
    start, end = run[0].start, run[-1].end
    marker = MARKER.match(text, start, end)
    return Piece(start, end, run[0].gap, marker.end() - start if marker else 0)
