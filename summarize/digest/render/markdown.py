"""Markdown: a heading a story, sentences with marks that lead to its sources."""

from __future__ import annotations

from summarize.digest.model import Digest, Told
from summarize.digest.render import Letterhead
from summarize.digest.render.parts import CONTINUES, NOT_READ, body, by_date, headline, parts, since
from summarize.model import Source
from summarize.read.find import is_url
from summarize.render.markdown import escape
from summarize.render.text import mark


def render(digest: Digest, head: Letterhead) -> str:
    """Return the page; nothing at all when nothing is new."""
    new, old = parts(digest)
    if not digest.stories:
        return ""
    blocks = [f"# {escape(head.title(digest))}", *(_story(story, 2) for story in new)]
    if old:
        blocks += [f"## {CONTINUES}", *(_story(story, 3) for story in old)]
    if digest.skipped:
        lines = (f"- {_place(item.path)}: {escape(item.reason)}" for item in digest.skipped)
        blocks += [f"## {NOT_READ}", "\n".join(lines)]
    return "\n\n".join(blocks) + "\n"


def _story(story: Told, level: int) -> str:
    blocks = [f"{'#' * level} {escape(story.title)}"]
    if story.continues:
        blocks.append(f"*{since(story)}*")
    if body(story):
        marked = len(story.sources) > 1
        blocks.append(" ".join(escape(q.text) + (mark(q) if marked else "") for q in story.sentences))
    blocks.append("\n".join(_source(story, source) for source in by_date(story)))
    return "\n\n".join(blocks)


def _source(story: Told, source: Source) -> str:
    shown = filter(None, (escape(headline(story, source)), _place(source.path), source.date))
    return f"- [{source.id}] " + ", ".join(shown)


def _place(path: str) -> str:
    return f"<{path}>" if is_url(path) and ">" not in path else escape(path)
