"""The two paths of merging, ranking and choosing, for small pools and for large ones, give the same."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize import Document, rows
from summarize.choose import arrays, choose
from summarize.choose.concepts import concepts
from summarize.clean import clean
from summarize.dedupe import merge
from summarize.dedupe.bounds import Vocabulary, possible
from summarize.dedupe.compare import alike, close, common_subsequence, comparable, coverage
from summarize.dedupe.join import LEAST, SHARE
from summarize.dedupe.profile import profile
from summarize.model import Budget, Claim, Options, Pool
from summarize.rank import textrank
from summarize.rows import Rows, distinct, order, ordered
from summarize.segment import segment_all

WORDS = [
    "harbour", "bridge", "ferry", "mayor", "river", "council", "plan", "vote", "the", "of", "and", "to",
    "water", "tax", "road", "march", "12", "Brill", "Corwen", "seven", "—", "U.S.", "Brill-Corwen", "1,200",
    "“Quay”", "l’eau", "增长", "no.",
]  # fmt: skip
TERMS = [
    "the", "of", "harbour", "harbourmaster", "ferry", "ferries", "ferryman", "council", "councillor",
    "counsel", "a320", "a321", "12", "1999", "99", "été", "étés", "橋", "x\u0301", "tax", "taxes", "taxi",
]  # fmt: skip
sentence = st.lists(st.sampled_from(WORDS), min_size=3, max_size=24).map(
    lambda words: words[0].capitalize() + " " + " ".join(words[1:]) + "."
)
texts = st.lists(st.lists(sentence, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=4)


def briefed(bodies, budget, large):
    """The claims, the scores and the choice, with arrays from ``large`` sentences up."""
    titled = [f"The {WORDS[i]} plan\n\n{body}" for i, body in enumerate(bodies)]
    documents = clean([Document(text, str(i), language=("en", "fr")[i % 2]) for i, text in enumerate(titled)])
    sentences = segment_all(documents)
    before = rows.LARGE
    rows.LARGE = large
    try:
        claims = tuple(merge(sentences, documents))
        pool = Pool(tuple(documents), sentences, claims, Options(budget))
        ranked = textrank.rank(pool)
        choice = choose(pool, ranked)
        return claims, ranked, [r.claim.id for r in choice.chosen], choice.reasons
    finally:
        rows.LARGE = before


@settings(max_examples=100, deadline=None)
@given(texts, st.sampled_from(["words", "chars", "sentences"]), st.integers(5, 80))
def test_arrays_give_the_same_claims_scores_and_choice(bodies, unit, limit):
    budget = Budget(unit, limit // 8 + 1 if unit == "sentences" else limit)
    claims, scores, chosen, reasons = briefed(bodies, budget, 10**9)
    others, again, taken, why = briefed(bodies, budget, 1)
    assert claims == others
    assert all(abs(a.score - b.score) <= 1e-12 for a, b in zip(scores, again, strict=True))
    assert chosen == taken
    assert reasons == why


def numbers(lists):
    values = [TERMS.index(term) for terms in lists for term in terms]
    return Rows(np.array(values, dtype=np.int32), rows.bounds(np.array([*map(len, lists)])))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.sampled_from(TERMS), min_size=1, max_size=12), min_size=2, max_size=6), st.data())
def test_bounds_rule_out_no_pair_that_is_related(lists, data):
    some = [data.draw(st.lists(st.sampled_from(terms), max_size=9)) for terms in lists]
    lists += [a + b for a, b in zip(some, reversed(lists), strict=True)]
    telling = [[t for t in dict.fromkeys(terms) if t not in TERMS[:2]] for terms in lists]
    idf = {term: 1 + n / 7 for n, term in enumerate(TERMS)}
    pairs = list(itertools.permutations(range(len(lists)), 2))
    part, whole = np.array(pairs).T
    vocabulary = Vocabulary(TERMS, np.array([*idf.values()]))
    found = possible(numbers(lists), numbers(telling), vocabulary, part, whole).tolist()
    read = [profile("", tuple(a), b, idf, None) for a, b in zip(lists, telling, strict=True)]
    for (a, b), kept in zip(pairs, found, strict=True):
        ours, theirs = read[a], read[b]
        if len(ours.content.keys() & theirs.content.keys()) < max(LEAST, SHARE * len(ours.content)):
            assert not kept
            continue
        common, covered = common_subsequence(ours.terms, theirs.terms), coverage(ours.content, theirs.content)
        related = alike(ours, theirs, common) or close(ours, theirs, common, covered)
        assert related <= kept
        assert related <= comparable(ours, theirs)


def test_pairs_of_words_are_found_as_far_apart_in_both_paths():
    long = (
        "Winter storms closed harbour bridges ferries railways motorways schools markets theatres {} museums."
    )
    documents = clean([Document(long.format(word), word, language="en") for word in ("banks", "shops")])
    sentences = segment_all(documents)
    pool = Pool(tuple(documents), sentences, tuple(Claim(s.source, s, (s,), (s.source,)) for s in sentences))
    gains, others = (find(pool, 5.0)[2] for find in (concepts, arrays.concepts))
    assert others == pytest.approx(gains, rel=1e-12)


@given(st.lists(st.integers(0, 9)), st.integers(0, 2**62))
def test_equal_keys_stay_in_order(keys, most):
    keys = np.array([*keys, most], dtype=np.int64)
    assert order(keys).tolist() == np.argsort(keys, kind="stable").tolist()


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9)), max_size=20), st.integers(0, 2**62))
def test_keys_and_what_holds_them_are_sorted_together(pairs, most):
    pairs = [*pairs, (most, 3)]
    keys, holders = (np.array(column, dtype=np.int64) for column in zip(*pairs, strict=True))
    found = ordered(keys, holders)
    assert list(zip(found[0].tolist(), found[1].tolist(), strict=True)) == sorted(pairs)


@given(st.lists(st.lists(st.integers(0, 5), max_size=8), min_size=1, max_size=8))
def test_lists_without_their_repeats(lists):
    values = np.array([value for row in lists for value in row], dtype=np.int32)
    given_rows = Rows(values, rows.bounds(np.array([*map(len, lists)])))
    found = distinct(given_rows, 6)
    assert [found.list(i) for i in range(len(lists))] == [list(dict.fromkeys(row)) for row in lists]
    some = given_rows.take(np.array([len(lists) - 1, 0]))
    assert [some.list(0), some.list(1)] == [lists[-1], lists[0]]
