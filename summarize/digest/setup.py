"""What a user wants of a digest, by flags, variables and ``digest.toml``."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from summarize.digest.clock import span
from summarize.digest.model import Wanted
from summarize.errors import UsageError
from summarize.options import check, known
from summarize.read.find import is_url
from summarize.read.limits import Reading, reading
from summarize.settings import from_environment, from_flags, layered, read_toml, typed

KINDS: dict[str, type[Any]] = {
    "sources": list, "name": str, "state": str, "words": int, "stories": int, "per_story": int, "since": str,
    "date": str, "format": str, "output": str, "send": str, "to": str, "from": str, "fail_empty": bool,
    "ranker": str, "language": str, "about": str, "field": str, "allow_private": bool, "ignore_robots": bool,
    "no_cache": bool, "limits": dict,
}  # fmt: skip
_PATHS = ("state", "output")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class Setup:
    """A whole set-up, checked."""

    sources: tuple[str, ...]
    name: str
    state: Path
    wanted: Wanted
    how: Reading
    date: str | None
    form: str
    output: str | None
    send: tuple[str, ...]
    to: str | None
    sender: str | None
    fail_empty: bool


def setup(
    sources: Sequence[str],
    flags: Mapping[str, Any],
    environ: Mapping[str, str],
    config: str | None,
    forms: Sequence[str] = (),
) -> Setup:
    """Return the set-up; raises UsageError for what makes no sense.

    Sources on the command line take the place of those in the file, whose paths are relative to its folder.
    """
    told = _within(typed(read_toml(Path(config)), config, KINDS), Path(config)) if config else {}
    settings = layered(told, from_environment(environ, KINDS), from_flags(flags, KINDS))
    name = settings.get("name", "digest")
    if not _NAME.fullmatch(name):
        raise UsageError(f"--name is {name!r}; give letters, digits, dots and dashes, a letter first")
    form = settings.get("format", "text")
    if forms:
        known("format", form, forms)
    return Setup(
        tuple(sources or settings.get("sources", ())),
        name,
        Path(settings["state"]).expanduser()
        if settings.get("state")
        else _folder(environ) / f"{name}.sqlite",
        _wanted(settings),
        reading(settings),
        settings.get("date"),
        form,
        settings.get("output"),
        _command(settings.get("send")),
        settings.get("to"),
        settings.get("from"),
        settings.get("fail_empty", False),
    )


def _wanted(settings: Mapping[str, Any]) -> Wanted:
    numbers = {name: settings[name] for name in ("words", "stories", "per_story") if name in settings}
    for name, value in numbers.items():
        if value < 1:
            raise UsageError(f"--{name.replace('_', '-')} {value} leaves room for nothing; give 1 or more")
    options = check({name: settings.get(name) for name in ("ranker", "language", "about")})
    wanted = Wanted(**numbers, options=options)
    return replace(wanted, since=span(settings["since"], "--since")) if "since" in settings else wanted


def _within(settings: dict[str, Any], config: Path) -> dict[str, Any]:
    """Return the settings of a file with their paths relative to its folder."""
    folder = config.parent
    moved: dict[str, Any] = {name: _path(settings[name], folder) for name in _PATHS if settings.get(name)}
    if "sources" in settings:
        moved["sources"] = [s if is_url(s) else _path(s, folder) for s in settings["sources"]]
    return settings | moved


def _path(written: str, folder: Path) -> str:
    """Return a path seen from here; a slash at its end, which says that it is a folder, stays."""
    if written == "-":
        return written
    return str(folder / Path(written).expanduser()) + ("/" if written.endswith(("/", os.sep)) else "")


def _command(written: str | None) -> tuple[str, ...]:
    try:
        return tuple(shlex.split(written or ""))
    except ValueError as error:
        raise UsageError(f"--send is {written!r}: {error}") from None


def _folder(environ: Mapping[str, str]) -> Path:
    """Return where states are kept: ``brief`` in the user's state folder."""
    if sys.platform == "win32":
        base = environ.get("LOCALAPPDATA")
    else:
        base = environ.get("XDG_STATE_HOME")
    return (
        Path(base) if base and Path(base).is_absolute() else Path("~/.local/state").expanduser()
    ) / "brief"
