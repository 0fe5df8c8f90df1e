"""HTML: a page that stands alone, without scripts or styles from elsewhere; well-formed as XML too."""

from __future__ import annotations

from collections import Counter
from html import escape

from summarize.digest.model import Digest, Told
from summarize.digest.render import Letterhead
from summarize.digest.render.parts import (
    CONTINUES,
    NOT_READ,
    NOTHING,
    body,
    by_date,
    headline,
    legal,
    parts,
    since,
)
from summarize.model import Quote, Source
from summarize.read.find import is_url

_STYLE = (
    "body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.5 serif}"
    "ol,ul{font-size:.85em;color:#555;overflow-wrap:anywhere}.since{color:#555}"
)


def render(digest: Digest, head: Letterhead) -> str:
    """Return a whole page; the marks link to the source lists."""
    title = _text(head.title(digest))
    new, old = parts(digest)
    blocks = [_story(story, 2) for story in new]
    if old:
        blocks += [f"<h2>{CONTINUES}</h2>", *(_story(story, 3) for story in old)]
    blocks = blocks or [f"<p>{NOTHING}</p>"]
    if digest.skipped:
        items = "\n".join(f"<li>{_place(item.path)}: {_text(item.reason)}</li>" for item in digest.skipped)
        blocks.append(f"<h2>{NOT_READ}</h2>\n<ul>\n{items}\n</ul>")
    return (
        f'<!DOCTYPE html>\n<html lang="{_language(digest)}">\n<head>\n<meta charset="utf-8"/>\n'
        '<meta name="viewport" content="width=device-width"/>\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        + "\n".join(blocks)
        + "\n</body>\n</html>\n"
    )


def story_body(story: Told, *, links: bool = True) -> str:
    """Return a story without its headline; ``links`` make marks lead to the list of sources."""
    told = f'<p class="since">{since(story)}</p>\n' if story.continues else ""
    if body(story):
        marks = len(story.sources) > 1
        text = " ".join(_text(q.text) + (_marks(story, q, links) if marks else "") for q in story.sentences)
        told += f"<p>{text}</p>\n"
    items = "\n".join(_source(story, source, links) for source in by_date(story))
    return f"{told}<ol>\n{items}\n</ol>"


def _story(story: Told, level: int) -> str:
    return f"<h{level}>{_text(story.title)}</h{level}>\n{story_body(story)}"


def _marks(story: Told, quote: Quote, links: bool) -> str:
    marks = (f'<a href="#s-{story.id}-{n}">{n}</a>' if links else str(n) for n in quote.support)
    return f"<sup>[{','.join(marks)}]</sup>"


def _source(story: Told, source: Source, links: bool) -> str:
    own = f' id="s-{story.id}-{source.id}"' if links else ""
    shown = (_text(headline(story, source)), _place(source.path), _text(source.date or ""))
    return f'<li{own} value="{source.id}">{", ".join(filter(None, shown))}</li>'


def _place(path: str) -> str:
    shown = _text(path)
    return f'<a href="{shown}">{shown}</a>' if is_url(path) else shown


def _language(digest: Digest) -> str:
    """Return the language of most sources, the first in the alphabet of equals."""
    found = Counter(source.language for story in digest.stories for source in story.sources)
    return escape(min(found, key=lambda code: (-found[code], code), default="en"))


def _text(text: str) -> str:
    return escape(legal(text))
