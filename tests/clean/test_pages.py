"""Whole pages as people copy them: lists without markers, standfirsts, and what is said of the author."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.clean import clean, cleaned_text
from summarize.model import Document

MENU = "Home\nNews\nSport\nWeather\nTravel\nLog in\nHarbour\nBridges\nFerries\nCouncil\nLetters\nShop\n\n"
ARTICLE = """\
The harbour office closed the old bridge on Sunday evening because two of its beams had cracked.

The council wants to repair the beams before the summer, which will cost about 400,000 crowns.

Buses run along the coast road until the bridge opens again, and cyclists can use the ferry.

The engineers looked at the northern pier as well, but they found nothing that has to be repaired.

Ann Lee, who sells bread on the quay, expects that fewer people will come by until September.

The council votes on the money next week, after the engineers have told it what they found.
"""
FOOTER = "\nRelated articles\n\nFive walks along the coast\nWhere to eat\nTerms of use\nPrivacy policy\n"
HEADLINE = "Cracked beams close the harbour bridge\n\n"
BYLINE = "By Petra Holm\n\n14 March 2021\n\n"


def kinds(text: str) -> dict[str, str]:
    """Return for each block's text its kind, with the reason if it is furniture."""
    (document,) = clean([Document(text)])
    return {
        document.text[block.start : block.end]: block.reason if block.kind == "furniture" else block.kind
        for block in document.blocks or ()
    }


ROWS = [f"Stage {day} (ferry {day % 3}): leaves the quay {day} May" for day in range(2, 9)]


def test_a_list_without_markers_behind_an_article_is_kept() -> None:
    page = kinds(f"{MENU}{HEADLINE}{BYLINE}{ARTICLE}\nWhen the ferries leave\n" + "\n".join(ROWS) + FOOTER)
    assert [page[row] for row in ROWS] == ["item"] * len(ROWS)
    assert page["Five walks along the coast"] == "related"


def test_an_article_that_is_nothing_but_a_list() -> None:
    page = kinds(f"{MENU}When the ferries leave\n\n14 March 2021\n\n" + "\n".join(ROWS) + FOOTER)
    assert [page[row] for row in ROWS] == ["item"] * len(ROWS)
    assert page["Weather"] == "menu"


def test_a_menu_is_no_list() -> None:
    lines = [
        "News of the harbour",
        "Results of the harbour",
        "Calendar of the harbour",
        "Clubs of the harbour",
    ]
    page = kinds("\n".join([*lines, "Boats of the harbour"]) + f"\n{MENU}{HEADLINE}{BYLINE}{ARTICLE}")
    assert all(page[line] == "menu" for line in lines)


STANDFIRST = (
    "Two beams of the old bridge had cracked, and the council wants to repair them before the summer."
)


def test_a_standfirst_that_the_article_says_again() -> None:
    page = kinds(f"{MENU}{HEADLINE}{STANDFIRST}\n\n{BYLINE}{ARTICLE}{FOOTER}")
    assert page[STANDFIRST] == "standfirst"
    assert page["The council votes on the money next week, after the engineers have told it what they found."]


def test_a_standfirst_is_kept_where_it_says_something_new_or_no_page_is_around_it() -> None:
    news = "Three fishermen were hurt when a crane fell on their boat close to the lighthouse."
    assert kinds(f"{MENU}{HEADLINE}{news}\n\n{BYLINE}{ARTICLE}{FOOTER}")[news] == "prose"
    assert kinds(f"{HEADLINE}{STANDFIRST}\n\n{BYLINE}{ARTICLE}")[STANDFIRST] == "prose"


@pytest.mark.parametrize(
    "biography",
    [
        "Petra Holm has followed the harbour for twenty years and lives on a boat.",
        "Über Petra Holm\n\nSeit zwanzig Jahren schreibt Petra Holm über den Hafen und lebt auf einem Boot.",
        "Jon Berg is a staff writer who has followed the harbour for twenty years.",
        "Jon Berg est journaliste et suit le port depuis vingt ans.",
        "Jon Berg es periodista y vive en el puerto desde hace veinte años.",
    ],
)
def test_what_is_said_of_the_author(biography: str) -> None:
    page = kinds(f"{MENU}{HEADLINE}{BYLINE}{ARTICLE}\n{biography}\n{FOOTER}")
    assert {page[line] for line in biography.split("\n\n")} == {"biography"}


@pytest.mark.parametrize(
    "ending",
    [
        "Ann Lee is a baker and has sold bread on the quay for twenty years.",
        "Holm Bay is the last village on the coast road that no bus reaches.",
        "Blue Harbour covers the cost of the ferry until the end of the year.",
        "The editor of the harbour paper is a journalist who lives on a boat.",
    ],
)
def test_who_is_not_the_author_stays(ending: str) -> None:
    assert kinds(f"{MENU}{HEADLINE}{BYLINE}{ARTICLE}\n{ending}\n{FOOTER}")[ending] == "prose"


def test_a_pointer_between_paragraphs_ends_no_article():
    page = Path(__file__).parents[2] / "seeds" / "northlight-live.txt"
    cleaned = cleaned_text(clean([Document(page.read_text(encoding="utf-8"))])[0])
    assert "see Kim Jong Un" in cleaned
    assert "finished at record highs" in cleaned
    assert "Read more" not in cleaned
    assert "cookies" not in cleaned
