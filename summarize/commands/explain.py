"""``brief explain PATH...``: what became of every sentence, and why."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from summarize.api import make
from summarize.commands.output import emit, report
from summarize.model import Decision
from summarize.options import check, known
from summarize.read.limits import reading
from summarize.render.json import render_explanation
from summarize.settings import settle


def run(paths: Sequence[str], flags: Mapping[str, Any], *, config: str | None, quiet: bool) -> int:
    """Print a paragraph a sentence, or JSON; return 0, or 4 if a source was skipped."""
    settings = settle(flags, os.environ, config)
    form = settings.get("format", "text")
    known("format of explain", form, ("text", "json"))
    strict, how = settings.get("strict", False), reading(settings)
    briefing = make(list(paths), check(settings), strict=strict, how=how)
    if form == "json":
        emit(render_explanation(briefing), settings.get("output"))
    else:
        names = [source.path for source in briefing.sources]
        text = "\n".join(describe(d, names[d.source - 1]) for d in briefing.decisions)
        emit(text, settings.get("output"))
    return report(briefing.skipped, quiet=quiet)


def describe(decision: Decision, name: str) -> str:
    """Return two or three lines: the verdict and the place, the reasons, the text."""
    verdict = "kept" if decision.kept else "dropped"
    head = f"{verdict:8}{name}:{decision.line}  {decision.stage}: {decision.reason}\n"
    if decision.claim is None:
        return f"{head}        {decision.text}\n"
    parts = " + ".join(f"{name} {amount:.4g}" for name, amount in decision.parts.items())
    support = ",".join(map(str, decision.support))
    score = f"        score {decision.score:.4g} = {parts}; claim {decision.claim}, sources {support}\n"
    return f"{head}{score}        {decision.text}\n"
