"""The blocks of a tree of elements, be it HTML or what trafilatura makes of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from summarize.model import BlockKind
from summarize.pattern import lazy
from summarize.read.layout import is_layout

if TYPE_CHECKING:
    from lxml.etree import _Element

Piece = tuple[BlockKind, str, str]

INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "del", "dfn", "em", "font", "hi", "i", "ins", "kbd",
    "label", "mark", "q", "ref", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
})  # fmt: skip
_BREAKS = frozenset({"br", "lb"})
UNSEEN = frozenset({
    "audio", "button", "canvas", "form", "graphic", "head", "iframe", "img", "input", "link", "meta", "nav",
    "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FURNITURE = {"code": "code", "pre": "code", "table": "table", "figcaption": "caption"}
_HIDDEN = lazy(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_NOTES = lazy(r"(?<![\w-])(?:doc-|sd)?(?:foot|end|rear)notes?\d*(?![\w-])")


class _Open(NamedTuple):
    """An element that is not yet closed: what its text is, and whether it bounds a block."""

    kind: BlockKind
    reason: str
    bounds: bool


def pieces(root: _Element) -> Iterator[Piece]:
    """Yield the (kind, reason, text) pieces below an element, in the order of reading.

    Text that runs on through inline elements is one piece; a block element, or two line breaks on end, ends
    it. Nothing recurs, however deeply elements are nested.
    """
    from lxml.etree import iterwalk  # noqa: PLC0415 - who has an element has loaded it

    walk = _Walk()
    walker = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start" and not walk.enter(element):
            walker.skip_subtree()
        elif event != "start":
            walk.leave(element, opened=event == "end")
        yield from walk.taken()


class _Walk:
    """Gathers running text until a block ends."""

    def __init__(self) -> None:
        self._found: list[Piece] = []
        self._text: list[str] = []
        self._open: list[_Open] = []

    def enter(self, element: _Element) -> bool:
        """Begin an element; tell whether what is in it is shown."""
        around = self._open[-1] if self._open else _Open("prose", "", bounds=True)
        seen = not self._open or _is_seen(element)
        if not seen or element.tag in _BREAKS or self._runs_on(element):
            self._open.append(_Open(around.kind, around.reason, bounds=False))
        else:
            self._flush(around)
            self._open.append(_Open(*_kind(element, around.kind, around.reason), bounds=True))
        if seen:
            self._text.append("\v" if element.tag in _BREAKS else element.text or "")
        return seen

    def leave(self, element: _Element, *, opened: bool) -> None:
        """End an element, and go on with what stands behind it."""
        if opened and (own := self._open.pop()).bounds:
            self._flush(own)
        if self._open:
            self._text.append(element.tail or "")

    def taken(self) -> list[Piece]:
        """Return the pieces that have ended since the last time."""
        found, self._found = self._found, []
        return found

    def _runs_on(self, element: _Element) -> bool:
        return element.tag in INLINE or (
            element.tag == "code" and any(text and not text.isspace() for text in self._text)
        )

    def _flush(self, own: _Open) -> None:
        text = "".join(self._text)
        self._text.clear()
        self._found += [(own.kind, own.reason, part) for part in text.split("\v\v") if not part.isspace()]


def _is_seen(element: _Element) -> bool:
    """Tell whether an element is shown; trafilatura's headings have the tag of a page's invisible head."""
    tag = element.tag
    if tag in UNSEEN:
        return tag == "head" and "rend" in element.attrib
    return "hidden" not in element.attrib and not _HIDDEN.search(element.get("style", ""))


def _kind(element: _Element, kind: BlockKind, reason: str) -> tuple[BlockKind, str]:
    """Return what a block element makes of the text in it; what is furniture or a heading stays it."""
    tag = str(element.tag)
    if kind in ("heading", "furniture"):
        return kind, reason
    if tag in _FURNITURE:
        return ("prose", "") if tag == "table" and is_layout(element) else ("furniture", _FURNITURE[tag])
    if tag in _HEADINGS or tag == "head":
        return "heading", ""
    if any(_NOTES.search(element.get(name, "")) for name in ("role", "epub:type", "class", "id")):
        return "furniture", "footnote"
    return ("item" if tag in ("item", "li") else kind), ""
