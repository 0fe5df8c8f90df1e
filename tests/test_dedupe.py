"""Which sentences become one claim, which of them leads it, and which sources support it."""

from __future__ import annotations

import random

import pytest

from summarize.dedupe import merge
from summarize.languages import lexicon
from summarize.model import Claim, Document, Sentence

OPENING = "The new tram line between Harbour Square and the university opened on Monday morning."


def claims_of(*sources: list[str], language: str | None = "en") -> list[Claim]:
    """Return the claims of sources that are given sentence by sentence."""
    sentences = []
    reader = lexicon(language or "")
    for source, texts in enumerate(sources):
        start = 0
        for index, text in enumerate(texts):
            pieces = text.split()
            end = start + len(text)
            sentences.append(
                Sentence(
                    source, index, start, end, index + 1, text, len(pieces), reader.number(pieces), reader
                )
            )
            start = end + 1
    return merge(sentences, [Document("\n".join(texts), language=language) for texts in sources])


def claim_with(claims: list[Claim], text: str) -> Claim:
    return next(c for c in claims if any(v.text == text for v in c.variants))


def are_one(a: str, b: str, language: str = "en") -> bool:
    claims = claims_of([OPENING, a], [b, "Nobody expected snow in the valley."], language=language)
    return claim_with(claims, a) is claim_with(claims, b)


def test_no_sentences_make_no_claims() -> None:
    assert merge([], []) == []


def test_an_exact_repeat_is_one_claim_that_both_sources_support() -> None:
    claims = claims_of([OPENING, "Fares stay the same."], ["It rained.", OPENING])
    claim = claim_with(claims, OPENING)
    assert [v.source for v in claim.variants] == [0, 1]
    assert claim.support == (0, 1)


def test_a_source_that_repeats_itself_counts_once() -> None:
    (claim,) = claims_of([OPENING, OPENING])
    assert len(claim.variants) == 2
    assert claim.support == (0,)


def test_claims_are_numbered_in_the_order_of_their_first_sentences() -> None:
    claims = claims_of(["Rivers rose overnight.", OPENING], [OPENING, "Schools stayed closed."])
    assert [c.id for c in claims] == [0, 1, 2]
    assert [c.variants[0].text for c in claims] == [
        "Rivers rose overnight.",
        OPENING,
        "Schools stayed closed.",
    ]


def test_every_sentence_belongs_to_one_claim() -> None:
    sources = [[OPENING, "Rivers rose.", "Fares stay the same."], [OPENING, "Rivers rose."], ["Fares!"]]
    found = [(v.source, v.index) for c in claims_of(*sources) for v in c.variants]
    assert sorted(found) == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 0)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The mayor announced that the old bridge will be closed to lorries until the spring.",
            "The mayor declared that the old bridge will be closed to lorries until the spring.",
        ),
        (
            "Two engines caught fire at the chemical plant in Aldersund, the fire service reported.",
            "Two engines caught fire at the chemical plant in Aldersund (north), the fire service reported.",
        ),
        (
            '"We will rebuild every single house in this street before the winter," said Berg.',
            '"We will rebuild every single house in this street before the winter," the minister told us.',
        ),
        (
            "The record had stood since 1998, when Lindqvist ran the course in under two hours.",
            "The record had stood since '98, when Lindqvist ran the course in under two hours.",
        ),
        (
            "The chess player Mira Kowalska won every game of the youth cup without losing a queen.",
            "The chess player Mira Kovalska won every game of the youth cup without losing a queen.",
        ),
    ],
    ids=["another verb", "a gloss in brackets", "another attribution", "a short year", "another spelling"],
)
def test_near_repeats_are_one_claim(a: str, b: str) -> None:
    assert are_one(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The storm killed 12 people in the coastal towns, the regional government said.",
            "The storm killed 15 people in the coastal towns, the regional government said.",
        ),
        (
            "The Rovers beat the visitors 3:1 in front of a full house on Saturday night.",
            "The Rovers beat the visitors 2:0 in front of a full house on Saturday night.",
        ),
        (
            "After the vote, senator Anna Berg said that the reform would have to wait.",
            "After the vote, senator Karl Lund said that the reform would have to wait.",
        ),
        (
            "The court ruled that the company has to pay for the cleaning of the river.",
            "The court ruled that the company does not have to pay for the cleaning of the river.",
        ),
        (
            "The court ruled that the company has to pay for the cleaning of the river.",
            "The court ruled that the company has to pay for the cleaning of the river within a month.",
        ),
        (
            "Several people were injured when the roof of the market hall came down.",
            "31 people were injured when the roof of the market hall came down.",
        ),
        ("Shares rose.", "Shares fell."),
    ],
    ids=[
        "another figure",
        "another score",
        "another name",
        "a denial",
        "an addition",
        "a vague figure",
        "short",
    ],
)
def test_what_differs_in_substance_stays_apart(a: str, b: str) -> None:
    assert not are_one(a, b)


