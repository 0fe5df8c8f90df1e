"""What became of the sentences: which texts differ, then which decisions, in the order of the stages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from summarize.golden.align import Pair
from summarize.golden.trace import Entry, Trace

Finding = tuple[str, str, Entry]  # kind, text, and the decision it is about
_SHOWN = 90  # characters of a sentence


def differing(pairs: Sequence[Pair]) -> Iterator[Finding]:
    """Yield what differs in the texts, then what is cleaned away or not of the same texts."""
    for pair in sorted(pairs, key=lambda pair: pair.same):
        old, new = pair.old, pair.new
        if new is None and old is not None:
            what = "a line of page furniture" if old.stage == "clean" else "a sentence"
            yield f"{_noun(old)} removed", f"{what} removed{_why(old)}", old
        elif new is not None and old is None:
            what = "a line of page furniture" if new.stage == "clean" else "a sentence"
            yield f"{_noun(new)} added", f"{what} added{_why(new)}: {_quote(new)}", new
        elif old is not None and new is not None:
            yield from _both(pair, old, new)


def _both(pair: Pair, old: Entry, new: Entry) -> Iterator[Finding]:
    changed = "" if old.digest == new.digest else " changed and"
    if old.stage == "clean" and new.stage != "clean":
        text = f"a line{changed} is read as a sentence, which was cleaned away{_why(old)}: {_quote(new)}"
        yield "cleaned", text, new
    elif new.stage == "clean" and old.stage != "clean":
        yield "cleaned", f"a sentence{changed} is now cleaned away{_why(new)}: {_quote(new)}", new
    elif changed and new.stage == "clean":
        yield "furniture changed", f"a line of page furniture changed{_why(new)}: {_quote(new)}", new
    elif changed:
        yield "sentence changed", f"a sentence's words changed, now: {_quote(new)}", new
    if pair.moved:
        what = "a line of page furniture" if new.stage == "clean" else "a sentence"
        yield f"{_noun(new)} moved", f"{what} moved here, was at line {old.line}: {_quote(new)}", new


def decided(pairs: Sequence[Pair], kept: Trace, now: Trace, ids: Mapping[int, int]) -> Iterator[Finding]:
    """Yield what was decided otherwise of sentences that are in both: merged, supported, chosen, ordered."""
    both = [
        (pair.old, pair.new)
        for pair in pairs
        if pair.old and pair.new and "clean" not in (pair.old.stage, pair.new.stage)
    ]
    yield from _merged(both)
    for old, new in both:
        if bool(old.place) != bool(new.place):
            yield from _chosen(old, new)
    yield from _ordered([(old, new) for old, new in both if old.place and new.place])
    yield from _scored(both, ids)


def _merged(both: Sequence[tuple[Entry, Entry]]) -> Iterator[Finding]:
    """Yield the sentences that say the same as others than before."""
    old_groups: dict[int, set[int]] = defaultdict(set)
    new_groups: dict[int, set[int]] = defaultdict(set)
    for i, (old, new) in enumerate(both):
        old_groups[old.claim].add(i)
        new_groups[new.claim].add(i)
    for i, (old, new) in enumerate(both):
        before, after = old_groups[old.claim], new_groups[new.claim]
        if after - before and min(after) != i:
            yield "merged", f"merged into another claim, {new.reason}: {_quote(new)}", new
        elif before - after and min(before) != i:
            yield "merged", f"no longer merged (it {old.reason}): {_quote(new)}", new
        elif before == after and (old.stage == "merge") != (new.stage == "merge") and new.stage == "choose":
            yield "merged", f"now speaks for its claim: {_quote(new)}", new


def _chosen(old: Entry, new: Entry) -> Iterator[Finding]:
    if new.place:
        better = not old.rank or new.rank < old.rank
        yield "rank" if better else "choice", f"now taken, {_ranks(old, new)}: {_quote(new)}", new
    elif new.stage == "merge":
        yield "merged", f"no longer taken, {new.reason}: {_quote(new)}", new
    else:
        worse = new.rank > old.rank
        kind = "rank" if worse else "budget" if "budget" in new.reason else "choice"
        yield kind, f"no longer taken, {new.reason}; {_ranks(old, new)}: {_quote(new)}", new


def _ranks(old: Entry, new: Entry) -> str:
    """Return how a claim's rank and the part of its score that did most for it went."""
    if not old.rank or not new.rank:
        return f"rank {old.rank or new.rank}"
    if old.rank == new.rank and old.parts == new.parts:
        return f"still rank {new.rank}"
    names = [*dict.fromkeys([*old.parts, *new.parts])]
    loss = {name: old.parts.get(name, 0.0) - new.parts.get(name, 0.0) for name in names}
    fell = new.rank > old.rank
    name = max(names, key=lambda name: loss[name] if fell else -loss[name])
    if old.rank == new.rank:
        name = max(names, key=lambda name: abs(loss[name]))
    part = f"{name} {old.parts.get(name, 0.0):.4g}, now {new.parts.get(name, 0.0):.4g}"
    went = "still rank" if old.rank == new.rank else f"{'fell' if fell else 'rose'} from rank {old.rank} to"
    return f"{went} {new.rank} ({part})"


def _ordered(both: Sequence[tuple[Entry, Entry]]) -> Iterator[Finding]:
    """Yield the first sentence that stands after another one than before, among those that stayed."""
    before = sorted(both, key=lambda pair: pair[0].place)
    after = sorted(both, key=lambda pair: pair[1].place)
    for (_, was), (_, new) in zip(before, after, strict=True):
        if was is not new:
            yield "order", f"order: here now stands {_quote(new)} where {_quote(was)} stood", new
            return


def _scored(both: Sequence[tuple[Entry, Entry]], ids: Mapping[int, int]) -> Iterator[Finding]:
    """Yield the sentences of the briefing, before and now, whose support or score differs."""
    for old, new in both:
        if not (old.place and new.place):
            continue
        was = {ids.get(source, 0) for source in old.support}
        if was != set(new.support):
            yield "support", f"said by {len(was)} sources before, {len(new.support)} now: {_quote(new)}", new
    for old, new in both:
        if old.place and new.place and old.parts != new.parts:
            yield "score", f"other scores, from here on: {_ranks(old, new)}", new
            return


def _noun(entry: Entry) -> str:
    return "furniture" if entry.stage == "clean" else "sentence"


def _why(entry: Entry) -> str:
    return f" ({entry.reason})" if entry.stage == "clean" else ""


def _quote(entry: Entry) -> str:
    text = entry.text
    return f"“{text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + '…'}”"
