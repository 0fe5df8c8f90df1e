"""``brief rankers``, ``brief formats`` and ``brief languages``: what there is."""

from __future__ import annotations

from collections.abc import Iterable

from summarize.commands.output import emit
from summarize.languages import LANGUAGES
from summarize.rank import RANKERS
from summarize.read import READERS
from summarize.read.extras import is_installed, pip_line
from summarize.render import RENDERERS


def rankers() -> int:
    """Print a line a ranker: name, what it is."""
    return _table((name, ranker.about) for name, ranker in RANKERS.items())


def formats() -> int:
    """Print a line a format: name, read or written, suffixes, the pip line of a library it lacks."""
    read = [
        (name, "read", " ".join(filter(None, r.SUFFIXES)), _needs(r.NEEDS)) for name, r in READERS.items()
    ]
    web = ("url", "read", "http:// https://", _needs("web"))
    return _table([*read, web, *((name, "write", "", "") for name in RENDERERS)])


def _needs(extra: str | None) -> str:
    if extra is None:
        return ""
    return f"installed ({extra})" if is_installed(extra) else pip_line(extra)


def languages() -> int:
    """Print a line a language: ISO 639-1 code, name."""
    return _table((language.code, language.name) for language in LANGUAGES.values())


def _table(rows: Iterable[tuple[str, ...]]) -> int:
    rows = list(rows)
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows)
    emit("".join(f"{line}\n" for line in lines))
    return 0
