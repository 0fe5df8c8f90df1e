"""``brief stories ARTICLES.jsonl``: articles grouped into stories, one a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from summarize.commands.output import emit
from summarize.errors import NothingError, UsageError
from summarize.stories import Article, Story, group_stories, parse_date, rank_stories

_OPTIONAL = ("title", "date", "source")
_SHAPE = 'write {"id": ..., "text": ...} with "title" and "date" if known, one article a line'


def run(path: str, output: str | None) -> int:
    """Write the stories, those that most sources carry first; return 0.

    Raises NothingError when there is no article, UsageError for a line that is none.
    """
    records: dict[str, dict[str, Any]] = {}
    for place, record in _records(path):
        if str(record["id"]) in records:
            raise UsageError(f"{place}: the id {record['id']!r} a second time; give each article its own")
        records[str(record["id"])] = record
    if not records:
        raise NothingError(f"{path}: no article; {_SHAPE}")
    stories = rank_stories(group_stories(_article(key, record) for key, record in records.items()))
    emit("".join(_line(story, records) for story in stories), output)
    return 0


def _records(path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each article as it stands, with its place for messages."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise NothingError(f"{path}: {(error.strerror or str(error)).lower()}") from None
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            place = f"{path}:{number}"
            yield place, _record(line, place)


def _record(line: bytes, place: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        raise UsageError(f"{place}: not JSON; {_SHAPE}") from None
    if not isinstance(record, dict):
        raise UsageError(f"{place}: not an object; {_SHAPE}")
    for name, kinds in (("id", (str, int)), ("text", (str,))):
        if name not in record:
            raise UsageError(f"{place}: no {name!r}; {_SHAPE}")
        if not isinstance(record[name], kinds) or isinstance(record[name], bool):
            raise UsageError(f"{place}: {name!r} is no string; {_SHAPE}")
    for name in _OPTIONAL:
        if not isinstance(record.get(name), (str, type(None))):
            raise UsageError(f"{place}: {name!r} is no string; {_SHAPE}")
    return record


def _article(key: str, record: Mapping[str, Any]) -> Article:
    return Article(
        key, record["text"], record.get("title"), parse_date(record.get("date")), record.get("source")
    )


def _line(story: Story, records: Mapping[str, Mapping[str, Any]]) -> str:
    """Return a story as a line of JSON; its documents are as its articles stand, called by their ids."""
    chosen = [records[article.id] for article in story.articles]
    line = {
        "id": story.id,
        "articles": [record["id"] for record in chosen],
        "title": story.title,
        "first": story.first and story.first.isoformat(),
        "last": story.last and story.last.isoformat(),
        "sources": story.sources,
        "documents": [
            {"name": str(record["id"]), "text": record["text"]}
            | {name: record[name] for name in _OPTIONAL if record.get(name)}
            for record in chosen
        ],
    }
    return json.dumps(line, ensure_ascii=False) + "\n"
