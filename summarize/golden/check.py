"""Cases held to what they must give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from summarize.errors import BriefError
from summarize.golden.case import CASE, Case
from summarize.golden.cause import UNKNOWN, Cause, explain
from summarize.golden.diff import diff
from summarize.golden.give import Given, give
from summarize.golden.trace import TRACE, Trace, digest, loads

Kind = Literal["missing", "changed", "unexpected", "unreadable"]


@dataclass(frozen=True, slots=True)
class Failure:
    """One way in which a case is not as expected; ``detail`` is a diff or a message."""

    case: str
    form: str | None  # None: of all formats
    file: str
    kind: Kind
    detail: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A case beside what it gives now: how it fails, why, and the new texts (none when unreadable)."""

    case: Case
    failures: tuple[Failure, ...]
    causes: tuple[Cause, ...] = ()
    given: Given | None = None

    def of(self, form: str) -> list[Failure]:
        """Return the failures of one format; what is of none counts with the first, unless all suffer."""
        first = form == self.case.formats[0]
        return [
            failure
            for failure in self.failures
            if failure.form == form or (failure.form is None and (first or failure.kind == "unreadable"))
        ]

    @property
    def why(self) -> str:
        """The causes, a line each."""
        return "".join(f"{cause}\n" for cause in self.causes)


def check_all(cases: Sequence[Case], jobs: int = 1) -> list[Checked]:
    """Check cases, in so many processes; the results are in the order of the cases."""
    if jobs <= 1 or len(cases) <= 1:
        return [check(case) for case in cases]
    with ProcessPoolExecutor(min(jobs, len(cases))) as pool:
        return list(pool.map(check, cases))


def check(case: Case) -> Checked:
    """Compare what a case gives now with what it must give."""
    try:
        given = give(case)
    except BriefError as error:
        return Checked(case, (Failure(case.name, None, CASE, "unreadable", str(error)),))
    found = (*_formats(case, given), *_unexpected(case))
    changed = any(failure.kind == "changed" for failure in found)
    return Checked(case, found, tuple(_causes(case, given.trace)) if changed else (), given)


def _formats(case: Case, given: Given) -> Iterator[Failure]:
    for form, text in given.texts.items():
        path = case.expected(form)
        if not path.is_file():
            message = f"accept it with: brief golden accept {case.name}"
            yield Failure(case.name, form, path.name, "missing", message)
            continue
        expected = _text(path)
        if not case.tolerance.allows(expected, text):
            yield Failure(case.name, form, path.name, "changed", diff(expected, text, path.as_posix()))


def _unexpected(case: Case) -> Iterator[Failure]:
    listed = {case.expected(form).name for form in case.formats}
    for path in sorted(case.folder.glob("expected.*")):
        if path.name not in listed:
            message = f"remove it, or list its format in {case.folder.as_posix()}/{CASE}"
            yield Failure(case.name, None, path.name, "unexpected", message)


def _causes(case: Case, now: Trace) -> list[Cause]:
    path = case.folder / TRACE
    if not path.is_file():
        return [UNKNOWN]
    try:
        kept = loads(_text(path))
    except ValueError:
        return [Cause("unknown", "cannot be read; accept the case once and it is written anew", TRACE, True)]
    return explain(kept, now, [name for name in kept.files if _edited(case.folder / name, kept.files[name])])


def _edited(path: Path, accepted: str) -> bool:
    return path.is_file() and digest(_text(path)) != accepted


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")
