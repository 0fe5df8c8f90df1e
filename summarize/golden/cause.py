"""Why a case gives something else than expected: what went in, then what was decided of it, by stages.

An explanation is a list of causes. The first ones name what differs outside: an edited file, options, the
ranker, versions, sources. The others follow the pipeline down to the sentences that came and went.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from summarize.golden.align import Sources, align, match
from summarize.golden.trace import Entry, Trace
from summarize.golden.trail import decided, differing

_MOST = 4  # causes told of one kind


@dataclass(frozen=True, slots=True)
class Cause:
    """One cause: its kind in a word or two, and the same for a reader; ``place`` is ``path:line`` or a file.

    ``outer``: something that went in, rather than something decided of it.
    """

    kind: str
    text: str
    place: str = ""
    outer: bool = False

    def __str__(self) -> str:
        head = "cause: " if self.outer else "  "
        return head + (f"{self.place}: " if self.place else "") + self.text


UNKNOWN = Cause(
    "unknown", "not known, for no decisions are kept with this case; accept it once and they are", outer=True
)


def explain(kept: Trace, now: Trace, edited: Sequence[str]) -> list[Cause]:
    """Return the causes, from the outermost to the last; ``edited`` are files changed by hand."""
    sources = match(kept, now)
    outer = [
        *(Cause("edited", "edited since it was accepted", name, outer=True) for name in edited),
        *_settings(kept, now),
        *_versions(kept.versions, now.versions),
        *_sources(sources),
    ]
    paths = {origin.id: origin.path for origin in now.origins}
    gone = {origin.id: origin.path for origin in kept.origins}
    pairs = align(kept, now, sources)
    inner = [
        Cause(kind, text, _place(entry, paths if entry.text else gone))
        for found in (differing(pairs), decided(pairs, kept, now, sources.now()))
        for kind, text, entry in found
    ]
    blank = [
        Cause(
            "white space",
            "no sentence and no line of furniture differs, only what stands around them",
            new.path,
        )
        for old, new in sources.both
        if old.sha256 != new.sha256 and not any(c.place.startswith(f"{new.path}:") for c in inner)
    ]
    if not outer:
        outer = [_ours(now, bool(inner))]
    return [*outer, *blank, *_shortened(inner)]


def _settings(kept: Trace, now: Trace) -> Iterator[Cause]:
    names = sorted({*kept.settings, *now.settings})
    changed = [name for name in names if kept.settings.get(name) != now.settings.get(name)]
    options = [_change(name, kept.settings, now.settings) for name in changed if name != "ranker"]
    if options:
        yield Cause("options", f"options changed: {'; '.join(options)}", outer=True)
    old, new = (trace.settings.get("ranker", "textrank") for trace in (kept, now))
    if old != new:
        yield Cause("ranker", f"ranker changed: {old}, now {new}", outer=True)


def _versions(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Cause]:
    changed = [name for name in new if name in old and old[name] != new[name]]
    if changed:
        told = "; ".join(_change(name, old, new) for name in changed)
        yield Cause("versions", f"versions differ: {told}", outer=True)


def _change(name: str, old: Mapping[str, object], new: Mapping[str, object]) -> str:
    return f"{name} {old.get(name, 'not given')}, now {new.get(name, 'not given')}"


def _sources(sources: Sources) -> Iterator[Cause]:
    for old, new in sources.both:
        if old.path != new.path:
            yield Cause("source renamed", f"source renamed, was {old.path}", new.path, outer=True)
        elif old.sha256 != new.sha256:
            yield Cause("source changed", "the source's bytes changed", new.path, outer=True)
        if old.language != new.language:
            yield Cause("language", f"language was {old.language}, now {new.language}", new.path)
        if old.title != new.title:
            yield Cause("title", f"title was “{old.title or ''}”, now “{new.title or ''}”", new.path)
    for origin in sources.removed:
        yield Cause("source removed", "source removed", origin.path, outer=True)
    for origin in sources.added:
        yield Cause("source added", "source added", origin.path, outer=True)


def _ours(now: Trace, decides: bool) -> Cause:
    same = f"with the same sources, options and versions (brief {now.versions.get('brief')})"
    if decides:
        return Cause("code", f"brief decides otherwise {same}", outer=True)
    return Cause("code", f"brief writes otherwise what it decides alike, {same}", outer=True)


def _place(entry: Entry, paths: Mapping[int, str]) -> str:
    return f"{paths.get(entry.source, '?')}:{entry.line}"


def _shortened(causes: Sequence[Cause]) -> Iterator[Cause]:
    """Yield the first causes of each run of one kind, and how many more there are."""
    for kind, run in groupby(causes, key=lambda cause: cause.kind):
        causes_of_kind = list(run)
        yield from causes_of_kind[:_MOST]
        if more := len(causes_of_kind[_MOST:]):
            yield Cause(kind, f"and {more} more of this kind")
