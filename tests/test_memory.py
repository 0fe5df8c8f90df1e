"""What is new since: nothing that was shown is said again."""

import itertools

import pytest

from summarize import Document, NothingError, brief
from summarize.model import Budget, Memory, Options
from summarize.pipeline import summarize

MONDAY = (
    "The old bridge over the Vell was closed on Monday after divers found cracks in two piers. "
    "Mayor Ilse Brandt said that repairs would take eleven weeks and cost 2.4 million euros. "
    "Twelve people were hurt when a lorry slid against the parapet in the afternoon."
)
TUESDAY = (
    "The bridge over the Vell was closed after divers found cracks in two of its piers. "
    "Engineers from Dunmore began to pump concrete into the riverbed on Tuesday morning. "
    "Mayor Ilse Brandt said that repairs would take eleven weeks and cost 2.4 million euros."
)


def documents(*texts):
    return [Document(text, name=f"{i}.txt") for i, text in enumerate(texts)]


def told(texts, shown=(), earlier=(), words=200):
    memory = Memory(tuple(shown), tuple(earlier))
    return summarize(documents(*texts), Options(Budget("words", words)), memory=memory)


def sentences(briefing):
    return [quote.text for quote in briefing.sentences]


def test_what_was_shown_is_not_said_again_and_a_new_fact_is():
    first = summarize(documents(MONDAY), Options())
    second = told([TUESDAY], sentences(first))
    assert sentences(second) == [
        "Engineers from Dunmore began to pump concrete into the riverbed on Tuesday morning."
    ]


@pytest.mark.parametrize(
    ("shown", "new"),
    [
        ("The flood in Arden killed 12 people on Monday.", "The flood in Arden killed 15 people on Monday."),
        (
            "The ferry across the Vell will not run before Easter.",
            "The ferry across the Vell will run before Easter.",
        ),
        (
            "The council of Arden elected Ilse Brandt as its chair.",
            "The council of Arden elected Otto Lang as its chair.",
        ),
        ("Twelve people were hurt in the flood at Arden.", "Fifteen people were hurt in the flood at Arden."),
        (
            "Douze personnes ont été blessées dans les inondations de la vallée.",
            "Quinze personnes ont été blessées dans les inondations de la vallée.",
        ),
        ("Prices of bread rose again in Arden this week.", "Prices of bread fell again in Arden this week."),
        (
            "The old bridge over the Vell was closed after divers found cracks in two piers.",
            "The old bridge over the Vell reopened after divers mended the cracks in two piers.",
        ),
    ],
)
def test_another_number_name_denial_or_word_is_new(shown, new):
    assert sentences(told([new], [shown])) == [new]


@pytest.mark.parametrize(
    "new",
    [
        "Divers found cracks in two piers of the old bridge over the Vell, which was closed on Monday.",
        "The old bridge over the Vell was shut on Monday after divers found cracks in two piers.",
        "The bridge over the Vell was closed on Monday after divers found cracks in 2 piers.",
        "The bridge over the Vell was closed after divers found cracks.",
    ],
)
def test_the_same_in_other_words_is_not_new(new):
    other = "Engineers from Dunmore began to pump concrete into the riverbed on Tuesday morning."
    assert sentences(told([f"{new} {other}"], [MONDAY[: MONDAY.index(".") + 1]])) == [other]


def test_a_number_in_words_is_the_same_number():
    with pytest.raises(NothingError, match="nothing new"):
        told(
            ["12 people were hurt in the flood at Arden."], ["Twelve people were hurt in the flood at Arden."]
        )


def test_nothing_new_is_an_error():
    with pytest.raises(NothingError, match="nothing new"):
        told([TUESDAY], [quote.text for quote in summarize(documents(TUESDAY), Options()).sentences])


def test_the_reason_quotes_what_was_shown():
    shown = sentences(summarize(documents(MONDAY), Options()))
    decisions = told([TUESDAY], shown).decisions
    dropped = [d for d in decisions if d.stage == "merge"]
    assert [d.text for d in dropped] == [
        text
        for text in (d.text for d in decisions)
        if text.startswith(("The bridge over the Vell", "Mayor Ilse"))
    ]
    assert all(d.reason.startswith("says what was shown before: ") and not d.kept for d in dropped)
    assert "The old bridge over the Vell" in dropped[0].reason


def test_the_order_of_what_is_known_does_not_matter():
    shown = MONDAY.split(". ")
    briefings = [told([MONDAY, TUESDAY], order) for order in itertools.permutations(shown)]
    assert all(briefing == briefings[0] for briefing in briefings)


def test_the_order_of_earlier_documents_does_not_matter():
    earlier = documents(MONDAY, TUESDAY, "The ferry across the Vell carried 900 people on Sunday.")
    new = [f"{MONDAY} {TUESDAY} The town of Arden hired two more boats and lent them to the ferry."]
    briefings = [told(new, (), order, words=40) for order in itertools.permutations(earlier)]
    assert all(briefing == briefings[0] for briefing in briefings)


STORY = "The dam above Corwen has leaked since Sunday, and the valley below the dam was cleared."
NEWS = "Engineers found the leak in a pipe from 1931 and hope to close it before Friday evening."


def test_the_choice_leans_to_what_earlier_documents_did_not_say():
    of_story = "The dam above Corwen leaks, and the valley below the dam has been empty since Sunday."
    of_news = (
        "The pipe from 1931, where engineers found the leak, is hard to close before the evening of Friday."
    )
    texts = [f"{STORY} {NEWS}", "Rain fell on the hills."]
    assert sentences(told(texts, (), documents(of_story), words=17)) == [NEWS]
    assert sentences(told(texts, (), documents(of_news), words=17)) == [STORY]


def test_decisions_of_the_kept_are_the_briefing():
    briefing = told([MONDAY, TUESDAY], [MONDAY[: MONDAY.index(".") + 1]], documents(STORY))
    kept = {(d.source, d.start, d.text) for d in briefing.decisions if d.kept}
    assert kept == {(q.source, q.start, q.text) for q in briefing.sentences}
    assert sum(d.stage != "clean" for d in briefing.decisions) == sum(s.sentences for s in briefing.sources)


def test_the_signature_tells_of_the_memory():
    one, two = (told([TUESDAY], [shown]).signature for shown in ("A.", "B."))
    assert "|memory:" in one
    assert one != two
    assert "memory" not in summarize(documents(TUESDAY), Options()).signature


def test_brief_takes_a_briefing_or_sentences():
    first = brief(documents(MONDAY))
    new = ["Engineers from Dunmore began to pump concrete into the riverbed on Tuesday morning."]
    assert sentences(brief(documents(TUESDAY), shown=first)) == new
    assert sentences(brief(documents(TUESDAY), shown=sentences(first))) == new
    assert brief(documents(TUESDAY), shown=()) == brief(documents(TUESDAY))
    with pytest.raises(NothingError, match="nothing new"):
        brief(documents(MONDAY), shown=first)


def test_an_empty_memory_changes_nothing_of_what_is_said():
    assert (
        told([MONDAY, TUESDAY], words=40).text
        == summarize(documents(MONDAY, TUESDAY), Options(Budget("words", 40))).text
    )
