"""Where results and messages go."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from summarize.errors import UsageError
from summarize.model import Skipped

_FEW = 5  # lines of messages


def emit(text: str, output: str | None = None) -> None:
    """Write a result to standard output, or to a file in one step; UTF-8 whatever the locale.

    Raises UsageError when the file's folder does not exist or cannot be written.
    """
    data = text.encode("utf-8", "replace")
    if output is None or output == "-":
        _print(data)
        return
    path = Path(output)
    if not path.parent.is_dir():
        raise UsageError(f"{output}: no folder {path.parent}; make it first, or write elsewhere")
    try:
        replace(path, data)
    except OSError as error:
        raise UsageError(f"{output}: {(error.strerror or str(error)).lower()}; write elsewhere") from None


def _print(data: bytes) -> None:
    if sys.stdout is None:
        raise UsageError("standard output is closed; give --output FILE")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise  # the reader wants no more: no error
    except OSError as error:
        raise UsageError(f"standard output: {(error.strerror or str(error)).lower()}") from None


def replace(path: Path, data: bytes) -> None:
    """Write a file so that anyone sees the old content or the new, never a part; raises OSError."""
    if path.parts[:2] == ("/", "dev") or (path.exists() and not path.is_file()):
        path.write_bytes(data)  # a pipe or a device: nothing to replace
        return
    target = path.resolve()  # a link goes on pointing at the file
    import tempfile  # noqa: PLC0415 - brings much with it

    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".brief-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def say(message: str) -> None:
    """Write a message to standard error, one line."""
    if sys.stderr is not None:
        sys.stderr.write(f"brief: {' '.join(message.split())}\n")


def report(skipped: Sequence[Skipped], *, quiet: bool = False) -> int:
    """Say what was passed over; return the exit status that it makes.

    Of files that were not expected to hold text a saved page has dozens: many are said in one line.
    """
    expected = [item for item in skipped if item.expected]
    many = len(expected) > _FEW
    if not quiet:
        for item in skipped:
            if not (many and item.expected):
                say(f"skipped {item.path}: {item.reason}")
        if many:
            say(f"skipped {len(expected)} files that hold no prose, such as {expected[0].path}")
    return 4 if len(expected) < len(skipped) else 0


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
