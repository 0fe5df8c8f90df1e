"""MHTML: a page that a browser saved in one file, as a mail whose first part is the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.errors import SourceError
from summarize.model import Document
from summarize.pattern import lazy
from summarize.read.decode import decode
from summarize.read.html import document
from summarize.read.limits import READING, Reading

if TYPE_CHECKING:
    from email.message import Message

SUFFIXES = (".mhtml", ".mht")
NEEDS = None

_SAVED = lazy(rb"^(?:Snapshot-Content-Location:|From:[ \t]*\"?<?Saved by )", re.I | re.M)
_RELATED = lazy(rb"^Content-Type:[ \t]*(?:multipart/related|text/html)", re.I | re.M)


def matches(head: bytes, suffix: str) -> bool:
    """Take a mail that a browser made, or under the name of one any that holds a page."""
    if b"content-type:" not in head.lower():  # said of nearly all, at a tenth of the price
        return False
    return bool(_RELATED.search(head)) and (bool(_SAVED.search(head)) or suffix in SUFFIXES)


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield the article of the saved page; raises SourceError when there is no page in the file."""
    from email import message_from_bytes  # noqa: PLC0415 - only saved pages need it

    page = next((part for part in message_from_bytes(data).walk() if _is_page(part)), None)
    content = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(content, bytes) or not content.strip():
        raise SourceError("a saved page without its page; save it anew")
    yield document(decode(content, page.get_content_charset()), name)


def _is_page(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")
