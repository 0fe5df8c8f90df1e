"""Through a source and the sources within it, within the limits."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Protocol

from summarize.errors import SourceError
from summarize.model import Document, Skipped
from summarize.read.limits import READING, Limits, Reading
from summarize.read.part import Part, TooMuchError

_HEAD = 4096
_SMALL = 1_000_000  # bytes that anything may expand to, whatever the ratio


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

    def read(
        self, data: bytes, name: str, how: Reading = READING
    ) -> Iterator[Document] | Iterator[Document | Part | Skipped]:
        """Yield the documents in the bytes, sources within, and what of them cannot be read.

        Raises SourceError when there is nothing to be had, or no more.
        """


class SpentError(SourceError):
    """A source passes a limit that is set for the whole of it."""


class Walk:
    """Gathers what one source holds, and counts what it costs."""

    def __init__(self, how: Reading, reader_of: Callable[[bytes, str], Reader]) -> None:
        self.documents: list[Document] = []
        self.skipped: list[Skipped] = []
        self._how = how
        self._reader_of = reader_of
        self._packed = 0
        self._spent = 0
        self._parts = 0

    def run(self, data: bytes, name: str, hint: str) -> None:
        """Read a source; raises SourceError when it holds nothing at all that can be read."""
        most = self._how.limits.bytes_per_file
        self._how.limits.check("bytes_per_file", len(data), f"more than {most:,} bytes")
        self._packed = len(data)
        try:
            self._into(data, Part(name, lambda _: data, hint), 0, "")
        except SourceError as error:
            if not self.documents and not self.skipped:
                raise
            self.skipped.append(Skipped(name, str(error)))
        if not self.documents and not self.skipped:
            raise SourceError("nothing in it that can be read")

    def _into(self, data: bytes, part: Part, depth: int, digest: str) -> None:
        if not data.strip():
            raise SourceError("an empty file")
        digest = digest or hashlib.sha256(data).hexdigest()
        reader = self._reader_of(data[:_HEAD], PurePath(part.hint or part.name).suffix.lower())
        before, empty = len(self.documents), False
        try:
            for item in reader.read(data, part.name, self._how):
                if isinstance(item, Part):
                    self._within(item, depth + 1, digest if item.whole else "")
                elif isinstance(item, Skipped):
                    self.skipped.append(item)
                elif item.text.strip():
                    self.documents.append(replace(item, sha256=digest))
                else:
                    empty = True
        except RecursionError:
            raise SourceError("nested too deeply to be read") from None
        except MemoryError:
            raise SourceError("too large for this machine's memory") from None
        except SourceError:
            raise
        except Exception as error:  # of a library's or ours: it must not lose the other sources
            said = f"{type(error).__name__}: {error}".strip(": ")
            raise SourceError(f"damaged, or a bug in reading it ({said})") from error
        if empty and len(self.documents) == before:
            raise SourceError("a file without text")

    def _within(self, part: Part, depth: int, digest: str) -> None:
        """Read a source within another; only what is set for the whole ends more than this one."""
        limits = self._how.limits
        try:
            limits.check("nesting", depth, f"a source within {depth - 1} others")
            if not part.whole:
                self._parts += 1
            if self._parts > limits.members:
                raise SpentError(str(limits.passed("members", f"more than {limits.members:,} members")))
            self._into(self._load(part, limits), part, depth, digest)
        except SpentError:
            raise
        except SourceError as error:
            if part.whole:
                raise
            self.skipped.append(Skipped(part.name, str(error)))

    def _load(self, part: Part, limits: Limits) -> bytes:
        rooms = {
            "bytes_per_file": limits.bytes_per_file,
            "expanded_bytes": limits.expanded_bytes - self._spent,
            "ratio": max(limits.ratio * self._packed, _SMALL) - self._spent,
        }
        narrowest = min(rooms, key=lambda name: rooms[name])
        room = int(rooms[narrowest])
        try:
            data = part.load(room)
        except TooMuchError:
            self._spent += room
            what = {
                "bytes_per_file": f"more than {room:,} bytes",
                "expanded_bytes": f"expands to more than {limits.expanded_bytes:,} bytes",
                "ratio": f"expands to more than {limits.ratio:,} times its size",
            }[narrowest]
            error = limits.passed(narrowest, what)
            raise (error if narrowest == "bytes_per_file" else SpentError(str(error))) from None
        self._spent += len(data)
        return data
