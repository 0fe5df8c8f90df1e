"""Digest to str, one renderer a format; each takes the digest and a Letterhead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from summarize.digest.model import Digest

__all__ = ["RENDERERS", "SUFFIXES", "Letterhead"]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose digest it is, and for mail from whom to whom."""

    name: str
    sender: str | None = None
    to: str | None = None

    def title(self, digest: Digest) -> str:
        """Return what stands above a digest."""
        name = self.name if self.name != "digest" else "Digest"
        return f"{name}, {digest.date}"


Renderer = Callable[[Digest, Letterhead], str]
SUFFIXES: Mapping[str, str] = {  # by format, for a file in a folder
    "text": ".txt", "markdown": ".md", "html": ".html", "json": ".json", "eml": ".eml", "rss": ".xml",
}  # fmt: skip


def _renderer(form: str) -> Renderer:
    def render(digest: Digest, head: Letterhead) -> str:
        """Load the format when it is asked for: each brings a library that the others need not load."""
        module = import_module(f"summarize.digest.render.{form}")
        text: str = module.render(digest, head)
        return text

    return render


RENDERERS: dict[str, Renderer] = {form: _renderer(form) for form in SUFFIXES}
