"""The clearest of several sentences that say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarize.languages.openers import leans
from summarize.model import Document, Sentence
from summarize.text import balanced, ended, first_word, words

_OVERLONG = 45  # words
_Order = tuple[bool, bool, bool, bool, int, int, int, int]


def clearest(variants: Sequence[Sentence], documents: Sequence[Document]) -> Sentence:
    """Return the sentence that a reader understands best by itself.

    In this order: it begins as a sentence and not with a word that leans on the one before, its quotes and
    brackets close, it ends, it is not overlong, it lacks least of the numbers and names that at least half of
    the variants hold, it stands earliest in its source, and its source and place come first.
    """
    if len(variants) == 1:
        return variants[0]
    if len({(variant.text, documents[variant.source].language) for variant in variants}) == 1:
        return min(variants, key=lambda variant: (variant.index, variant.source, variant.start))
    facts = [_facts(sentence) for sentence in variants]
    held = Counter(fact for found in facts for fact in sorted(found))
    shared = {fact for fact, count in held.items() if 2 * count >= len(variants)}

    def order(i: int) -> _Order:
        sentence = variants[i]
        language = documents[sentence.source].language
        return (
            not _stands_alone(sentence, language),
            not balanced(sentence.text),
            not ended(sentence.text),
            sentence.words > _OVERLONG,
            len(shared - facts[i]),
            sentence.index,
            sentence.source,
            sentence.start,
        )

    return variants[min(range(len(variants)), key=order)]


def _facts(sentence: Sentence) -> frozenset[str]:
    found = words(sentence.text)
    return frozenset(w for w in found[:1] if w[0].isdigit()) | {
        w for w in found[1:] if w[0].isdigit() or w[0].isupper()
    }


def _stands_alone(sentence: Sentence, language: str | None) -> bool:
    first = first_word(sentence.text)
    return not first[:1].islower() and not leans(sentence.text, language or "en")
