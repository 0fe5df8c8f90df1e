"""``brief verify BRIEFING.json``: every sentence still stands where the briefing says, or is named."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from summarize.commands.output import emit
from summarize.errors import NothingError, SourceError, UsageError
from summarize.read import read_bytes
from summarize.text import fold


def run(path: str) -> int:
    """Print a line for each sentence that does not stand there; return 0 if all do, 1 if not."""
    briefing = _briefing(path)
    sources = {source["id"]: source["path"] for source in briefing["sources"]}
    texts = {key: _texts(Path(path).parent, name) for key, name in sources.items()}
    failures = [
        f"{sources[quote['source']]}:{quote['line']}: {problem}\n"
        for quote in briefing["sentences"]
        if (problem := _problem(quote, texts[quote["source"]]))
    ]
    total = len(briefing["sentences"])
    emit(
        "".join(failures) + f"{total - len(failures)} of {total} sentences stand verbatim in their sources\n"
    )
    return 1 if failures else 0


def _briefing(path: str) -> dict[str, Any]:
    try:
        briefing: dict[str, Any] = json.loads(Path(path).read_text(encoding="utf-8"))
        for quote in briefing["sentences"]:
            quote["text"], quote["start"] + quote["end"], quote["line"]
        if {quote["source"] for quote in briefing["sentences"]} <= {s["id"] for s in briefing["sources"]}:
            return briefing
    except OSError as error:
        raise NothingError(f"{path}: {(error.strerror or str(error)).lower()}") from None
    except (ValueError, KeyError, TypeError):
        pass
    raise UsageError(f"{path}: not a briefing; make one with: brief PATH... --format json --output {path}")


def _texts(folder: Path, name: str) -> list[str] | str:
    """Return the texts of the documents in a source, or why there are none.

    Paths hold from where the briefing was made; where it lies is tried second, for one that moved along.
    """
    path = Path(name) if Path(name).exists() else folder / name
    try:
        return [document.text for document in read_bytes(path.read_bytes(), name)]
    except OSError as error:
        return f"the source cannot be read: {(error.strerror or str(error)).lower()}"
    except SourceError as error:
        return f"the source cannot be read: {error}"


def _problem(quote: Mapping[str, Any], texts: list[str] | str) -> str | None:
    if isinstance(texts, str):
        return texts
    if any(fold(text[quote["start"] : quote["end"]]) == quote["text"] for text in texts):
        return None
    elsewhere = any(quote["text"] in fold(text) for text in texts)
    return f"{'stands elsewhere in the source' if elsewhere else 'not in the source'}: {quote['text']}"
