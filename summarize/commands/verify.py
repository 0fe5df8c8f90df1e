"""``brief verify BRIEFING.json``: every sentence still stands where the briefing says, or is named."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from summarize.commands.output import emit
from summarize.errors import NothingError, SourceError, UsageError
from summarize.model import Document
from summarize.read import read, read_bytes
from summarize.read.find import is_url
from summarize.read.limits import Reading, reading
from summarize.settings import settle
from summarize.text import fold


def run(path: str, others: Sequence[str], flags: Mapping[str, Any], *, config: str | None) -> int:
    """Print a line for each sentence that does not stand there; return 0 if all do, 1 if not.

    ``others`` are feeds whose entries are sources: named by their links, they do not tell where they stood.
    """
    how = reading(settle(flags, os.environ, config))
    briefing = _briefing(path)
    sources = {source["id"]: source["path"] for source in briefing["sources"]}
    quotes = briefing["sentences"]
    quoted = {quote["source"] for quote in quotes}
    places = _Places(Path(path).parent, how, others)
    texts = {key: places.texts(name) for key, name in sources.items() if key in quoted}
    failures = [
        f"{sources[quote['source']]}:{quote['line']}: {problem}\n"
        for quote in quotes
        if (problem := _problem(quote, texts[quote["source"]]))
    ]
    stand = len(quotes) - len(failures)
    emit("".join(failures) + f"{stand} of {len(quotes)} sentences stand verbatim in their sources\n")
    return 1 if failures else 0


def _briefing(path: str) -> dict[str, Any]:
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise NothingError(f"{path}: {(error.strerror or str(error)).lower()}; check the path") from None
    try:
        briefing = json.loads(data)
        if _is_briefing(briefing):
            return dict(briefing)
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    raise UsageError(f"{path}: not a briefing; make one with: brief PATH... --format json --output NEW.json")


def _is_briefing(value: Any) -> bool:
    """Tell whether what this command reads of a briefing is there; may raise KeyError or TypeError."""
    ids = [source["id"] for source in value["sources"] if isinstance(source["path"], str)]
    return all(
        isinstance(quote["text"], str)
        and all(type(quote[key]) is int and quote[key] >= 0 for key in ("start", "end", "line"))
        and quote["source"] in ids
        for quote in value["sentences"]
    )


class _Places:
    """Where sources are found again, each file read once."""

    def __init__(self, folder: Path, how: Reading, others: Sequence[str]) -> None:
        self._folder = folder
        self._how = how
        self._others = read(others, how)[0] if others else []
        self._read: dict[str, list[Document] | str] = {}

    def texts(self, name: str) -> list[str] | str:
        """Return the texts of the documents of a name, or why there are none."""
        found = [document.text for document in self._others if document.name == name]
        problem = ""
        for file in _files(name) if not found else ():
            if file not in self._read:
                self._read[file] = self._page(file) if is_url(file) else self._file(file)
            documents = self._read[file]
            if isinstance(documents, str):
                problem = problem or documents
            else:
                found += [document.text for document in documents if document.name == name]
                problem = "no longer there"
            if found:
                break
        hint = "; if it is an entry of a feed, name that as well" if is_url(name) else ""
        return found or f"the source cannot be read: {problem}{hint}"

    def _page(self, url: str) -> list[Document] | str:
        documents, skipped = read([url], self._how)
        return documents or skipped[0].reason

    def _file(self, file: str) -> list[Document] | str:
        """Read a file: paths hold from where the briefing was made.

        Where it lies, and the folders above, are tried next: for one that moved along, or that a golden case
        holds.
        """
        above = (Path(), self._folder, *self._folder.resolve().parents[:2])
        path = next((place / file for place in above if (place / file).is_file()), Path(file))
        try:
            return read_bytes(path.read_bytes(), file, self._how)
        except OSError as error:
            return (error.strerror or str(error)).lower()
        except SourceError as error:
            return str(error)


def _files(name: str) -> list[str]:
    """Return what may be the file that a source is in: ``a.zip!b.zip!c.txt`` may stand in the first two."""
    places = [i for i, character in enumerate(name) if character == "!"]
    return [name, *(name[:i] for i in reversed(places))]


def _problem(quote: Mapping[str, Any], texts: list[str] | str) -> str | None:
    if isinstance(texts, str):
        return texts
    if any(fold(text[quote["start"] : quote["end"]]) == quote["text"] for text in texts):
        return None
    elsewhere = any(quote["text"] in fold(text) for text in texts)
    return f"{'stands elsewhere in the source' if elsewhere else 'not in the source'}: {quote['text']}"
