"""Plain text: nothing to map, the cleaning finds its blocks."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.model import Document
from summarize.read.decode import decode
from summarize.read.limits import READING, Reading

SUFFIXES = (".txt", ".text", "")
NEEDS = None


def matches(head: bytes, suffix: str) -> bool:
    """Take whatever no other reader takes."""
    return True


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield one document: the text as decoded, to the code point."""
    yield Document(decode(data), name)
