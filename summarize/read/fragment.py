"""A piece of HTML that is no page: the content of a feed's entry, the body of a mail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.errors import SourceError
from summarize.model import Block
from summarize.read import page
from summarize.read.compose import compose
from summarize.read.elements import pieces
from summarize.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LAYOUT = frozenset(("thead", "tbody", "tfoot", "tr", "td", "th", "center"))
_BLOCKS = frozenset(("p", "div", "table", "ul", "ol", "h1", "h2", "h3", "br"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_UNSEEN = frozenset(("script", "style", "title"))


def parse(html: str) -> HtmlElement | None:
    """Return the elements of a fragment without what is hidden; None where there are none."""
    try:
        root = page.parse(html)
    except SourceError:
        return None
    drop([e for e in root.iter() if e.tag in _UNSEEN or _HIDDEN.search(e.get("style") or "")])
    return root


def drop(elements: list[HtmlElement]) -> None:
    """Empty elements; what follows them stays."""
    for element in elements:
        element.clear(keep_tail=True)


def text_of(root: HtmlElement) -> tuple[str, tuple[Block, ...]]:
    """Return the text of a fragment and its blocks; tables that only lay it out are seen through."""
    for element in _layout(root):
        element.tag = "div"
    return compose(pieces(root))


def _layout(root: HtmlElement) -> list[HtmlElement]:
    """Return the tables that hold blocks, with their rows and cells, in one pass."""
    from lxml.etree import iterwalk  # noqa: PLC0415

    found: list[HtmlElement] = []
    tables: list[list[HtmlElement] | None] = []  # open tables: their parts, None once seen through
    for event, element in iterwalk(root, events=("start", "end")):
        if event == "end":
            if element.tag == "table":
                tables.pop()
            continue
        if element.tag in _BLOCKS:
            at = len(tables) - 1
            while at >= 0 and (parts := tables[at]) is not None:
                found += parts
                tables[at] = None
                at -= 1
        if element.tag == "table":
            tables.append([element])
        elif element.tag in _LAYOUT and tables:
            parts = tables[-1]
            (found if parts is None else parts).append(element)
    return found


def plain(html: str) -> str:
    """Return a short piece of HTML, such as a title, as one line of text.

    >>> plain("Ferries &amp; <b>bridges</b>")
    'Ferries & bridges'
    """
    if "<" not in html and "&" not in html:
        return fold(html)
    root = parse(f"<div>{html}</div>")
    return fold(root.text_content()) if root is not None else ""
