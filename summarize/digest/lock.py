"""One run at a time for each state: an advisory lock that ends with the process, however that ends."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from summarize.errors import UsageError
from summarize.progress import Tell

_PATIENCE = 10.0  # seconds
_STEP = 0.1


@contextmanager
def locked(state: Path, tell: Tell, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the lock beside a state; raises UsageError when another run holds it for too long."""
    path = state.with_name(f"{state.name}.lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("ab")
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}; give --state FILE") from None
    with file:
        deadline = time.monotonic() + patience
        while not _take(file):
            if time.monotonic() > deadline:
                raise UsageError(f"another run holds {state}; try again when it is done")
            tell("waiting for another run")
            time.sleep(_STEP)
        tell("")
        yield


def _take(file: IO[bytes]) -> bool:
    """Take the lock if it is free."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415

        windows: Any = msvcrt
        with contextlib.suppress(OSError):
            file.seek(0)
            windows.locking(file.fileno(), windows.LK_NBLCK, 1)
            return True
        return False
    import fcntl  # noqa: PLC0415 - not on Windows

    with contextlib.suppress(BlockingIOError):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
