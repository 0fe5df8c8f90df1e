"""HTML: the article of a page, and what the page tells of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.errors import SourceError
from summarize.model import Document
from summarize.pattern import lazy
from summarize.read.article import article, is_vast
from summarize.read.decode import decode
from summarize.read.limits import READING, Reading
from summarize.read.page import parse
from summarize.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = (".html", ".htm", ".xhtml")
NEEDS = None

_OPENING = lazy(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG = lazy(rb"</?[a-z][^<>]*>|<!", re.I)
_NOT_ASCII = b"\xef\xbb\xbf\xff\xfe"  # byte order marks; the zeros of UTF-16 are left out as well
_CHARSET = lazy(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.I)
_LANGUAGE = lazy(r"<html\b[^>]*?\b(?:xml:)?lang\s*=\s*[\"']?([a-z]{2})(?![a-z])", re.I)
_SITE = lazy(r"\s+[-–—|:·»]\s+")  # what parts a title from the name of the site
_LIBRARIES = ("trafilatura", "htmldate")
# Dates that the page states, none guessed from numbers in its text, and none that hang on today's.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}


def matches(head: bytes, suffix: str) -> bool:
    """Take what opens like a page, whatever its name, and fragments under a page's name."""
    ascii_head = head.lstrip(_NOT_ASCII).replace(b"\0", b"")
    return bool(_OPENING.match(ascii_head)) or (suffix in SUFFIXES and bool(_TAG.search(ascii_head)))


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield the article of a page; raises SourceError when the page holds no text."""
    yield document(markup(data), name)


def markup(data: bytes) -> str:
    """Return a page's markup decoded by what it declares; raises SourceError for what is no text."""
    declared = _CHARSET.search(data[:4096])
    return decode(data, declared.group(1).decode("ascii") if declared else None)


def document(text: str, name: str) -> Document:
    """Return the article of a page given as markup; raises SourceError when the page holds no text."""
    import logging  # noqa: PLC0415 - only libraries need it

    for library in _LIBRARIES:
        if not (logger := logging.getLogger(library)).handlers:
            logger.addHandler(logging.NullHandler())  # what it misses is ours to say
    page = parse(text)
    body, blocks = article(page)
    if not body:
        raise SourceError("a page without text")
    told = _LANGUAGE.search(text[:4096])
    title, day, author, site = _told(page)
    language = told.group(1).lower() if told else None
    return Document(body, name, title, day, author, site, language, blocks=blocks)


def _told(page: HtmlElement) -> tuple[str | None, ...]:
    """Return title, date, author and site as JSON-LD, OpenGraph, meta tags and the page's head state them."""
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - half a second, and only pages need it

    told = page.find("head") if is_vast(page) else page
    if told is None:
        return None, None, None, None
    try:
        facts = extract_metadata(told, date_config=_DATES)
    except Exception:  # a page with odd facts is still a page
        return None, None, None, None
    title, day, author, site = (
        fold(getattr(facts, field) or "") or None for field in ("title", "date", "author", "sitename")
    )
    return _without_site(title, site), day, author, site


def _without_site(title: str | None, site: str | None) -> str | None:
    """Return a title without the site's name behind it."""
    parts = list(_SITE.finditer(title or ""))
    if title and site and parts and title[parts[-1].end() :].casefold() == site.casefold():
        return title[: parts[-1].start()]
    return title
