"""What says nothing that a reader has not been shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarize.dedupe.compare import common_subsequence, coverage, sameness
from summarize.dedupe.profile import Profile, profile
from summarize.model import Claim, Document, Sentence

_HELD = 0.8  # of a sentence's content by weight: then the rest adds nothing
_SHARE = 0.5  # of a sentence's distinct content terms that a shown one must hold to be looked at


def repeats(
    claims: Iterable[Claim],
    shown: Sequence[Sentence],
    idf: Mapping[str, float],
    documents: Sequence[Document],
) -> dict[int, Sentence]:
    """Return the claims that say nothing new, by their ids, each with the shown sentence that says it.

    A claim says nothing new when one of its variants says the same as a shown sentence, or when a shown one
    holds most of its words and all of its numbers and names. Of several shown ones the first is named.
    ``idf`` knows the terms of the claims and of the shown. A sentence in ``shown`` has the source of any
    document in the language it is read in; sentences of other languages are not compared with it.
    """
    look_up = _Index(shown)
    read: dict[int, Profile] = {}
    found: dict[int, Sentence] = {}
    for claim in claims:
        for variant in claim.variants:
            language = documents[variant.source].language
            for place in look_up(variant):
                old = shown[place]
                if documents[old.source].language != language:
                    continue
                if place not in read:
                    read[place] = profile(old, idf, language)
                if old.terms == variant.terms or _nothing_new(profile(variant, idf, language), read[place]):
                    found.setdefault(claim.id, old)
                    break
    return found


def _nothing_new(new: Profile, old: Profile) -> bool:
    if new.negations != old.negations:
        return False
    if sameness(new, old, common_subsequence(new.terms, old.terms), False):
        return True
    if not new.content or new.numbers - old.numbers or new.names - old.words:
        return False
    return round(coverage(new, old) / new.weight, 9) >= _HELD


class _Index:
    """Shown sentences by their content terms; gives those that share enough of them, first ones first.

    Only the rarest terms are looked up: who shares half of the terms shares one of the rarer half (prefix
    filtering, Chaudhuri et al. 2006).
    """

    def __init__(self, shown: Sequence[Sentence]) -> None:
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        self._contents = [frozenset(sentence.content) for sentence in shown]
        self._same: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for i, sentence in enumerate(shown):
            self._same[sentence.terms].append(i)
            for term in self._contents[i]:
                self._holders[term].append(i)

    def __call__(self, sentence: Sentence) -> Iterator[int]:
        content = frozenset(sentence.content)
        rarest = sorted(content, key=lambda term: (len(self._holders.get(term, ())), term))
        met = Counter(self._same.get(sentence.terms, ()))
        for term in rarest[: len(content) - int(_SHARE * len(content)) + 1]:
            met.update(self._holders.get(term, ()))
        for i in sorted(met):
            if len(content & self._contents[i]) >= _SHARE * len(content):
                yield i
