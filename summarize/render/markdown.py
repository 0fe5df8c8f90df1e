"""Markdown: the paragraph and a numbered source list."""

from __future__ import annotations

import re

from summarize.model import Briefing
from summarize.pattern import lazy
from summarize.render.text import cited, label, mark

# What CommonMark would take for markup: an underscore within a word is none, a bracket is one only where a
# link's target or a definition follows, an ampersand only in an entity.
_SPECIAL = lazy(r"[\\`*<~]|(?<![^\W_])_|_(?![^\W_])|\](?=[(\[:])|&(?=#?\w+;)")
# What would make something else of a paragraph that it opens.
_OPENING = lazy(r"\A(?:([-+](?=\s|\Z|-)|#{1,6}(?=\s|\Z)|>)|(\d{1,9})([.)](?=\s|\Z)))")


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
    return _OPENING.sub(_opened, _SPECIAL.sub(r"\\\g<0>", text))


def _opened(opening: re.Match[str]) -> str:
    return f"\\{opening[1]}" if opening[1] else f"{opening[2]}\\{opening[3]}"
