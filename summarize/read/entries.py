"""The entries of a feed, each a document named by its link."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from summarize.errors import SourceError
from summarize.model import Document, Skipped
from summarize.read.decode import decode
from summarize.read.extras import load
from summarize.read.find import is_url
from summarize.read.fragment import parse, plain, text_of
from summarize.read.limits import READING, Reading
from summarize.text import fold

_ENTITY = re.compile(rb"<!ENTITY\s", re.I)
_CLOSED = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--.*?-->\s*)*\Z", re.I | re.S)
_ENDED = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>", re.I)
_TAG = re.compile(rb"<!\[CDATA\[.*?\]\]>|<!--.*?-->|<(/?)[a-zA-Z][^<>]*?(/?)>", re.S)
_DEEPEST = 5_000  # elements within each other; feedparser's time grows with the square
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


class EmptyFeedError(SourceError):
    """A feed is whole and has nothing to say, which is no fault where only news is asked for."""

    def __init__(self) -> None:
        super().__init__("a feed without entries that hold text")


def xml_entries(data: bytes, name: str, how: Reading = READING) -> Iterator[Document | Skipped]:
    """Yield the entries of RSS or Atom that have a text; raises SourceError where none has."""
    opening = data.replace(b"\0", b"")
    root = re.search(rb"<(?:\w+:)?(?:rss|feed|rdf)\b", opening, re.I)
    declared = opening[: root.start()] if root else opening
    if _ENTITY.search(declared):
        raise SourceError("a feed that defines entities of its own, which can be a trap; it is not read")
    if _depth(opening) > _DEEPEST:
        raise SourceError("a feed whose elements are nested too deeply to be read")
    feedparser = load("feeds")
    where = {"content-location": name} if is_url(name) else {}
    try:
        # The HTML within is read as all HTML is here; feedparser's own cleaning takes quadratic time.
        parsed = feedparser.parse(
            io.BytesIO(data), response_headers=where, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # it takes much, and fails in many ways on the rest
        raise SourceError(f"a damaged feed ({type(error).__name__}: {error})") from None
    told = parsed.feed
    site, language = (
        plain(told.get("title") or "") or None,
        (told.get("language") or "")[:2].lower() or None,
    )
    whole = _CLOSED.search(data[-4096:].rstrip().rstrip(b"\0"))
    entries = parsed.entries
    if not whole:
        entries = entries[: len(_ENDED.findall(opening))]  # of the last one only a part may be there
    found = 0
    for entry in entries:
        contents = [item.get("value", "") for item in entry.get("content", [])]
        html = max([*contents, entry.get("summary")], key=lambda text: len(text or "")) or ""
        document = _entry(
            html, name, entry.get("link") or entry.get("id"), title=entry.get("title"), site=site,
            date=_day(_parsed(entry, "published") or _parsed(entry, "updated")),
            author=entry.get("author"), language=language, headlines=how.headlines,
        )  # fmt: skip
        if document is not None:
            found += 1
            yield document
    if not found:
        raise EmptyFeedError if whole else SourceError("a truncated feed; fetch it anew")
    if not whole:
        yield Skipped(name, f"a truncated feed, only {found} entries could be read; fetch it anew")


def json_entries(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield the items of a JSON Feed that have a text; raises SourceError where none has."""
    try:
        feed = json.loads(decode(data).lstrip("\ufeff"))
    except ValueError as error:
        raise SourceError(f"a damaged or truncated feed ({error}); fetch it anew") from None
    items = feed.get("items") if isinstance(feed, Mapping) else None
    found = False
    for item in items if isinstance(items, list) else []:
        if not isinstance(item, Mapping):
            continue
        text = _string(item, "content_text")
        html = _string(item, "content_html") or ("" if text else _string(item, "summary"))
        link = _string(item, "url") or _string(item, "external_url") or item.get("id")
        document = _entry(
            html or text, name, link,
            title=_string(item, "title"), site=_string(feed, "title") or None,
            date=_iso(_string(item, "date_published") or _string(item, "date_modified")),
            author=_author(item) or _author(feed), language=_string(feed, "language")[:2].lower() or None,
            is_html=bool(html), headlines=how.headlines,
        )  # fmt: skip
        if document is not None:
            found = True
            yield document
    if not found:
        raise EmptyFeedError


def _entry(
    html: str, feed: str, link: Any, *, title: str | None, site: str | None, date: str | None,
    author: str | None, language: str | None, headlines: bool, is_html: bool = True,
) -> Document | None:  # fmt: skip
    """Return an entry as a document; None when it holds no text. Its name is its link or id.

    One that has neither is named by a digest of its title or else its text, which stays the same when other
    entries come before it.

    With ``headlines`` the title is the text of an entry that holds no other.
    """
    root = parse(f"<div>{html}</div>") if is_html and html.strip() else None
    text, blocks = text_of(root) if root is not None else ("" if is_html else html, None)
    title = plain(title or "") or None
    if not text.strip() and headlines and title:
        text, blocks = title, None
    if not text.strip():
        return None
    name = str(link).strip() if isinstance(link, (str, int)) and str(link).strip() else ""
    if name and is_url(feed):
        name = urljoin(feed, name)
    return Document(
        text, (name if is_url(name) else f"{feed}!{name or _mark(title or text)}"), title, date,
        fold(author or "") or None, site, language, blocks=blocks,
    )  # fmt: skip


def _mark(text: str) -> str:
    return hashlib.sha256(fold(text).encode("utf-8", "replace")).hexdigest()[:12]


def _depth(xml: bytes) -> int:
    """Return how deeply elements are nested, those never closed included."""
    depth = deepest = 0
    for tag in _TAG.finditer(xml):
        if tag[1] is not None and not tag[2]:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _parsed(entry: Any, which: str) -> Any:
    """Return a date as feedparser parsed it; asked in its own way it warns where there is none."""
    return dict.get(entry, f"{which}_parsed")


def _day(moment: Any) -> str | None:
    """Return the date of a time in UTC, as feedparser makes it of dates in all shapes; None for nonsense."""
    if not moment or not 1900 <= moment[0] <= 2200:
        return None
    return f"{moment[0]:04}-{moment[1]:02}-{moment[2]:02}"


def _iso(date: str) -> str | None:
    match = _DAY.match(date)
    return match[0] if match and 1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31 else None


def _string(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _author(item: Mapping[str, Any]) -> str | None:
    authors = item.get("authors") or [item.get("author")]
    names = (
        [_string(a, "name") for a in authors if isinstance(a, Mapping)] if isinstance(authors, list) else []
    )
    return ", ".join(name for name in names if name) or None
