"""HTML: trafilatura finds the article and its metadata; its blocks become ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from summarize.errors import SourceError
from summarize.model import BlockKind, Document
from summarize.read.compose import compose
from summarize.read.decode import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".html", ".htm", ".xhtml")
NEEDS = None

_OPENING = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]+)", re.I)
_KINDS: dict[str, tuple[BlockKind, str]] = {
    "head": ("heading", ""),
    "p": ("prose", ""),
    "quote": ("prose", ""),
    "item": ("item", ""),
    "code": ("furniture", "code"),
    "table": ("furniture", "table"),
}


def matches(head: bytes, suffix: str) -> bool:
    """Take what opens like a page, whatever its name, and fragments under a page's name."""
    return bool(_OPENING.match(head)) or (suffix in SUFFIXES and b"<" in head)


def read(data: bytes, name: str) -> Iterator[Document]:
    """Yield the article of a page; raises SourceError when the page holds no text."""
    import trafilatura  # noqa: PLC0415 - half a second, and only pages need it

    declared = _CHARSET.search(data[:4096])
    text = decode(data, declared.group(1).decode("ascii") if declared else None)
    page: Any = trafilatura.bare_extraction(
        text, include_comments=False, include_tables=False, with_metadata=True
    )
    if page is None or page.body is None:
        raise SourceError("a page without an article")
    body, blocks = compose(_pieces(page.body))
    yield Document(
        body, name, page.title, page.date, page.author, page.sitename, page.language, blocks=blocks
    )


def _pieces(body: _Element) -> Iterator[tuple[BlockKind, str, str]]:
    for element in body:
        kind, reason = _KINDS.get(str(element.tag), ("prose", ""))
        if element.tag == "list" or (element.tag == "quote" and len(element)):
            yield from _pieces(element)
        else:
            yield kind, reason, "".join(str(text) for text in element.itertext())
