"""Plain text: headline, what is told, where it stands; nothing at all when nothing is new."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.digest.model import Digest, Told
from summarize.digest.render import Letterhead
from summarize.model import Source
from summarize.text import fold

CONTINUES = "Continues"


def render(digest: Digest, head: Letterhead) -> str:
    """Return a paragraph or two a story, those that continue under a heading of their own."""
    new, old = parts(digest)
    blocks = [_story(story) for story in new]
    if old:
        blocks += [CONTINUES.upper(), *(_story(story) for story in old)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def parts(digest: Digest) -> tuple[list[Told], list[Told]]:
    """Return the stories that are new and those that continue, each in their order."""
    new = [story for story in digest.stories if story.continues is None]
    return new, [story for story in digest.stories if story.continues is not None]


def body(story: Told) -> str:
    """Return what is told of a story beside its title; nothing when that is all."""
    text = " ".join(quote.text for quote in story.sentences)
    return "" if text.rstrip(".") == story.title.rstrip(".") else text


def sources(story: Told) -> Iterator[tuple[Source, str]]:
    """Yield the sources, the latest first, each with its title where that is not the story's."""
    latest = sorted(story.sources, key=lambda source: source.id)
    for source in sorted(latest, key=lambda source: source.date or "", reverse=True):
        title = fold(source.title or "")
        yield source, "" if title == story.title else title


def _story(story: Told) -> str:
    since = f" (last told {story.continues})" if story.continues else ""
    lines = [f"{story.title}{since}", body(story)]
    for source, title in sources(story):
        lines.append("- " + ", ".join(part for part in (title, source.path, source.date) if part))
    return "\n".join(line for line in lines if line)
