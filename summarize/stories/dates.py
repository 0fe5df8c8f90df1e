"""When articles were written, and what a long silence between them means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_SILENCE = 30  # days


def parse_date(written: str | None) -> date | None:
    """Return the day of an ISO 8601 or RFC 5322 date; None for anything else, which is no date.

    >>> parse_date("Tue, 04 Mar 2025 23:10:00 +0100")
    datetime.date(2025, 3, 4)
    """
    if not written:
        return None
    with suppress(ValueError):
        return date.fromisoformat(written.strip()[:10])
    with suppress(ValueError, TypeError):
        found: datetime = parsedate_to_datetime(written)
        return found.date()
    return None


def periods(group: Sequence[int], dates: Sequence[date | None]) -> list[list[int]]:
    """Take a group apart where nothing was written for more than 30 days: what comes then is another event.

    Articles without a date stay with the largest part, the earliest of equals.
    """
    dated = sorted((day, i) for i in group if (day := dates[i]))
    parts: list[list[int]] = []
    last = None
    for day, i in dated:
        if last is None or (day - last).days > _SILENCE:
            parts.append([])
        parts[-1].append(i)
        last = day
    if len(parts) < 2:
        return [list(group)]
    max(parts, key=len).extend(i for i in group if dates[i] is None)
    return [sorted(part) for part in parts]


def span(days: Iterable[date | None]) -> tuple[date | None, date | None]:
    """Return the first and the last of some dates."""
    known = [day for day in days if day]
    return min(known, default=None), max(known, default=None)
