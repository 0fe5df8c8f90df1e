"""``brief golden add | list | check | accept``: briefings held to the byte."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace as changed
from pathlib import Path
from typing import Any

from summarize.commands.output import emit, replace, say
from summarize.errors import UsageError
from summarize.golden import (
    CASE,
    REPORTS,
    TRACE,
    Case,
    Checked,
    Given,
    check_all,
    describe,
    give,
    insist_case,
    load_cases,
    parse,
)
from summarize.golden import check as check_case
from summarize.golden.trace import dumps
from summarize.options import known
from summarize.read.find import is_url
from summarize.settings import from_flags


def add(
    name: str,
    paths: Sequence[str],
    settings: Mapping[str, Any],
    formats: Sequence[str] | None,
    *,
    tolerance: Sequence[str],
    root: str,
) -> int:
    """Write a new case; raises UsageError when there is one of that name."""
    folder = Path(root, name)
    insist_case(name, formats or (), ())
    if "-" in paths:
        raise UsageError("a case is checked again and again, standard input is read once; save it to a file")
    if folder.exists():
        raise UsageError(f"{folder}: there already; take another name, or: brief golden accept {name}")
    case = make_case(folder, paths, from_flags(settings), formats or ["text"])
    given = create(changed(case, tolerance=parse(tolerance)))
    emit(f"added {folder.as_posix()} with {', '.join(case.expected(form).name for form in given.texts)}\n")
    return 0


def make_case(
    folder: Path, paths: Sequence[str], settings: Mapping[str, Any], formats: Sequence[str]
) -> Case:
    """Return a case that is not yet written, its sources relative to its folder."""
    sources = tuple(
        path if is_url(path) else Path(os.path.relpath(path, folder)).as_posix() for path in paths
    )
    return Case(folder, sources, settings, tuple(dict.fromkeys(formats)))


def create(case: Case) -> Given:
    """Make a case's folder with its files in one step; raises UsageError when it cannot be written."""
    given = give(case)  # before anything is written
    folder = case.folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".") as temporary:
            half = Path(temporary, folder.name)  # a folder that the umask has a say in
            half.mkdir()
            for name, text in {CASE: describe(case), **_files(case, given)}.items():
                (half / name).write_bytes(text.encode())
            half.replace(folder)
    except OSError as error:
        raise UsageError(f"{folder}: {(error.strerror or str(error)).lower()}; see --root") from None
    return given


def list_cases(root: str) -> int:
    """Print a line a case: its name, formats, options, sources and note."""
    for case in load_cases(Path(root), ()):
        options = [f"{name}={value}" for name, value in case.settings.items()]
        options += [f"tolerance:{name}={value}" for name, value in case.tolerance.given().items()]
        columns = [case.name, ",".join(case.formats), " ".join(options) or "-", " ".join(case.sources)]
        emit("\t".join([*columns, *([case.note] if case.note else [])]) + "\n")
    return 0


def check(names: Sequence[str], root: str, *, form: str, jobs: str | None, tolerance: Sequence[str]) -> int:
    """Print what differs and why; return 0 if nothing does, 1 otherwise."""
    known("format of golden check", form, REPORTS)
    cases = [
        changed(case, tolerance=parse(tolerance, case.tolerance)) for case in load_cases(Path(root), names)
    ]
    results = check_all(cases, _jobs(jobs))
    emit(REPORTS[form](results))
    return 1 if any(result.failures for result in results) else 0


def _jobs(jobs: str | None) -> int:
    if jobs is None:
        return 1
    if jobs != "auto" and not (jobs.isdecimal() and int(jobs)):
        raise UsageError(f"--jobs is {jobs!r}, not a whole number from 1 nor auto")
    return (os.cpu_count() or 1) if jobs == "auto" else int(jobs)


def accept(names: Sequence[str], root: str, *, everything: bool) -> int:
    """Take what cases give now as expected: the named ones, or all when asked for; return 0.

    Without either nothing is overwritten: on a terminal each is asked for, elsewhere it is a usage error.
    """
    for case in load_cases(Path(root), names):
        result = check_case(case)
        if result.given is None:
            raise UsageError(f"{case.name}: {result.failures[0].detail}")
        taken = [failure for failure in result.failures if failure.kind != "unexpected"]
        asked = bool(names or everything)
        if taken and not asked and not _agreed(result):
            continue
        if taken or asked:
            keep(case, result.given)
        if taken:
            emit(f"accepted {case.name}: {', '.join(failure.file for failure in taken)}\n")
        for failure in result.failures:
            if failure not in taken:
                emit(f"{case.name}: {failure.file} {failure.kind}; {failure.detail}\n")
        if not result.failures:
            emit(f"{case.name} is as expected\n")
    return 0


def keep(case: Case, given: Given) -> None:
    """Write what a case gives now, and what was decided, where it is not written yet; raises OSError."""
    for name, text in _files(case, given).items():
        path, data = case.folder / name, text.encode("utf-8", "replace")
        if not path.is_file() or path.read_bytes() != data:
            replace(path, data)


def _files(case: Case, given: Given) -> dict[str, str]:
    texts = {case.expected(form).name: text for form, text in given.texts.items()}
    return texts | {TRACE: dumps(given.trace)}


def _agreed(result: Checked) -> bool:
    name = result.case.name
    if not sys.stdin.isatty():
        raise UsageError(f"{name} changed; name the cases to accept, or give --all")
    say(f"{name} changed")
    sys.stderr.write(result.why + "\n".join(failure.detail for failure in result.failures))
    return input("accept? [y/N] ").strip().lower() in ("y", "yes")
