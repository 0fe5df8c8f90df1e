"""What readers yield besides documents: bytes within a source that are a source of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from summarize.errors import SourceError

_CHUNK = 65_536


class Part(NamedTuple):
    """A source within a source; ``load(room)`` gives its bytes, or raises TooMuchError beyond so many."""

    name: str  # ``archive.zip!folder/page.html``
    load: Callable[[int], bytes]
    hint: str = ""  # a file's name for the format's sake, where ``name`` does not end in one
    whole: bool = False  # all that the outer source holds: the digest is of the outer bytes


class TooMuchError(SourceError):
    """A part holds more bytes than there was room for."""


class Stream(Protocol):
    """What is read in chunks: an open file of any kind."""

    def read(self, size: int, /) -> bytes:
        """Return up to so many bytes; none at the end."""


def drain(stream: Stream, room: int) -> bytes:
    """Return all that a stream holds; raises TooMuchError once that is more than ``room`` bytes."""
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > room:
            raise TooMuchError("too much")
        chunks.append(chunk)
    return b"".join(chunks)
