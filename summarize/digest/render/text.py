"""Plain text: headline, what is told, where it stands; nothing at all when nothing is new."""

from __future__ import annotations

from summarize.digest.model import Digest, Told
from summarize.digest.render import Letterhead
from summarize.digest.render.parts import CONTINUES, NOT_READ, body, by_date, headline, parts, since


def render(digest: Digest, head: Letterhead) -> str:
    """Return the stories one after another, those that continue under a heading of their own."""
    new, old = parts(digest)
    blocks = [_story(story) for story in new]
    if old:
        blocks += [CONTINUES.upper(), *(_story(story) for story in old)]
    if blocks and digest.skipped:
        blocks.append(
            "\n".join([NOT_READ.upper(), *(f"- {item.path}: {item.reason}" for item in digest.skipped)])
        )
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _story(story: Told) -> str:
    lines = [f"{story.title} ({since(story)})" if story.continues else story.title, body(story)]
    lines += [
        "- " + ", ".join(filter(None, (headline(story, source), source.path, source.date)))
        for source in by_date(story)
    ]
    return "\n".join(filter(None, lines))
