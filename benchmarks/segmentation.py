"""How well sentences are cut: `python benchmarks/segmentation.py FILE.jsonl... [--failures]`.

Each line of a file is ``{"text": ..., "sents": [...], "lang": ...}``; ``lang`` is a code or an English name
and may be missing. Prints, for each system, the share of texts cut without any error and the F1 of the
sentence ends, both blind to white space, and its speed.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path

import sentencex
from nltk.tokenize.punkt import PunktSentenceTokenizer

from summarize.languages import LANGUAGES
from summarize.model import Block, Document
from summarize.segment import segment

# A line that goes on in lower case was wrapped; every other line end is a boundary that `clean` would see.
_LINES = re.compile(r"\S(?:[^\n]|\n(?=[ \t]*[a-z]))*")
_CODES = {language.name.lower(): code for code, language in LANGUAGES.items()}
_CODES |= {
    "deutsch": "de",
    "amharic": "am",
    "armenian": "hy",
    "burmese": "my",
    "kazakh": "kk",
    "marathi": "mr",
}
_CODES |= {"urdu": "ur", "english_clean": "en"}


def ours(text: str, language: str) -> list[int]:
    blocks = tuple(Block(m.start(), m.end(), "prose") for m in _LINES.finditer(text))
    return [s.end for s in segment(Document(text, language=language, blocks=blocks), 0)]


def bare(text: str, language: str) -> list[int]:
    return [
        m.start() + boundary["end_index"]
        for m in _LINES.finditer(text)
        for boundary in sentencex.get_sentence_boundaries(language, m.group().replace("\n", " "))
    ]


def punkt(text: str, language: str) -> list[int]:
    tokenizer = PunktSentenceTokenizer()
    return [m.start() + end for m in _LINES.finditer(text) for _, end in tokenizer.span_tokenize(m.group())]


SYSTEMS: dict[str, Callable[[str, str], list[int]]] = {
    "ours": ours,
    "sentencex": bare,
    "punkt untrained": punkt,
}


def solid(text: str) -> int:
    """Return the number of characters that are no white space."""
    return len("".join(text.split()))


def read(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield language code, text and sentences; texts that do not hold their sentences are left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if "".join("".join(case["sents"]).split()) == "".join(case["text"].split()):
            name = case.get("lang", "en")
            yield _CODES.get(name, name), case["text"], case["sents"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--failures", action="store_true", help="print what ours gets wrong")
    options = parser.parse_args()
    for path in options.paths:
        cases = list(read(path))
        print(f"{path.name}: {len(cases)} texts")
        for name, system in SYSTEMS.items():
            right: dict[str, list[bool]] = defaultdict(list)
            hits = found = wanted = 0
            began = time.perf_counter()
            answers = [system(text, language) for language, text, _ in cases]
            seconds = time.perf_counter() - began
            for (language, text, gold), answer in zip(cases, answers, strict=True):
                a = {solid(text[:end]) for end in answer}
                b = set(accumulate(map(solid, gold)))
                hits, found, wanted = hits + len(a & b), found + len(a), wanted + len(b)
                right[language].append(a == b)
                if options.failures and name == "ours" and a != b:
                    have = [text[i:j].strip() for i, j in pairwise([0, *answer])]
                    print(f"  {language}\n    have {have}\n    want {gold}")
            share = sum(map(sum, right.values())) / len(cases)
            speed = sum(len(text) for _, text, _ in cases) / seconds / 1e6
            print(
                f"  {name:16} right {share:.3f}  F1 {2 * hits / (found + wanted):.4f}"
                f"  P {hits / found:.3f}  R {hits / wanted:.3f}  {speed:.2f} M characters/s"
            )
            print("   ", " ".join(f"{k}:{sum(v)}/{len(v)}" for k, v in sorted(right.items())))


if __name__ == "__main__":
    main()
