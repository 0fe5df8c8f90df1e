"""What a digest is made of and what it remembers; nothing here computes.

Dates are texts as ``clock.canonical`` writes them, so that they compare as they follow each other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from summarize.model import Document, Options, Quote, Skipped, Source


@dataclass(frozen=True, slots=True)
class Item:
    """One document of a source: an entry of a feed, a file, a page.

    The same ``key`` with another ``version`` has changed since it was last read.
    """

    key: str  # what it is known by, whatever its text: its address, or its path from the root
    version: str  # a digest of its text
    seen: str  # date of the run that first read it
    document: Document
    story: str | None = None  # the story that it was delivered with


@dataclass(frozen=True, slots=True)
class Thread:
    """A story that was told: what it is known by, and how far it has come."""

    id: str
    title: str
    first: str | None
    last: str | None
    told: str  # date of the digest that told it last


@dataclass(frozen=True, slots=True)
class Told:
    """A story as a digest tells it; ``continues`` is the date of the digest that told it last."""

    id: str
    title: str
    continues: str | None
    first: str | None
    last: str | None
    sentences: tuple[Quote, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """What is new on a date, story by story, those that matter most first."""

    date: str
    stories: tuple[Told, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a user asks of a digest; ``options`` say how each story is told, save the budget."""

    words: int = 400
    stories: int = 10
    per_story: int = 3
    since: timedelta = timedelta(hours=24)
    options: Options = field(default_factory=Options)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the state knows when a digest is decided."""

    waiting: tuple[Item, ...] = ()  # read, not delivered, not too old
    delivered: tuple[Item, ...] = ()  # of the last weeks
    threads: tuple[Thread, ...] = ()
    shown: tuple[str, ...] = ()  # sentences of earlier digests


@dataclass(frozen=True, slots=True)
class Decision:
    """A digest, and what it does with the items: the story that each is delivered with.

    Items in ``dull`` say nothing that was not shown before: they count as delivered, and stand nowhere.
    """

    digest: Digest
    delivered: tuple[tuple[Item, str], ...] = ()
    dull: tuple[tuple[Item, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceState:
    """How reading one source has gone; the dates are those of runs."""

    name: str
    tried: str
    succeeded: str | None = None
    failures: int = 0  # in a row
    reason: str = ""  # of the last failure
    next: str | None = None  # not tried before; None: at the next run


@dataclass(frozen=True, slots=True)
class Batch:
    """What was read of one file or address; ``stamp`` is the digest of its bytes.

    Nothing is known of the documents when the bytes are as they were: ``documents`` is None.
    """

    name: str
    stamp: str
    documents: tuple[Document, ...] | None


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that one run has read, and how each source fared."""

    batches: tuple[Batch, ...] = ()
    states: tuple[SourceState, ...] = ()
    skipped: tuple[Skipped, ...] = ()
