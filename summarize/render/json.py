"""JSON, version 1: everything a script needs to trace each sentence; schema.json describes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from summarize.model import Briefing, Decision

VERSION = 1
_DIGITS = 9  # of a score: enough to tell any two apart, few enough to be the same everywhere


def render(briefing: Briefing, cite: bool) -> str:
    """Return the briefing as one JSON object; ``cite`` changes nothing, the support is always there."""
    return _dump(_head(briefing) | {"pool": _counts(briefing)} | _skipped(briefing))


def render_explanation(briefing: Briefing) -> str:
    """Return the same object with every decision in place of the pool's counts."""
    pool = [_decision(decision) for decision in briefing.decisions]
    return _dump(_head(briefing) | {"pool": pool} | _skipped(briefing))


def _head(briefing: Briefing) -> dict[str, Any]:
    limit = briefing.budget.limit
    return {
        "version": VERSION,
        "signature": briefing.signature,
        "title": briefing.title,
        "words": briefing.words,
        "budget": {
            "unit": briefing.budget.unit,
            "limit": int(limit) if limit == int(limit) and briefing.budget.unit != "ratio" else limit,
        },
        "sentences": [_rounded(quote._asdict()) for quote in briefing.sentences],
        "sources": [source._asdict() for source in briefing.sources],
    }


def _counts(briefing: Briefing) -> dict[str, int]:
    stages = [decision.stage for decision in briefing.decisions]
    return {
        "sentences": len(stages) - stages.count("clean"),
        "clutter": stages.count("clean"),
        "repeats": stages.count("merge"),
    }


def _skipped(briefing: Briefing) -> dict[str, Any]:
    return {"skipped": [{"path": item.path, "reason": item.reason} for item in briefing.skipped]}


def _decision(decision: Decision) -> dict[str, Any]:
    entry = decision._asdict()
    entry["parts"] = {name: _round(amount) for name, amount in entry["parts"].items()}
    return _rounded(entry)


def _rounded(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {**entry, "score": _round(entry["score"])}


def _round(number: float) -> float:
    return float(f"{number:.{_DIGITS}g}")


def _dump(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
