"""Documents to sentences, with offsets into the document's own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise

from summarize.languages import lexicon
from summarize.model import Document, Sentence
from summarize.rows import Sentences
from summarize.segment.boundaries import boundaries
from summarize.text import first_word

__all__ = ["segment", "segment_all"]


def segment_all(documents: Sequence[Document]) -> Sentences:
    """Return the sentences of cleaned documents, whose place is the index of their source."""
    return Sentences(s for i, document in enumerate(documents) for s in segment(document, i))


def segment(document: Document, source: int) -> Iterator[Sentence]:
    """Yield the sentences of a cleaned document; ``source`` is its index in the pool.

    No sentence crosses a block, so a heading or a list item never fuses with what follows. A stretch
    without any word is no sentence.
    """
    language, text = document.language or "en", document.text
    spans = [
        (block.start + start, block.start + end)
        for block in document.blocks or ()
        if block.kind in ("prose", "item")
        for start, end in boundaries(text[block.start : block.end], language)
    ]
    split = [text[start:end].split() for start, end in spans]
    reader = lexicon(language)
    numbers = reader.number(chain.from_iterable(split))
    places = pairwise(accumulate(map(len, split), initial=0))
    index = at = 0
    line = 1
    for (start, end), pieces, (first, last) in zip(spans, split, places, strict=True):
        folded = " ".join(pieces)
        if not first_word(folded):
            continue
        line, at = line + text.count("\n", at, start), start
        yield Sentence(source, index, start, end, line, folded, len(pieces), numbers[first:last], reader)
        index += 1
