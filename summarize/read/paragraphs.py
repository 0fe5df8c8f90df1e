"""Lines of print to paragraphs: what runs on is joined, what is repeated on the pages stays out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarize.model import BlockKind
from summarize.pattern import lazy
from summarize.read.print import Line

Piece = tuple[BlockKind, str, str]

_BULLET = lazy(r"(?:[•‣⁃∙▪▫■□●○◦◆➢➤✓\uf0b7\uf0a7–—-]|\(?\d{1,2}[.)]|[a-z]\))\s*(?=\S)")
_NUMBER = lazy(
    r"(?:\W*(?:page|seite|página|pagina|strana|стр\.?|p\.)?\s*)?[ivxlc\d]+(?:\s*(?:/|of|von|de|di|sur|z|из)\s*\d+)?\W*",
    re.I,
)
_DIGITS = lazy(r"\d+|\b[ivxlc]+\b")
_ENDED = lazy(r"[.!?…:。！？؟।][\"'”’»)\]]*\d{0,2}$")
_MARKS = ".,;:!?\"'()“”‘’"
_EDGE = 2  # lines at the top and bottom of a page where running heads and page numbers stand
_OFTEN = 5  # pages that share a line at their edge, however many there are: the heads change by chapter
_SMALL, _LARGE = 0.85, 1.15  # of the height of most of the type: footnotes and captions; headings
_SAME = 0.08  # how much the height of type may vary in a paragraph
_GAP = 1.45  # of the usual distance of lines: a larger one parts paragraphs
_INDENT, _SHORT = 0.8, 3.0  # of the type's height: an indented first line, and a last that is not full


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[Piece]:
    """Yield the (kind, reason, text) pieces of all pages; a paragraph runs on over columns and pages."""
    numbered = [[line._replace(page=number) for line in page] for number, page in enumerate(pages)]
    lines = [line for page in numbered for line in page]
    if not lines:
        return
    body = _usual([(line.size, len(line.text)) for line in lines])
    heads = _running(numbered)
    yield from _Joiner(lines, body).pieces(heads)


class _Joiner:
    """Joins the lines of a document, which share their usual distance and their words."""

    def __init__(self, lines: Sequence[Line], body: float) -> None:
        self._lines, self._body = lines, body
        self._words = Counter(word.strip(_MARKS).lower() for line in lines for word in line.text.split())
        steps = [a.bottom - b.bottom for a, b in pairwise(lines) if _below(a, b)]
        self._step = sorted(steps)[len(steps) // 2] if steps else 1.2 * body
        self._right: dict[tuple[int, int], float] = {}
        for line in lines:
            place = self._place(line)
            self._right[place] = max(self._right.get(place, 0), line.right)

    def pieces(self, heads: frozenset[tuple[int, int]]) -> Iterator[Piece]:
        """Yield the pieces; furniture comes behind the paragraph that it stands in."""
        part: list[Line] = []
        aside: list[Piece] = []
        for line, table in zip(self._lines, _tables(self._lines), strict=True):
            reason = (
                "running head" if (line.page, line.row) in heads
                else "table" if table
                else "small print" if line.size < _SMALL * self._body
                else ""
            )  # fmt: skip
            if reason:
                aside.append(("furniture", reason, line.text))
                if reason == "table" and part:
                    yield self._joined(part)
                    part = []
            elif part and not self._runs_on(part, line):
                yield self._joined(part)
                part = [line]
            else:
                part.append(line)
            if not part:
                yield from aside
                aside = []
        if part:
            yield self._joined(part)
        yield from aside

    def _runs_on(self, part: Sequence[Line], line: Line) -> bool:
        """Tell whether a line goes on with the paragraph that the lines before it are of."""
        last = part[-1]
        if last.hyphen or _beside(last, line):
            return True
        if _BULLET.match(line.text) or abs(line.size - last.size) > _SAME * self._body:
            return False
        ended = bool(_ENDED.search(last.text))
        if not _below(last, line):
            return not ended
        apart = last.bottom - line.bottom > _GAP * max(self._step, 1.15 * line.size)
        indented = not _BULLET.match(part[0].text) and line.left > last.left + _INDENT * line.size
        short = last.right < self._right[self._place(last)] - _SHORT * last.size
        return not (apart or indented or (ended and short))

    def _place(self, line: Line) -> tuple[int, int]:
        """Return the page and, roughly, the column of a line."""
        return line.page, round(line.left / (4 * self._body))

    def _joined(self, part: Sequence[Line]) -> Piece:
        texts = [part[0].text]
        for last, line in pairwise(part):
            if last.hyphen:
                texts[-1] = self._without_hyphen(texts[-1], line.text)
            else:
                texts.append(line.text)
        text = " ".join(texts)
        if part[0].size > _LARGE * self._body:
            return "heading", "", text
        bullet = _BULLET.match(text)
        return ("item", "", text[bullet.end() :]) if bullet else ("prose", "", text)

    def _without_hyphen(self, text: str, more: str) -> str:
        """Join a word that was parted at a line's end; its hyphen stays where the document has it elsewhere.

        So it does where the word goes on with a capital or a digit, as no divided word does.
        """
        first = text.rpartition(" ")[2]
        second = more.partition(" ")[0].strip(_MARKS)
        written = self._words[f"{first}-{second}".lower()] > self._words[f"{first}{second}".lower()]
        return f"{text}-{more}" if written or not second[:1].islower() else text + more


def _running(pages: Sequence[Sequence[Line]]) -> frozenset[tuple[int, int]]:
    """Return (page, row) of running heads: at the edges of pages, and much the same on many, or a number."""
    edges = [_edges(page) for page in pages]
    seen = Counter(key for page in edges for key in {_DIGITS.sub("#", line.text.lower()) for line in page})
    often = max(2, min(_OFTEN, len(pages) // 4))
    return frozenset(
        (line.page, line.row)
        for page in edges
        for line in page
        if seen[_DIGITS.sub("#", line.text.lower())] >= often or _NUMBER.fullmatch(line.text)
    )


def _edges(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.top)
    return by_height[:_EDGE] + by_height[_EDGE:][-_EDGE:]


def _tables(lines: Sequence[Line]) -> list[bool]:
    """Tell of each line whether it is of a table: rows of several cells, and short lines between two."""
    found = [line.cells > 1 for line in lines]
    rows = [i for i, row in enumerate(found) if row]
    for first, second in pairwise(rows):
        between = lines[first + 1 : second]
        if len(between) <= 3 and all(len(line.text.split()) <= 3 for line in between):
            found[first:second] = [True] * (second - first)
    return found


def _below(above: Line, line: Line) -> bool:
    """Tell whether a line stands under another, in the same column of the same page."""
    return (
        above.page == line.page and line.top < above.top - 0.3 * line.size
        and line.left < above.right and line.right > above.left
    )  # fmt: skip


def _beside(last: Line, line: Line) -> bool:
    """Tell whether a line goes on where another ends: at its height, to the right of it."""
    overlap = min(last.top, line.top) - max(last.bottom, line.bottom)
    return (
        last.page == line.page and overlap > 0.5 * min(last.size, line.size) and line.left >= last.right - 1
    )


def _usual(sizes: Sequence[tuple[float, int]]) -> float:
    """Return the size that most characters have, to half a point."""
    counts: Counter[float] = Counter()
    for size, characters in sizes:
        counts[round(2 * size) / 2] += characters
    return max(counts, key=lambda size: (counts[size], -size))
