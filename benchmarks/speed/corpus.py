"""A deterministic corpus of any size with a natural vocabulary: no downloads, the same bytes everywhere.

Words are built from syllables and drawn by Zipf's law, so that the vocabulary goes on growing. Now and then
a sentence comes again, as wire copy does.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

FUNCTION_WORDS = (
    "the of and to in a that is for it was on with as by at from be this are have not or an were which but "
    "had their its been will would one all they has who more about when there so out up into than them can"
).split()
_ONSETS = "b c d f g h j k l m n p r s t v w br cl dr fl gr pl pr sh st tr th".split()
_VOWELS = "a e i o u ai ea io ou".split()
_CODAS = ["", "n", "r", "s", "t", "l", "m", "nd", "st", "ck", "ng"]
_VOCABULARY = 120_000
_FUNCTION_SHARE = 0.45


def sentences(count: int, seed: int = 1) -> Iterator[str]:
    """Yield sentences of 8 to 30 words."""
    rng = random.Random(seed)
    words = _vocabulary(random.Random(0))
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    grammar = list(accumulate(1 / (rank + 2) for rank in range(len(FUNCTION_WORDS))))
    earlier: list[str] = []
    for _ in range(count):
        if earlier and rng.random() < 0.03:
            yield rng.choice(earlier)
            continue
        length = rng.randint(8, 30)
        content = rng.choices(words, cum_weights=weights, k=length)
        small = rng.choices(FUNCTION_WORDS, cum_weights=grammar, k=length)
        chosen = [s if rng.random() < _FUNCTION_SHARE else c for c, s in zip(content, small, strict=True)]
        if rng.random() < 0.2:
            chosen[rng.randrange(length)] = f"{rng.randint(2, 9_999):,}"
        if rng.random() < 0.5:
            place = rng.randrange(length)
            chosen[place] = rng.choice(content).capitalize()
        text = " ".join(chosen)
        sentence = text[0].upper() + text[1:] + "."
        if len(earlier) < 10_000:
            earlier.append(sentence)
        yield sentence


def write(folder: Path, count: int, per_file: int = 500) -> None:
    """Write files of paragraphs of five sentences each, ``count`` sentences in all."""
    folder.mkdir(parents=True, exist_ok=True)
    stream = sentences(count)
    for number in range(0, count, per_file):
        size = min(per_file, count - number)
        lines = [next(stream) for _ in range(size)]
        paragraphs = [" ".join(lines[i : i + 5]) for i in range(0, size, 5)]
        (folder / f"{number // per_file:06}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def _vocabulary(rng: random.Random) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < _VOCABULARY:
        syllables = rng.choices((1, 2, 3, 4), (2, 5, 4, 2))[0]
        word = "".join(
            rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(syllables)
        )
        words.setdefault(word)
    return list(words)
