"""What cleaning says of a piece: its kind, and the reason where it is furniture or the title."""

from __future__ import annotations

from summarize.model import BlockKind

Verdict = tuple[BlockKind, str]
TITLE: Verdict = ("heading", "title")
HEADING: Verdict = ("heading", "")
PROSE: Verdict = ("prose", "")
ITEM: Verdict = ("item", "")
