"""What was decided, kept compactly with a case: ``decisions.jsonl``.

The first line holds the options, the signature and the versions; then a line a source; then a line a
decision: source, line, start, a hash of the text, stage, reason, and for a sentence its claim; for the one
that leads a claim also its rank, score, place in the briefing (0: not in it), support and parts of the score.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import Any

from summarize.model import Briefing

TRACE = "decisions.jsonl"
_FORM = 1
_DIGITS = 6  # of scores and their parts: to be read, not compared


@dataclass(frozen=True, slots=True)
class Origin:
    """A source as the decisions know it."""

    id: int
    path: str
    sha256: str
    title: str | None
    language: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision; ``digest`` stands for the text, which is known only of what is decided now."""

    source: int
    line: int
    start: int
    digest: str
    stage: str
    reason: str
    claim: int = -1
    rank: int = 0  # of the claim, 1 the best; 0 for what leads none
    score: float = 0.0
    place: int = 0  # in the briefing, from 1; 0: not in it
    support: tuple[int, ...] = ()
    parts: Mapping[str, float] = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """All decisions of a case, and what they depend on."""

    settings: Mapping[str, Any]
    signature: str
    versions: Mapping[str, str]
    files: Mapping[str, str]  # expected file to a hash of what was accepted
    origins: tuple[Origin, ...]
    entries: tuple[Entry, ...]


def digest(text: str) -> str:
    """Return a short hash of a text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def trace(
    briefing: Briefing, settings: Mapping[str, Any], versions: Mapping[str, str], files: Mapping[str, str]
) -> Trace:
    """Return what was decided for a briefing; ``files`` are the expected ones' texts by name."""
    origins = tuple(Origin(s.id, s.path, s.sha256, s.title, s.language) for s in briefing.sources)
    hashes = {name: digest(text) for name, text in files.items()}
    return Trace(settings, briefing.signature, versions, hashes, origins, tuple(_entries(briefing)))


def _entries(briefing: Briefing) -> Iterator[Entry]:
    leads = [d for d in briefing.decisions if d.stage == "choose"]
    by_score = sorted(leads, key=lambda d: (-round(d.score, 9), d.claim))
    ranks = {d.claim: rank for rank, d in enumerate(by_score, start=1)}
    places = {(q.source, q.start): place for place, q in enumerate(briefing.sentences, start=1)}
    for d in briefing.decisions:
        claim = -1 if d.claim is None else d.claim
        entry = Entry(d.source, d.line, d.start, digest(d.text), d.stage, d.reason, claim, text=d.text)
        yield (
            entry
            if d.stage != "choose"
            else replace(
                entry,
                rank=ranks[d.claim],
                score=_rounded(d.score),
                place=places.get((d.source, d.start), 0),
                support=d.support,
                parts={name: _rounded(amount) for name, amount in d.parts.items()},
            )
        )


def dumps(kept: Trace) -> str:
    """Return the lines of a ``decisions.jsonl``."""
    head = {
        "decisions": _FORM, "signature": kept.signature, "settings": kept.settings,
        "versions": kept.versions, "files": kept.files,
    }  # fmt: skip
    rows: list[Any] = [head, *map(asdict, kept.origins), *map(_row, kept.entries)]
    return "".join(f"{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}\n" for row in rows)


def loads(text: str) -> Trace:
    """Return the decisions in such lines; raises ValueError when they are none, or of another form."""
    try:
        head, *rows = map(json.loads, text.splitlines())
        if head["decisions"] != _FORM:
            raise ValueError("decisions of another form")
        origins = tuple(Origin(**row) for row in rows if isinstance(row, dict))
        entries = tuple(_entry(row) for row in rows if isinstance(row, list))
        return Trace(head["settings"], head["signature"], head["versions"], head["files"], origins, entries)
    except (KeyError, TypeError, IndexError) as error:
        raise ValueError(f"no decisions: {error}") from None


def _row(entry: Entry) -> list[Any]:
    row = [entry.source, entry.line, entry.start, entry.digest, entry.stage, entry.reason]
    if entry.stage != "clean":
        row.append(entry.claim)
    if entry.rank:
        row += [entry.rank, entry.score, entry.place, list(entry.support), dict(entry.parts)]
    return row


def _entry(row: Sequence[Any]) -> Entry:
    return Entry(*row[:10], *(tuple(ids) for ids in row[10:11]), *row[11:])


def _rounded(number: float) -> float:
    return float(f"{number:.{_DIGITS}g}")
