"""Diffs that a person can read, and the rough sentences they are made of."""

from __future__ import annotations

import re
from difflib import unified_diff

# A rough end of a sentence, for reading alone, with the citation mark that may follow.
_SENTENCE = re.compile(r".+?(?:(?<![A-Z])[.!?…][\"'”’)]*(?:\\?\[[\d,]+\\?\])?\s+(?=\W?[A-Z])|\Z)|\s+", re.S)


def diff(expected: str, given: str, name: str) -> str:
    """Return a unified diff with a line a sentence, for a paragraph on one line says nothing in a diff."""
    lines = unified_diff(lines_of(expected), lines_of(given), f"{name} (expected)", f"{name} (now)", n=1)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def lines_of(text: str) -> list[str]:
    """Return the sentences of a rendered briefing, about; the lines of one in JSON, which has its own."""
    if text.startswith("{"):
        return text.splitlines(keepends=True)
    return [line for paragraph in text.splitlines(keepends=True) for line in _SENTENCE.findall(paragraph)]
