"""``brief PATH...``: one briefing from all the sources."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from summarize.api import make
from summarize.commands.output import emit, report, say
from summarize.model import Briefing
from summarize.options import check, known
from summarize.progress import progress
from summarize.read.limits import reading
from summarize.render import CITED, RENDERERS
from summarize.settings import settle


def run(
    paths: Sequence[str], flags: Mapping[str, Any], *, config: str | None, quiet: bool, verbose: bool
) -> int:
    """Print the briefing, or write it to the output file; return 0, or 4 if a source was skipped."""
    settings = settle(flags, os.environ, config)
    form = settings.get("format", "text")
    known("format", form, RENDERERS)
    strict, how = settings.get("strict", False), reading(settings)
    briefing = make(list(paths), check(settings), strict=strict, how=how, tell=progress(quiet=quiet))
    emit(RENDERERS[form](briefing, settings.get("cite", form in CITED)), settings.get("output"))
    if verbose:
        say(_summary(briefing))
    return report(briefing.skipped, quiet=quiet)


def _summary(briefing: Briefing) -> str:
    read = [decision for decision in briefing.decisions if decision.stage != "clean"]
    return (
        f"{len(briefing.sentences)} of {len(read)} sentences from {len(briefing.sources)} sources, "
        f"{briefing.words} words; {briefing.signature}"
    )
