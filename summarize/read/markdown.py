"""Markdown: markdown-it finds the blocks; front matter is metadata, code and tables stay out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.model import BlockKind, Document
from summarize.pattern import lazy
from summarize.read.compose import compose
from summarize.read.decode import decode
from summarize.read.front import split_front
from summarize.read.limits import READING, Reading

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown", ".mdown")
NEEDS = None

Piece = tuple[BlockKind, str, str]

_BREAK = lazy(r"<br\b", re.I)
_UNSEEN = lazy(r"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>", re.S | re.I)
_BLOCK_TAG = lazy(r"</?(?:p|div|li|ul|ol|h[1-6]|details|summary|section|table|tr|td|th|br|hr)\b[^>]*>", re.I)
_TAG = lazy(r"</?[a-z][^>]*>|<[!?][^>]*>", re.I)
_FOOTNOTE = lazy(r"\[\^[^\]\s]+\]")
_NOTE = lazy(_FOOTNOTE.pattern + ":")
_TASK = lazy(r"\A\[[ xX]\]\s")


def matches(head: bytes, suffix: str) -> bool:
    """Go by the name: any text is valid Markdown."""
    return suffix in SUFFIXES


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield one document whose text is what a reader of the rendered page sees."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

    fields, text = split_front(decode(data))
    pieces = list(_pieces(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)))
    body, blocks = compose(pieces)
    language = fields.get("lang") or fields.get("language") or ""
    title = fields.get("title") or next((text for kind, _, text in pieces if kind == "heading"), None)
    yield Document(
        body, name, title, fields.get("date"), fields.get("author") or fields.get("authors"),
        language=language[:2].lower() or None, blocks=blocks,
    )  # fmt: skip


def _pieces(tokens: list[Token]) -> Iterator[Piece]:
    open_blocks: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            open_blocks.append(token.type)
        elif token.nesting == -1:
            open_blocks.pop()
        elif token.type in ("fence", "code_block"):
            yield "furniture", "code", token.content
        elif token.type == "html_block":
            yield from (("prose", "", text) for text in _html_texts(token.content))
        elif token.type == "inline":
            yield _piece(open_blocks, token)


def _piece(open_blocks: list[str], inline: Token) -> Piece:
    text = _visible(inline)
    if "table_open" in open_blocks:
        return "furniture", "table", text
    if "heading_open" in open_blocks:
        return "heading", "", text
    if _NOTE.match(inline.content):
        return "furniture", "footnote", text.lstrip(": ")
    return ("item", "", _TASK.sub("", text)) if "list_item_open" in open_blocks else ("prose", "", text)


def _visible(inline: Token) -> str:
    """Return what a reader sees of an inline token: link texts, but no images, tags or footnote marks."""
    return _FOOTNOTE.sub("", "".join(map(_shown, inline.children or ())))


def _shown(child: Token) -> str:
    if child.type in ("text", "code_inline", "text_special"):
        return child.content
    spaced = child.type in ("softbreak", "hardbreak") or (
        child.type == "html_inline" and _BREAK.match(child.content)
    )
    return " " if spaced else ""


def _html_texts(html: str) -> list[str]:
    """Return the visible texts of a block of HTML, one a block-level element."""
    from html import unescape  # noqa: PLC0415 - here and in subtitles: thousands of names, for few files

    return [unescape(_TAG.sub("", text)) for text in _BLOCK_TAG.split(_UNSEEN.sub("", html))]
