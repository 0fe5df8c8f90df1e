"""HTML: trafilatura finds the article and its metadata; its blocks become ours."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from summarize.errors import SourceError
from summarize.model import Document
from summarize.read.compose import compose
from summarize.read.decode import decode
from summarize.read.elements import pieces
from summarize.read.limits import READING, Reading
from summarize.text import fold

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".html", ".htm", ".xhtml")
NEEDS = None

_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG = re.compile(rb"</?[a-z][^<>]*>|<!", re.I)
_NOT_ASCII = b"\xef\xbb\xbf\xff\xfe"  # byte order marks; the zeros of UTF-16 are left out as well
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.I)
_LANGUAGE = re.compile(r"<html\b[^>]*?\b(?:xml:)?lang\s*=\s*[\"']?([a-z]{2})(?![a-z])", re.I)
_SHORT = "25"  # characters of an article below which trafilatura takes all the page's text, unstructured


def matches(head: bytes, suffix: str) -> bool:
    """Take what opens like a page, whatever its name, and fragments under a page's name."""
    ascii_head = head.lstrip(_NOT_ASCII).replace(b"\0", b"")
    return bool(_OPENING.match(ascii_head)) or (suffix in SUFFIXES and bool(_TAG.search(ascii_head)))


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield the article of a page; raises SourceError when the page holds no text."""
    declared = _CHARSET.search(data[:4096])
    text = decode(data, declared.group(1).decode("ascii") if declared else None)
    page = _extract(text)
    body, blocks = compose(pieces(page.body)) if page is not None and page.body is not None else ("", ())
    if not body:
        body, blocks = compose(pieces(_whole(text)))
    if not body:
        raise SourceError("a page without text")
    told = _LANGUAGE.search(text[:4096])
    title, date, author, site = (_known(page, field) for field in ("title", "date", "author", "sitename"))
    language = told.group(1).lower() if told else None
    yield Document(body, name, title, date, author, site, language, blocks=blocks)


def _extract(text: str) -> Any:
    """Return trafilatura's document, its body and metadata; None where it finds no article."""
    import trafilatura  # noqa: PLC0415 - half a second, and only pages need it
    from trafilatura.settings import use_config  # noqa: PLC0415

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it misses is ours to say
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", _SHORT)
    return trafilatura.bare_extraction(
        text, include_comments=False, include_tables=False, with_metadata=True, config=config
    )


def _whole(text: str) -> _Element:
    """Return all of a page, for one that holds no article."""
    from lxml.html import document_fromstring  # noqa: PLC0415

    page: _Element = document_fromstring(re.sub(r"\A\s*<\?xml[^>]*>", "", text))
    return page


def _known(page: Any, field: str) -> str | None:
    """Return a field of the metadata, on one line; None when it is not there or empty."""
    return fold(getattr(page, field, None) or "") or None
