"""Golden cases: a folder each, with the sources and options in ``case.toml`` and what they must give.

``golden/NAME/case.toml`` names its sources relative to its own folder; ``expected.txt`` and its like hold
the briefing, one file a format; ``decisions.jsonl`` holds what was decided, so that a failed check can say
why. Paths inside a briefing are relative to the folder that holds ``golden/``, so the bytes do not depend on
where a check is run.
"""

from __future__ import annotations

from summarize.golden.case import CASE, Case, describe, insist_case, load_case, load_cases
from summarize.golden.check import Checked, Failure, check, check_all
from summarize.golden.diff import diff
from summarize.golden.give import Given, give
from summarize.golden.report import REPORTS
from summarize.golden.tolerance import Tolerance, parse
from summarize.golden.trace import TRACE

__all__ = [
    "CASE",
    "REPORTS",
    "TRACE",
    "Case",
    "Checked",
    "Failure",
    "Given",
    "Tolerance",
    "check",
    "check_all",
    "describe",
    "diff",
    "give",
    "insist_case",
    "load_case",
    "load_cases",
    "parse",
]
