"""Golden cases: a folder each, with the sources and options in ``case.toml`` and what they must give.

``golden/NAME/case.toml`` names its sources relative to its own folder; ``expected.txt`` and its like hold
the briefing, one file a format. Paths inside a briefing are relative to the folder that holds ``golden/``,
so the bytes do not depend on where a check is run.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from difflib import unified_diff
from pathlib import Path
from typing import Any, Literal

from summarize.errors import BriefError, NothingError, UsageError
from summarize.model import Document, Options
from summarize.options import check as check_options
from summarize.options import known
from summarize.pipeline import summarize
from summarize.read import insist, read
from summarize.read.find import is_url
from summarize.read.limits import reading
from summarize.render import CITED, RENDERERS
from summarize.settings import BUDGETS, read_toml, typed

CASE = "case.toml"
_READING = ("field", "allow_private", "ignore_robots", "no_cache", "limits")
OPTIONS = ("cite", *BUDGETS, *(field.name for field in fields(Options) if field.name != "budget"), *_READING)
SUFFIXES = {"text": "txt", "markdown": "md", "json": "json", "html": "html"}
# A rough end of a sentence, for the diff alone, with the citation mark that may follow.
_SENTENCE = re.compile(r".+?(?:(?<![A-Z])[.!?…][\"'”’)]*(?:\\?\[[\d,]+\\?\])?\s+(?=\W?[A-Z])|\Z)|\s+", re.S)


@dataclass(frozen=True, slots=True)
class Case:
    """One golden case, as its ``case.toml`` tells it."""

    folder: Path
    sources: tuple[str, ...]
    settings: Mapping[str, Any]
    formats: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its folder's name."""
        return self.folder.name

    def expected(self, form: str) -> Path:
        """Return the file that holds what a format must give."""
        return self.folder / f"expected.{SUFFIXES[form]}"


@dataclass(frozen=True, slots=True)
class Failure:
    """One way in which a case is not as expected; ``detail`` is a diff or a message."""

    case: str
    form: str | None  # None: of all formats
    file: str
    kind: Literal["missing", "changed", "unreadable"]
    detail: str


def load_case(folder: Path) -> Case:
    """Return the case in a folder; raises UsageError when its ``case.toml`` is missing or wrong."""
    path = folder / CASE
    if not path.is_file():
        raise NothingError(f"{path}: no such case; see {folder.parent} for those there are")
    table = read_toml(path)
    for key in table:
        known(f"key in {path}", key, ("sources", "formats", "note", "options"))
    formats = _texts(table.get("formats", ["text"]), f"{path}: formats")
    for form in formats:
        known(f"format for {path}", form, RENDERERS)
    return Case(folder, _texts(table.get("sources"), f"{path}: sources"), _settings(table, path), formats)


def _texts(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        raise UsageError(f'{where} must be a list of texts, such as ["../../seeds"]')
    return tuple(dict.fromkeys(value))


def _settings(table: Mapping[str, Any], path: Path) -> dict[str, Any]:
    options = table.get("options", {})
    if not isinstance(options, dict):
        raise UsageError(f"{path}: options must be a table; write [options]")
    for key in options:
        known(f"option in {path}", key.replace("-", "_"), OPTIONS)
    return typed(options, str(path))


def load_cases(root: Path, names: Sequence[str]) -> list[Case]:
    """Return the named cases below a folder, or all of them by name; raises NothingError for none."""
    folders = [root / name for name in names] or sorted(path.parent for path in root.glob(f"*/{CASE}"))
    if not folders:
        raise NothingError(f"{root}: no golden cases here; make one with: brief golden add NAME PATH...")
    return [load_case(folder) for folder in folders]


def render_case(case: Case) -> dict[str, str]:
    """Return what a case gives now, by format; raises BriefError when it gives nothing."""
    options = check_options(case.settings)
    places = [source if is_url(source) else os.path.normpath(case.folder / source) for source in case.sources]
    documents, skipped = read(places, reading(case.settings))
    insist(documents, skipped, whole=True)
    top = case.folder.absolute().resolve().parent.parent
    sources = sorted((_renamed(document, top) for document in documents), key=lambda d: (d.name, d.sha256))
    briefing = summarize(sources, options)
    return {
        form: RENDERERS[form](briefing, case.settings.get("cite", form in CITED)) for form in case.formats
    }


def failures(case: Case) -> Iterator[Failure]:
    """Yield what of a case is not as expected."""
    try:
        given = render_case(case)
    except BriefError as error:
        yield Failure(case.name, None, CASE, "unreadable", str(error))
        return
    for form, text in given.items():
        path = case.expected(form)
        if not path.is_file():
            yield Failure(
                case.name, form, path.name, "missing", f"accept it with: brief golden accept {case.name}"
            )
        elif (expected := path.read_bytes().decode("utf-8", "replace")) != text:
            yield Failure(case.name, form, path.name, "changed", diff(expected, text, path.as_posix()))


def diff(expected: str, given: str, name: str) -> str:
    """Return a unified diff with a line a sentence, for a paragraph on one line says nothing in a diff."""
    lines = unified_diff(_lines(expected), _lines(given), f"{name} (expected)", f"{name} (now)", n=1)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def describe(case: Case) -> str:
    """Return the text of a ``case.toml``."""
    options = "".join(f"{name} = {_toml(value)}\n" for name, value in case.settings.items())
    head = f"sources = {_toml(list(case.sources))}\nformats = {_toml(list(case.formats))}\n"
    return f"{head}\n[options]\n{options}" if options else head


def _renamed(document: Document, top: Path) -> Document:
    if is_url(document.name):
        return document
    file, mark, member = document.name.partition("!")
    return replace(document, name=Path(os.path.relpath(file, top)).as_posix() + mark + member)


def _lines(text: str) -> list[str]:
    if text.startswith("{"):  # JSON has its own lines
        return text.splitlines(keepends=True)
    return [line for paragraph in text.splitlines(keepends=True) for line in _SENTENCE.findall(paragraph)]


def _toml(value: Any) -> str:
    """Return a value as TOML writes it: for texts, numbers, truths and lists of them, as JSON does."""
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{name} = {_toml(item)}' for name, item in value.items())} }}"
    return json.dumps(value, ensure_ascii=False)
