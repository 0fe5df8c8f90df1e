"""Which decision of before is which of now: by source, then by the order of the texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from summarize.golden.trace import Entry, Origin, Trace


@dataclass(frozen=True, slots=True)
class Pair:
    """A decision before and now; a side is None where there is none. ``moved``: same text, elsewhere."""

    old: Entry | None
    new: Entry | None
    moved: bool = False

    @property
    def same(self) -> bool:
        """Whether it is the same text at the same place in the order."""
        return self.old is not None and self.new is not None and self.old.digest == self.new.digest


@dataclass(frozen=True, slots=True)
class Sources:
    """Sources matched: by path, else by content; each with its id before and now."""

    both: tuple[tuple[Origin, Origin], ...]
    removed: tuple[Origin, ...]
    added: tuple[Origin, ...]

    def now(self) -> dict[int, int]:
        """Return the ids of now by those of before."""
        return {old.id: new.id for old, new in self.both}


def match(kept: Trace, now: Trace) -> Sources:
    """Match the sources of before with those of now; one of another path and the same bytes was renamed."""
    by_path = {origin.path: origin for origin in now.origins}
    both = [(old, by_path[old.path]) for old in kept.origins if old.path in by_path]
    taken = {old.path for old, _ in both}
    removed = [old for old in kept.origins if old.path not in taken]
    added = [new for new in now.origins if new.path not in taken]
    for old in list(removed):
        twin = next((new for new in added if new.sha256 == old.sha256), None)
        if twin:
            both.append((old, twin))
            removed.remove(old)
            added.remove(twin)
    return Sources(tuple(sorted(both, key=lambda pair: pair[1].id)), tuple(removed), tuple(added))


def align(kept: Trace, now: Trace, sources: Sources) -> list[Pair]:
    """Return the decisions of the matched sources in pairs, in the order of now; what moved is joined."""
    pairs: list[Pair] = []
    for old, new in sources.both:
        before = [entry for entry in kept.entries if entry.source == old.id]
        after = [entry for entry in now.entries if entry.source == new.id]
        pairs += _align(before, after)
    return _join_moved(pairs)


def _align(before: Sequence[Entry], after: Sequence[Entry]) -> Iterator[Pair]:
    matcher = SequenceMatcher(
        None, [entry.digest for entry in before], [entry.digest for entry in after], autojunk=False
    )
    for _, a, b, c, d in matcher.get_opcodes():
        yield from _beside(before[a:b], after[c:d])


def _beside(olds: Sequence[Entry], news: Sequence[Entry]) -> Iterator[Pair]:
    """Pair as many with as many in order; otherwise furniture with furniture, sentences with sentences."""
    if len(olds) == len(news):
        yield from (Pair(old, new) for old, new in zip(olds, news, strict=True))
        return
    for clean in (True, False):
        ours = [entry for entry in olds if (entry.stage == "clean") is clean]
        theirs = [entry for entry in news if (entry.stage == "clean") is clean]
        yield from (Pair(old, new) for old, new in zip_longest(ours, theirs))


def _join_moved(pairs: Sequence[Pair]) -> list[Pair]:
    """Take apart pairs of different texts where a text went elsewhere, and join what it is."""
    lost: dict[str, list[Entry]] = {}
    for pair in pairs:
        if pair.old and not pair.same:
            lost.setdefault(pair.old.digest, []).append(pair.old)
    found: dict[tuple[int, int], Entry] = {}  # the new place of a text, to its old decision
    for pair in pairs:
        if pair.new and not pair.same and lost.get(pair.new.digest):
            found[pair.new.source, pair.new.start] = lost[pair.new.digest].pop(0)
    gone = {(old.source, old.start) for old in found.values()}
    joined: list[Pair] = []
    for pair in pairs:
        old = None if pair.old and not pair.same and (pair.old.source, pair.old.start) in gone else pair.old
        moved = pair.new and found.get((pair.new.source, pair.new.start))
        if moved and not pair.same:
            joined.append(Pair(moved, pair.new, moved=True))
            if old:
                joined.append(Pair(old, None))
        elif old or pair.new:
            joined.append(Pair(old, pair.new))
    return joined
