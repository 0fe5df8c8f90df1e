"""The two paths of ranking and choosing, for small pools and for large ones, give the same."""

from importlib import import_module

from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import Document
from summarize.choose import choose
from summarize.clean import clean
from summarize.dedupe import merge
from summarize.model import Budget, Options, Pool
from summarize.rank import textrank
from summarize.segment import segment

CHOOSE = import_module("summarize.choose")
WORDS = [
    "harbour", "bridge", "ferry", "mayor", "river", "council", "plan", "vote", "the", "of", "and", "to",
    "water", "tax", "road", "march", "12",
]  # fmt: skip
sentence = st.lists(st.sampled_from(WORDS), min_size=3, max_size=14).map(
    lambda words: " ".join(words).capitalize() + "."
)
texts = st.lists(st.lists(sentence, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=4)


def pooled(bodies, words):
    titled = [f"The {WORDS[i]} plan\n\n{body}" for i, body in enumerate(bodies)]
    documents = clean([Document(text, str(i), language="en") for i, text in enumerate(titled)])
    sentences = tuple(s for i, document in enumerate(documents) for s in segment(document, i))
    options = Options(Budget("words", words))
    return Pool(tuple(documents), sentences, tuple(merge(sentences, documents)), options)


@settings(max_examples=60, deadline=None)
@given(texts, st.integers(5, 80))
def test_arrays_give_the_same_scores_and_the_same_choice(bodies, words):
    pool = pooled(bodies, words)
    results = []
    for large in (10**9, 1):
        textrank.LARGE = CHOOSE.LARGE = large
        try:
            ranked = textrank.rank(pool)
            results.append((ranked, choose(pool, results[0][0] if results else ranked)))
        finally:
            textrank.LARGE = CHOOSE.LARGE = 2_000
    (plain, choice), (arrays, other) = results
    assert all(abs(a.score - b.score) <= 1e-12 for a, b in zip(plain, arrays, strict=True))
    assert [r.claim.id for r in choice.chosen] == [r.claim.id for r in other.chosen]
    assert choice.reasons == other.reasons
