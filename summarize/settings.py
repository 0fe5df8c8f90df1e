"""What the user set, and where: a TOML file, then BRIEF_* variables, then the command line."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from summarize.errors import UsageError
from summarize.model import Unit
from summarize.options import known
from summarize.read.limits import LIMITS, parse_limit

BUDGETS: tuple[str, ...] = get_args(Unit)
_KINDS: dict[str, type[Any]] = {
    "words": int, "sentences": int, "chars": int, "ratio": float,
    "ranker": str, "language": str, "format": str, "output": str, "cite": bool, "about": str, "order": str,
    "max_per_source": int, "strict": bool, "field": str, "allow_private": bool, "ignore_robots": bool,
    "no_cache": bool, "limits": dict,
}  # fmt: skip
Kinds = Mapping[str, type[Any]]
_AN: dict[type[Any], str] = {
    int: "a whole number", float: "a number", str: "a text", bool: "true or false",
    dict: "a table; write [limits]", list: "a list of texts",
}  # fmt: skip
_TRUTHS = {
    "1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False,
}  # fmt: skip


def settle(flags: Mapping[str, Any], environ: Mapping[str, str], config: str | None) -> dict[str, Any]:
    """Return every setting that was given, the nearest to the user winning.

    A budget given nearer replaces one of another unit given farther away. Raises UsageError for a file that
    is missing or wrong, and for names and values that make no sense.
    """
    return layered(_from_file(config), from_environment(environ), from_flags(flags))


def layered(*layers: dict[str, Any]) -> dict[str, Any]:
    """Return the settings in some layers, the last one winning."""
    settled: dict[str, Any] = {}
    for layer in layers:
        if any(unit in layer for unit in BUDGETS):
            settled = {name: value for name, value in settled.items() if name not in BUDGETS}
        limits = settled.get("limits", {}) | layer.get("limits", {})
        settled |= layer | ({"limits": limits} if limits else {})
    return settled


def from_flags(flags: Mapping[str, Any], kinds: Kinds = _KINDS) -> dict[str, Any]:
    """Return the flags that were given, their numbers parsed; raises UsageError that names the flag.

    ``limit`` is a list of ``NAME=VALUE``, the others are texts or truths.
    """
    settings = {
        name: _parse(kinds[name], value, f"--{name.replace('_', '-')}") if isinstance(value, str) else value
        for name, value in flags.items()
        if value is not None and name != "limit"
    }
    pairs = [pair.partition("=") for pair in flags.get("limit") or ()]
    limits = {
        _limit(name, "--limit"): parse_limit(value, f"--limit {name.strip()}") for name, _, value in pairs
    }
    return settings | ({"limits": limits} if limits else {})


def typed(table: Mapping[str, Any], where: str, kinds: Kinds = _KINDS) -> dict[str, Any]:
    """Return a TOML table's settings with their types checked; raises UsageError that says where."""
    settings: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        known(f"setting in {where}", name, kinds)
        kind = kinds[name]
        accepted = (int, float) if kind is float else kind
        if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
            raise _wrong(f"{where}: {key}", value, kind)
        if isinstance(value, list) and not all(isinstance(entry, str) for entry in value):
            raise _wrong(f"{where}: {key}", value, kind)
        settings[name] = _limits(dict(value), where) if isinstance(value, dict) else value
    return settings


def _limits(table: Mapping[str, object], where: str) -> dict[str, float]:
    return {
        _limit(name, where): parse_limit(value, f"{where}: limits.{name}") for name, value in table.items()
    }


def _limit(name: str, where: str) -> str:
    name = name.strip().lower().replace("-", "_")
    known(f"limit in {where}" if not where.startswith("-") else "limit", name, LIMITS)
    return name


def read_toml(path: Path) -> dict[str, Any]:
    """Return the table in a TOML file; raises UsageError that names the file."""
    if sys.version_info >= (3, 11):
        import tomllib  # noqa: PLC0415 - most calls have no file of settings
    else:
        import tomli as tomllib  # noqa: PLC0415
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or str(error)).lower()}; check the path") from None
    except ValueError as error:  # not TOML, or not UTF-8
        raise UsageError(f"{path}: not TOML: {error}") from None


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
    """Return the table of settings in a file: all of it, or ``[tool.brief]`` of a ``pyproject.toml``."""
    table: Any = read_toml(path)
    if path.name == "pyproject.toml":
        for key in ("tool", "brief"):
            table = table.get(key, {})
            if not isinstance(table, dict):
                raise UsageError(f"{path}: {key} is no table; write [tool.brief]")
    return dict(table)


def from_environment(environ: Mapping[str, str], kinds: Kinds = _KINDS) -> dict[str, Any]:
    """Return the settings in the variables; an empty one counts as unset, as everywhere."""
    settings = {
        name: _parse(kind, text, variable)
        for name, kind in kinds.items()
        if kind not in (dict, list) and (text := environ.get(variable := f"BRIEF_{name.upper()}", ""))
    }
    limits = {
        name: parse_limit(text, variable)
        for name in LIMITS
        if (text := environ.get(variable := f"BRIEF_LIMIT_{name.upper()}", ""))
    }
    return settings | ({"limits": limits} if limits else {})


def _parse(kind: type[Any], text: str, where: str) -> Any:
    try:
        return _TRUTHS[text.lower()] if kind is bool else kind(text)
    except (ValueError, KeyError):
        raise _wrong(where, text, kind) from None


def _wrong(where: str, value: Any, kind: type[Any]) -> UsageError:
    return UsageError(f"{where} is {value!r}, not {_AN[kind]}")
