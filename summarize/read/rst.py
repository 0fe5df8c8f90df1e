"""reStructuredText: docutils finds the blocks; directives, tables and code stay out."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.errors import SourceError
from summarize.model import BlockKind, Document
from summarize.pattern import lazy
from summarize.read.compose import compose
from summarize.read.decode import decode
from summarize.read.extras import load
from summarize.read.limits import READING, Limits, Reading
from summarize.text import fold

if TYPE_CHECKING:
    from docutils.nodes import Node
    from docutils.parsers.rst import Parser

SUFFIXES = (".rst", ".rest")
NEEDS = "rst"

Piece = tuple[BlockKind, str, str]
# What a text may ask of docutils and a stranger's must not: other files, raw markup, settings of its own.
_LONGEST = 20_000  # characters of a paragraph, in whose square docutils' time grows
_SAFE = {
    "file_insertion_enabled": False, "raw_enabled": False, "_disable_config": True, "report_level": 5,
    "halt_level": 5, "line_length_limit": 10**9, "syntax_highlight": "none", "warning_stream": False,
    "trim_footnote_reference_space": True, "input_encoding": "unicode",
}  # fmt: skip
_FURNITURE = {
    "literal_block": "code", "doctest_block": "code", "math_block": "code", "table": "table",
    "caption": "caption", "legend": "caption", "footnote": "footnote", "citation": "footnote",
    "topic": "contents", "docinfo": "byline", "field_list": "byline", "option_list": "table",
}  # fmt: skip
_HEADINGS = frozenset({"title", "subtitle", "rubric", "term"})
_UNSEEN = frozenset({
    "comment", "substitution_definition", "image", "system_message", "footnote_reference",
    "citation_reference", "raw", "pending", "label", "meta",
})  # fmt: skip
_TODAY = lazy(r"^(\.\.[ \t]+\|[^|\n]+\|[ \t]+)date::.*$", re.M)
_ROLE = lazy(r":[\w:+.-]+:`[~!]?([^`<]*?)\s*(?:<[^`>]*>)?`")


def matches(head: bytes, suffix: str) -> bool:
    """Go by the name: any text is nearly valid reStructuredText."""
    return suffix in SUFFIXES


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield one document; raises SourceError without docutils, or where it gives the text up."""
    load(NEEDS)
    from docutils.core import publish_doctree  # noqa: PLC0415 - loaded by now

    text = _TODAY.sub(r"\1unicode:: U+00A0", decode(data))  # the same text gives the same on any day
    try:
        tree = publish_doctree(text, parser=_parser(how.limits), settings_overrides=_SAFE)
    except (RecursionError, SourceError):
        raise
    except Exception:  # whatever fails in docutils is one bad source
        raise SourceError("reStructuredText that cannot be parsed; check it with rst2html") from None
    body, blocks = compose(_pieces(tree, "prose", ""))
    yield Document(
        body, name, _told(tree, "title"), _told(tree, "date"), _told(tree, "author"), blocks=blocks
    )


def _parser(limits: Limits) -> Parser:
    """Return a parser that gives up on a text that takes too long."""
    from docutils.parsers.rst import Parser  # noqa: PLC0415
    from docutils.parsers.rst.states import Inliner  # noqa: PLC0415

    deadline = time.monotonic() + limits.seconds
    inliner = Inliner()
    parse = inliner.parse

    def timed(text: str, *rest: object) -> object:
        if len(text) > _LONGEST:
            raise SourceError(f"a paragraph of {len(text):,} characters, the limit is {_LONGEST:,}; part it")
        if time.monotonic() > deadline:
            raise limits.passed("seconds", f"a text that takes more than {limits.seconds:,} seconds")
        return parse(text, *rest)

    inliner.parse = timed  # a subclass would not do: docutils looks into this very class
    return Parser(inliner=inliner)


def _pieces(node: Node, kind: BlockKind, reason: str) -> Iterator[Piece]:
    from docutils.nodes import TextElement  # noqa: PLC0415

    for child in node.children:
        tag = child.tagname
        if tag in _UNSEEN:
            continue
        own: tuple[BlockKind, str] = (kind, reason)
        if kind != "furniture":
            if tag in _FURNITURE:
                own = "furniture", _FURNITURE[tag]
            elif tag in _HEADINGS:
                own = "heading", ""
            elif tag == "list_item":
                own = "item", ""
        if isinstance(child, TextElement):
            yield *own, _text(child)
        else:
            yield from _pieces(child, *own)


def _text(node: Node) -> str:
    """Return what a reader sees of an element: no footnote marks, and of unknown roles their text."""
    if node.tagname == "#text":
        return str(node.astext())
    if node.tagname in _UNSEEN:
        return ""
    text = "".join(map(_text, node.children))
    return _ROLE.sub(r"\1", text) if node.tagname == "problematic" else text


def _told(tree: Node, field: str) -> str | None:
    """Return the text of the first title or bibliographic field of this name."""
    found = next((node for node in tree.findall() if node.tagname == field), None)
    return fold(found.astext()) or None if found is not None else None
