"""Feeds: RSS and Atom by feedparser, JSON Feed by itself; each entry a document named by its link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.model import Document, Skipped
from summarize.pattern import lazy
from summarize.read.limits import READING, Reading

_ROOT = lazy(
    rb"\s*(?:<\?xml[^>]*>\s*|<\?xml-[^>]*>\s*|<!--.*?-->\s*)*"
    rb"(?:<!DOCTYPE\s+(?:rss|feed|rdf:RDF)\b|<(?:\w+:)?(?:rss|feed|RDF)\b)",
    re.I | re.S,
)
_JSON_FEED = lazy(rb'"version"\s*:\s*"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org(?:\\?/)version')


class Xml:
    """Reader of RSS and Atom."""

    SUFFIXES = (".rss", ".atom", ".xml", ".rdf")
    NEEDS = "feeds"

    def matches(self, head: bytes, suffix: str) -> bool:
        """Take what has the root element of a feed."""
        return _ROOT.match(head.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")) is not None

    def read(self, data: bytes, name: str, how: Reading = READING) -> Iterator[Document | Skipped]:
        """Yield the entries that have a text; raises SourceError where none has."""
        from summarize.read.entries import xml_entries  # noqa: PLC0415 - every file is asked what it is

        yield from xml_entries(data, name, how)


class Json:
    """Reader of JSON Feed, https://www.jsonfeed.org/version/1.1/."""

    SUFFIXES = (".json",)
    NEEDS = None

    def matches(self, head: bytes, suffix: str) -> bool:
        """Take JSON that names the version of the format, which stands first by convention."""
        return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _JSON_FEED.search(head) is not None

    def read(self, data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
        """Yield the items that have a text; raises SourceError where none has, or for broken JSON."""
        from summarize.read.entries import json_entries  # noqa: PLC0415

        yield from json_entries(data, name, how)


XML = Xml()
JSON = Json()
