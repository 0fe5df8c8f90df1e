"""Collects golden cases: ``pytest golden/`` runs one test a case and format; a fixture for own code."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from summarize.golden import Case, Checked

_CASE = "case.toml"
# What the user of another snapshot tool types to take what is there now, where that tool is installed:
# syrupy, pytest-snapshot, pytest-regressions.
_HABITS = ("update_snapshots", "snapshot_update", "force_regen", "regen_all")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--brief-accept`` and ``brief_golden_paths``."""
    group = parser.getgroup("brief", "golden briefings")
    group.addoption("--brief-accept", action="store_true", help="take what golden cases give now as expected")
    parser.addini(
        "brief_golden_paths",
        "folders of golden cases, from the root; without it every folder called golden",
        type="linelist",
        default=[],
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect every ``case.toml`` two folders below one of cases."""
    if file_path.name == _CASE and _is_root(parent.config, file_path.parent.parent):
        return CaseFile.from_parent(parent, path=file_path)
    return None


def _is_root(config: pytest.Config, folder: Path) -> bool:
    roots = config.getini("brief_golden_paths")
    if not roots:
        return folder.name == "golden"
    return folder in [config.rootpath / root for root in roots]


def _accepting(config: pytest.Config) -> bool:
    return any(config.getoption(name, default=False) for name in ("brief_accept", *_HABITS))


class GoldenError(Exception):
    """A case is not as expected; the message is the cause and the diff."""


class CaseFile(pytest.File):
    """One golden case; all its formats are rendered once."""

    _checked: Checked | None = None

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

    def checked(self) -> Checked:
        """Return the case beside what it gives now."""
        from summarize.golden import check, load_case  # noqa: PLC0415

        if self._checked is None:
            self._checked = check(load_case(self.path.parent))
        return self._checked


class FormatItem(pytest.Item):
    """One format of one golden case."""

    parent: CaseFile

    def runtest(self) -> None:
        """Compare what the case gives now with what it must give, or take it."""
        _settle(self.parent.checked(), (self.name,), accept=_accepting(self.config))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show the cause and the diff alone, for they say all."""
        if isinstance(excinfo.value, GoldenError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Name the case in reports."""
        return self.path, None, f"golden {self.path.parent.name} {self.name}"


def _settle(checked: Checked, forms: Sequence[str], *, accept: bool) -> None:
    """Raise GoldenError for what is not as expected of some formats; with ``accept`` write it instead."""
    from summarize.commands.golden import keep  # noqa: PLC0415
    from summarize.golden.report import describe  # noqa: PLC0415

    failures = list(dict.fromkeys(failure for form in forms for failure in checked.of(form)))
    if accept and checked.given is not None:
        keep(checked.case, checked.given)
        failures = [f for f in failures if f.kind == "unexpected"]
    if failures:
        raise GoldenError("\n\n".join(describe(failure, checked.why) for failure in failures))


@pytest.fixture
def brief_golden(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Hold the briefing of some sources to a golden case: ``brief_golden(name, sources, words=200)``.

    ``sources`` is a path or several, from the root; ``formats`` and every option of ``case.toml`` may follow.
    The case stands in the first of ``brief_golden_paths``, or in ``golden/``; ``--brief-accept`` makes it.
    """
    config = request.config

    def hold(
        name: str,
        sources: str | os.PathLike[str] | Sequence[str | os.PathLike[str]],
        *,
        formats: Sequence[str] = ("text",),
        **options: Any,
    ) -> None:
        __tracebackhide__ = True
        from summarize.errors import BriefError  # noqa: PLC0415

        several = [sources] if isinstance(sources, (str, os.PathLike)) else list(sources)
        try:
            _hold(_case(config, name, several, formats, options), accept=_accepting(config))
        except (GoldenError, BriefError) as error:
            pytest.fail(f"golden {name}: {error}", pytrace=False)

    return hold


def _case(
    config: pytest.Config,
    name: str,
    sources: Sequence[str | os.PathLike[str]],
    formats: Sequence[str],
    options: dict[str, Any],
) -> Case:
    from summarize.commands.golden import make_case  # noqa: PLC0415
    from summarize.golden import insist_case  # noqa: PLC0415
    from summarize.read.find import is_url  # noqa: PLC0415

    insist_case(name, formats, options)
    paths = [os.fspath(source) for source in sources]
    places = [path if is_url(path) else str(config.rootpath / path) for path in paths]
    root = config.rootpath / [*config.getini("brief_golden_paths"), "golden"][0]
    return make_case(root / name, places, options, formats)


def _hold(case: Case, *, accept: bool) -> None:
    """Compare a case as a test states it with its folder; with ``accept`` make the folder what is stated."""
    from summarize.commands.golden import create  # noqa: PLC0415
    from summarize.golden import CASE, check, describe  # noqa: PLC0415

    if not case.folder.is_dir():
        if not accept:
            raise GoldenError(f"missing\n{case.folder} is not there; make it with: pytest --brief-accept")
        create(case)
        return
    _settle(check(case), case.formats, accept=accept)
    if accept:
        (case.folder / CASE).write_text(describe(case), encoding="utf-8", newline="\n")
