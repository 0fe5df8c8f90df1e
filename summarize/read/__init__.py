"""Sources to Documents: where bytes come from (find), what they mean (one reader a format)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Protocol

from summarize.errors import NothingError, SourceError
from summarize.model import Document, Skipped
from summarize.read import html, markdown, plain
from summarize.read.find import find
from summarize.read.limits import READING, Reading

__all__ = ["READERS", "Reader", "insist", "read", "read_bytes"]

_HEAD = 4096


class Reader(Protocol):
    """A format: what it is recognized by, and how its bytes become documents."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802 - a constant of the module
        """The suffixes that hint at the format."""

    @property
    def NEEDS(self) -> str | None:  # noqa: N802
        """The extra that holds its library; None for the base install."""

    def matches(self, head: bytes, suffix: str) -> bool:
        """Tell whether the first bytes, or failing these the suffix, are of this format."""

    def read(self, data: bytes, name: str, how: Reading = ...) -> Iterator[Document]:
        """Yield the documents in the bytes; raises SourceError when there are none to be had."""


READERS: dict[str, Reader] = {  # the first that matches reads; plain takes the rest
    "html": html,
    "markdown": markdown,
    "plain": plain,
}


def read(paths: Sequence[str]) -> tuple[list[Document], list[Skipped]]:
    """Read every file that the paths name, in the order of their names.

    One bad file or path never loses the rest: it is returned among the skipped, with the reason.
    """
    documents: list[Document] = []
    found, skipped = find(paths)
    for file in found:
        try:
            documents += read_bytes(file.bytes(), file.name)
        except SourceError as error:
            skipped.append(Skipped(file.name, str(error)))
    return documents, sorted(skipped, key=lambda item: item.path)


def read_bytes(data: bytes, name: str, how: Reading = READING) -> list[Document]:
    """Return the documents in some bytes, with the digest of the bytes; raises SourceError."""
    if not data.strip():
        raise SourceError("an empty file")
    suffix = PurePath(name).suffix.lower()
    reader = next(r for r in READERS.values() if r.matches(data[:_HEAD], suffix))
    digest = hashlib.sha256(data).hexdigest()
    documents = [replace(document, sha256=digest) for document in reader.read(data, name, how)]
    if not any(document.text.strip() for document in documents):
        raise SourceError("a file without text")
    return documents


def insist(documents: Sequence[Document], skipped: Sequence[Skipped], *, whole: bool) -> None:
    """Raise NothingError when there is no document, and SourceError when ``whole`` and one is missing.

    The message names the first that could not be read and counts the others.
    """
    bad = [item for item in skipped if not item.expected] or (list(skipped) if not documents else [])
    if documents and not (whole and bad):
        return
    if not bad:
        raise NothingError("no sources; name a file, a folder, or - for standard input")
    more = f" (and {len(bad) - 1} more like it)" if len(bad) > 1 else ""
    message = f"{bad[0].path}: {bad[0].reason}{more}"
    raise SourceError(message) if documents else NothingError(message)
