"""Dates of digests and spans of time; nothing here looks at a clock."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from summarize.errors import UsageError

_SPAN = re.compile(r"(\d+)\s*([mhdw])", re.I)
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_LONGEST = timedelta(days=36_500)


def canonical(written: str) -> str:
    """Return an ISO date or date-time as digests are known by: without a time at midnight, else in seconds.

    A time with an offset is taken to UTC, one without stays. Raises UsageError for anything else.

    >>> canonical("2026-03-01T07:30+01:00"), canonical("2026-03-01T00:00")
    ('2026-03-01T06:30:00', '2026-03-01')
    """
    try:
        text = written.strip()
        moment = datetime.fromisoformat(f"{text[:-1]}+00:00" if text[-1:] in "Zz" else text)
        return shown(moment.astimezone(timezone.utc) if moment.tzinfo else moment)
    except (ValueError, OverflowError):
        raise UsageError(
            f"--date is {written!r}, not a date such as 2026-03-01 or 2026-03-01T06:30"
        ) from None


def shown(moment: datetime) -> str:
    """Return a moment as ``canonical`` does."""
    text = moment.replace(tzinfo=None, microsecond=0).isoformat()
    return text.removesuffix("T00:00:00")


def moment(date: str) -> datetime:
    """Return the moment of a canonical date, in UTC."""
    return datetime.fromisoformat(date).replace(tzinfo=timezone.utc)


def before(date: str, span: timedelta) -> str:
    """Return the date a span before another, no earlier than there are dates."""
    try:
        return shown(moment(date) - span)
    except OverflowError:
        return "0001-01-01"


def after(date: str, span: timedelta) -> str:
    """Return the date a span after another."""
    try:
        return shown(moment(date) + span)
    except OverflowError:
        return "9999-12-31"


def span(written: str, where: str) -> timedelta:
    """Return a span such as ``24h``, ``3d``, ``90m`` or ``1w``; raises UsageError that says where it stands.

    >>> span("3d", "--since")
    datetime.timedelta(days=3)
    """
    match = _SPAN.fullmatch(written.strip())
    try:
        found = timedelta(**{_UNITS[match[2].lower()]: int(match[1])}) if match else None
    except OverflowError:
        found = None
    if found is None or not timedelta() < found <= _LONGEST:
        raise UsageError(f"{where} is {written!r}, not a span of time such as 24h, 3d, 90m or 1w")
    return found
