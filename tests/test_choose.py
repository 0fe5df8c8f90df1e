from __future__ import annotations

import pytest

from summarize.choose import choose
from summarize.choose.rules import objection
from summarize.clean import clean
from summarize.languages.openers import leans
from summarize.model import Budget, Choice, Claim, Document, Options, Pool
from summarize.rank import RANKERS, textrank
from summarize.segment import segment

TOWNS = [
    "Arden",
    "Brill",
    "Corwen",
    "Dunmore",
    "Ester",
    "Fennick",
    "Garvan",
    "Holt",
    "Ivrea",
    "Jarrow",
    "Kells",
    "Lorne",
    "Melk",
    "Norden",
    "Oban",
]
SUBJECTS = [
    "harbour",
    "school",
    "bridge",
    "library",
    "market",
    "tower",
    "station",
    "theatre",
    "garden",
    "museum",
]
VERBS = ["opens", "closes", "wins", "loses", "sells", "repairs", "paints", "restores", "moves", "floods"]


def pool(*texts: str, unit: str = "words", limit: float = 60, **asked: object) -> Pool:
    documents = clean([Document(t, name=str(i), language="en") for i, t in enumerate(texts)])
    sentences = tuple(s for i, d in enumerate(documents) for s in segment(d, i))
    return Pool(
        tuple(documents),
        sentences,
        tuple(Claim(i, s, (s,), (s.source,)) for i, s in enumerate(sentences)),
        Options(Budget(unit, limit), **asked),  # type: ignore[arg-type]
    )


def pick(p: Pool, ranker: str = "textrank") -> Choice:
    return choose(p, RANKERS[ranker].rank(p))


def texts(choice: Choice) -> list[str]:
    return [r.claim.lead.text for r in choice.chosen]


def essay(source: int, sentences: int) -> str:
    """Return a text of different sentences of different lengths."""
    made = []
    for i in range(sentences):
        town, other = TOWNS[(3 * i + source) % 15], TOWNS[(7 * i + 2 * source + 1) % 15]
        thing, verb = SUBJECTS[(i + source) % 10], VERBS[(3 * i + source) % 10]
        tail = f" after {i * 17 + source * 5 + 11} days of talks with {other}" if i % 3 else ""
        more = f", according to clerk number {i * 31 + source + 100}" if i % 4 == 1 else ""
        made.append(f"The {thing} of {town} {verb} {i * 13 + source + 20} windows{tail}{more}.")
    return " ".join(made)


@pytest.mark.parametrize("limit", [30, 60, 100, 200, 400])
def test_words_are_never_over_and_well_used(limit):
    chosen = pick(pool(*(essay(s, 40) for s in range(4)), limit=limit)).chosen
    used = sum(len(r.claim.lead.text.split()) for r in chosen)
    assert limit * (0.95 if limit >= 100 else 0.9) <= used <= limit


@pytest.mark.parametrize("limit", [80, 300, 1000])
def test_characters_count_the_spaces_between(limit):
    chosen = pick(pool(*(essay(s, 20) for s in range(3)), unit="chars", limit=limit)).chosen
    assert 0.8 * limit <= len(" ".join(r.claim.lead.text for r in chosen)) <= limit


def test_sentences_are_counted():
    assert len(pick(pool(*(essay(s, 20) for s in range(3)), unit="sentences", limit=5)).chosen) == 5


def test_ratio_is_a_share_of_the_words():
    p = pool(*(essay(s, 20) for s in range(3)), unit="ratio", limit=0.2)
    total = sum(c.lead.words for c in p.claims)
    assert 0.17 * total <= sum(r.claim.lead.words for r in pick(p).chosen) <= 0.2 * total


def test_a_budget_beyond_the_pool_takes_what_says_something_new():
    p = pool(essay(0, 5), limit=100_000)
    assert len(pick(p).chosen) == len(p.claims)


def test_every_claim_has_a_reason():
    p = pool(*(essay(s, 20) for s in range(3)))
    choice = pick(p)
    assert set(choice.reasons) == {c.id for c in p.claims}
    assert sum(reason == "chosen" for reason in choice.reasons.values()) == len(choice.chosen)


