"""How far reading may go before a source is given up, and what the user asked of it."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from summarize.errors import SourceError, UsageError
from summarize.pattern import lazy

_SIZE = lazy(r"(\d[\d_]*(?:\.\d+)?)\s*([kmg]?)b?", re.I)
_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}


class Limits(NamedTuple):
    """What one source may cost; each is a ceiling that the source may reach and not pass."""

    bytes_per_file: float = 100_000_000  # of a file, an answer from the web (decoded), an archive's member
    expanded_bytes: float = 500_000_000  # of all that one archive holds, those within it included
    ratio: float = 200  # of expanded to packed bytes, from the first megabyte on
    members: float = 100_000  # of one archive or mailbox, those within it included
    nesting: float = 4  # archives within archives, attachments within mails
    pages: float = 5_000  # of a PDF
    seconds: float = 30  # for one URL, from the name's look-up to the last byte; for parsing one document
    redirects: float = 5  # from one URL
    cache_bytes: float = 200_000_000  # of all that is kept of URLs

    def passed(self, name: str, what: str) -> SourceError:
        """Return the error for a source that passes a limit: what it is, the limit, how to raise it.

        >>> print(Limits().passed("pages", "a PDF of 7000 pages"))
        a PDF of 7000 pages, the limit is 5,000; raise it with --limit pages=N
        """
        return SourceError(f"{what}, the limit is {getattr(self, name):,}; raise it with --limit {name}=N")

    def check(self, name: str, value: float, what: str) -> None:
        """Raise that SourceError when a value passes the limit of this name."""
        if value > getattr(self, name):
            raise self.passed(name, what)


class Reading(NamedTuple):
    """How to read: every reader gets one, and looks at what concerns it."""

    limits: Limits = Limits()
    field: str | None = None  # the column of a table, or the key of JSON lines, that holds the text
    allow_private: bool = False  # whether URLs may lead to this machine or the networks it stands in
    ignore_robots: bool = False
    cache: bool = True  # whether answers from the web are kept, and what is kept used
    headlines: bool = False  # whether an entry of a feed without a text is a document, its title the text


READING = Reading()
LIMITS = Limits._fields


def parse_limit(value: object, where: str) -> float:
    """Return a number above 0, or a text such as ``200M``; raises UsageError that says where it stands.

    >>> parse_limit("1.5k", "--limit pages")
    1500
    """
    number: Any = value
    if isinstance(value, str):
        match = _SIZE.fullmatch(value.strip())
        number = float(match[1]) * _UNITS[match[2].lower()] if match else None
    if not isinstance(number, (int, float)) or isinstance(number, bool) or not 0 < number < float("inf"):
        raise UsageError(f"{where} is {value!r}, not a number above 0 such as 500, 0.5 or 200M")
    return int(number) if number == int(number) else number


def reading(settings: Mapping[str, Any]) -> Reading:
    """Return how to read by the settings that a user gave; what is not said is as by default."""
    return Reading(
        Limits(**settings.get("limits", {})),
        field=settings.get("field"),
        allow_private=settings.get("allow_private", False),
        ignore_robots=settings.get("ignore_robots", False),
        cache=not settings.get("no_cache", False),
    )
