"""The rows of a table, each a document."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from summarize.errors import SourceError
from summarize.model import Document, Skipped
from summarize.read.fragment import parse, plain, text_of
from summarize.read.table import AUTHOR, DATE, ID, LANGUAGE, SITE, TEXT, TITLE
from summarize.text import fold

_HTML = re.compile(r"<(?:p|div|br|span|h[1-6]|ul|ol|article|html|body)\b[^>]*>", re.I)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def json_rows(text: str) -> Iterator[tuple[int, Any]]:
    """Yield (line, row); None for a row that cannot be read."""
    text = text.strip("\ufeff \t\r\n")
    if text.startswith("[") or "\n" in text.partition("}")[0]:  # not a row a line
        try:
            whole = json.loads(text)
        except ValueError as error:
            raise SourceError(f"damaged or truncated JSON ({error}); fetch it anew") from None
        yield from enumerate(whole if isinstance(whole, list) else [whole], 1)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError:
                yield number, None


def csv_rows(text: str) -> Iterator[tuple[int, Any]]:
    """Yield (line, row) of a table with a header line; None for what cannot be read."""
    import csv  # noqa: PLC0415 - only tables need it

    text = text.lstrip("\ufeff")
    first = text.partition("\n")[0]
    delimiter = max("\t;,|", key=first.count)
    old = csv.field_size_limit(len(text) + 1)  # one text may be long, the file's size has its own limit
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        names = [cell.strip() for cell in next(rows, [])]
        for row in rows:
            if row:
                yield rows.line_num, dict(zip(names, row, strict=False))
    except csv.Error:
        yield rows.line_num, None
    finally:
        csv.field_size_limit(old)


def documents(rows: Iterator[tuple[int, Any]], name: str, field: str | None) -> Iterator[Document | Skipped]:
    """Yield a document a row that holds a text; raises SourceError where there is no such column."""
    every = list(rows)
    width = len(str(max((line for line, _ in every), default=0)))
    bad = [line for line, row in every if not isinstance(row, Mapping)]
    if len(bad) == len(every):
        raise SourceError("damaged, or no table at all: no row of named values in it")
    column = _column([row for _, row in every if isinstance(row, Mapping)], field)
    for line, row in every:
        if isinstance(row, Mapping):
            text = row.get(column)
            if isinstance(text, str) and text.strip():
                yield _document(row, text, column, name, f"{name}!{line:0{width}}")
    if bad:
        more = f" and {len(bad) - 1} more" if len(bad) > 1 else ""
        yield Skipped(name, f"damaged: line {bad[0]}{more} cannot be read")


def _column(rows: list[Mapping[str, Any]], field: str | None) -> str:
    """Return the column that holds the texts: the one asked for, or the first known that has any."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    named = {str(key).lower(): key for key in reversed(columns)}
    for wanted in (field.lower(),) if field else TEXT:
        key = named.get(wanted)
        if key is not None and any(isinstance(row.get(key), str) and row[key].strip() for row in rows):
            return key
    there = ", ".join(fold(str(column))[:40] for column in columns[:12]) or "none"
    what = f"no field {field!r} with text" if field else "no field of texts that is known by its name"
    raise SourceError(f"{what}; there is {there}; say which with --field NAME")


def _document(row: Mapping[str, Any], text: str, column: str, name: str, place: str) -> Document:
    values = {str(key).lower(): value for key, value in row.items() if key != column}
    label = _value(values, ID)
    blocks = None
    if _HTML.search(text) and (root := parse(text)) is not None:
        text, blocks = text_of(root)
    date = _value(values, DATE)
    return Document(
        text,
        f"{name}!{label}" if label else place,
        plain(title) if (title := _value(values, TITLE)) else None,
        date and (day[0] if (day := _DAY.match(date)) else date),
        _value(values, AUTHOR),
        _value(values, SITE),
        (_value(values, LANGUAGE) or "")[:2].lower() or None,
        blocks=blocks,
    )


def _value(values: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """Return the first of some columns that holds something short: a text, a number, a list of texts."""
    for name in names:
        value = values.get(name)
        if isinstance(value, list):
            value = ", ".join(item for item in value if isinstance(item, str))
        elif isinstance(value, Mapping):
            value = value.get("name")
        if isinstance(value, (str, int, float)) and not isinstance(value, bool) and fold(str(value)):
            return fold(str(value))
    return None
