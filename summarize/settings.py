"""What the user set, and where: a TOML file, then BRIEF_* variables, then the command line."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from summarize.errors import UsageError
from summarize.model import Unit
from summarize.options import known

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

BUDGETS: tuple[str, ...] = get_args(Unit)
_KINDS: dict[str, type[Any]] = {
    "words": int, "sentences": int, "chars": int, "ratio": float,
    "ranker": str, "language": str, "format": str, "output": str, "cite": bool, "about": str, "order": str,
    "max_per_source": int, "strict": bool,
}  # fmt: skip
_YES, _NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off", "")


def settle(flags: Mapping[str, Any], environ: Mapping[str, str], config: str | None) -> dict[str, Any]:
    """Return every setting that was given, the nearest to the user winning.

    A budget given nearer replaces one of another unit given farther away. Raises UsageError for a file that
    is missing or wrong, and for names and values that make no sense.
    """
    settled: dict[str, Any] = {}
    for layer in (_from_file(config), _from_environment(environ), flags):
        given = {name: value for name, value in layer.items() if value is not None}
        if any(unit in given for unit in BUDGETS):
            settled = {name: value for name, value in settled.items() if name not in BUDGETS}
        settled |= given
    return settled


def read_toml(path: Path) -> dict[str, Any]:
    """Return the table in a TOML file; raises UsageError that names the file."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}; check --config") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not TOML: {error}") from None


def typed(table: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Return a table's settings with their types checked; raises UsageError that says where."""
    settings: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        known(f"setting in {where}", name, _KINDS)
        settings[name] = _cast(name, value, f"{where}: {key}")
    return settings


def _from_file(config: str | None) -> dict[str, Any]:
    if config is not None:
        path = Path(config)
        return typed(_table(path), str(path))
    for name in ("brief.toml", "pyproject.toml"):
        path = Path(name)
        if path.is_file():
            table = _table(path)
            if table or name == "brief.toml":
                return typed(table, name)
    return {}


def _table(path: Path) -> dict[str, Any]:
    whole = read_toml(path)
    if path.name != "pyproject.toml":
        return whole
    table: dict[str, Any] = whole.get("tool", {}).get("brief", {})
    return table


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    return {
        name: _cast(name, environ[variable], variable)
        for name in _KINDS
        if (variable := f"BRIEF_{name.upper()}") in environ
    }


def _cast(name: str, value: Any, where: str) -> Any:
    kind = _KINDS[name]
    if kind is bool and isinstance(value, str) and value.lower() in _YES + _NO:
        return value.lower() in _YES
    accepted = (int, float, str) if kind in (int, float) else kind
    try:
        if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
            raise ValueError
        return kind(value)
    except ValueError:
        raise UsageError(f"{where} is {value!r}, not {_AN[kind]}") from None


_AN: dict[type[Any], str] = {
    int: "a whole number", float: "a number", str: "a text", bool: "true or false"
}  # fmt: skip
