"""What every format shows of a digest, whatever its marks look like."""

from __future__ import annotations

import re

from summarize.digest.model import Digest, Told
from summarize.model import Source
from summarize.text import fold

CONTINUES = "Continues"
NOTHING = "Nothing new."
NOT_READ = "Could not be read"
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML and HTML


def parts(digest: Digest) -> tuple[list[Told], list[Told]]:
    """Return the stories that are new and those that continue, each in their order."""
    new = [story for story in digest.stories if story.continues is None]
    return new, [story for story in digest.stories if story.continues is not None]


def body(story: Told) -> str:
    """Return what is told of a story beside its title; nothing when that is all."""
    text = " ".join(quote.text for quote in story.sentences)
    return "" if text.rstrip(".") == story.title.rstrip(".") else text


def since(story: Told) -> str:
    """Return when a story that continues was told last; nothing for a new one."""
    return f"last told {story.continues}" if story.continues else ""


def by_date(story: Told) -> list[Source]:
    """Return the sources, the latest first, those without a date last."""
    return sorted(story.sources, key=lambda source: source.date or "", reverse=True)


def headline(story: Told, source: Source) -> str:
    """Return a source's title where that is not the story's."""
    title = fold(source.title or "")
    return "" if title == story.title else title


def legal(text: str) -> str:
    """Return a text without the characters that XML and HTML do not allow."""
    return _ILLEGAL.sub("", text)
