"""A bug's trace goes to a file, not to the user's screen."""

from __future__ import annotations

import sys
import tempfile
import traceback

from summarize.version import VERSION


def log() -> str:
    """Write the trace of the exception being handled to a file; return the message that names it."""
    error = sys.exc_info()[1]
    bug = f"a bug, sorry: {type(error).__name__}"
    try:
        return f"{bug}; please report it with {_write()}"
    except OSError:
        return f"{bug}; please report it; no log could be written to {tempfile.gettempdir()}"


def _write() -> str:
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", errors="backslashreplace", prefix="brief-", suffix=".log", delete=False
    ) as file:
        file.write(f"brief {VERSION}, Python {sys.version}, {sys.argv}\n\n{traceback.format_exc()}")
    return file.name
