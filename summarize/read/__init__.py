"""Sources to Documents: where bytes come from (find), what they mean (one reader a format)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from summarize.errors import NothingError, SourceError
from summarize.model import Document, Skipped
from summarize.read import (
    archive,
    docx,
    epub,
    feed,
    html,
    mail,
    markdown,
    mbox,
    mhtml,
    odt,
    packed,
    pdf,
    plain,
    rst,
    subtitles,
    table,
)
from summarize.read.find import Found, find
from summarize.read.limits import READING, Reading
from summarize.read.walk import Reader, Walk

if TYPE_CHECKING:
    from summarize.read.fetch import Fetched

__all__ = ["READERS", "Reader", "insist", "read", "read_bytes", "read_source"]


READERS: dict[str, Reader] = {  # the first that matches reads: by content, by suffix, plain takes the rest
    "gzip": packed.GZIP,
    "bzip2": packed.BZIP2,
    "xz": packed.XZ,
    "zstd": packed.ZSTD,
    "pdf": pdf,
    "docx": docx,
    "odt": odt,
    "epub": epub,
    "zip": archive.ZIP,
    "tar": archive.TAR,
    "subtitles": subtitles,
    "mhtml": mhtml,
    "mbox": mbox,
    "mail": mail,
    "feed": feed.XML,
    "json-feed": feed.JSON,
    "json": table.JSON,
    "csv": table.CSV,
    "html": html,
    "markdown": markdown,
    "rst": rst,
    "plain": plain,
}


def read(paths: Sequence[str], how: Reading = READING) -> tuple[list[Document], list[Skipped]]:
    """Read every file that the paths name, in the order of their names.

    One bad file or path never loses the rest: it is returned among the skipped, with the reason.
    """
    documents: list[Document] = []
    found, skipped = find(paths)
    answers = _answers([file.url for file in found if file.url], how)
    for file in found:
        try:
            texts, not_read = _read(file, answers, how)
        except SourceError as error:
            skipped.append(Skipped(file.name, str(error), expected=file.doubtful))
        else:
            documents += texts
            skipped += not_read
    return documents, sorted(skipped, key=lambda item: item.path)


def _answers(urls: list[str], how: Reading) -> dict[str, Fetched | SourceError]:
    if not urls:
        return {}
    from summarize.read.fetch import fetch_all  # noqa: PLC0415 - files need none of it

    try:
        return fetch_all(urls, how)
    except SourceError as error:
        return dict.fromkeys(urls, error)


def _read(
    file: Found, answers: Mapping[str, Fetched | SourceError], how: Reading
) -> tuple[list[Document], list[Skipped]]:
    if file.url is None:
        return read_source(file.bytes(int(how.limits.bytes_per_file) + 1), file.name, how)
    answer = answers[file.url]
    if isinstance(answer, SourceError):
        raise answer
    documents, skipped = read_source(answer.data, file.name, how, answer.hint)
    return [replace(document, site=document.site or answer.site) for document in documents], skipped


def read_source(
    data: bytes, name: str, how: Reading = READING, hint: str = ""
) -> tuple[list[Document], list[Skipped]]:
    """Return the documents in some bytes and in the sources within them, and what could not be read.

    ``hint`` is a file's name for the format's sake, where ``name`` does not end in one. Raises SourceError
    when nothing can be read.
    """
    walk = Walk(how, _reader_of)
    walk.run(data, name, hint)
    return walk.documents, walk.skipped


def read_bytes(data: bytes, name: str, how: Reading = READING) -> list[Document]:
    """Return the documents in some bytes; raises SourceError when there is none."""
    documents, skipped = read_source(data, name, how)
    if not documents:
        raise SourceError(f"{skipped[0].path}: {skipped[0].reason}")
    return documents


def _reader_of(head: bytes, suffix: str) -> Reader:
    return next(reader for reader in READERS.values() if reader.matches(head, suffix))


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
