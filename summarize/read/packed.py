"""Compressed files: gzip, bzip2, xz and Zstandard, each of one file that keeps the name of the whole."""

from __future__ import annotations

import io
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from summarize.errors import SourceError
from summarize.read.extras import load
from summarize.read.limits import READING, Reading
from summarize.read.part import Part, Stream, drain

_WHOLE = {".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".tzst": ".tar"}


class Packed:
    """A reader of one kind of compressed file."""

    def __init__(
        self,
        suffixes: tuple[str, ...],
        magic: bytes,
        unpack: Callable[[bytes], Stream],
        needs: str | None = None,
    ) -> None:
        self.SUFFIXES = suffixes
        self.NEEDS = needs
        self._magic = magic
        self._unpack = unpack

    def matches(self, head: bytes, suffix: str) -> bool:
        """Take what opens with the format's magic number."""
        return head.startswith(self._magic)

    def read(self, data: bytes, name: str, how: Reading = READING) -> Iterator[Part]:
        """Yield the one file within; its name is that of the whole, its format that of the inner name."""

        def expand(room: int) -> bytes:
            try:
                return drain(self._unpack(data), room)
            except EOFError:
                raise SourceError("a truncated file; fetch it anew") from None
            except damage() as error:
                raise SourceError(f"a damaged file ({error}); fetch it anew") from None

        path = PurePath(name)
        suffix = path.suffix.lower()
        inner = path.stem + _WHOLE.get(suffix, "") if suffix in self.SUFFIXES else path.name
        yield Part(name, expand, inner, whole=True)


def damage() -> tuple[type[Exception], ...]:
    """Return what decompressors raise for damaged data; those not loaded raise nothing."""
    known: list[type[Exception]] = [OSError, ValueError, zlib.error]
    for module, error in (("_lzma", "LZMAError"), ("zstandard", "ZstdError"), ("_zstd", "ZstdError")):
        if loaded := sys.modules.get(module):
            known.append(getattr(loaded, error))
    return tuple(known)


def _gzip(data: bytes) -> Stream:
    import gzip  # noqa: PLC0415 - here and below: only such a file needs it

    return gzip.GzipFile(fileobj=io.BytesIO(data))


def _bzip2(data: bytes) -> Stream:
    import bz2  # noqa: PLC0415

    return bz2.BZ2File(io.BytesIO(data))


def _xz(data: bytes) -> Stream:
    import lzma  # noqa: PLC0415

    return lzma.LZMAFile(io.BytesIO(data))


def _zstd(data: bytes) -> Stream:
    library: Any = load("zstd")
    if library.__name__ == "compression.zstd":  # part of Python since 3.14
        stream: Stream = library.ZstdFile(io.BytesIO(data))
        return stream
    return _Frames(library, data)


class _Frames:
    """Zstandard frames by the zstandard library, whose own reader takes a broken file for a whole one."""

    _STEP = 256  # packed bytes at a time, for each block of four may unpack to 128 kB

    def __init__(self, library: Any, data: bytes) -> None:
        self._library = library
        self._data = data
        self._at = 0
        self._frame: Any = None

    def read(self, size: int, /) -> bytes:
        """Return the next piece, whatever its size; raises EOFError where the last frame breaks off."""
        piece = b""
        while not piece and self._at < len(self._data):
            if self._frame is None:
                self._frame = self._library.ZstdDecompressor().decompressobj()
            chunk = self._data[self._at : self._at + self._STEP]
            piece = self._frame.decompress(chunk)
            self._at += len(chunk) - len(self._frame.unused_data)
            if self._frame.eof:
                self._frame = None
        if not piece and self._frame is not None:
            raise EOFError
        return piece


GZIP = Packed((".gz", ".tgz"), b"\x1f\x8b\x08", _gzip)
BZIP2 = Packed((".bz2", ".tbz", ".tbz2"), b"BZh", _bzip2)
XZ = Packed((".xz", ".txz"), b"\xfd7zXZ\0", _xz)
ZSTD = Packed((".zst", ".tzst"), b"\x28\xb5\x2f\xfd", _zstd, needs="zstd")
