"""The body of an answer, unpacked as its Content-Encoding says, never beyond a size."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from summarize.errors import SourceError
from summarize.read.part import TooMuchError

_STEP = 262_144  # bytes unpacked at a time


class Unpacker(Protocol):
    """Unpacks a stream piece by piece, in steps that a packed bomb cannot stretch."""

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield what a chunk unpacks to."""


class _Zlib:
    """gzip with its header, deflate with or without."""

    def __init__(self) -> None:
        self._stream: Any = None

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        if self._stream is None:
            packed = chunk[:2] == b"\x1f\x8b" or (chunk[:1] == b"\x78" and len(chunk) > 1)
            self._stream = zlib.decompressobj(47 if packed else -zlib.MAX_WBITS)
        while chunk and not self._stream.eof:
            yield self._stream.decompress(chunk, _STEP)
            chunk = self._stream.unconsumed_tail


class _Brotli:
    def __init__(self) -> None:
        import brotli  # noqa: PLC0415 - only asked for when it is there

        self._stream = brotli.Decompressor()

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        piece = self._stream.process(chunk, output_buffer_limit=_STEP)
        while piece:
            yield piece
            piece = self._stream.process(b"", output_buffer_limit=_STEP)


_UNPACKERS: dict[str, type[_Zlib] | type[_Brotli]] = {
    "gzip": _Zlib, "x-gzip": _Zlib, "deflate": _Zlib, "br": _Brotli,
}  # fmt: skip


def accepted() -> str:
    """Return the Accept-Encoding to send: what can be unpacked here within limits."""
    try:
        import brotli  # noqa: PLC0415

        bounded = tuple(int(n) for n in brotli.version.split(".")[:2]) >= (1, 2)
    except (ImportError, AttributeError, ValueError):
        bounded = False
    return "gzip, deflate, br" if bounded else "gzip, deflate"


def body(chunks: Iterable[bytes], encoding: str, room: int) -> bytes:
    """Return a body unpacked.

    Raises TooMuchError once it is more than ``room`` bytes, SourceError for an encoding that was not asked
    for or a damaged body.
    """
    stages = [name for name in encoding.lower().replace(" ", "").split(",") if name not in ("", "identity")]
    if len(stages) > 1 or any(name not in _UNPACKERS or name not in accepted_names() for name in stages):
        raise SourceError(f"an answer packed as {encoding}, which was not asked for")
    unpacker: Unpacker | None = _UNPACKERS[stages[0]]() if stages else None
    found: list[bytes] = []
    size = 0
    try:
        for chunk in chunks:
            for piece in unpacker.feed(chunk) if unpacker else (chunk,):
                size += len(piece)
                if size > room:
                    raise TooMuchError("too much")
                found.append(piece)
    except zlib.error as error:
        raise SourceError(f"a damaged answer ({error}); try again") from None
    except Exception as error:
        if type(error).__module__.endswith("brotli"):
            raise SourceError("a damaged answer; try again") from None
        raise
    return b"".join(found)


def accepted_names() -> frozenset[str]:
    """Return the encodings that can be unpacked here, other spellings included."""
    return frozenset((*accepted().split(", "), "x-gzip"))
