"""Documents to sentences: boundaries by sentencex, offsets into the document's own text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import sentencex

from summarize.languages import lexicon
from summarize.model import Document, Sentence
from summarize.text import count_words, fold


def segment(document: Document, source: int) -> Iterator[Sentence]:
    """Yield the sentences of a cleaned document; ``source`` is its index in the pool.

    No sentence crosses a block, so a heading or a list item never fuses with what follows.
    """
    language = document.language or "en"
    words = lexicon(language)
    newlines = [i for i, c in enumerate(document.text) if c == "\n"]
    index = 0
    for block in document.blocks or ():
        if block.kind not in ("prose", "item"):
            continue
        for start, end in _boundaries(document.text, block.start, block.end, language):
            text = fold(document.text[start:end])
            terms, content = words.terms(text)
            if not terms:
                continue
            line = bisect_right(newlines, start) + 1
            yield Sentence(source, index, start, end, line, text, count_words(text), terms, content)
            index += 1


def _boundaries(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences in ``text[start:end]``, without white space at their ends."""
    block = text[start:end].replace("\r", " ").replace("\n", " ")  # a wrapped line is no boundary
    for boundary in sentencex.get_sentence_boundaries(language, block):
        piece = block[boundary["start_index"] : boundary["end_index"]]
        first = start + boundary["start_index"] + len(piece) - len(piece.lstrip())
        last = start + boundary["start_index"] + len(piece.rstrip())
        if first < last:
            yield first, last
