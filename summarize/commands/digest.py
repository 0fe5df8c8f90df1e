"""``brief digest SOURCE...``: what is new since the last time, story by story."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping, Sequence
from datetime import date as day
from typing import TYPE_CHECKING, Any

from summarize.commands.output import emit, report, say
from summarize.digest import make, recall, store
from summarize.digest.clock import canonical
from summarize.digest.deliver import is_folder, send, target
from summarize.digest.lock import locked
from summarize.digest.model import Digest
from summarize.digest.render import RENDERERS, Letterhead
from summarize.digest.setup import Setup, setup
from summarize.digest.tables import copied, opened
from summarize.errors import UsageError
from summarize.progress import Tell, progress

if TYPE_CHECKING:
    from sqlite3 import Connection


def run(
    sources: Sequence[str],
    flags: Mapping[str, Any],
    *,
    config: str | None,
    dry_run: bool,
    quiet: bool,
) -> int:
    """Deliver what is due and the digest of the date; return the exit status."""
    wanted = setup(sources, flags, os.environ, config, list(RENDERERS))
    if not wanted.sources:
        raise UsageError("no sources; name feeds, folders, files or lists of them, or give --config FILE")
    date = canonical(wanted.date or day.today().isoformat())
    tell = progress(quiet=quiet)
    try:
        if dry_run:
            with contextlib.closing(copied(wanted.state)) as state:
                return _Run(state, wanted, date, tell, quiet=quiet, dry=True).all()
        with locked(wanted.state, tell), opened(wanted.state) as state:
            return _Run(state, wanted, date, tell, quiet=quiet, dry=False).all()
    finally:
        tell("")


class _Run:
    """One run: what is due first, then the digest of the date."""

    def __init__(
        self, state: Connection, wanted: Setup, date: str, tell: Tell, *, quiet: bool, dry: bool
    ) -> None:
        self._state, self._wanted, self._date, self._tell = state, wanted, date, tell
        self._quiet, self._dry = quiet, dry
        self._head = Letterhead(wanted.name, wanted.sender, wanted.to)

    def all(self) -> int:
        """Do it all; return the exit status.

        While what is due cannot be delivered, the digest of the date is decided, and waits behind it: a feed
        does not keep its entries for long.
        """
        due = [stored for stored in recall.undelivered(self._state) if stored.digest.date != self._date]
        try:
            for stored in due:
                self._deliver(stored, late=True)
        except UsageError:
            self._decide()
            raise
        return self._own(some=bool(due))

    def _decide(self) -> tuple[Digest, bool]:
        """Return the digest of the date, as it was decided or by reading, and whether anything was read.

        There is none before the last one: what was not told then is told now.
        """
        known, last = recall.stored(self._state, self._date), recall.last_date(self._state)
        if known is not None:
            return known.digest, True
        if last is not None and self._date < last:
            self._note(f"the last digest is of {last}; none is made of a day before")
            return Digest(self._date, ()), True
        wanted = self._wanted
        made = make(self._state, wanted.sources, wanted.wanted, self._date, how=wanted.how, tell=self._tell)
        self._tell("")
        return made

    def _own(self, *, some: bool) -> int:
        digest, read = self._decide()
        stored = recall.stored(self._state, self._date)
        if stored is not None:
            self._deliver(stored, late=False)
            return report(digest.skipped, quiet=self._quiet)
        if not self._wanted.send and (self._dry or not is_folder(self._wanted.output)):
            emit(self._text(digest), None if self._dry else self._wanted.output)
        status = report(digest.skipped, quiet=self._quiet)
        self._note("Nothing new.")
        if self._wanted.fail_empty and not some:
            return 5
        return status if read or not status else 3

    def _deliver(self, stored: recall.Stored, *, late: bool) -> None:
        """Write a digest, hand it to the command unless that had it, and note that it arrived."""
        digest, wanted = stored.digest, self._wanted
        if self._dry:
            emit(self._text(digest))
            return
        if wanted.output is not None or not wanted.send:
            emit(self._text(digest), target(wanted.output, wanted.form, digest.date, late=late))
        if wanted.send and not stored.sent:
            send(wanted.send, RENDERERS["eml"](digest, self._head).encode("utf-8", "replace"))
        store.delivered(self._state, digest.date, sent=bool(wanted.send))

    def _text(self, digest: Digest) -> str:
        return RENDERERS[self._wanted.form](digest, self._head)

    def _note(self, message: str) -> None:
        if not self._quiet:
            say(message)
