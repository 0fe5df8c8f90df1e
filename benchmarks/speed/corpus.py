"""A deterministic corpus of any size that costs what news costs: no downloads, the same bytes everywhere.

Words are built from syllables and drawn by Zipf's law, half of them from what the story is about: the
vocabulary goes on growing, and sentences of a story resemble each other. Several articles tell one story, and
repeat sentences of each other with some words changed or a clause more. Commas, quotations, names, titles,
figures, dates, headings, lists and what pages put around a text are about as many as in news.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

FUNCTION_WORDS = (
    "the of and to in a that is for it was on with as by at from be this are have not or an were which but "
    "had their its been will would one all they has who more about when there so out up into than them can "
    "didn’t it’s"
).split()
_LINKS = ", and |, but |, which |, while |, who |, |, |, as |, after | because | where | – |; ".split("|")
_TITLES = (*[""] * 14, "Mr. ", "Mr. ", "Ms. ", "Dr. ", "Gov. ", "Sen. ", "U.S. envoy ")
_UNITS = "percent people years tonnes dollars miles hours votes kilometres degrees".split()
_MONTHS = "Jan. February March April May June July August Sept. October November December".split()
_SAID = "said told added announced warned".split()
_AROUND = ("Share this article", "Advertisement", "Photo: {} / Getty Images", "Read more: {}", "Related: {}",
           "Updated 5:40 p.m. ET", "Sign up for our newsletter", "Image copyright {}")  # fmt: skip
_ONSETS = "b c d f g h j k l m n p r s t v w br cl dr fl gr pl pr sh st tr th".split()
_VOWELS = "a e i o u ai ea io ou".split()
_CODAS = ["", "", "", "", "n", "r", "s", "t", "l", "m", "nd", "st", "ck", "ng"]
_VOCABULARY = 120_000
_FUNCTION_SHARE = 0.45
_ARTICLE, _BARE = 33, 500  # sentences


class _Desk:
    """One who writes: what the story at hand is about, who is in it, and what was written of it."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.words = _vocabulary(random.Random(0))
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.grammar = list(accumulate(1 / (rank + 2) for rank in range(len(FUNCTION_WORDS))))
        self.turn()

    def turn(self) -> None:
        """Turn to another story."""
        names = [word.capitalize() for word in self.rng.choices(self.words, k=24)]
        self.topic = self.rng.choices(self.words, cum_weights=self.weights, k=120)
        self.cast = [f"{first} {last}" for first, last in zip(names[:8], names[8:16], strict=True)]
        self.places = names[16:]
        self.earlier: list[str] = []

    def name(self) -> str:
        """Return a person in full or by the last name, with a title or initials, or a place."""
        rng, person = self.rng, self.rng.choice(self.cast)
        kind = rng.random()
        if kind < 0.4:
            return rng.choice(self.places)
        if kind < 0.7:
            return rng.choice(_TITLES) + person.split()[1]
        return person if kind < 0.99 else f"{person[0]}. {person[1].upper()}. {person.split()[1]}"

    def figure(self) -> str:
        """Return a number with its unit, an amount or a date."""
        rng = self.rng
        kind, number = rng.random(), rng.randint(2, 31)
        if kind < 0.4:
            return f"{rng.randint(2, 9_999):,} {rng.choice(_UNITS)}"
        if kind < 0.6:
            return f"${number}.{number % 9} million"
        return f"{rng.choice(_MONTHS)} {number}" + (f", {1990 + number}" if kind > 0.8 else "")

    def clause(self, length: int) -> str:
        """Return so many words, names and figures among them."""
        rng = self.rng
        content = rng.choices(self.words, cum_weights=self.weights, k=length)
        small = rng.choices(FUNCTION_WORDS, cum_weights=self.grammar, k=length)
        chosen = []
        for own, function in zip(content, small, strict=True):
            kind = rng.random()
            if kind < _FUNCTION_SHARE:
                chosen.append(function)
            elif kind < 0.70:
                chosen.append(self.topic[int(len(self.topic) * rng.random() ** 2)])
            elif kind < 0.91:
                chosen.append(own if kind > 0.712 else f"{own}-{function}")
            else:
                chosen.append(self.figure() if kind > 0.98 else self.name() + ("’s" if kind > 0.97 else ""))
        return " ".join(chosen)

    def bare(self) -> str:
        """Return a sentence of 8 to 30 words without any mark in it."""
        length = self.rng.randint(8, 30)
        content = self.rng.choices(self.words, cum_weights=self.weights, k=length)
        small = self.rng.choices(FUNCTION_WORDS, cum_weights=self.grammar, k=length)
        pairs = zip(content, small, strict=True)
        return _opened(" ".join(f if self.rng.random() < _FUNCTION_SHARE else c for c, f in pairs)) + "."

    def sentence(self) -> str:
        """Return a new sentence of one to three clauses, some of them quoted, or an earlier one told anew."""
        rng = self.rng
        if self.earlier and rng.random() < 0.12:
            return self.retold(rng.choice(self.earlier))
        text = self.clause(rng.randint(5, 18))
        for _ in range(rng.choice((0, 1, 1, 2))):
            text += rng.choice(_LINKS) + self.clause(rng.randint(4, 9))
        if rng.random() < 0.06:
            text += f" ({self.clause(rng.randint(1, 5))})"
        text, kind = _opened(text), rng.random()
        left, right = rng.choice(('""', "“”"))
        if kind < 0.10:
            return f"{left}{text},{right} {self.name()} {rng.choice(_SAID)}."
        if kind < 0.14:
            more = _opened(self.clause(rng.randint(4, 9)))
            return f"{self.name()} {rng.choice(_SAID)}: {left}{text}. {more}.{right}"
        if kind < 0.20:
            return f"{text} {left}{self.clause(rng.randint(1, 3))}{right}."
        return text + rng.choice("..............................?!")

    def retold(self, text: str) -> str:
        """Return a sentence as it was, or with some of its words changed and a clause more."""
        rng = self.rng
        changed, pieces = rng.random() * 0.7 - 0.1, text.split(" ")
        for place in range(1, len(pieces) - 1):
            if rng.random() < changed and pieces[place].islower():
                pieces[place] = rng.choice(self.topic)
        more = f", {self.name()} {rng.choice(_SAID)}." if rng.random() < changed else text[-1]
        return " ".join(pieces)[:-1] + more

    def article(self, count: int) -> str:
        """Return the paragraphs of an article of so many sentences, with a headline and a byline."""
        rng = self.rng
        if rng.random() < 0.3:
            self.turn()
        lines = [_opened(self.clause(7)), f"By {rng.choice(self.cast)}"]
        written: list[str] = []
        while len(written) < count:
            size = min(rng.choice((1, 1, 1, 2, 2, 3, 5)), count - len(written))
            paragraph = [self.sentence() for _ in range(size)]
            kind = rng.random()
            if kind < 0.06:
                lines.append(_opened(self.clause(rng.randint(2, 5))))
            elif kind < 0.20:
                lines.append(rng.choice(_AROUND).format(self.name()))
            item = "- " if size > 2 and rng.random() < 0.1 else ""
            lines.append("\n".join(item + line for line in paragraph) if item else " ".join(paragraph))
            written += paragraph
        self.earlier = (self.earlier + written)[-200:]
        return "\n\n".join(lines) + "\n"


