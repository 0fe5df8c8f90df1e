"""Collects golden cases: ``pytest golden/`` runs one test a case and format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from summarize.golden import Failure


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect every ``case.toml`` two folders below one called ``golden``."""
    if file_path.name == "case.toml" and file_path.parent.parent.name == "golden":
        return CaseFile.from_parent(parent, path=file_path)
    return None


class CaseFile(pytest.File):
    """One golden case; all its formats are rendered once."""

    _failures: list[Failure] | None = None

    def collect(self) -> Iterator[pytest.Item]:
        """Yield a test a format."""
        from summarize.errors import BriefError  # noqa: PLC0415 - only where there are golden cases
        from summarize.golden import load_case  # noqa: PLC0415

        try:
            case = load_case(self.path.parent)
        except BriefError as error:
            raise self.CollectError(str(error)) from None
        for form in case.formats:
            yield FormatItem.from_parent(self, name=form)

    def failures(self) -> list[Failure]:
        """Return what of the case is not as expected."""
        from summarize.golden import failures, load_case  # noqa: PLC0415

        if self._failures is None:
            self._failures = list(failures(load_case(self.path.parent)))
        return self._failures


class GoldenError(Exception):
    """A case is not as expected; the message is the diff."""


class FormatItem(pytest.Item):
    """One format of one golden case."""

    parent: CaseFile

    def runtest(self) -> None:
        """Compare what the case gives now with what it must give."""
        for failure in self.parent.failures():
            if failure.form in (self.name, None):
                raise GoldenError(f"{failure.file} {failure.kind}\n{failure.detail}")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show the diff alone, for it says all."""
        if isinstance(excinfo.value, GoldenError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the case in reports."""
        return self.path, None, f"golden {self.path.parent.name} {self.name}"
