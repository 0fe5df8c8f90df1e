"""Documents to sentences, with offsets into the document's own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarize.languages import lexicon
from summarize.model import Document, Sentence
from summarize.rows import Sentences
from summarize.segment.boundaries import boundaries
from summarize.text import count_words, fold, line_at, line_ends

__all__ = ["segment", "segment_all"]


def segment_all(documents: Sequence[Document]) -> Sentences:
    """Return the sentences of cleaned documents, whose place is the index of their source."""
    return Sentences(s for i, document in enumerate(documents) for s in segment(document, i))


def segment(document: Document, source: int) -> Iterator[Sentence]:
    """Yield the sentences of a cleaned document; ``source`` is its index in the pool.

    No sentence crosses a block, so a heading or a list item never fuses with what follows. A stretch
    without any word is no sentence.
    """
    language = document.language or "en"
    words = lexicon(language)
    lines = line_ends(document.text)
    index = 0
    for block in document.blocks or ():
        if block.kind not in ("prose", "item"):
            continue
        for start, end in boundaries(document.text[block.start : block.end], language):
            first, last = block.start + start, block.start + end
            text = fold(document.text[first:last])
            terms, content, capitals = words.read(text)
            if not terms:
                continue
            line = line_at(lines, first)
            yield Sentence(
                source, index, first, last, line, text, count_words(text), terms, content, capitals
            )
            index += 1
