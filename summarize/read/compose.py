"""Builds the extracted text of a format with markup, block by block, with true offsets."""

from __future__ import annotations

from collections.abc import Iterable

from summarize.model import Block, BlockKind
from summarize.text import fold


def compose(pieces: Iterable[tuple[BlockKind, str, str]]) -> tuple[str, tuple[Block, ...]]:
    r"""Join (kind, reason, text) pieces with blank lines; return the text and its blocks.

    >>> compose([("heading", "", "One"), ("prose", "", "Two  words.")])[0]
    'One\n\nTwo words.'
    """
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, reason, piece in pieces:
        text = fold(piece)
        if text:
            blocks.append(Block(at, at + len(text), kind, reason))
            texts.append(text)
            at += len(text) + 2
    return "\n\n".join(texts), tuple(blocks)
