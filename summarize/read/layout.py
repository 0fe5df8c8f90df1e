"""Tables that hold figures, and tables that only place prose on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_CELLS = frozenset({"td", "th", "cell", "tc", "table-cell"})  # of HTML, trafilatura, DOCX, ODT
_PROSE = 25  # words in a cell on the average, from which a table lays out prose and holds no figures


def is_layout(table: _Element) -> bool:
    """Tell whether a table places prose, as many old pages have one; empty cells say nothing."""
    words: dict[_Element, int] = {}
    cells: dict[_Element, _Element] = {}
    for element in table.iterdescendants():
        cell = element if _local(element) in _CELLS else cells.get(element.getparent())
        if cell is not None:
            cells[element] = cell
            count = len((element.text or "").split())
            words[cell] = words.get(cell, 0) + count + sum(len((c.tail or "").split()) for c in element)
    filled = [count for count in words.values() if count]
    return bool(filled) and sum(filled) >= _PROSE * len(filled)


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
