"""Mail: what its sender wrote, with subject, date and sender; attachments are sources of their own."""

from __future__ import annotations

from collections.abc import Iterator

from summarize.model import Document, Skipped
from summarize.pattern import lazy
from summarize.read.limits import READING, Reading
from summarize.read.part import Part

SUFFIXES = (".eml", ".emlx")
NEEDS = None

_FIELD = lazy(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]?[^\r\n]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*")
_APPLE = lazy(rb"\d{1,10}[ \t]*\r?\n")  # an .emlx file opens with the length of its mail
_TRACES = frozenset(
    {b"received", b"return-path", b"message-id", b"mime-version", b"delivered-to", b"dkim-signature"}
)


def matches(head: bytes, suffix: str) -> bool:
    """Take what opens with the header fields of a mail, or with any under a mail's name."""
    at = length.end() if (length := _APPLE.match(head)) else 0
    names: set[bytes] = set()
    while field := _FIELD.match(head, at):
        names.add(field[1].lower())
        at = field.end()
    ended = head[at : at + 1] in (b"\n", b"\r") or len(head) >= 4000
    who = bool(names & {b"from", b"sender"})
    certain = bool(who and b"subject" in names and ended)
    return certain or (who and bool(names & _TRACES)) or (suffix in SUFFIXES and bool(names))


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document | Part | Skipped]:
    """Yield the mail, then its attachments; raises SourceError when it holds neither text nor these."""
    from summarize.read.letter import contents  # noqa: PLC0415 - every file is asked whether it is a mail

    if length := _APPLE.match(data):
        data = data[length.end() : length.end() + int(length[0])]
    yield from contents(data, name)
