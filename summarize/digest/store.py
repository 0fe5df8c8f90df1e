"""What the state is told: each function is one transaction, so that a crash leaves all of it or nothing."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from summarize.clean import cleaned_text
from summarize.digest.clock import before
from summarize.digest.form import digest_to_json, dump_document
from summarize.digest.model import Batch, Decision, Gathered
from summarize.model import Document
from summarize.read.find import is_url
from summarize.text import fold

if TYPE_CHECKING:
    from sqlite3 import Connection

KEPT = timedelta(days=30)  # that the text of an item is kept after it was first seen

_OLD = {  # what prune forgets of each table; what the last run saw and the last digest stay
    "batch": "seen < :cutoff AND seen < (SELECT max(tried) FROM source) AND NOT EXISTS "
             "(SELECT 1 FROM source WHERE source.name = batch.name AND tried >= :cutoff)",
    "holds": "batch NOT IN (SELECT name FROM batch)",
    "source": "tried < :cutoff AND tried < (SELECT max(tried) FROM source)",
    "item": "seen < :cutoff AND coalesce(told, '') < :cutoff AND NOT EXISTS "
            "(SELECT 1 FROM holds WHERE holds.key = item.key AND holds.version = item.version)",
    "story": "told < :cutoff",
    "shown": "date < :cutoff",
    "digest": "date < :cutoff AND delivered AND date < (SELECT max(date) FROM digest)",
}  # fmt: skip


@contextmanager
def transaction(state: Connection) -> Iterator[None]:
    """Do all of a block, or nothing."""
    state.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        state.execute("ROLLBACK")
        raise
    state.execute("COMMIT")


def version_of(document: Document) -> str:
    """Return what tells a cleaned document's text from another one; page furniture makes no difference."""
    text = cleaned_text(document) or document.text
    return hashlib.sha256(fold(text).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _sound(*values: Any) -> tuple[Any, ...]:
    """Return values that SQLite takes: half a surrogate pair, which JSON may hold, is no text to it."""
    return tuple(v.encode("utf-8", "replace").decode() if isinstance(v, str) else v for v in values)


def key_of(document: Document) -> str:
    """Return what a document is known by: an address as it is, a path from the root, wherever we stand."""
    name = str(*_sound(document.name))
    return name if is_url(name) else os.path.abspath(name)  # noqa: PTH100 - links may come to lead elsewhere


def take(state: Connection, gathered: Gathered, date: str) -> None:
    """Note what was read on a date: new and changed texts wait from now on."""
    with transaction(state):
        for source in gathered.states:
            state.execute(
                "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?)",
                _sound(
                    source.name, source.tried, source.succeeded, source.failures, source.reason, source.next
                ),
            )
        for batch in gathered.batches:
            _take_batch(state, batch, date)
        _take_items(state, gathered.batches, date)


def _take_batch(state: Connection, batch: Batch, date: str) -> None:
    state.execute("INSERT OR REPLACE INTO batch VALUES (?, ?, ?)", _sound(batch.name, batch.stamp, date))
    if batch.documents is not None:
        state.execute("DELETE FROM holds WHERE batch = ?", _sound(batch.name))
        state.executemany(
            "INSERT OR IGNORE INTO holds VALUES (?, ?, ?)",
            [_sound(batch.name, key_of(document), version_of(document)) for document in batch.documents],
        )


def _take_items(state: Connection, batches: Sequence[Batch], date: str) -> None:
    """Let texts not seen before wait.

    Where several feeds carry one item, the one that tells most of it gives the text, and the others are
    passed over for good.
    """
    offers: dict[str, dict[str, dict[str, Document]]] = {}
    for batch in batches:
        for document in batch.documents or ():
            by_batch = offers.setdefault(key_of(document), {})
            by_batch.setdefault(batch.name, {})[version_of(document)] = document
    for key, by_batch in sorted(offers.items()):
        best = min(by_batch, key=lambda name: (-sum(len(d.text) for d in by_batch[name].values()), name))
        _take_item(state, key, by_batch[best], date)
        others = {version for texts in by_batch.values() for version in texts}.difference(by_batch[best])
        state.executemany(
            "INSERT OR IGNORE INTO item VALUES (?, ?, ?, 'passed', NULL, NULL, NULL)",
            [(key, version, date) for version in sorted(others)],
        )


def _take_item(state: Connection, key: str, texts: Mapping[str, Document], date: str) -> None:
    """Let an item's texts wait, by their versions, in the place of one that no feed holds any more.

    One that was replaced may come back.
    """
    for version, document in texts.items():
        state.execute(
            "INSERT INTO item VALUES (?1, ?2, ?3, 'waiting', NULL, NULL, ?4) "
            "ON CONFLICT (key, version) DO UPDATE "
            "SET status = 'waiting', seen = ?3, document = ?4 WHERE status = 'replaced'",
            (key, version, date, dump_document(document)),
        )
    state.execute(
        "UPDATE item SET status = 'replaced', document = NULL WHERE key = ?1 AND status = 'waiting' "
        "AND NOT EXISTS (SELECT 1 FROM holds WHERE holds.key = ?1 AND holds.version = item.version) "
        "AND EXISTS (SELECT 1 FROM item AS own JOIN holds USING (key, version) WHERE own.key = ?1 "
        "AND own.status IN ('waiting', 'delivered'))",
        (key,),
    )


def record(state: Connection, decision: Decision) -> None:
    """Note a digest and all that it marks as delivered; one without a story only marks what was dull."""
    digest = decision.digest
    with transaction(state):
        for item, story in (*decision.delivered, *decision.dull):
            state.execute(
                "UPDATE item SET status = 'delivered', story = ?, told = ? WHERE key = ? AND version = ?",
                (story, digest.date, item.key, item.version),
            )
        for told in digest.stories:
            state.execute(
                "INSERT OR REPLACE INTO story VALUES (?, ?, ?, ?, ?)",
                _sound(told.id, told.title, told.first, told.last, digest.date),
            )
            state.executemany(
                "INSERT INTO shown VALUES (?, ?, ?, ?)",
                [_sound(digest.date, told.id, i, quote.text) for i, quote in enumerate(told.sentences)],
            )
        if digest.stories:
            body = json.dumps(digest_to_json(digest))
            state.execute("INSERT INTO digest VALUES (?, ?, 0, 0)", (digest.date, body))
            _forget_texts(state, digest.date)


def _forget_texts(state: Connection, date: str) -> None:
    state.execute(
        "UPDATE item SET document = NULL WHERE document IS NOT NULL AND seen < ?", (before(date, KEPT),)
    )


def delivered(state: Connection, date: str, *, sent: bool) -> None:
    """Note that a digest has reached its reader, or only that it was ``sent``."""
    with transaction(state):
        state.execute("UPDATE digest SET delivered = 1, sent = max(sent, ?) WHERE date = ?", (sent, date))


def prune(state: Connection, cutoff: str) -> dict[str, int]:
    """Forget what is older than a date; return how many rows of each table were forgotten.

    An item that its source still holds is kept, for it would be new again.
    """
    with transaction(state):
        counts = {
            table: state.execute(f"DELETE FROM {table} WHERE {old}", {"cutoff": cutoff}).rowcount
            for table, old in _OLD.items()
        }
    state.execute("VACUUM")
    return counts