def test_denials_are_known_in_other_languages() -> None:
    assert not are_one(
        "Der Minister hat die Vorwürfe der Opposition gegen seine Behörde gestern bestätigt.",
        "Der Minister hat die Vorwürfe der Opposition gegen seine Behörde gestern nicht bestätigt.",
        language="de",
    )


def test_items_of_one_source_that_differ_in_a_word_are_no_repeats() -> None:
    thanks = [
        f"We thank all {who} of the valley who gave a day of work to the new bakery."
        for who in ("farmers", "millers")
    ]
    assert len(claims_of(thanks)) == 2
    assert len(claims_of(thanks[:1], thanks[1:])) == 1


def test_a_sentence_that_says_all_and_more_supports_the_shorter_but_stays_apart() -> None:
    short = "A fire destroyed the library of Aldersund on Friday night."
    long = (
        "A fire destroyed the library of Aldersund on Friday night after a lamp fell in the reading room, "
        "but all of the medieval books had been moved to the cathedral."
    )
    claims = claims_of([short], ["Nobody was hurt."], [long])
    assert claim_with(claims, short) is not claim_with(claims, long)
    assert claim_with(claims, short).support == (0, 2)


def test_a_mere_part_does_not_support_a_long_sentence() -> None:
    part = "The harbour pilots voted."
    whole = (
        "The harbour pilots voted for a strike of three days because the company that took over the tugs in "
        "spring refuses to keep the old shifts, pays overtime late and has let go every second apprentice "
        "since the contracts of last year ran out without talks."
    )
    claims = claims_of([whole], [part])
    assert claim_with(claims, part).support == (1, 0)
    assert claim_with(claims, whole).support == (0,)


def test_support_names_the_lead_first_and_the_others_in_order() -> None:
    variants = ["But " + OPENING[0].lower() + OPENING[1:], OPENING.rstrip("."), OPENING]
    claim = claim_with(claims_of(*([v] for v in variants)), OPENING)
    assert claim.lead.text == OPENING
    assert claim.support == (2, 0, 1)


@pytest.mark.parametrize(
    "worse",
    [
        "But the mayor announced that the old bridge will be closed to lorries until the spring.",
        'The mayor announced that the old bridge will be closed to lorries until the "spring.',
        "mayor announced that the old bridge will be closed to lorries until the spring.",
        "The mayor announced that the old bridge will be closed to lorries until the spring",
    ],
    ids=["leans on the sentence before", "an open quote", "a torn beginning", "no end"],
)
def test_the_clearest_variant_leads(worse: str) -> None:
    better = "The mayor announced that the old bridge will be closed to lorries until the spring."
    claim = claim_with(claims_of([worse], ["It rained.", better]), better)
    assert len(claim.variants) == 2
    assert claim.lead.text == better


def test_of_equally_clear_variants_the_earliest_in_its_source_leads() -> None:
    claim = claim_with(claims_of(["It rained.", OPENING], [OPENING]), OPENING)
    assert (claim.lead.source, claim.lead.index) == (1, 0)


def test_small_steps_do_not_chain_unlike_sentences_together() -> None:
    first = "the council of Aldersund will plant young oak trees along that northern road this autumn"
    last = "our senate from Lindholm must grow tall beech hedges beside every southern path next spring"
    old, new = first.split(" "), last.split(" ")
    steps = [" ".join(new[:n] + old[n:]).capitalize() + "." for n in range(0, 16, 2)]
    claims = claims_of(*([step] for step in steps))
    assert len(claims) < len(steps)
    assert all(len(claim.variants) <= 3 for claim in claims)


def test_scripts_without_spaces_and_unknown_languages_are_merged_too() -> None:
    chinese = "新的电车线路星期一早上在港口广场和大学之间开通。"
    assert claims_of([chinese], [chinese], language="zh")[0].support == (0, 1)
    assert claims_of([OPENING], [OPENING], language=None)[0].support == (0, 1)


def test_the_order_of_the_sources_does_not_change_what_is_merged() -> None:
    sources = [
        [OPENING, "The storm killed 12 people in the coastal towns."],
        ["The storm killed 15 people in the coastal towns.", OPENING.replace("opened", "started")],
        [OPENING.replace("Monday morning", "Monday"), "The storm killed 12 people in coastal towns."],
    ]
    there = {frozenset(v.text for v in c.variants) for c in claims_of(*sources)}
    back = {frozenset(v.text for v in c.variants) for c in claims_of(*reversed(sources))}
    assert there == back


def test_a_large_pool_finds_its_repeats() -> None:
    chance = random.Random(7)
    words = [
        a + b + c
        for a in "bdfgklmnprst"
        for b in ("a", "e", "i", "o", "u")
        for c in ("ra", "lin", "mo", "ste")
    ]
    texts = [" ".join(chance.choices(words, k=12)).capitalize() + "." for _ in range(2000)]
    claims = claims_of(texts[:1000], [*texts[1000:], OPENING], [OPENING.replace("opened", "started")])
    assert claim_with(claims, OPENING).support == (2, 1)
    assert len(claims) == 2001
