"""When a source is tried again, and what became of a try; time is the date of the run, never the wall's."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from summarize.digest.clock import after
from summarize.digest.model import SourceState

_LONGEST = 36  # hours between two tries, so that a daily digest asks a dead feed every other day


def is_due(state: SourceState | None, date: str) -> bool:
    """Tell whether a source is to be tried; a second run of the same date does as the first did."""
    return state is None or state.next is None or state.next <= date or state.tried >= date


def succeeded(name: str, date: str) -> SourceState:
    """Return the state of a source that could be read."""
    return SourceState(name, tried=date, succeeded=date)


def failed(state: SourceState | None, name: str, date: str, reason: str) -> SourceState:
    """Return the state of a source that could not: after k failures on end it rests for 2^(k-1) hours.

    A second failure on one date counts once.
    """
    before = state or SourceState(name, tried="")
    again = before.failures > 0 and before.tried == date
    failures = before.failures + (not again)
    rest = timedelta(hours=min(2 ** min(failures - 1, 10), _LONGEST))
    return replace(before, tried=date, failures=failures, reason=reason, next=after(date, rest))


def told(state: SourceState, *, tried: bool) -> str:
    """Return what a reader is told of a source that could not be read."""
    last = f"last read {state.succeeded}" if state.succeeded else "never read yet"
    if tried:
        return f"{state.reason}; {last}"
    times = "failure" if state.failures == 1 else "failures"
    return f"not tried before {state.next} after {state.failures} {times} ({state.reason}); {last}"
