"""Sentences to claims: repeats become one claim with the sources that support it.

Near repeats are found by a join over rare words, compared in word order, numbers, names and what one of
them leaves out, and grouped so that every two variants of a claim say the same.
"""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import chain

from summarize import rows
from summarize.dedupe.compare import (
    common_subsequence,
    comparable,
    contained,
    coverage,
    is_much,
    sameness,
)
from summarize.dedupe.group import group
from summarize.dedupe.join import containment_candidates
from summarize.dedupe.lead import clearest
from summarize.dedupe.profile import Profile, profile
from summarize.model import Claim, Document, Sentence

__all__ = ["merge"]


def merge(sentences: Sequence[Sentence], documents: Sequence[Document]) -> list[Claim]:
    """Return the claims of a pool, in the order of their first sentences and numbered from 0 in it.

    A claim's variants say the same as each other. Its supporting sources hold a variant, or a sentence that
    contains one (what CST, Radev 2000, calls subsumption), or one that a variant contains and that makes up
    at least a fifth of it. A source's own repeats count once.
    """
    repeats = _exact_repeats(sentences)
    later = set(chain.from_iterable([places[1:] for places in repeats.values()]))
    firsts = [i for i in range(len(sentences)) if i not in later]

    def sources(i: int) -> set[int]:
        return {sentences[place].source for place in repeats.get(i, (i,))}

    same, near = _relations(sentences, firsts, sources, documents)
    support: dict[int, set[int]] = {}
    for a, b in near:
        support.setdefault(a, set()).update(sources(b))
    groups = group(same)
    related = repeats.keys() | groups.keys() | support.keys()
    claims: list[Claim] = []
    for i in firsts:
        if i not in related:  # as most
            sentence = sentences[i]
            claims.append(Claim(len(claims), sentence, (sentence,), (sentence.source,)))
        elif members := groups.get(i, [i]):
            places = sorted(chain.from_iterable([repeats.get(m, (m,)) for m in members]))
            variants = tuple([sentences[place] for place in places])
            lead = clearest(variants, documents)
            others = {variant.source for variant in variants}.union(*(support.get(m, ()) for m in members))
            claims.append(Claim(len(claims), lead, variants, (lead.source, *sorted(others - {lead.source}))))
    return claims


def inverse_document_frequency(sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return ln(n / df) + 1 of each content term, where df counts the sentences that hold it."""
    frequency = Counter(chain.from_iterable([set(s.content) for s in sentences]))
    return {term: math.log(len(sentences) / df) + 1 for term, df in frequency.items()}


def _exact_repeats(sentences: Sequence[Sentence]) -> dict[int, list[int]]:
    """Return the places of sentences of the same words in the same order, by the first of these places."""
    looked_at: Iterable[tuple[int, Hashable]]
    if len(sentences) >= rows.LARGE:
        from summarize.dedupe.arrays import words  # noqa: PLC0415 - for large pools only

        looked_at = words(sentences)
    else:
        looked_at = enumerate([(sentence.terms, sentence.content) for sentence in sentences])
    places: dict[Hashable, list[int]] = {}
    for i, held in looked_at:
        places.setdefault(held, []).append(i)
    return {found[0]: found for found in places.values() if len(found) > 1}


def _candidates(
    sentences: Sequence[Sentence], firsts: Sequence[int], documents: Sequence[Document]
) -> tuple[Iterable[tuple[int, int]], Callable[[int], Profile]]:
    """Return the pairs among some of the sentences to be compared, and what gives their features."""
    idf: Mapping[str, float]

    @functools.cache
    def read(i: int) -> Profile:
        sentence = sentences[i]
        language = documents[sentence.source].language
        return profile(sentence.text, sentence.terms, sentence.content, idf, language)

    if len(sentences) >= rows.LARGE:
        from summarize.dedupe.arrays import candidates  # noqa: PLC0415 - for large pools only

        pairs, idf = candidates(sentences, firsts)
        return pairs, read
    idf = inverse_document_frequency(sentences)
    found = containment_candidates([dict.fromkeys(sentences[i].content) for i in firsts], idf)
    places = ((firsts[part], firsts[whole]) for part, whole in found)
    return ((part, whole) for part, whole in places if comparable(read(part), read(whole))), read


def _relations(
    sentences: Sequence[Sentence],
    firsts: Sequence[int],
    sources: Callable[[int], set[int]],
    documents: Sequence[Document],
) -> tuple[dict[tuple[int, int], float], list[tuple[int, int]]]:
    """Return the pairs that say the same with how nearly so, and the pairs (a, b) where b supports a."""
    candidates, read = _candidates(sentences, firsts, documents)
    same: dict[tuple[int, int], float] = {}
    near: list[tuple[int, int]] = []
    for part, whole in candidates:
        shorter, longer = read(part), read(whole)
        common = common_subsequence(shorter.terms, longer.terms)
        one_source = not sources(part).isdisjoint(sources(whole))
        if likeness := sameness(shorter, longer, common, one_source):
            same[min(part, whole), max(part, whole)] = likeness
            near += [(part, whole), (whole, part)]
            continue
        covered = coverage(shorter.content, longer.content)
        if contained(shorter, longer, common, covered):
            near.append((part, whole))
            if is_much(longer, covered):
                near.append((whole, part))
    return same, near
