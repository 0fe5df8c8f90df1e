"""The libraries that come with an extra, and the line that adds one."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from typing import Any

from summarize.errors import SourceError

# Extra: the modules that each do for it, the first there is.
EXTRAS: dict[str, tuple[str, ...]] = {
    "web": ("httpx",),
    "feeds": ("feedparser",),
    "pdf": ("pypdfium2",),
    "rst": ("docutils",),
    "zstd": ("compression.zstd", "zstandard") if sys.version_info >= (3, 14) else ("zstandard",),
}


def pip_line(extra: str) -> str:
    """Return what to type for an extra.

    >>> pip_line("web")
    "pip install 'brief-cli[web]'"
    """
    return f"pip install 'brief-cli[{extra}]'"


def is_installed(extra: str) -> bool:
    """Tell whether a library of an extra is there, without loading it."""
    return any(_is_there(module) for module in EXTRAS[extra])


def load(extra: str) -> Any:
    """Return the library of an extra; raises SourceError with the line that adds it."""
    for module in EXTRAS[extra]:
        try:
            return importlib.import_module(module)
        except ImportError:
            continue
    raise SourceError(f"reading this needs another library: {pip_line(extra)}")


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # of the package that the module is in
        return False
