"""Documents to sentences, with offsets into the document's own text."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.languages import lexicon
from summarize.model import Document, Sentence
from summarize.segment.boundaries import boundaries

__all__ = ["segment"]


def segment(document: Document, source: int) -> Iterator[Sentence]:
    """Yield the sentences of a cleaned document; ``source`` is its index in the pool.

    No sentence crosses a block, so a heading or a list item never fuses with what follows. A stretch
    without any word is no sentence.
    """
    language, text = document.language or "en", document.text
    words = lexicon(language)
    index = at = 0
    line = 1
    for block in document.blocks or ():
        if block.kind not in ("prose", "item"):
            continue
        body = text[block.start : block.end]
        for start, end in boundaries(body, language):
            pieces = body[start:end].split()
            terms, content, capitals = words.read(pieces)
            if not terms:
                continue
            first, last = block.start + start, block.start + end
            line, at = line + text.count("\n", at, first), first
            yield Sentence(
                source, index, first, last, line, " ".join(pieces), len(pieces), terms, content, capitals
            )
            index += 1
