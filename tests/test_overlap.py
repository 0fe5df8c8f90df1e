"""textrank-overlap is sumy's TextRank, without its matrix."""

import random

import pytest
from sumy.summarizers.text_rank import TextRankSummarizer

from summarize.rank.overlap import rate


class _Sentence:
    def __init__(self, words):
        self.words = tuple(words)


class _Document:
    def __init__(self, sentences):
        self.sentences = [_Sentence(words) for words in sentences]


def _texts():
    """33 texts of 1 to 400 sentences over a vocabulary of natural shape, a few stop words among them."""
    rng = random.Random(2004)
    sizes = [
        1,
        1,
        1,
        2,
        2,
        3,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12,
        13,
        14,
        15,
        17,
        19,
        21,
        23,
        25,
        28,
        31,
        34,
        38,
    ]
    for case, size in enumerate([*sizes, 45, 60, 80, 120, 400]):
        vocabulary = [f"w{i}" for i in range(20 + 10 * size)]
        weights = [1 / (i + 1) for i in range(len(vocabulary))]
        text = [rng.choices(vocabulary, weights, k=rng.randint(1, 15)) for _ in range(size)]
        if case % 3 == 0:
            text[rng.randrange(size)] = ["w0"]
        if case % 3 == 1:
            text[rng.randrange(size)] = ["the"]  # nothing is left of it
        if case % 5 == 4:
            text.append(list(text[0]))
        yield text


@pytest.mark.parametrize("text", list(_texts()), ids=lambda text: f"{len(text)}-sentences")
def test_scores_are_sumys(text):
    summarizer = TextRankSummarizer()
    summarizer.stop_words = ["the"]
    document = _Document(text)
    expected = summarizer.rate_sentences(document)
    scores = rate([[word for word in words if word != "the"] for words in text])
    assert scores == pytest.approx([expected[s] for s in document.sentences], abs=1e-9)


def test_no_sentences_no_scores():
    assert rate([]) == []
