"""``brief digest status``, ``reset`` and ``prune``: what is remembered, and forgetting it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Mapping
from datetime import date as day
from pathlib import Path
from typing import Any

from summarize.commands.output import emit, say
from summarize.digest import recall, store
from summarize.digest.clock import before, canonical, span
from summarize.digest.lock import locked
from summarize.digest.model import SourceState
from summarize.digest.setup import setup
from summarize.digest.tables import copied, opened
from summarize.errors import NothingError, UsageError
from summarize.progress import progress

_FORGOTTEN = {
    "item": "items",
    "story": "stories",
    "shown": "sentences",
    "digest": "digests",
    "source": "sources",
}


def status(flags: Mapping[str, Any], *, config: str | None) -> int:
    """Print how each source has fared, what has become of the items, and the last digest; return 0."""
    path = _state(flags, config)
    with contextlib.closing(copied(path)) as state:
        sources = recall.states(state).values()
        counts = recall.counts(state)
        last = recall.last_date(state)
        due = [stored.digest.date for stored in recall.undelivered(state)]
    head = [
        f"state: {path}",
        f"last digest: {last or 'none yet'}",
        f"not delivered: {', '.join(due) or 'none'}",
        ", ".join(f"{name}: {number}" for name, number in counts.items()),
    ]
    emit("\n".join([*head, *(_line(source) for source in sources)]) + "\n")
    return 0


def _line(source: SourceState) -> str:
    """Return a source with its last success; of one that fails also the failures and the next try."""
    last = f"last read {source.succeeded}" if source.succeeded else "never read yet"
    if not source.failures:
        return f"{source.name}: {last}"
    times = "failure" if source.failures == 1 else "failures"
    again = source.next or "at the next run"
    return f"{source.name}: {last}; {source.failures} {times}, next try {again}: {source.reason}"


def reset(flags: Mapping[str, Any], *, config: str | None, sure: bool) -> int:
    """Forget everything: the next digest is the first. Asks on a terminal, else wants ``sure``; return 0."""
    path = _state(flags, config)
    copied(path).close()  # an error for what is no state of ours
    if not sure and not _asked(f"Forget all that {path} remembers?"):
        return 0
    with locked(path, progress()):
        for file in (path, path.with_name(f"{path.name}-journal")):
            file.unlink(missing_ok=True)
    return 0


def _asked(question: str) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("reset forgets all that was seen and shown; say --yes to do it")
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def prune(flags: Mapping[str, Any], *, older: str, config: str | None, quiet: bool) -> int:
    """Forget what is older than a span, by the date given; return 0."""
    path = _state(flags, config)
    cutoff = before(canonical(flags.get("date") or day.today().isoformat()), span(older, "--older"))
    with locked(path, progress(quiet=quiet)), opened(path) as state:
        counts = store.prune(state, cutoff)
    if not quiet:
        say(f"forgot {', '.join(f'{counts[table]} {name}' for table, name in _FORGOTTEN.items())}")
    return 0


def _state(flags: Mapping[str, Any], config: str | None) -> Path:
    """Return the path of the state; raises NothingError when there is none."""
    path = setup([], flags, os.environ, config).state
    if not path.is_file():
        raise NothingError(f"{path}: no state of a digest; name it with --state, --name or --config")
    return path