def articles(count: int, seed: int = 1) -> Iterator[str]:
    """Yield articles of ``count`` sentences in all, as blocks stand in them: headings are not counted."""
    desk = _Desk(seed)
    for start in range(0, count, _ARTICLE):
        yield desk.article(min(_ARTICLE, count - start))


def bare(count: int, seed: int = 1) -> Iterator[str]:
    """Yield texts of 500 sentences that are words alone, five a paragraph; now and then one comes again."""
    desk = _Desk(seed)
    earlier: list[str] = []
    for start in range(0, count, _BARE):
        size = min(_BARE, count - start)
        lines = [
            desk.rng.choice(earlier) if earlier and desk.rng.random() < 0.03 else desk.bare()
            for _ in range(size)
        ]
        earlier = (earlier + lines)[:10_000]
        yield "\n\n".join(" ".join(lines[i : i + 5]) for i in range(0, size, 5)) + "\n"


def write(folder: Path, texts: Iterable[str], together: bool = False) -> None:
    """Write texts, a file each, or all in one."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(["\n".join(texts)] if together else texts):
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def _opened(text: str) -> str:
    return text[0].upper() + text[1:]


def _vocabulary(rng: random.Random) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < _VOCABULARY:
        syllables = rng.choices((1, 2, 3), (3, 5, 2))[0]
        word = "".join(
            rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(syllables)
        )
        words.setdefault(word)
    return list(words)
