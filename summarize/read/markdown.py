"""Markdown: markdown-it finds the blocks; front matter is metadata, code and tables stay out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.model import BlockKind, Document
from summarize.read.compose import compose
from summarize.read.decode import decode

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown", ".mdown")
NEEDS = None

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S)
_FIELD = re.compile(r"^(title|date|author|lang|language)[ \t]*:[ \t]*(.+?)[ \t]*\r?$", re.M | re.I)


def matches(head: bytes, suffix: str) -> bool:
    """Go by the name: any text is valid Markdown."""
    return suffix in SUFFIXES


def read(data: bytes, name: str) -> Iterator[Document]:
    """Yield one document whose text is what a reader of the rendered page sees."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

    text = decode(data)
    fields: dict[str, str] = {}
    front = _FRONT.match(text)
    if front:
        fields = {key.lower(): value.strip("\"'") for key, value in _FIELD.findall(front.group(1))}
        text = text[front.end() :]
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    body, blocks = compose(_pieces(tokens))
    language = fields.get("lang") or fields.get("language")
    yield Document(
        body, name, fields.get("title"), fields.get("date"), fields.get("author"),
        language=language[:2].lower() if language else None, blocks=blocks,
    )  # fmt: skip


def _pieces(tokens: list[Token]) -> Iterator[tuple[BlockKind, str, str]]:
    open_blocks: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            open_blocks.append(token.type)
        elif token.nesting == -1:
            open_blocks.pop()
        elif token.type in ("fence", "code_block"):
            yield "furniture", "code", token.content
        elif token.type == "inline":
            yield *_kind(open_blocks), _visible(token)


def _kind(open_blocks: list[str]) -> tuple[BlockKind, str]:
    if "table_open" in open_blocks:
        return "furniture", "table"
    if "heading_open" in open_blocks:
        return "heading", ""
    return ("item" if "list_item_open" in open_blocks else "prose"), ""


def _visible(inline: Token) -> str:
    """Return what a reader sees of an inline token: link texts, no images, no HTML tags."""
    shown = {"text", "code_inline", "text_special"}
    return "".join(
        " " if child.type in ("softbreak", "hardbreak") else child.content
        for child in inline.children or ()
        if child.type in shown or child.type in ("softbreak", "hardbreak")
    )
