"""The blocks of a tree of elements, be it HTML or what trafilatura makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.model import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

Piece = tuple[BlockKind, str, str]

_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "hi", "i", "ins", "kbd",
    "label", "mark", "q", "ref", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
})  # fmt: skip
_BREAKS = frozenset({"br", "lb"})
_UNSEEN = frozenset({
    "audio", "button", "canvas", "form", "graphic", "head", "iframe", "img", "input", "link", "meta", "nav",
    "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FURNITURE = {"code": "code", "pre": "code", "table": "table", "figcaption": "caption"}
_CELLS = ("td", "th", "cell")
_LAYOUT = 25  # words in a cell on the average, from which a table lays out prose and holds no figures


def pieces(root: _Element) -> Iterator[Piece]:
    """Yield the (kind, reason, text) pieces below an element, in the order of reading.

    Text that runs on through inline elements is one piece; a block element, or two line breaks on end, ends
    it.
    """
    walk = _Walk()
    walk.into(root, "prose", "")
    walk.flush("prose", "")
    yield from walk.found


class _Walk:
    """Gathers running text until a block ends."""

    def __init__(self) -> None:
        self.found: list[Piece] = []
        self._text: list[str] = []

    def into(self, element: _Element, kind: BlockKind, reason: str) -> None:
        self._text.append(element.text or "")
        for child in element:
            self._child(child, kind, reason)
            self._text.append(child.tail or "")

    def flush(self, kind: BlockKind, reason: str) -> None:
        text = "".join(self._text)
        self._text.clear()
        self.found += [(kind, reason, part) for part in text.split("\v\v") if not part.isspace()]

    def _child(self, child: _Element, kind: BlockKind, reason: str) -> None:
        tag = child.tag
        if tag in _BREAKS:
            self._text.append("\v")
        elif tag in _INLINE or (tag == "code" and self._running()):
            self.into(child, kind, reason)
        elif _is_seen(child):
            self.flush(kind, reason)
            own = _kind(child, kind, reason)
            self.into(child, *own)
            self.flush(*own)

    def _running(self) -> bool:
        return any(text and not text.isspace() for text in self._text)


def _is_seen(element: _Element) -> bool:
    """Tell whether an element is shown; trafilatura's headings have the tag of a page's invisible head."""
    tag = element.tag
    return isinstance(tag, str) and (tag not in _UNSEEN or (tag == "head" and "rend" in element.attrib))


def _kind(element: _Element, kind: BlockKind, reason: str) -> tuple[BlockKind, str]:
    """Return what a block element makes of the text in it; what is furniture or a heading stays it."""
    tag = str(element.tag)
    if kind in ("heading", "furniture"):
        return kind, reason
    if tag in _FURNITURE:
        return ("prose", "") if _is_layout(element) else ("furniture", _FURNITURE[tag])
    if tag in _HEADINGS or tag == "head":
        return "heading", ""
    return ("item" if tag in ("item", "li") else kind), ""


def _is_layout(element: _Element) -> bool:
    """Tell whether an element is a table that places the prose of a page, as many old pages have one."""
    if element.tag != "table":
        return False
    words = [len(" ".join(cell.itertext()).split()) for cell in element.iter(*_CELLS)]
    filled = [count for count in words if count]
    return bool(filled) and sum(filled) >= _LAYOUT * len(filled)
