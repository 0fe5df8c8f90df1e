"""PDF: pypdfium2 finds the lines of print; running heads, page numbers, tables and small print stay out."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

from summarize.errors import SourceError
from summarize.model import Document
from summarize.pattern import lazy
from summarize.read.compose import compose, headed
from summarize.read.extras import load
from summarize.read.limits import READING, Reading
from summarize.read.paragraphs import paragraphs
from summarize.read.print import Line, lines
from summarize.text import fold

SUFFIXES = (".pdf",)
NEEDS = "pdf"

_OPENING = b"%PDF-"
_DATE = lazy(r"D:(\d{4})(\d\d)(\d\d)")
_FILE = lazy(r"\.\w{2,5}$|^microsoft word - |^untitled|^\W*$", re.I)  # what programs put for a title


def matches(head: bytes, suffix: str) -> bool:
    """Take what has the signature near its beginning, where readers look for it."""
    return _OPENING in head[:1024]


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield one document; raises SourceError for a PDF that is damaged, encrypted, too long, or scanned."""
    pages, facts = _pages(load(NEEDS), data, how)
    pieces = list(headed(paragraphs(pages)))
    text, blocks = compose(pieces)
    if not text:
        raise SourceError("a PDF without text, likely scanned; run it through OCR first (ocrmypdf)")
    day = _DATE.match(facts.get("CreationDate", ""))
    title = fold(facts.get("Title", ""))
    if _FILE.search(title):
        title = next((fold(piece) for kind, _, piece in pieces if kind == "heading"), "")
    author = fold(facts.get("Author", "")) or None
    yield Document(text, name, title or None, "-".join(day.groups()) if day else None, author, blocks=blocks)


def _pages(pdfium: Any, data: bytes, how: Reading) -> tuple[list[list[Line]], dict[str, str]]:
    """Return the lines of every page, and what the file tells of itself."""
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        what = (
            "encrypted; save it without a password"
            if "password" in str(error).lower()
            else "damaged or cut off"
        )
        raise SourceError(f"a PDF that is {what}") from None
    deadline = time.monotonic() + how.limits.seconds
    found = []
    try:
        how.limits.check("pages", len(pdf), f"a PDF of {len(pdf):,} pages")
        for page in pdf:
            found.append(lines(page, pdfium.raw))
            if time.monotonic() > deadline:
                raise how.limits.passed(
                    "seconds", f"a PDF that takes more than {how.limits.seconds:,} seconds"
                )
        return found, _facts(pdf)
    except pdfium.PdfiumError:
        raise SourceError("a PDF with a damaged page; save it anew") from None
    finally:
        pdf.close()


def _facts(pdf: Any) -> dict[str, str]:
    try:
        return dict(pdf.get_metadata_dict())
    except UnicodeDecodeError:  # what a damaged file tells of itself is worth nothing
        return {}
