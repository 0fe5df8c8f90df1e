"""What cleaning promises of any text: offsets, coverage, stability, and that nothing true is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.clean import clean, cleaned_text
from summarize.model import Block, Document

PAGE = """Home
News
Sport
Log in

Harbour Bridge Closed After Storm Damage

By Mira Olsen
Published 14 March 2021
3 min read
Share

HARBOURTOWN (Example Wire) - The old harbour bridge was closed on Sunday because two beams had cracked.

The council said that repairs would take at least six weeks and cost about 400,000 pounds.

What drivers should know

Buses will run along the coast road until the bridge opens again. Cyclists can use the ferry, which is free.

• The ferry leaves every twenty minutes.
• The coast road stays open for lorries.

Photo: City Archive

Sign up for our newsletter and never miss a story.

Related articles

Five walks along the coast
Where to eat in the old town

Comments

Leave a reply

Your e-mail address will not be shown.

© 2021 Harbourtown Echo. All rights reserved.
"""


def one(text: str) -> Document:
    (document,) = clean([Document(text)])
    return document


def pieces(document: Document, *kinds: str) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks or () if b.kind in kinds]


def reasons(document: Document) -> dict[str, str]:
    return {document.text[b.start : b.end]: b.reason for b in document.blocks or () if b.kind == "furniture"}


def test_a_pasted_page_keeps_its_article_and_loses_the_page() -> None:
    document = one(PAGE)
    assert pieces(document, "prose", "item") == [
        "The old harbour bridge was closed on Sunday because two beams had cracked.",
        "The council said that repairs would take at least six weeks and cost about 400,000 pounds.",
        "Buses will run along the coast road until the bridge opens again. "
        "Cyclists can use the ferry, which is free.",
        "The ferry leaves every twenty minutes.",
        "The coast road stays open for lorries.",
    ]
    assert pieces(document, "heading") == [
        "Harbour Bridge Closed After Storm Damage",
        "What drivers should know",
    ]


def test_a_page_gives_its_title_date_and_author() -> None:
    document = one(PAGE)
    assert document.title == "Harbour Bridge Closed After Storm Damage"
    assert document.date == "2021-03-14"
    assert document.author == "Mira Olsen"


def test_what_is_known_already_is_not_overwritten() -> None:
    (document,) = clean([Document(PAGE, title="Bridge", date="2020-01-01", author="X Y")])
    assert (document.title, document.date, document.author) == ("Bridge", "2020-01-01", "X Y")


def test_every_piece_of_furniture_says_which_kind_it_is() -> None:
    found = reasons(one(PAGE))
    assert found["HARBOURTOWN (Example Wire) -"] == "dateline"
    assert found["By Mira Olsen"] == "byline"
    assert found["Published 14 March 2021"] == "date"
    assert found["3 min read"] == "read time"
    assert found["Photo: City Archive"] == "caption"
    assert found["Sign up for our newsletter and never miss a story."] == "newsletter"
    assert found["Leave a reply"] == "comments"
    assert found["© 2021 Harbourtown Echo. All rights reserved."] == "footer"
    assert all(found.values())


def test_cleaned_text_is_the_article_without_its_title() -> None:
    text = cleaned_text(one(PAGE))
    assert text.startswith("The old harbour bridge was closed")
    assert "\n\nWhat drivers should know\n\nBuses will run" in text
    assert "• The ferry leaves every twenty minutes.\n• The coast road" in text
    assert text.endswith("The coast road stays open for lorries.")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_make_no_difference(newline: str) -> None:
    assert cleaned_text(one(PAGE.replace("\n", newline))) == cleaned_text(one(PAGE))


WRAPPED = (
    "The harbour board met on Monday evening to hear what the new crane\nwould cost, and put the vote off"
    " because two of its members were\naway and the figures in the report did not add up at all.\n\n"
    "Work on the quay goes on meanwhile, the engineer said, and he hopes\nto pour the last of the concrete"
    " before the first frost of the\nwinter.\n"
)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", " \r\n"])
def test_a_hard_wrapped_text_is_joined_whatever_ends_its_lines(newline: str) -> None:
    text = cleaned_text(one(WRAPPED.replace("\n", newline)))
    assert text == cleaned_text(one(WRAPPED))
    assert text.count("\n\n") == 1
    assert text.count("\n") == 2


def test_the_text_is_never_changed() -> None:
    assert one(PAGE).text == PAGE


def test_cleaning_twice_gives_the_same() -> None:
    once = clean([Document(PAGE, name="a"), Document("Short note.", name="b")])
    assert clean(once) == once


LINES = st.lists(
    st.sampled_from(
        [
            *PAGE.split("\n"),
            "• item",
            "1. First things first.",
            "PARIS (AFP) — Le ministre a parlé hier.",
            "2024-02-03 A headline with a date",
            "ไทย",
            "„Так и было“, — сказал он.",
        ]
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(LINES | st.text(max_size=200).map(lambda text: [text]))
def test_blocks_hold_every_character_once_and_are_stable(lines: list[str]) -> None:
    document = one("\n".join(lines))
    blocks = document.blocks or ()
    covered = [i for b in blocks for i in range(b.start, b.end) if not document.text[i].isspace()]
    assert covered == [i for i, c in enumerate(document.text) if not c.isspace()]
    assert all(b.start < b.end and (b.kind != "furniture" or b.reason) for b in blocks)
    assert clean([document]) == [document]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor resigned on Friday.",
        "The mayor of the town resigned on Friday after a long dispute with the council",
        "Mayor resigns",
        "2020-05-01\n\nThe mayor resigned on Friday.",
        "นายกเทศมนตรีลาออกเมื่อวันศุกร์หลังจากขัดแย้งกับสภาเมืองมานาน",
        "市长星期五宣布辞职。",
        "the rain fell on the harbour all night\nand nobody came to see the boats\nlamps were lit at four",
    ],
)
def test_a_text_without_pages_around_it_keeps_something(text: str) -> None:
    assert pieces(one(text), "prose", "item")


def test_empty_texts_have_no_blocks() -> None:
    assert one("").blocks == ()
    assert one(" \n\t\n").blocks == ()
    assert clean([]) == []


def test_blocks_of_a_reader_are_refined_not_split_anew() -> None:
    text = (
        "Storm\n\nBERLIN (dpa) - Der Sturm zog ab.\nEs blieb ruhig.\n\n"
        "Folgen Sie uns auf Facebook\n\nSturm im Norden"
    )
    given_blocks = (
        Block(0, 5, "heading"),
        Block(7, 55, "prose"),
        Block(57, 84, "prose"),
        Block(86, 101, "heading"),
    )
    (document,) = clean([Document(text, blocks=given_blocks)])
    assert [(text[b.start : b.end], b.kind) for b in document.blocks or ()] == [
        ("Storm", "heading"),
        ("BERLIN (dpa) -", "furniture"),
        ("Der Sturm zog ab.\nEs blieb ruhig.", "prose"),
        ("Folgen Sie uns auf Facebook", "furniture"),
        ("Sturm im Norden", "heading"),
    ]
    assert document.title == "Storm"
    assert clean([document]) == [document]


def test_lines_that_sources_repeat_are_furniture_but_not_their_sentences() -> None:
    body = "The dam held through the night. Engineers lowered the water by two metres."
    shared = f"{body}\n\nExample Regional News Service"
    first = f"Dam holds\n\n{shared}\n\nThe valley had been warned at noon, officials said."
    second = f"Valley safe\n\n{shared}\n\nFarmers went back on Monday to look at the fields."
    documents = clean([Document(first), Document(second)])
    for document in documents:
        assert reasons(document)["Example Regional News Service"] == "repeated line"
        assert body in pieces(document, "prose")


def test_the_order_of_documents_does_not_matter() -> None:
    a, b = Document(PAGE, name="a"), Document("Notice\n\nThe pool is closed on Monday for repairs.", name="b")
    assert clean([b, a]) == clean([a, b])[::-1]


def test_a_very_long_line_is_cleaned_in_no_time() -> None:
    for unit in ("a", "a-", "#a", "By A ", "(AP ", "12 ", "Photo: "):
        text = unit * (200_000 // len(unit))
        assert replace(one(text), blocks=None) == replace(one(text), blocks=None)


def test_a_short_article_keeps_its_last_section() -> None:
    text = (
        "Mayor quits after ferry row\nLIMA (Example Wire) - The mayor quit on Monday.\n"
        "She said that she was tired.\n"
        "What happens next\nThe deputy takes over until May.\nRead more: Ferry row explained\n"
    )
    document = one(text)
    assert pieces(document, "prose") == [
        "The mayor quit on Monday.",
        "She said that she was tired.",
        "The deputy takes over until May.",
    ]
    assert pieces(document, "heading") == ["Mayor quits after ferry row", "What happens next"]


def test_a_list_of_short_items_is_kept_whole() -> None:
    assert pieces(one("- buy milk\n- call the yard about the boats\n- pay the bill"), "item") == [
        "buy milk",
        "call the yard about the boats",
        "pay the bill",
    ]


def test_numbered_headings_are_no_items() -> None:
    document = one(
        "1. Introduction\n\nThis is what we asked.\n\n2. Methods\n\nWe asked forty people about boats."
    )
    assert pieces(document, "heading") == ["Introduction", "Methods"]


def test_comments_behind_an_article_are_dropped() -> None:
    article = "\n\n".join(
        f"The council met for the {n} time, and nobody could agree on it." for n in ("first", "second")
    )
    more = "The vote was put off until the autumn, when the town will have elected all its new members."
    comments = "\n\n".join(
        f"{name}\n\nMay {day}, 2021 at 4:1{day} pm\n\nI never liked that council, and I said so."
        for day, name in enumerate(("Ann", "Bo", "Cy"), 1)
    )
    document = one(
        f"Council meets again\n\n{article}\n\n{more}\n\n{more[:-1]}, again.\n\n3 Comments\n\n{comments}"
    )
    assert len(pieces(document, "prose")) == 4
    assert not any("never liked" in text for text in pieces(document, "prose"))
