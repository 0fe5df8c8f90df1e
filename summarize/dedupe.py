"""Sentences to claims (exact repeats only, for now)."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.model import Claim, Document, Sentence


def merge(sentences: Sequence[Sentence], documents: Sequence[Document]) -> list[Claim]:
    """Return the claims in the order of their first sentences."""
    groups: dict[tuple[str, ...], list[Sentence]] = {}
    for sentence in sentences:
        groups.setdefault(sentence.terms, []).append(sentence)
    return [
        Claim(i, group[0], tuple(group), tuple(dict.fromkeys(s.source for s in group)))
        for i, group in enumerate(groups.values())
    ]
