"""What is told on a date, and what becomes of each item: pure, from what the state remembers."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.digest.candidates import Candidate, candidates
from summarize.digest.model import Decision, Digest, Remembered, Told, Wanted
from summarize.digest.tell import Telling, tell
from summarize.languages import detect
from summarize.model import Skipped, Source


def decide(remembered: Remembered, wanted: Wanted, date: str, skipped: Sequence[Skipped] = ()) -> Decision:
    """Return the digest of a date, and the items that it delivers.

    All new items of a story that is told are delivered with it, those that bring no sentence of their own
    included. A story that has nothing new to say is not told, and its items count as delivered. The others go
    on waiting. Items without a sentence or a title are among the skipped, once.
    """
    tellings = tell(candidates(remembered, date), remembered.shown, wanted)
    empty = (t.candidate for t in tellings.untold if t.outcome == "empty")
    mute = [
        Skipped(item.document.name, "no sentence found in it")
        for candidate in empty
        for item in candidate.items
    ]
    every = sorted([*skipped, *mute], key=lambda item: item.path)
    return Decision(
        Digest(date, tuple(_told(telling) for telling in tellings.told), tuple(every)),
        tuple((item, t.candidate.story.id) for t in tellings.told for item in t.candidate.items),
        tuple((item, _thread(t.candidate)) for t in tellings.untold for item in t.candidate.items),
    )


def _thread(candidate: Candidate) -> str | None:
    return candidate.thread.id if candidate.thread else None


def _told(telling: Telling) -> Told:
    candidate, briefing = telling.candidate, telling.briefing
    story, thread = candidate.story, candidate.thread
    days = [day.isoformat() for day in (story.first, story.last) if day]
    days += [day for day in (thread.first, thread.last) if day] if thread else []
    return Told(
        story.id,
        story.title,
        thread.told if thread else None,
        min(days, default=None),
        max(days, default=None),
        briefing.sentences if briefing else (),
        briefing.sources if briefing else _headlines(candidate),
    )


def _headlines(candidate: Candidate) -> tuple[Source, ...]:
    """Return the sources of a story without a sentence."""
    documents = [item.document for item in candidate.items]
    return tuple(
        Source(i, d.name, d.title, d.date, d.language or detect(d.title or d.text), 0, 0, d.sha256)
        for i, d in enumerate(documents, 1)
    )
