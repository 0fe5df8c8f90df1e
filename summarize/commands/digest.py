"""``brief digest SOURCE...``: what is new since the last time, story by story."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from datetime import date as day
from typing import TYPE_CHECKING, Any

from summarize.commands.output import emit, report, say
from summarize.digest import make, recall, store
from summarize.digest.clock import canonical
from summarize.digest.deliver import send, target
from summarize.digest.lock import locked
from summarize.digest.model import Digest
from summarize.digest.render import RENDERERS, Letterhead
from summarize.digest.schema import connect, copied
from summarize.digest.setup import Setup, setup
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
    if dry_run:
        return _Run(copied(wanted.state), wanted, date, tell, quiet=quiet, dry=True).all()
    with locked(wanted.state, tell):
        return _Run(connect(wanted.state), wanted, date, tell, quiet=quiet, dry=False).all()


class _Run:
    """One run: what is due first, then the digest of the date."""

    def __init__(
        self, state: Connection, wanted: Setup, date: str, tell: Tell, *, quiet: bool, dry: bool
    ) -> None:
        self._state, self._wanted, self._date, self._tell = state, wanted, date, tell
        self._quiet, self._dry = quiet, dry

    def all(self) -> int:
        """Do it all; return the exit status."""
        try:
            for waiting in recall.undelivered(self._state):
                if waiting.digest.date != self._date:
                    self._deliver(waiting, late=True)
            return self._own()
        finally:
            self._tell("")
            self._state.close()

    def _own(self) -> int:
        known = recall.stored(self._state, self._date)
        if known is not None:
            self._deliver(known, late=False)
            return 4 if known.digest.skipped else 0
        last = recall.last_date(self._state)
        if last is not None and self._date < last:
            self._note(f"the last digest is of {last}; none is made of a day before")
            return self._nothing(Digest(self._date, ()), read=True)
        digest, read = make(
            self._state,
            self._wanted.sources,
            self._wanted.wanted,
            self._date,
            how=self._wanted.how,
            tell=self._tell,
        )
        self._tell("")
        if not digest.stories:
            return self._nothing(digest, read=read)
        made = recall.stored(self._state, self._date)
        assert made is not None
        self._deliver(made, late=False)
        return report(digest.skipped, quiet=self._quiet)

    def _nothing(self, digest: Digest, *, read: bool) -> int:
        """Say that nothing is new: in a page that stands for today, but in no folder and in no mail."""
        output = self._wanted.output
        if not self._wanted.send and (self._dry or target(output, "json", "", late=False) == output):
            emit(self._text(digest), None if self._dry else output)
        status = report(digest.skipped, quiet=self._quiet)
        self._note("Nothing new.")
        if self._wanted.fail_empty:
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
            mail = RENDERERS["eml"](digest, self._head()).encode("utf-8", "replace")
            send(wanted.send, mail)
        store.delivered(self._state, digest.date, sent=bool(wanted.send))

    def _text(self, digest: Digest) -> str:
        return RENDERERS[self._wanted.form](digest, self._head())

    def _head(self) -> Letterhead:
        return Letterhead(self._wanted.name, self._wanted.sender, self._wanted.to)

    def _note(self, message: str) -> None:
        if not self._quiet:
            say(message)
