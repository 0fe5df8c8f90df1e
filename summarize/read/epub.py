"""EPUB: one document a book, its chapters in the order of reading."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from summarize.errors import SourceError
from summarize.model import Document
from summarize.pattern import lazy
from summarize.read.compose import compose, headed
from summarize.read.elements import Piece, pieces
from summarize.read.html import markup
from summarize.read.limits import READING, Reading
from summarize.read.package import Package, told
from summarize.read.page import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".epub",)
NEEDS = None

_MIMETYPE = b"mimetypeapplication/epub+zip"
_WHAT = "an EPUB book"
_CONTAINER = "META-INF/container.xml"
_PAGE = lazy(r"application/xhtml\+xml|text/html|application/x-dtbook\+xml|text/x-oeb1-document")
# Parts of a book around its text, as EPUB's structural vocabulary calls them.
_AROUND = lazy(r"\b(?:titlepage|copyright-page|cover|toc|landmarks|loi|lot|index|colophon|halftitlepage)\b")


def matches(head: bytes, suffix: str) -> bool:
    """Take what declares itself a book in its first part, and under a book's name what looks like one."""
    return head[:2] == b"PK" and (
        head[30:].startswith(_MIMETYPE) or (suffix in SUFFIXES and b"META-INF/" in head)
    )


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield the book; raises SourceError for one that is damaged, encrypted, or without text."""
    package = Package(data, _WHAT, how.limits)
    root = package.xml(_CONTAINER).find(".//{*}rootfile")
    path = root.get("full-path", "") if root is not None else ""
    book = package.xml(path)
    chapters = _spine(book, posixpath.dirname(path))
    encrypted = _encrypted(package.maybe("META-INF/encryption.xml"))
    if encrypted.intersection(chapters):
        raise SourceError(f"{_WHAT} that is encrypted (DRM); it cannot be read")
    found: list[Piece] = []
    for chapter in chapters:
        if chapter in package.names:
            found += _chapter(markup(package.bytes(chapter)))
    text, blocks = compose(headed(found))
    if not text:
        raise SourceError(f"{_WHAT} without text")
    language = told(book, "language")
    yield Document(
        text, name, told(book, "title"), (told(book, "date") or "")[:10] or None, told(book, "creator"),
        told(book, "publisher"), language[:2].lower() if language else None, blocks=blocks,
    )  # fmt: skip


def _spine(book: _Element, folder: str) -> list[str]:
    """Return the paths of the chapters in the order of reading; contents and asides are no chapters."""
    items = {item.get("id"): item for item in book.iterfind("{*}manifest/{*}item")}
    paths = []
    for reference in book.iterfind("{*}spine/{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or reference.get("linear") == "no" or "nav" in item.get("properties", "").split():
            continue
        if _PAGE.match(item.get("media-type", "")):
            paths.append(posixpath.normpath(posixpath.join(folder, unquote(item.get("href", "")))))
    return list(dict.fromkeys(paths))


def _chapter(text: str) -> list[Piece]:
    if not text.strip():
        return []
    page = parse(text)
    around = page.xpath(
        "//body/@*[name() = 'epub:type'] | //body/*[1][self::section]/@*[name() = 'epub:type']"
    )
    kind = " ".join(map(str, around))
    return [] if _AROUND.search(kind) else list(pieces(page))


def _encrypted(root: _Element | None) -> frozenset[str]:
    found = root.iter("{*}CipherReference") if root is not None else ()
    return frozenset(unquote(reference.get("URI", "")) for reference in found)
