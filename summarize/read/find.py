"""Where bytes come from: files, folders, pipes, standard input."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import SourceError
from summarize.model import Skipped

# Files that a folder of articles may well hold beside them; they are passed over, and said to be. A file that
# is named on its own is tried all the same.
_BINARY = frozenset({
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".heic", ".ico", ".bmp", ".tif", ".tiff", ".psd",
    ".mp3", ".mp4", ".m4a", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".wav", ".ogg", ".opus", ".flac",
    ".exe", ".dll", ".so", ".dylib", ".o", ".a", ".pyc", ".class", ".jar", ".wasm", ".bin", ".iso", ".dmg",
    ".zip", ".gz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".woff", ".woff2", ".ttf", ".otf", ".eot",
    ".sqlite", ".sqlite3", ".db",
})  # fmt: skip
_NO_PROSE = frozenset({
    ".css", ".js", ".mjs", ".map", ".svg", ".json", ".jsonl", ".ndjson", ".toml", ".yaml", ".yml", ".ini",
    ".cfg", ".csv", ".tsv", ".py", ".sh", ".log",
})  # fmt: skip
PATIENCE = 2.0  # seconds that a named pipe may take to find a writer


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read: ``name`` is how messages and outputs call it."""

    name: str
    path: Path | None  # None for standard input

    def bytes(self) -> bytes:
        """Return the content; raises SourceError when it cannot be had."""
        try:
            if self.path is None:
                return sys.stdin.buffer.read()
            if stat.S_ISFIFO(self.path.stat().st_mode):
                return _read_pipe(self.path)
            return self.path.read_bytes()
        except (OSError, ValueError) as error:  # ValueError: a closed standard input, a NUL in the name
            raise SourceError(reason(error)) from None


def reason(error: OSError | ValueError) -> str:
    """Return what the system says is wrong, without its number and the path."""
    return str(getattr(error, "strerror", None) or error).lower()


def find(paths: Sequence[str]) -> tuple[list[Found], list[Skipped]]:
    """Return the files that paths name, each once, in the order of their names, and what was passed over.

    Folders are walked recursively; hidden files and folders in them are passed over in silence, files whose
    suffix says that they hold no prose are said to be. A file named in several ways keeps the shortest.
    """
    found: dict[str, Found] = {}
    skipped: dict[str, Skipped] = {}
    for path in paths:
        for item in _expand(path):
            if isinstance(item, Skipped):
                skipped[item.path] = item
                continue
            key = "-" if item.path is None else os.path.realpath(item.path)
            found[key] = min(item, found.get(key, item), key=lambda file: (len(file.name), file.name))
    by_name = sorted(found.values(), key=lambda item: item.name)
    return by_name, sorted(skipped.values(), key=lambda item: item.path)


def _expand(path: str) -> Iterator[Found | Skipped]:
    if path == "-":
        yield Found("-", None)
    elif not path:
        yield Skipped("''", "an empty path; is a variable unset?")
    elif os.path.isdir(path):  # noqa: PTH112 - pathlib raises for a name with a NUL
        items = list(_walk(path))
        yield from items or [Skipped(_shown(Path(path)), "no files in this folder; name one that holds some")]
    elif os.path.exists(path):  # noqa: PTH110
        yield Found(_shown(Path(path)), Path(path))
    elif os.path.islink(path):  # noqa: PTH114
        yield Skipped(_shown(Path(path)), "a link to a file that does not exist")
    else:
        yield Skipped(_shown(Path(path)), "no such file or folder; check the spelling")


def _walk(folder: str) -> Iterator[Found | Skipped]:
    """Yield what lies below a folder; a pipe or a device in it is no file, and reading one would hang."""
    failed: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (_look(Path(root, name)) for name in files if not name.startswith("."))
    for error in failed:
        yield Skipped(_shown(Path(error.filename)), reason(error))


def _look(file: Path) -> Found | Skipped:
    name, suffix = _shown(file), file.suffix.lower()
    if suffix in _BINARY:
        return Skipped(name, "a binary file, not text", expected=True)
    if suffix in _NO_PROSE:
        return Skipped(name, "data or code, not prose", expected=True)
    if file.is_file():
        return Found(name, file)
    if file.exists():
        return Skipped(name, "a pipe or a device, not a file", expected=True)
    return Skipped(name, "a link to a file that does not exist")


def _shown(path: Path) -> str:
    """Return a path as outputs show it: in UTF-8 whatever the locale, with forward slashes."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _read_pipe(path: Path) -> bytes:
    """Return what is written to a named pipe; one that finds no writer raises SourceError, it never hangs."""
    import select  # noqa: PLC0415 - pipes are rare

    pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(pipe, "rb") as file:
        first = b""
        watch = select.poll()
        watch.register(pipe, select.POLLIN)
        if not watch.poll(PATIENCE * 1000):
            with contextlib.suppress(BlockingIOError):  # raised when there is a writer that takes its time
                first = os.read(pipe, 1)
                if not first:
                    raise SourceError("a pipe that nothing writes to")
        os.set_blocking(pipe, True)
        return first + file.read()
