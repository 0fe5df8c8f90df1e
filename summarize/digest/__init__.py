"""What is new since the last time, story by story.

A run reads (``gather``), notes what it read (``store.take``), decides (``decide``), notes that
(``store.record``), and only then delivers: wherever it ends, the next run goes on from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarize.digest import recall, store
from summarize.digest.decide import decide
from summarize.digest.gather import gather
from summarize.digest.model import Digest, Wanted
from summarize.progress import Tell, silent
from summarize.read.limits import Reading

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = ["make"]


def make(
    state: Connection,
    sources: Sequence[str],
    wanted: Wanted,
    date: str,
    *,
    how: Reading,
    tell: Tell = silent,
) -> tuple[Digest, bool]:
    """Read the sources, decide the digest of a date, and note both.

    Returns the digest and whether anything at all could be read.
    """
    known = recall.states(state), recall.stamps(state), recall.feeds(state)
    gathered = gather(sources, *known, date, how=how, tell=tell)
    store.take(state, gathered, date)
    tell("deciding")
    bad = [item for item in gathered.skipped if not item.expected]
    decision = decide(recall.remember(state, wanted, date), wanted, date, bad)
    store.record(state, decision)
    return decision.digest, bool(gathered.batches)
