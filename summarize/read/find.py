"""Where bytes come from: files, folders, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import SourceError
from summarize.model import Skipped

# Files that a folder of articles may well hold beside them; they are passed over, and said to be.
_KNOWN_BINARIES = frozenset(
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".avif",
        ".ico",
        ".bmp",
        ".tiff",
        ".mp3",
        ".mp4",
        ".m4a",
        ".mov",
        ".avi",
        ".mkv",
        ".webm",
        ".wav",
        ".ogg",
        ".flac",
        ".exe",
        ".dll",
        ".so",
        ".dylib",
        ".o",
        ".a",
        ".pyc",
        ".class",
        ".jar",
        ".wasm",
        ".woff",
        ".woff2",
        ".ttf",
        ".otf",
        ".eot",
        ".sqlite",
        ".db",
    ]
)


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read: ``name`` is how messages and outputs call it."""

    name: str
    path: Path | None  # None for standard input

    def bytes(self) -> bytes:
        """Return the content; raises SourceError when it cannot be had."""
        if self.path is None:
            return sys.stdin.buffer.read()
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise SourceError((error.strerror or str(error)).lower()) from None


def find(paths: Sequence[str]) -> tuple[list[Found], list[Skipped]]:
    """Return the files that paths name, each once, in the order of their names, and what was passed over.

    Folders are walked recursively; hidden files and folders in them are passed over in silence, files whose
    suffix says that they hold no text are said to be.
    """
    found: dict[str, Found] = {}
    skipped: list[Skipped] = []
    for path in dict.fromkeys(paths):
        for item in _expand(path):
            if isinstance(item, Skipped):
                skipped.append(item)
            else:
                found.setdefault("-" if item.path is None else os.path.realpath(item.path), item)
    by_name = sorted(found.values(), key=lambda item: item.name)
    return by_name, sorted(skipped, key=lambda item: item.path)


def _expand(path: str) -> Iterator[Found | Skipped]:
    start = Path(path)
    if path == "-":
        yield Found("-", None)
    elif start.is_dir():
        files = list(_walk(start))
        if not files:
            yield Skipped(path, "no files in this folder; name a folder that holds some")
        for file in files:
            if file.suffix.lower() in _KNOWN_BINARIES:
                yield Skipped(file.as_posix(), "a binary file, not text", expected=True)
            else:
                yield Found(file.as_posix(), file)
    elif start.exists():
        yield Found(start.as_posix(), start)
    else:
        yield Skipped(path, "no such file or folder; check the spelling")


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder; a pipe or a socket is no file, and reading one would hang."""
    for root, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            file = Path(root, name)
            if not name.startswith(".") and file.is_file():
                yield file
