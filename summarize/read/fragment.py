"""A piece of HTML that is no page: the content of a feed's entry, the body of a mail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarize.model import Block
from summarize.read.compose import compose
from summarize.read.elements import pieces
from summarize.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LAYOUT = ("table", "thead", "tbody", "tfoot", "tr", "td", "th", "center")
_WITHIN = ".//p|.//div|.//table|.//ul|.//ol|.//h1|.//h2|.//h3|.//br"
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_DECLARED = re.compile(r"\A\s*<\?xml[^>]*>", re.I)


def parse(html: str) -> HtmlElement | None:
    """Return the elements of a fragment without what is hidden; None where there are none."""
    from lxml.etree import ParserError  # noqa: PLC0415 - only HTML needs it
    from lxml.html import document_fromstring  # noqa: PLC0415

    try:
        root: HtmlElement = document_fromstring(_DECLARED.sub("", html.replace("\0", "")))
    except (ParserError, ValueError):
        return None
    drop([element for element in root.iter() if _HIDDEN.search(element.get("style") or "")])
    return root


def drop(elements: list[HtmlElement]) -> None:
    """Take elements out of their tree; what follows them stays."""
    for element in elements:
        if element.getparent() is not None:
            element.drop_tree()


def text_of(root: HtmlElement) -> tuple[str, tuple[Block, ...]]:
    """Return the text of a fragment and its blocks; tables that only lay it out are seen through."""
    for table in [table for table in root.iter("table") if table.xpath(_WITHIN)]:
        for element in [table, *table.iter(*_LAYOUT)]:
            element.tag = "div"
    return compose(pieces(root))


def plain(html: str) -> str:
    """Return a short piece of HTML, such as a title, as one line of text.

    >>> plain("Ferries &amp; <b>bridges</b>")
    'Ferries & bridges'
    """
    if "<" not in html and "&" not in html:
        return fold(html)
    root = parse(f"<div>{html}</div>")
    return fold(root.text_content()) if root is not None else ""
