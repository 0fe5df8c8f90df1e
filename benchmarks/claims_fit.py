"""How the constants of ``summarize.dedupe.compare`` were chosen, and what choosing them costs in honesty.

    python benchmarks/claims_fit.py PATH/claims_cstnews_pt.jsonl

First each constant is moved alone. Then, over many random halvings of the clusters, the best of a grid of
constants on one half is measured on the other.
"""

from __future__ import annotations

import itertools
import json
import random
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

from claims import MEASURES, answered, labelled, read

from summarize.dedupe import compare

VALUES = {
    "SAME": (0.65, 0.7, 0.75, 0.8, 0.85),
    "CONTAINED": (0.48, 0.51, 0.54, 0.57, 0.6),
    "PART": (0.0, 0.1, 0.2, 0.3, 2.0),
    "_ORDER": (0.2, 0.35, 0.5),
    "_MISSING_NUMBER": (0.0, 0.1, 0.2),
    "_MISSING_NAME": (0.0, 0.05, 0.1),
    "_SHARED_NUMBER": (0.0, 0.05, 0.1),
}
GRID = ("CONTAINED", "_ORDER", "_MISSING_NUMBER", "_SHARED_NUMBER")
HALVINGS = 100
Counts = list[dict[str, tuple[int, int, int]]]  # of each cluster and measure: right, given, wanted


def count(pools: list[Any], truths: list[Any], **constants: float) -> Counts:
    with patch.multiple(compare, **constants):
        answers = [answered(*pool) for pool in pools]
    return [
        {m: (len(answer[m] & truth[m]), len(answer[m]), len(truth[m])) for m in MEASURES}
        for answer, truth in zip(answers, truths, strict=True)
    ]


def f1(counts: Counts, measure: str) -> float:
    right, given, wanted = (sum(c[measure][n] for c in counts) for n in range(3))
    return 2 * right / max(1, given + wanted)


def halved(trials: list[Counts], measure: str) -> float:
    """Return the mean F1 on halves for which the other half chose the trial."""
    chance = random.Random(0)
    places = range(len(trials[0]))
    total = 0.0
    for _ in range(HALVINGS):
        chosen = set(chance.sample(places, len(places) // 2))
        tested: Counts = []
        for half in (chosen, set(places) - chosen):
            best = max(trials, key=lambda t: f1([t[i] for i in places if i in half], measure))
            tested += [best[i] for i in places if i not in half]
        total += f1(tested, measure)
    return total / HALVINGS


def main(path: str) -> None:
    clusters = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    pools, truths = [read(c) for c in clusters], [labelled(c) for c in clusters]
    for name, values in VALUES.items():
        for value in values:
            counts = count(pools, truths, **{name: value})
            print(f"{name:16} {value:5.2f}  " + "  ".join(f"{m} {f1(counts, m):.3f}" for m in MEASURES))
    same = [count(pools, truths, SAME=value) for value in VALUES["SAME"]]
    grid = itertools.product(*(VALUES[name] for name in GRID))
    near = [count(pools, truths, **dict(zip(GRID, values, strict=True))) for values in grid]
    print(
        f"chosen on other clusters: pairs {halved(same, 'pairs'):.3f}  support {halved(near, 'support'):.3f}"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
