"""A page of print as its lines, in the order in which they are to be read."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

_HYPHEN = "\x02"  # what pdfium makes of a hyphen at the end of a line
_DESCENT = 0.2  # of the height of type: what lies below the line
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_WIDE = 2.0  # of the type's height: white space in a line, from which it parts cells or columns
_RAISED = 0.8  # of the type's height: digits that are smaller are marks of footnotes
_COLUMN = 4  # words of a line in a column of prose, on the average
_FEW = 4  # rows that may stand side by side without being columns


class Line(NamedTuple):
    """A line of type, or its part in one cell or column; coordinates are points from the lower left."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    row: int  # the line of the page that it is a part of
    cells: int = 1  # parts that the row has
    hyphen: bool = False  # whether its last word goes on in the next line
    page: int = 0

    @property
    def size(self) -> float:
        """The height of its type."""
        return self.top - self.bottom


def lines(page: Any, raw: Any) -> list[Line]:
    """Return the lines of a pypdfium2 page in the order of reading."""
    text = page.get_textpage()
    try:
        return _in_columns(list(_parts(_Characters(text, raw))))
    finally:
        text.close()


class _Characters:
    """The characters of a page and where they stand."""

    def __init__(self, text: Any, raw: Any) -> None:
        self._page, self._raw = text, raw
        self.codes = [chr(raw.FPDFText_GetUnicode(text, i)) for i in range(text.count_chars())]

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Return (left, bottom, right, top) of a character: its own width, its type's height on the line."""
        from ctypes import c_double  # noqa: PLC0415 - only a PDF needs it

        left, right, bottom, top, x, y = (c_double() for _ in range(6))
        self._raw.FPDFText_GetCharBox(self._page, index, left, right, bottom, top)
        self._raw.FPDFText_GetCharOrigin(self._page, index, x, y)
        matrix = self._raw.FS_MATRIX()
        self._raw.FPDFText_GetMatrix(self._page, index, matrix)
        scale = math.hypot(matrix.c, matrix.d)
        size = self._raw.FPDFText_GetFontSize(self._page, index) * (scale or 1)
        return left.value, y.value - _DESCENT * size, right.value, y.value + (1 - _DESCENT) * size


def _parts(characters: _Characters) -> Iterator[Line]:
    """Yield the parts of each line: from wide gap to wide gap, hyphen to line's end."""
    codes = characters.codes
    start = row = 0
    for index, code in enumerate([*codes, "\n"]):
        if code in "\r\n" or code == _HYPHEN:
            found = list(_cells(characters, start, index, row))
            for number, line in enumerate(found):
                last = number == len(found) - 1
                yield line._replace(cells=len(found), hyphen=last and code == _HYPHEN)
            start, row = index + 1, row + 1


def _cells(characters: _Characters, start: int, end: int, row: int) -> Iterator[Line]:
    """Yield the parts of a line that wide white space parts."""
    codes = characters.codes
    words = [
        (run[0], run[-1])
        for space, group in groupby(range(start, end), key=lambda i: codes[i].isspace() or codes[i] == "\0")
        if not space and (run := list(group))
    ]
    part: list[tuple[int, int]] = []
    right = 0.0
    for first, last in words:
        left, bottom, _, top = characters.box(first)
        if part and left - right > _WIDE * (top - bottom):
            yield _line(characters, part, row)
            part = []
        part.append((first, last))
        right = characters.box(last)[2]
    if part:
        yield _line(characters, part, row)


def _line(characters: _Characters, words: Sequence[tuple[int, int]], row: int) -> Line:
    boxes = [characters.box(first) for first, _ in words]
    tallest = max(boxes, key=lambda box: box[3] - box[1])
    size = tallest[3] - tallest[1]
    text = " ".join(_word(characters, first, last, size) for first, last in words)
    return Line(text, boxes[0][0], tallest[1], characters.box(words[-1][1])[2], tallest[3], row)


def _word(characters: _Characters, first: int, last: int, size: float) -> str:
    """Return a word without the raised digits behind it, which lead to a footnote."""
    codes = characters.codes
    end = last + 1
    while end > first + 1 and codes[end - 1].isdigit() and not codes[first].isdigit():
        _, bottom, _, top = characters.box(end - 1)
        if top - bottom >= _RAISED * size:
            break
        end -= 1
    text = "".join(codes[first:end]).translate(_LIGATURES)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # pdfium gives pairs in halves


def _in_columns(found: list[Line]) -> list[Line]:
    """Return lines that were set row by row across columns in the order of the columns.

    Most programs set a column whole, then the order is right as it is; short parts side by side are a table.
    """
    pairs = [line for line in found if line.cells == 2]
    if len(pairs) < 2 * _FEW or sum(len(line.text.split()) for line in pairs) < _COLUMN * len(pairs):
        return found
    gutter = min(line.left for line in pairs[1::2]) - 1
    ordered: list[Line] = []
    for _, band in groupby(found, key=lambda line: line.left < gutter < line.right):
        ordered += sorted(band, key=lambda line: line.left > gutter)
    return [line._replace(cells=1) if line.cells == 2 else line for line in ordered]
