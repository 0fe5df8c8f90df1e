"""Briefing to str, one renderer a format; each takes the briefing and whether to cite."""

from __future__ import annotations

from collections.abc import Callable

from summarize.model import Briefing
from summarize.render import text

__all__ = ["CITED", "RENDERERS"]

Renderer = Callable[[Briefing, bool], str]


def _json(briefing: Briefing, cite: bool) -> str:
    from summarize.render import json  # noqa: PLC0415 - each brings a library that the others need not load

    return json.render(briefing, cite)


def _markdown(briefing: Briefing, cite: bool) -> str:
    from summarize.render import markdown  # noqa: PLC0415

    return markdown.render(briefing, cite)


def _html(briefing: Briefing, cite: bool) -> str:
    from summarize.render import html  # noqa: PLC0415

    return html.render(briefing, cite)


RENDERERS: dict[str, Renderer] = {
    "text": text.render,
    "markdown": _markdown,
    "json": _json,
    "html": _html,
}
CITED = frozenset(RENDERERS) - {"text"}  # formats that cite unless told not to
