"""Briefing to str, one renderer a format; each takes the briefing and whether to cite."""

from __future__ import annotations

from collections.abc import Callable

from summarize.model import Briefing
from summarize.render import html, json, markdown, text

__all__ = ["CITED", "RENDERERS"]

Renderer = Callable[[Briefing, bool], str]

RENDERERS: dict[str, Renderer] = {
    "text": text.render,
    "markdown": markdown.render,
    "json": json.render,
    "html": html.render,
}
CITED = frozenset(RENDERERS) - {"text"}  # formats that cite unless told not to
