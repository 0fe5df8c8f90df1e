"""Answers of the web, kept: to ask whether one has changed since costs next to nothing."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

_SUFFIX = ".brief"


@dataclass(frozen=True, slots=True)
class Stored:
    """An answer with what its server knows it by."""

    url: str
    etag: str
    modified: str
    type: str
    body: bytes


def folder() -> Path:
    """Return where answers are kept: ``BRIEF_CACHE``, or ``brief`` in the user's cache folder."""
    if told := os.environ.get("BRIEF_CACHE"):
        return Path(told)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    else:
        base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base and Path(base).is_absolute() else Path("~/.cache").expanduser()) / "brief"


def stored(url: str) -> Stored | None:
    """Return what is kept of a URL; None where there is nothing, or nothing whole."""
    path = _path(url)
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        fields = json.loads(head)
        whole = fields.pop("sha256") == hashlib.sha256(body).hexdigest()
        answer = Stored(**fields, body=body)
        if not whole or answer.url != url:
            return None
        os.utime(path)  # used last: thrown away last
        return answer
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def store(answer: Stored, most: float) -> None:
    """Keep an answer, in one step, and throw away the oldest beyond ``most`` bytes; never fails.

    A cache that cannot be written is no reason not to read.
    """
    fields = {name: value for name, value in asdict(answer).items() if name != "body"}
    fields["sha256"] = hashlib.sha256(answer.body).hexdigest()
    data = json.dumps(fields).encode() + b"\n" + answer.body
    path = _path(answer.url)
    temporary: Path | None = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
        temporary.replace(path)
        _prune(path.parent, most)
    except OSError:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def _path(url: str) -> Path:
    return folder() / (hashlib.sha256(url.encode("utf-8", "replace")).hexdigest() + _SUFFIX)


def _prune(place: Path, most: float) -> None:
    files = [(path.stat(), path) for path in place.glob(f"*{_SUFFIX}")]
    files.sort(key=lambda file: (file[0].st_mtime_ns, file[1].name))
    total = sum(stat.st_size for stat, _ in files)
    for stat, path in files:
        if total <= most:
            return
        path.unlink(missing_ok=True)
        total -= stat.st_size
