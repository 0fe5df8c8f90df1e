"""Builds the extracted text of a format with markup, block by block, with true offsets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarize.model import Block, BlockKind
from summarize.text import fold

_HEAD = 12  # words of a line that may be a heading
_ENDS = tuple(".!?…:;,。！？؟।")
_CLOSING = "\"'”’»)]"


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


def headed(pieces: Iterable[tuple[BlockKind, str, str]]) -> Iterator[tuple[BlockKind, str, str]]:
    """Yield pieces, short paragraphs without an end as headings; for formats that only show which are.

    >>> [kind for kind, _, _ in headed([("prose", "", "What is known"), ("prose", "", "It is closed.")])]
    ['heading', 'prose']
    """
    for kind, reason, piece in pieces:
        text = fold(piece)
        short = len(text.split()) <= _HEAD and not text.rstrip(_CLOSING).endswith(_ENDS)
        yield ("heading", "", piece) if kind == "prose" and short else (kind, reason, piece)
