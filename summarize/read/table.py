"""Tables of texts: JSON lines, JSON, CSV and TSV, each row a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.model import Document, Skipped
from summarize.read.decode import decode
from summarize.read.limits import READING, Reading

# The names of columns, the likeliest first.
TEXT = ("text", "content", "body", "article", "maintext", "full_text", "fulltext", "document", "message")
TITLE = ("title", "headline", "subject", "heading")
DATE = (
    "date",
    "published",
    "date_published",
    "published_at",
    "publishedat",
    "pubdate",
    "created_at",
    "time",
)
AUTHOR = ("author", "authors", "byline", "creator", "from")
SITE = ("site", "source", "publisher", "outlet")
LANGUAGE = ("language", "lang")
ID = ("id", "url", "link", "uri", "guid")
_BESIDE = {*TITLE, *DATE, *ID}


class Json:
    """Reader of JSON lines, and of JSON that holds one row or a list of them."""

    SUFFIXES = (".jsonl", ".ndjson", ".json")
    NEEDS = None

    def matches(self, head: bytes, suffix: str) -> bool:
        """Take what opens like rows of JSON."""
        opening = head.lstrip(b"\xef\xbb\xbf \t\r\n").replace(b"\0", b"")
        return re.match(rb'(?:\[\s*)?\{\s*"[^"\n]{1,200}"\s*:', opening) is not None

    def read(self, data: bytes, name: str, how: Reading = READING) -> Iterator[Document | Skipped]:
        """Yield a document a row; raises SourceError where none holds a text."""
        from summarize.read import rows  # noqa: PLC0415 - every file is asked what it is

        yield from rows.documents(rows.json_rows(decode(data)), name, how.field)


class Csv:
    """Reader of tables with a header line, whatever parts their columns."""

    SUFFIXES = (".csv", ".tsv", ".tab")
    NEEDS = None

    def matches(self, head: bytes, suffix: str) -> bool:
        """Go by the name, or by a first line that names a column of texts beside others."""
        if suffix in self.SUFFIXES:
            return True
        if suffix not in ("", ".txt", ".dat"):
            return False
        line = head.partition(b"\n")[0].decode("utf-8", "replace").lower()
        names = {cell.strip(" \"'\r\ufeff") for cell in re.split(r"[,;\t]", line)}
        return not names.isdisjoint(TEXT) and not names.isdisjoint(_BESIDE)

    def read(self, data: bytes, name: str, how: Reading = READING) -> Iterator[Document | Skipped]:
        """Yield a document a row; raises SourceError where no column holds texts."""
        from summarize.read import rows  # noqa: PLC0415

        yield from rows.documents(rows.csv_rows(decode(data)), name, how.field)


JSON = Json()
CSV = Csv()
