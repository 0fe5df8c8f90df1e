"""RSS 2.0: a feed of the stories of one digest."""

from __future__ import annotations

from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from summarize.digest.clock import moment
from summarize.digest.model import Digest, Told
from summarize.digest.render import Letterhead
from summarize.digest.render.html import story_body
from summarize.digest.render.parts import by_date, legal
from summarize.read.find import is_url
from summarize.version import VERSION


def render(digest: Digest, head: Letterhead) -> str:
    """Return the feed; a story told again on another date is another entry."""
    feed = Element("rss", version="2.0")
    channel = SubElement(feed, "channel")
    _add(channel, "title", head.name)
    _add(channel, "link", next(filter(None, map(_link, digest.stories)), f"urn:brief:{head.name}"))
    _add(channel, "description", f"What is new on {digest.date}, story by story")
    _add(channel, "pubDate", format_datetime(moment(digest.date)))
    _add(channel, "generator", f"brief {VERSION}")
    for story in digest.stories:
        _entry(channel, story, digest, head)
    indent(feed)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(feed, encoding="unicode")}\n'


def _entry(channel: Element, story: Told, digest: Digest, head: Letterhead) -> None:
    item = SubElement(channel, "item")
    _add(item, "title", story.title)
    if link := _link(story):
        _add(item, "link", link)
    _add(item, "description", story_body(story, links=False))
    _add(item, "guid", f"{head.name}:{digest.date}:{story.id}").set("isPermaLink", "false")
    _add(item, "pubDate", format_datetime(moment(digest.date)))


def _link(story: Told) -> str:
    """Return the address of the latest source that has one; nothing where none has."""
    return next((source.path for source in by_date(story) if is_url(source.path)), "")


def _add(parent: Element, tag: str, text: str) -> Element:
    element = SubElement(parent, tag)
    element.text = legal(text)
    return element
