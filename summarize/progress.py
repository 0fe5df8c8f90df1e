"""What a long run is at, on one line of a terminal that is rewritten and cleared."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

Tell = Callable[[str], None]
_PATIENCE = 1.0  # seconds; shorter work says nothing
_WIDTH = 20  # characters of a bar
_CLEAR = "\r\x1b[K"


def silent(stage: str) -> None:
    """Say nothing."""


def bar(done: int, every: int) -> str:
    """Return how far a long stage has come.

    >>> bar(3, 12)
    '[#####               ] 3 of 12'
    """
    filled = _WIDTH * done // max(every, 1)
    return f"[{'#' * filled:{_WIDTH}}] {done} of {every}"


def progress(*, quiet: bool = False) -> Tell:
    """Return the function that shows a stage on standard error; an empty one clears the line.

    It shows nothing in the first second, where standard error is no terminal, and with ``quiet``.
    """
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        return silent
    started = time.monotonic()

    def tell(stage: str) -> None:
        if time.monotonic() - started > _PATIENCE:
            sys.stderr.write(f"{_CLEAR}{stage} ..." if stage else _CLEAR)
            sys.stderr.flush()

    return tell