def test_what_two_sources_tell_beats_what_one_tells():
    p = pool(
        "Rain kept Kells indoors all day. The dam above Kells burst on Friday night. Nobody fed the ducks.",
        "On Friday night the dam above Kells burst open. The cinema shows an old western.",
        limit=10,
    )
    (only,) = pick(p).chosen
    assert "dam" in only.claim.lead.text


def test_the_same_news_in_other_words_comes_once():
    p = pool(
        "The dam above Kells burst on Friday night. Four hundred people spent the weekend in a gym.",
        "On Friday night, the dam burst above Kells. Engineers had warned of leaks since March.",
        limit=40,
    )
    assert sum("burst" in text for text in texts(pick(p))) == 1


TWO_EVENTS = (
    "The bakery in Orle burned down on Friday night. Firefighters from Orle saved the mill next door. "
    "The baker said that an oven had been left on. Neighbours gave the baker a room above the school.",
    "A fire destroyed the bakery in Orle on Friday. The mill beside it stands. Nobody was hurt in the blaze.",
    "The rowing club of Tamm won the regatta on Sunday. Its eight beat the crew of Lisk by two lengths. "
    "The cox, Ina Rell, is fifteen. The club has rowed on the lake since 1911.",
    "Tamm took the regatta by two lengths. The crew of Lisk had led at the bridge. The lake was calm.",
)


@pytest.mark.parametrize("ranker", RANKERS)
def test_a_question_is_answered_first(ranker):
    regatta = pick(pool(*TWO_EVENTS, about="Who won the regatta at Tamm?"), ranker)
    fire = pick(pool(*TWO_EVENTS, about="fire at the bakery in Orle"), ranker)
    assert regatta.chosen[0].claim.lead.source in {2, 3}
    assert fire.chosen[0].claim.lead.source in {0, 1}


def test_a_question_that_nothing_answers_changes_nothing():
    plain, asked = pool(*TWO_EVENTS, limit=40), pool(*TWO_EVENTS, limit=40, about="volcanoes")
    assert texts(pick(plain)) == texts(pick(asked))


def test_a_sentence_that_leans_comes_only_after_the_one_it_leans_on():
    text = (
        "Mayor Odile Ferrand resigned on Tuesday over the dam above Kells. She had ordered no repairs of the "
        "dam above Kells since March. Engineers wrote four letters about leaks to her office in spring."
    )
    for limit in range(10, 45, 3):
        chosen = texts(pick(pool(text, limit=limit)))
        if any(t.startswith("She") for t in chosen) and limit < 20:
            assert any(t.startswith("Mayor") for t in chosen)


def test_no_more_than_so_many_from_one_source():
    choice = pick(pool(*(essay(s, 20) for s in range(3)), limit=150, max_per_source=2))
    sources = [r.claim.lead.source for r in choice.chosen]
    assert len(sources) == 6
    assert max(map(sources.count, sources)) == 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The dam above Kells burst on Friday night.", ""),
        ("He had warned the town since early March.", "leans on the sentence before it"),
        ("The dam above Kells on a Friday night", "no whole sentence"),
        ("Not my dam.", "no whole sentence"),
        ("“We warned the town, the engineer said on Friday.", "an unbalanced quotation mark or bracket"),
        ("“We warned the town,” the engineer said on Friday.", ""),
    ],
)
def test_what_stands_for_itself(text, reason):
    p = pool(text)
    assert objection(p, p.claims[0]) == reason


def test_openers_of_other_languages():
    assert leans("Elle a quitté la mairie mardi.", "fr")
    assert not leans("La maire a quitté la mairie mardi.", "fr")
    assert not leans("It is in no list.", "xx")


def test_the_order_of_taking_is_the_same_twice():
    p = pool(*(essay(s, 20) for s in range(3)))
    assert texts(pick(p)) == texts(choose(p, textrank.rank(p)))


def test_nothing_fits():
    assert pick(pool(essay(0, 3), limit=2)).chosen == ()
