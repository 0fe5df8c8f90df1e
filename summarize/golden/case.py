"""A case as its ``case.toml`` tells it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import NothingError, UsageError
from summarize.golden.tolerance import EXACT, Tolerance, tolerance
from summarize.model import Options
from summarize.options import known
from summarize.render import RENDERERS
from summarize.settings import BUDGETS, read_toml, typed

CASE = "case.toml"
_READING = ("field", "allow_private", "ignore_robots", "no_cache", "limits")
OPTIONS = ("cite", *BUDGETS, *(name for name in Options._fields if name != "budget"), *_READING)
_KEYS = ("sources", "formats", "note", "options", "tolerance")
SUFFIXES = {"text": "txt", "markdown": "md", "json": "json", "html": "html"}


@dataclass(frozen=True, slots=True)
class Case:
    """One golden case, as its ``case.toml`` tells it."""

    folder: Path
    sources: tuple[str, ...]
    settings: Mapping[str, Any]
    formats: tuple[str, ...]
    tolerance: Tolerance = EXACT
    note: str = ""

    @property
    def name(self) -> str:
        """Its folder's name."""
        return self.folder.name

    def expected(self, form: str) -> Path:
        """Return the file that holds what a format must give."""
        return self.folder / f"expected.{SUFFIXES[form]}"


def load_case(folder: Path) -> Case:
    """Return the case in a folder; raises UsageError when its ``case.toml`` is missing or wrong."""
    path = folder / CASE
    if not path.is_file():
        raise NothingError(f"{path}: no such case; see {folder.parent} for those there are")
    table = read_toml(path)
    for key in table:
        known(f"key in {path}", key, _KEYS)
    formats = _texts(table.get("formats", ["text"]), f"{path}: formats")
    for form in formats:
        known(f"format for {path}", form, RENDERERS)
    sources = _texts(table.get("sources"), f"{path}: sources")
    within = tolerance(_table(table, "tolerance", path), f"{path}: tolerance")
    return Case(folder, sources, _settings(table, path), formats, within, str(table.get("note", "")))


def load_cases(root: Path, names: Sequence[str]) -> list[Case]:
    """Return the named cases below a folder, or all of them by name; raises NothingError for none."""
    folders = [root / name for name in names] or sorted(path.parent for path in root.glob(f"*/{CASE}"))
    if not folders:
        raise NothingError(f"{root}: no golden cases here; make one with: brief golden add NAME PATH...")
    return [load_case(folder) for folder in folders]


def insist_name(name: str) -> None:
    """Raise UsageError unless a new case's folder can be called so."""
    if not name or Path(name).name != name or name.startswith("."):
        raise UsageError(f"{name!r} cannot name a folder; take a plain word")


def insist_case(name: str, formats: Iterable[str], options: Iterable[str]) -> None:
    """Raise UsageError unless a new case may have this name, these formats and options."""
    insist_name(name)
    for form in formats:
        known("format", form, RENDERERS)
    for option in options:
        known("option", option, OPTIONS)


def describe(case: Case) -> str:
    """Return the text of a ``case.toml``."""
    note = f"note = {_toml(case.note)}\n" if case.note else ""
    text = f"sources = {_toml(list(case.sources))}\nformats = {_toml(list(case.formats))}\n{note}"
    for name, table in (("options", case.settings), ("tolerance", case.tolerance.given())):
        if table:
            text += f"\n[{name}]\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in table.items())
    return text


def _texts(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(item, str) for item in value):
        raise UsageError(f'{where} must be a list of texts, such as ["../../seeds"]')
    return tuple(dict.fromkeys(value))


def _table(table: Mapping[str, Any], name: str, path: Path) -> dict[str, Any]:
    value = table.get(name, {})
    if not isinstance(value, dict):
        raise UsageError(f"{path}: {name} must be a table; write [{name}]")
    return value


def _settings(table: Mapping[str, Any], path: Path) -> dict[str, Any]:
    options = _table(table, "options", path)
    for key in options:
        known(f"option in {path}", key.replace("-", "_"), OPTIONS)
    return typed(options, str(path))


def _toml(value: Any) -> str:
    """Return a value as TOML writes it: for texts, numbers, truths and lists of them, as JSON does."""
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{name} = {_toml(item)}' for name, item in value.items())} }}"
    return json.dumps(value, ensure_ascii=False)
