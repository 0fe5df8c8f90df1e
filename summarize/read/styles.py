"""What a word processor's paragraph style says of the paragraph, and how paragraphs become pieces."""

from __future__ import annotations

import re

from summarize.model import BlockKind
from summarize.pattern import lazy

Piece = tuple[BlockKind, str, str]
Meaning = tuple[BlockKind, str]

# English names: programs keep these in files whatever language their menus speak.
_MEANINGS: tuple[tuple[re.Pattern[str], Meaning], ...] = (
    (lazy(r"(?:toc|contents|table of|index|bibliography|user index)\b"), ("furniture", "contents")),
    (lazy(r"(?:.* )?heading\b|title\b|subtitle\b"), ("heading", "")),
    (lazy(r"(?:.* )?caption\b|illustration$|figure$|drawing$|table$|image$"), ("furniture", "caption")),
    (lazy(r"(?:footnote|endnote)\b"), ("furniture", "footnote")),
    (lazy(r"(?:header|footer)\b"), ("furniture", "running head")),
    (lazy(r"source code$|(?:html )?preformatted\b|code\b|macro\b"), ("furniture", "code")),
    (lazy(r"(?:author|sender|signature)$"), ("furniture", "byline")),
    (lazy(r"date$"), ("furniture", "date")),
)
_ISO = lazy(r"\d{4}-\d\d-\d\d")


def meaning(style: str) -> Meaning | None:
    """Return what a paragraph style makes of its text; None when it does not say.

    >>> meaning("Heading 2"), meaning("Text body")
    (('heading', ''), None)
    """
    name = style.lower().replace("_20_", " ").strip()
    return next((found for pattern, found in _MEANINGS if pattern.match(name)), None)


class Flow:
    """The paragraphs of a document in its order, one open within another where a text box or note is."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._open: list[tuple[Meaning, list[str]]] = []

    def open(self, kind: BlockKind, reason: str) -> None:
        """Begin a paragraph."""
        self._open.append(((kind, reason), []))

    def add(self, text: str | None) -> None:
        """Add to the paragraph that was begun last; what stands in none is no text."""
        if text and self._open:
            self._open[-1][1].append(text)

    @property
    def title(self) -> str | None:
        """The first heading, which stands for a title that is told nowhere."""
        return next(
            (text.strip() for kind, _, text in self.pieces if kind == "heading" and text.strip()), None
        )

    @property
    def day(self) -> str | None:
        """The date that a paragraph of this style gives, where it is written as ISO 8601 has it."""
        dates = [text.strip() for _, reason, text in self.pieces if reason == "date"]
        return next((text for text in dates if _ISO.match(text)), None)

    def close(self) -> None:
        """End the paragraph that was begun last."""
        (kind, reason), texts = self._open.pop()
        self.pieces.append((kind, reason, "".join(texts)))
