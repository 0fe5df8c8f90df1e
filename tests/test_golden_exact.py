"""The last bits of a score, which machines disagree about, change no byte of any golden case."""

import math
import random
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from summarize import rank
from summarize.golden import check, load_cases
from summarize.rank import RANKERS

ROOT = Path(__file__).parents[1] / "golden"
CASES = load_cases(ROOT, ())
SEEDS = range(5)


def noisy(dice, number):
    """A number a few units in the last place away: a relative 4e-16 to 1e-15, up or down."""
    return number * (1 + dice.choice((-1, 1)) * dice.uniform(4e-16, 1e-15))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_scores_with_other_last_bits(case, seed, monkeypatch):
    dice = random.Random(seed)
    ranker = RANKERS[case.settings.get("ranker", "textrank")]

    def ranks(pool):
        return [ranked._replace(score=noisy(dice, ranked.score)) for ranked in ranker.rank(pool)]

    monkeypatch.setitem(rank.RANKERS, "textrank", rank.Ranker(ranks, "with noise"))
    assert check(case).failures == ()


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_logarithms_with_other_last_bits(case, seed, monkeypatch):
    """Another build of the C library rounds a logarithm otherwise, each time the same way."""

    def log(x):
        return noisy(random.Random(f"{seed} {x!r}"), math.log(x))

    def log1p(x):
        return noisy(random.Random(f"{seed} {x!r}"), math.log1p(x))

    other = SimpleNamespace(
        **{name: getattr(math, name) for name in dir(math)} | {"log": log, "log1p": log1p}
    )
    for module in ("tfidf", "choose.concepts", "dedupe", "dedupe.join"):
        monkeypatch.setattr(import_module(f"summarize.{module}"), "math", other)
    assert check(case).failures == ()
