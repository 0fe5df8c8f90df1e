"""Mailboxes: mails on end, each after a line ``From ...``, as mail programs export them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.errors import SourceError
from summarize.pattern import lazy
from summarize.read import mail
from summarize.read.limits import READING, Reading
from summarize.read.part import Part, TooMuchError

SUFFIXES = (".mbox", ".mbx")
NEEDS = None

# The line has no one form: with an address, a dash or a number, and a date behind. What follows is a header.
_LINE = lazy(rb"(?:\A|(?<=\n))From [^\r\n]{0,200}\r?\n(?=[A-Za-z][A-Za-z0-9-]{1,60}:|>?From )")
_ESCAPED = lazy(rb"^>(>*From )", re.M)


def matches(head: bytes, suffix: str) -> bool:
    """Take what opens with such a line and a header field."""
    return _LINE.match(head) is not None


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Part]:
    """Yield each mail as a source named ``inbox.mbox!07``, by its place; raises SourceError when too many."""
    starts = list(_LINE.finditer(data))
    ends = [match.start() for match in starts[1:]] + [len(data)]
    width = len(str(len(starts)))
    for i, (match, end) in enumerate(zip(starts, ends, strict=True), 1):
        start = match.end()

        def load(room: int, start: int = start, end: int = end) -> bytes:
            message = _ESCAPED.sub(rb"\1", data[start:end])
            if len(message) > room:
                raise TooMuchError("too much")
            if not mail.matches(message[:4096], ".eml"):
                raise SourceError("no mail, though it stands where one should")
            return message

        yield Part(f"{name}!{i:0{width}}", load, "mail.eml")
