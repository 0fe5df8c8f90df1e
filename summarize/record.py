"""Everything that was decided, as data: the briefing, its sources, and a reason for every sentence read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256

from summarize.model import Briefing, Choice, Decision, Known, Pool, Quote, Ranked, Sentence, Skipped, Source
from summarize.text import fold, line_at, line_ends
from summarize.version import VERSION


def record(
    pool: Pool,
    ranked: Sequence[Ranked],
    choice: Choice,
    ordered: Sequence[Ranked],
    skipped: Sequence[Skipped],
) -> Briefing:
    """Return the briefing of the ordered claims."""
    return Briefing(
        tuple(_quote(r) for r in ordered),
        tuple(_sources(pool)),
        partial(_decisions, pool, ranked, choice),
        pool.options.budget,
        _signature(pool),
        tuple(skipped),
    )


def _quote(ranked: Ranked) -> Quote:
    lead = ranked.claim.lead
    support = tuple(source + 1 for source in ranked.claim.support)
    return Quote(
        lead.text, lead.words, ranked.score, lead.source + 1, lead.start, lead.end, lead.line, support
    )


def _sources(pool: Pool) -> Iterator[Source]:
    words = [0] * len(pool.documents)
    counts = [0] * len(pool.documents)
    for sentence in pool.sentences:
        words[sentence.source] += sentence.words
        counts[sentence.source] += 1
    for i, d in enumerate(pool.documents):
        yield Source(i + 1, d.name, d.title, d.date, d.language or "en", words[i], counts[i], d.sha256)


def _decisions(pool: Pool, ranked: Sequence[Ranked], choice: Choice) -> Iterator[Decision]:
    """Yield a decision for every sentence and every stretch of furniture, in the order of the sources."""
    by_claim = {r.claim.id: r for r in ranked}
    chosen = {r.claim.id for r in choice.chosen}
    reasons = choice.reasons
    entries: list[Decision] = list(_clutter(pool))
    for claim in pool.claims:
        score, parts = by_claim[claim.id].score, by_claim[claim.id].parts
        lead = claim.lead
        for sentence in claim.variants:
            leads = sentence is lead
            others = [source for source in claim.support if source != sentence.source]
            entries.append(
                Decision(
                    sentence.text, sentence.source + 1, sentence.start, sentence.end, sentence.line,
                    "choose" if leads else "merge",
                    leads and claim.id in chosen,
                    reasons[claim.id] if leads else _says_same(lead.source, lead.line),
                    claim.id,
                    tuple(source + 1 for source in (sentence.source, *others)),
                    score,
                    parts,
                )
            )  # fmt: skip
    entries += [_known(known, sentence) for known in pool.known for sentence in known.claim.variants]
    yield from sorted(entries, key=lambda decision: (decision.source, decision.start))


def _known(known: Known, sentence: Sentence) -> Decision:
    others = [source for source in known.claim.support if source != sentence.source]
    return Decision(
        sentence.text, sentence.source + 1, sentence.start, sentence.end, sentence.line,
        "merge", False, known.reason, known.claim.id,
        tuple(source + 1 for source in (sentence.source, *others)),
    )  # fmt: skip


def _says_same(source: int, line: int) -> str:
    return f"says the same as source {source + 1}, line {line}"


def _clutter(pool: Pool) -> Iterator[Decision]:
    for i, document in enumerate(pool.documents):
        ends = line_ends(document.text)
        for block in document.blocks or ():
            if block.kind in ("heading", "furniture") and block.reason != "list marker":
                text = fold(document.text[block.start : block.end])
                line = line_at(ends, block.start)
                reason = block.reason or block.kind
                yield Decision(text, i + 1, block.start, block.end, line, "clean", False, reason)


def _signature(pool: Pool) -> str:
    """Return what the output depends on beside the sources' text."""
    options = pool.options
    parts = [options.ranker, f"{options.budget.unit}:{options.budget.limit}"]
    parts.append("lang:" + "+".join(sorted({d.language or "en" for d in pool.documents})))
    if options.about:
        parts.append(f"about:{options.about}")
    if options.order != "source":
        parts.append(f"order:{options.order}")
    if options.max_per_source is not None:
        parts.append(f"max-per-source:{options.max_per_source}")
    if pool.memory:
        known = sorted({*pool.memory.shown, *(document.text for document in pool.memory.earlier)})
        mark = sha256("\0".join(known).encode("utf-8", "surrogatepass")).hexdigest()[:8]
        parts.append(f"memory:{mark}")
    return "|".join([*parts, f"brief:{VERSION}"])
