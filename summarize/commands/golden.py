"""``brief golden add | check | accept``: briefings held to the byte."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from summarize.commands.output import emit, replace, say
from summarize.errors import UsageError
from summarize.golden import CASE, Case, describe, failures, load_cases, render_case
from summarize.options import known
from summarize.read.find import is_url
from summarize.render import RENDERERS
from summarize.settings import from_flags


def add(
    name: str, paths: Sequence[str], settings: Mapping[str, Any], formats: Sequence[str] | None, root: str
) -> int:
    """Write a new case; raises UsageError when there is one of that name."""
    folder = Path(root, name)
    if not name or Path(name).name != name or name.startswith("."):
        raise UsageError(f"{name!r} cannot name a folder; take a plain word")
    if "-" in paths:
        raise UsageError("a case is checked again and again, standard input is read once; save it to a file")
    if folder.exists():
        raise UsageError(f"{folder}: there already; take another name, or: brief golden accept {name}")
    for form in formats or ():
        known("format", form, RENDERERS)
    sources = tuple(
        path if is_url(path) else Path(os.path.relpath(path, folder)).as_posix() for path in paths
    )
    case = Case(folder, sources, from_flags(settings), tuple(dict.fromkeys(formats or ["text"])))
    given = render_case(case)  # before anything is written
    files = {case.expected(form).name: text for form, text in given.items()} | {CASE: describe(case)}
    try:
        _create(folder, files)
    except OSError as error:
        raise UsageError(f"{folder}: {(error.strerror or str(error)).lower()}; see --root") from None
    emit(f"added {folder.as_posix()} with {', '.join(case.expected(form).name for form in given)}\n")
    return 0


def _create(folder: Path, files: Mapping[str, str]) -> None:
    """Make a folder with its files in one step; raises OSError."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".") as temporary:
        half = Path(temporary, folder.name)  # a folder that the umask has a say in
        half.mkdir()
        for name, text in files.items():
            (half / name).write_bytes(text.encode())
        half.replace(folder)


def check(names: Sequence[str], root: str) -> int:
    """Print what differs; return 0 if nothing does, 1 otherwise."""
    cases = load_cases(Path(root), names)
    failed = [failure for case in cases for failure in failures(case)]
    for failure in failed:
        emit(f"{failure.case}: {failure.file} {failure.kind}\n{failure.detail.rstrip()}\n\n")
    bad = len({failure.case for failure in failed})
    emit(f"{len(cases) - bad} of {len(cases)} golden cases as expected\n")
    return 1 if failed else 0


def accept(names: Sequence[str], root: str, *, everything: bool) -> int:
    """Take what cases give now as expected: the named ones, or all when asked for; return 0.

    Without either nothing is overwritten: on a terminal each is asked for, elsewhere it is a usage error.
    """
    for case in load_cases(Path(root), names):
        found = list(failures(case))
        unreadable = [failure for failure in found if failure.kind == "unreadable"]
        if unreadable:
            raise UsageError(f"{case.name}: {unreadable[0].detail}")
        if not found:
            emit(f"{case.name} is as expected\n")
        elif names or everything or _agreed(case, [failure.detail for failure in found]):
            for form, text in render_case(case).items():
                replace(case.expected(form), text.encode())
            emit(f"accepted {case.name}: {', '.join(failure.file for failure in found)}\n")
    return 0


def _agreed(case: Case, details: Sequence[str]) -> bool:
    if not sys.stdin.isatty():
        raise UsageError(f"{case.name} changed; name the cases to accept, or give --all")
    say(f"{case.name} changed")
    sys.stderr.write("\n".join(details))
    return input("accept? [y/N] ").strip().lower() in ("y", "yes")
