"""Where bytes come from: files, folders, pipes, standard input."""

from __future__ import annotations

import builtins
import contextlib
import os
import re
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from summarize.errors import SourceError
from summarize.model import Skipped
from summarize.pattern import lazy

# Files that a folder of articles may well hold beside them; they are passed over, and said to be. A file that
# is named on its own is tried all the same.
_BINARY = frozenset({
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".heic", ".ico", ".bmp", ".tif", ".tiff", ".psd",
    ".mp3", ".mp4", ".m4a", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".wav", ".ogg", ".opus", ".flac",
    ".exe", ".dll", ".so", ".dylib", ".o", ".a", ".pyc", ".class", ".jar", ".wasm", ".bin", ".iso", ".dmg",
    ".7z", ".rar", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".sqlite", ".sqlite3", ".db",
})  # fmt: skip
_NO_PROSE = frozenset({
    ".css", ".js", ".mjs", ".map", ".svg", ".json", ".toml", ".yaml", ".yml", ".ini", ".cfg", ".py", ".sh",
    ".log",
})  # fmt: skip
# Files that may hold prose; in a folder it is no fault when they do not.
_DOUBTFUL = frozenset({".csv", ".tsv", ".jsonl", ".ndjson"})
# The folder of pictures and styles that a browser saves beside NAME.html, by the browser's language.
_SAVED = lazy(
    r"(?P<page>.+?)(?:_files|\.files|[-_](?:Dateien|filer|bestanden|soubory|fichiers|archivos|arquivos|ficheiros"
    r"|fitxers|pliki|fails|failid|tiedostot|tiedosto|dosyalar|datoteke|elemei|pagini|file|fajlovi|rinkmenos"
    r"|fitxategiak)|_файлы|_файли|_αρχεία|_文件|_檔案)",
    re.IGNORECASE,
)
PATIENCE = 2.0  # seconds that a named pipe may take to find a writer


class Found(NamedTuple):
    """One file to read: ``name`` is how messages and outputs call it."""

    name: str
    path: Path | None = None  # None for standard input and URLs
    url: str | None = None
    doubtful: bool = False  # nothing is lost when it turns out to be no text

    def bytes(self, most: int) -> builtins.bytes:
        """Return the content, up to so many bytes; raises SourceError when it cannot be had."""
        try:
            return self._bytes(most)
        except (OSError, ValueError) as error:  # ValueError: a closed standard input, a NUL in the name
            raise SourceError(reason(error)) from None

    def _bytes(self, most: int) -> builtins.bytes:
        if self.path is None:
            return sys.stdin.buffer.read(most)
        what = self.path.stat()
        if stat.S_ISFIFO(what.st_mode):
            return _read_pipe(self.path, most)
        if stat.S_ISREG(what.st_mode) and 0 < what.st_size < most:
            return self.path.read_bytes()
        with self.path.open("rb") as file:  # too large, or a device, which may have no end
            return file.read(most)


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
            key = item.name if item.path is None else os.path.realpath(item.path)
            found[key] = min(item, found.get(key, item), key=lambda file: (len(file.name), file.name))
    by_name = sorted(found.values(), key=lambda item: item.name)
    return by_name, sorted(skipped.values(), key=lambda item: item.path)


def _expand(path: str) -> Iterator[Found | Skipped]:
    if path == "-":
        yield Found("-")
    elif is_url(path):
        yield Found(without_credentials(path), url=path)
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
        pages = {Path(file).stem for file in files if file.lower().endswith((".html", ".htm", ".xhtml"))}
        folders[:] = [name for name in folders if not name.startswith(".") and not _is_saved(name, pages)]
        yield from (_look(Path(root, name)) for name in files if not name.startswith("."))
    for error in failed:
        yield Skipped(_shown(Path(error.filename)), reason(error))


def _look(file: Path) -> Found | Skipped:
    name = _shown(file)
    if unfit := passed_over(file.name):
        return Skipped(name, unfit, expected=True)
    if file.is_file():
        return Found(name, file, doubtful=file.suffix.lower() in _DOUBTFUL)
    if file.exists():
        return Skipped(name, "a pipe or a device, not a file", expected=True)
    return Skipped(name, "a link to a file that does not exist")


def passed_over(name: str) -> str | None:
    """Return why a file in a folder or archive is not read, by its suffix; None for one that is."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _BINARY:
        return "a binary file, not text"
    return "data or code, not prose" if suffix in _NO_PROSE else None


def is_url(path: str) -> bool:
    """Tell whether a path is an address on the web."""
    return path[:8].lower().startswith(("http://", "https://"))


def without_credentials(url: str) -> str:
    """Return a URL as messages and outputs show it.

    >>> without_credentials("https://ann:secret@example.org/a#b")
    'https://example.org/a#b'
    """
    scheme, _, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    return f"{scheme.lower()}://{authority.rpartition('@')[2]}{slash}{path}"


def _is_saved(folder: str, pages: set[str]) -> bool:
    """Tell whether a folder holds what a page beside it looks like."""
    match = _SAVED.fullmatch(folder)
    return match is not None and match["page"] in pages


def _shown(path: Path) -> str:
    """Return a path as outputs show it: in UTF-8 whatever the locale, with forward slashes."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _read_pipe(path: Path, most: int) -> bytes:
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
        return first + file.read(most)
