"""Markdown: the paragraph and a numbered source list."""

from __future__ import annotations

import re

from summarize.model import Briefing
from summarize.render.text import cited, label, mark

# What CommonMark would take for markup inside a paragraph: an underscore within a word is none, a bracket is
# one only where a link's target follows.
_SPECIAL = re.compile(r"[\\`*<~]|(?<!\w)_|_(?!\w)|\](?=[(\[])")


def render(briefing: Briefing, cite: bool) -> str:
    """Return the briefing as Markdown; characters with a meaning there are escaped."""
    heading = f"# {escape(briefing.title)}\n\n" if briefing.title else ""
    if not cite:
        return heading + escape(briefing.text) + "\n"
    body = " ".join(escape(quote.text) + mark(quote) for quote in briefing.sentences)
    sources = "\n".join(f"- [{source.id}] {escape(label(source))}" for source in cited(briefing))
    return f"{heading}{body}\n\n## Sources\n\n{sources}\n"


def escape(text: str) -> str:
    """Return the text so that a Markdown reader shows it as it is."""
    return _SPECIAL.sub(r"\\\g<0>", text)
