"""What the state is asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.digest.clock import before
from summarize.digest.form import digest_from_json, load_document
from summarize.digest.model import Digest, Item, Remembered, SourceState, Thread, Wanted
from summarize.digest.store import KEPT

if TYPE_CHECKING:
    from sqlite3 import Connection


@dataclass(frozen=True, slots=True)
class Stored:
    """A digest that was decided, and how far it has come."""

    digest: Digest
    delivered: bool
    sent: bool


def states(state: Connection) -> dict[str, SourceState]:
    """Return how each source has fared, by name."""
    rows = state.execute("SELECT name, tried, succeeded, failures, reason, next FROM source ORDER BY name")
    return {row[0]: SourceState(*row) for row in rows}


def feeds(state: Connection) -> frozenset[str]:
    """Return the names of what held entries when it was last read."""
    return frozenset(name for (name,) in state.execute("SELECT batch FROM holds WHERE key != batch"))


def stamps(state: Connection) -> dict[str, str]:
    """Return the stamps of what was read last, by name."""
    return dict(state.execute("SELECT name, stamp FROM batch WHERE stamp != ''"))


def stored(state: Connection, date: str) -> Stored | None:
    """Return the digest of a date; None when none was decided."""
    row = state.execute("SELECT body, delivered, sent FROM digest WHERE date = ?", (date,)).fetchone()
    return row and _stored(*row)


def undelivered(state: Connection) -> list[Stored]:
    """Return the digests that were decided and never delivered, oldest first."""
    rows = state.execute("SELECT body, delivered, sent FROM digest WHERE NOT delivered ORDER BY date")
    return [_stored(*row) for row in rows]


def last_date(state: Connection) -> str | None:
    """Return the date of the latest digest."""
    found: str | None = state.execute("SELECT max(date) FROM digest").fetchone()[0]
    return found


def remember(state: Connection, wanted: Wanted, date: str) -> Remembered:
    """Return all that deciding needs.

    An item waits while it was first seen within the span before the date, or since the last digest.
    """
    recent = before(date, KEPT)
    since = min(before(date, wanted.since), last_date(state) or date)
    return Remembered(
        _items(state, "status = 'waiting' AND seen >= ?", since),
        _items(state, "status = 'delivered' AND told >= ?", recent),
        tuple(
            Thread(*row)
            for row in state.execute("SELECT id, title, first, last, told FROM story ORDER BY id")
        ),
        tuple(
            text
            for (text,) in state.execute(
                "SELECT text FROM shown WHERE date >= ? ORDER BY date, story, place", (recent,)
            )
        ),
    )


def counts(state: Connection) -> dict[str, int]:
    """Return how many items, by what has become of them, stories and digests there are."""
    items = dict(state.execute("SELECT status, count(*) FROM item GROUP BY status"))
    (stories,) = state.execute("SELECT count(*) FROM story").fetchone()
    (digests,) = state.execute("SELECT count(*) FROM digest").fetchone()
    return {
        "items": sum(items.values()),
        "delivered": items.get("delivered", 0),
        "waiting": items.get("waiting", 0),
        "stories": stories,
        "digests": digests,
    }


def _items(state: Connection, where: str, since: str) -> tuple[Item, ...]:
    rows = state.execute(
        f"SELECT key, version, seen, document, story FROM item WHERE {where} AND document IS NOT NULL "
        "ORDER BY key, version",
        (since,),
    )
    return tuple(
        Item(key, version, seen, load_document(text), story) for key, version, seen, text, story in rows
    )


def _stored(body: str, delivered: int, sent: int) -> Stored:
    return Stored(digest_from_json(json.loads(body)), bool(delivered), bool(sent))
