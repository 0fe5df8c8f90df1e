"""The state: one SQLite file, known by its mark and the version of its tables."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.errors import UsageError

if TYPE_CHECKING:
    import sqlite3

MARK = 0x62726466  # "brdf", in the header that SQLite keeps for this
VERSION = 1

_TABLES = """
CREATE TABLE source (            -- how reading each source has gone
    name TEXT PRIMARY KEY, tried TEXT NOT NULL, succeeded TEXT, failures INTEGER NOT NULL,
    reason TEXT NOT NULL, next TEXT);
CREATE TABLE batch (             -- what each file and address held when it was read last
    name TEXT PRIMARY KEY, stamp TEXT NOT NULL, seen TEXT NOT NULL);
CREATE TABLE holds (             -- which items that was
    batch TEXT NOT NULL, key TEXT NOT NULL, version TEXT NOT NULL,
    PRIMARY KEY (batch, key, version)) WITHOUT ROWID;
CREATE INDEX holds_item ON holds (key, version);
CREATE TABLE item (              -- every text ever seen; the text itself only while it is of use
    key TEXT NOT NULL, version TEXT NOT NULL, seen TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'delivered', 'replaced', 'passed')),
    story TEXT, told TEXT, document TEXT,
    PRIMARY KEY (key, version)) WITHOUT ROWID;
CREATE INDEX item_status ON item (status, seen);
CREATE TABLE story (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, first TEXT, last TEXT, told TEXT NOT NULL);
CREATE TABLE shown (             -- sentences a reader has had
    date TEXT NOT NULL, story TEXT NOT NULL, place INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (date, story, place)) WITHOUT ROWID;
CREATE TABLE digest (
    date TEXT PRIMARY KEY, body TEXT NOT NULL, delivered INTEGER NOT NULL, sent INTEGER NOT NULL);
"""


@contextlib.contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a state for a run; raises UsageError when it cannot be kept, or is damaged."""
    import sqlite3  # noqa: PLC0415

    with contextlib.closing(connect(path)) as state:
        try:
            yield state
        except sqlite3.Error as error:
            raise UsageError(f"{path}: {error}; mend it, or give another --state FILE") from None


def connect(path: Path | None) -> sqlite3.Connection:
    """Open a state, or make it; in memory when there is no path.

    Raises UsageError for what is no state, or one of a newer version.
    """
    import sqlite3  # noqa: PLC0415 - only a digest needs it

    try:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        state = sqlite3.connect(":memory:" if path is None else path, isolation_level=None, timeout=10)
    except (OSError, sqlite3.Error) as error:
        raise UsageError(f"{path}: cannot be opened ({error}); give --state FILE") from None
    try:
        check(state, str(path))
    except BaseException:
        state.close()
        raise
    return state


def check(state: sqlite3.Connection, name: str) -> None:
    """Make the tables of a new state; raises UsageError for what is no state, or one of a newer version."""
    import sqlite3  # noqa: PLC0415

    try:
        state.execute("PRAGMA synchronous = FULL")
        (mark,) = state.execute("PRAGMA application_id").fetchone()
        (version,) = state.execute("PRAGMA user_version").fetchone()
        (tables,) = state.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if (mark, version, tables) == (0, 0, 0):
            state.executescript(
                f"BEGIN; {_TABLES} PRAGMA application_id = {MARK}; PRAGMA user_version = {VERSION}; COMMIT"
            )
            return
    except sqlite3.DatabaseError as error:
        raise UsageError(f"{name}: no state of a digest ({error}); give another --state FILE") from None
    if mark != MARK:
        raise UsageError(f"{name}: a database of another program; give another --state FILE")
    if version > VERSION:
        raise UsageError(
            f"{name}: written by a newer brief (state version {version}, this one knows {VERSION}); "
            "update brief, or give another --state FILE"
        )


def copied(path: Path) -> sqlite3.Connection:
    """Return a copy in memory of a state, or of an empty one where there is none; the file stays as it is."""
    import sqlite3  # noqa: PLC0415

    copy = connect(None)
    if path.exists():
        try:
            with contextlib.closing(sqlite3.connect(path)) as state:  # which may have to undo a broken run
                state.backup(copy)
        except sqlite3.Error as error:
            raise UsageError(f"{path}: no state of a digest ({error}); give another --state FILE") from None
        check(copy, str(path))
    return copy
