"""The terms that tell one event from another, each with its weight in an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from summarize.languages import Lexicon, detect, lexicon
from summarize.stories.model import Article
from summarize.text import words

Bag = dict[str, float]

_HEAD = 3000  # code points of an article that are read: a report says what happened at its head
_HALF = 60  # place, in words, at which a term weighs half as much as at the very beginning
_NAMING = 1.5  # weight of a name or number: two events of one kind differ in these
_INNER_WORD = re.compile(r"(?<=[\w,;)\]»”’'] )[^\W\d_][\w.]*")  # one that opens no sentence and no quotation


def bags(articles: Sequence[Article]) -> list[Bag]:
    """Return the terms of each article with their weights, which count the place and what naming adds.

    A term weighs ``1 / (1 + place / 60)``, ``place`` being the number of words before it, and half as much
    again when it is a number or a name.
    """
    heads = [f"{article.title or ''}\n{article.text}"[:_HEAD] for article in articles]
    names = _names(heads)
    return [_bag(head, lexicon(detect(head)), names) for head in heads]


def _names(texts: Iterable[str]) -> frozenset[str]:
    """Return the words, lower-cased, that are more often capitalized than not inside sentences.

    Counted over all texts, so that headlines in capitals mislead little. Scripts without capitals have no
    names in this sense, and lose nothing but the extra weight.
    """
    written = Counter(word for text in texts for word in _INNER_WORD.findall(text))
    balance: Counter[str] = Counter()
    for word, count in written.items():
        balance[word.lower()] += count if word[0].isupper() else -count
    return frozenset(word for word, count in balance.items() if count > 0)


def _bag(text: str, language: Lexicon, names: frozenset[str]) -> Bag:
    bag: Bag = {}
    for place, word in enumerate(words(text)):
        for term in language.terms(word)[1]:
            if term not in bag:
                naming = word[0].isdigit() or word.lower() in names
                bag[term] = (_NAMING if naming else 1) / (1 + place / _HALF)
    return bag
