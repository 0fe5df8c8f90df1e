"""Reading, segmenting and tokenising alone: FOLDER.

The least that any briefing costs: sentencex and one pattern for words. With ``own`` behind it, as brief does
it: with its rules for boundaries, with stems and stop words.
"""

import sys
from pathlib import Path

from sentencex import segment

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # a plain checkout will do

texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).iterdir())]
if sys.argv[2:] == ["own"]:
    from summarize.model import Block, Document
    from summarize.segment import segment_all

    documents = []
    for text in texts:
        blocks, start = [], 0
        for paragraph in text.split("\n\n"):
            blocks.append(Block(start, start + len(paragraph), "prose"))
            start += len(paragraph) + 2
        documents.append(Document(text, language="en", blocks=tuple(blocks)))
    count = sum(len(sentence.pieces) for sentence in segment_all(documents))
else:
    from summarize.text import words

    count = sum(
        len(words(sentence))
        for text in texts
        for paragraph in text.split("\n\n")
        for sentence in segment("en", paragraph)
    )
