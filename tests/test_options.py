"""What a user asks for is checked in one place."""

import numpy as np
import pytest

from summarize.errors import UsageError
from summarize.model import Budget, Options
from summarize.options import check, known


def test_defaults():
    assert check({}) == Options() == check({"words": None, "ranker": None})
    assert Options().budget == Budget("words", 200)


def test_what_is_no_option_is_passed_over():
    assert check({"format": "json", "output": "x", "cite": True, "strict": True}) == Options()


@pytest.mark.parametrize(
    ("settings", "budget"),
    [
        ({"words": 7}, Budget("words", 7)),
        ({"sentences": 7.0}, Budget("sentences", 7)),
        ({"chars": np.int64(7)}, Budget("chars", 7)),
        ({"ratio": np.float32(0.5)}, Budget("ratio", 0.5)),
        ({"ratio": 1}, Budget("ratio", 1.0)),
        ({"words": 10**400}, Budget("words", 10**400)),
    ],
)
def test_budgets(settings, budget):
    found = check(settings).budget
    assert found == budget
    assert type(found.limit) is (float if budget.unit == "ratio" else int)


@pytest.mark.parametrize("value", [0, -1, 0.5, float("nan"), float("inf"), "7", True, [7], 7j])
@pytest.mark.parametrize("unit", ["words", "sentences", "chars"])
def test_no_budgets(unit, value):
    with pytest.raises(UsageError, match=unit):
        check({unit: value})


@pytest.mark.parametrize("value", [0, -0.1, 1.1, float("nan"), float("inf"), "0.5", True])
def test_no_ratios(value):
    with pytest.raises(UsageError, match="ratio"):
        check({"ratio": value})


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("txt", "no format named 'txt'; did you mean text?"),
        ("JSON", "no format named 'JSON'; did you mean json?"),
        ("pdf", "no format named 'pdf'; there is text, json, html"),
        (3, "no format named 3; there is"),
    ],
)
def test_the_nearest_names(name, says):
    with pytest.raises(UsageError) as refused:
        known("format", name, ["text", "json", "html"])
    assert str(refused.value).startswith(says)
