"""The quality benchmark scores by the stated protocol; the figures were made by an independent scorer."""

import json
import sys
from pathlib import Path

import pytest

pytest.importorskip("rouge_score", reason="comes with the bench extra")
QUALITY = Path(__file__).parents[1] / "benchmarks" / "quality"


@pytest.fixture
def rouge(monkeypatch):
    monkeypatch.syspath_prepend(str(QUALITY))
    sys.modules.pop("rouge", None)
    from rouge import rouge  # noqa: PLC0415 - a benchmark is a script, not a package

    return rouge


@pytest.mark.parametrize(
    ("corpus", "place", "expected"),
    [
        ("news_en", 0, (34.44463, 10.94845)),
        ("news_fr", 1, (40.43750, 14.10420)),
        ("news_pt", 0, (39.15344, 11.22995)),
    ],
)
def test_rouge_is_the_protocols(rouge, corpus, place, expected):
    lines = (QUALITY / "clusters" / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()
    cluster = json.loads(lines[place])
    assert rouge(cluster["docs"][1], cluster["refs"], 100) == pytest.approx(expected, abs=1e-4)


def test_marks_belong_to_their_words(rouge):
    said = "मानव अधिकार आयोग ने कहा कि पुल बंद रहेगा।"
    assert rouge(said, ["आयोग ने कहा कि पुल सोमवार को बंद रहेगा।"], 100) == pytest.approx(
        (77.77778, 62.50000), abs=1e-4
    )
