"""brief: extractive briefings, verbatim and traceable.

>>> from summarize import Document, brief
>>> brief([Document("The bridge is closed. Repairs begin on Monday.")], words=5).text
'The bridge is closed.'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarize.version import VERSION as __version__

if TYPE_CHECKING:
    from summarize.api import brief, load
    from summarize.errors import BriefError, CheckError, NothingError, SourceError, UsageError
    from summarize.model import Briefing, Document
    from summarize.read.limits import Limits, Reading

__all__ = [
    "BriefError", "Briefing", "CheckError", "Document", "Limits", "NothingError", "Reading", "SourceError",
    "UsageError", "__version__", "brief", "load",
]  # fmt: skip

_HOMES = {
    "brief": "api", "load": "api", "Briefing": "model", "Document": "model", "Limits": "read.limits",
    "Reading": "read.limits",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: pytest loads this package in every run of its users."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(f"summarize.{_HOMES.get(name, 'errors')}"), name)
