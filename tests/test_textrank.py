from __future__ import annotations

import pytest

from summarize.clean import clean
from summarize.model import Budget, Claim, Document, Options, Pool
from summarize.rank import textrank
from summarize.rank.textrank import DAMPING, links
from summarize.segment import segment
from summarize.tfidf import unit_rows

HARBOUR = (
    "The harbour of Fennick will close for two weeks in spring. Divers found cracks in the northern quay. "
    "A bakery across the road sells plum cake.",
    "Fennick will close its harbour in spring for repairs. The cracks in the quay are forty years old. "
    "Ferries to the islands will leave from Sorrel instead.",
)


def pool(*texts: str, titles: tuple[str, ...] = (), **asked: object) -> Pool:
    documents = clean([Document(t, name=str(i), language="en") for i, t in enumerate(texts)])
    if titles:
        documents = [
            Document(d.text, d.name, title, language="en", blocks=d.blocks)
            for d, title in zip(documents, titles, strict=True)
        ]
    sentences = tuple(s for i, d in enumerate(documents) for s in segment(d, i))
    return Pool(
        tuple(documents),
        sentences,
        tuple(Claim(i, s, (s,), (s.source,)) for i, s in enumerate(sentences)),
        Options(Budget(), **asked),
    )


def best(ranked: list) -> str:
    return max(ranked, key=lambda r: r.score).claim.lead.text


def test_score_is_the_sum_of_its_parts():
    for ranked in textrank.rank(pool(*HARBOUR)):
        assert ranked.score == sum(ranked.parts.values())
        assert set(ranked.parts) == {"links", "position", "titles", "support"}


def test_what_no_other_sentence_talks_about_gets_no_links():
    by_text = {r.claim.lead.text: r for r in textrank.rank(pool(*HARBOUR))}
    assert by_text["A bakery across the road sells plum cake."].parts["links"] == 0
    assert by_text["Divers found cracks in the northern quay."].parts["links"] > 0


def test_the_event_beats_the_aside():
    assert "harbour" in best(textrank.rank(pool(*HARBOUR)))


def test_an_earlier_place_counts_for_more():
    parts = [r.parts["position"] for r in textrank.rank(pool(HARBOUR[0]))]
    assert parts == sorted(parts, reverse=True)


def test_title_words_count():
    plain = textrank.rank(pool(*HARBOUR, titles=("News", "Views")))
    told = textrank.rank(pool(*HARBOUR, titles=("Cracks in the quay", "Views")))
    cracks = next(i for i, r in enumerate(plain) if r.claim.lead.text.startswith("Divers"))
    assert plain[cracks].parts["titles"] == 0
    assert told[cracks].parts["titles"] > 0
    assert told[cracks].score > plain[cracks].score


def test_a_question_leads_to_what_answers_it():
    assert "Ferries" in best(textrank.rank(pool(*HARBOUR, about="ferries to the islands")))


def test_a_question_that_nothing_answers_changes_no_order():
    plain, asked = textrank.rank(pool(*HARBOUR)), textrank.rank(pool(*HARBOUR, about="volcanoes"))
    assert [r.score for r in plain] == [r.score for r in asked]


def test_links_are_those_of_the_dense_matrix():
    sentences = [s.split() for s in ("a b c", "a b d", "c e", "e e a", "x y")]
    rows = unit_rows(sentences)
    n = len(rows)
    matrix = [
        [0.0 if i == j else sum(w * rows[j].get(t, 0) for t, w in rows[i].items()) for j in range(n)]
        for i in range(n)
    ]
    start = [0.1, 0.2, 0.1, 0.05, 0.05]
    lent = [0.0] * n
    for _ in range(200):
        p = [a + b for a, b in zip(start, lent, strict=True)]
        share = [p[j] / sum(matrix[j]) if sum(matrix[j]) else 0.0 for j in range(n)]
        lent = [DAMPING * sum(matrix[i][j] * share[j] for j in range(n)) for i in range(n)]
    assert links(sentences, start) == pytest.approx(lent, abs=1e-6)


def test_nothing_to_rank():
    assert textrank.rank(Pool((), (), ())) == []


def test_a_single_sentence_has_a_score():
    (only,) = textrank.rank(pool("The harbour of Fennick will close for two weeks in May."))
    assert only.score > 0
