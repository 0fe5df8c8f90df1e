"""Lines to pieces: what is joined and what stays apart."""

from __future__ import annotations

import textwrap

import pytest

from summarize.clean.blocks import pieces

PARAGRAPH = (
    "The ferry company said on Tuesday that it would add two boats to the northern line before the summer, "
    "because last year many passengers had to wait on the pier for more than an hour in the sun."
)
SECOND = (
    "It also wants to sell tickets on the quay again. A spokeswoman called the old machines a nuisance and "
    "said that they would be gone by the end of April, when the new ones are delivered from Finland."
)


def split(text: str) -> list[str]:
    return [" ".join(text[p.start + p.marker : p.end].split()) for p in pieces(text)]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_paragraphs_are_joined(width: int) -> None:
    text = "\n\n".join(textwrap.fill(p, width) for p in (PARAGRAPH, SECOND))
    assert split(text) == [PARAGRAPH, SECOND]


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_paragraphs_without_blank_lines_part_at_a_short_line(width: int) -> None:
    text = "\n".join(textwrap.fill(p, width) for p in (PARAGRAPH, SECOND))
    assert split(text) == [PARAGRAPH, SECOND]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    assert split(f"{PARAGRAPH}\n{SECOND}") == [PARAGRAPH, SECOND]


def test_menus_and_verse_are_not_joined() -> None:
    menu = ["Home", "World news", "Sport and leisure", "Weather"]
    verse = ["The rain it raineth every day,", "The boats are late again,", "Nobody asks the captain why,"]
    assert split("\n".join(menu)) == menu
    assert split("\n".join(verse)) == verse


def test_headlines_below_each_other_are_not_joined() -> None:
    headlines = [
        "Council votes for second bridge over the northern channel",
        "Ferry tickets to cost more from next spring, company says",
        "Why the old lighthouse may have to move a hundred metres",
        "Seven quiet beaches that only the neighbours know about",
    ]
    assert split("\n".join(headlines)) == headlines


def test_items_with_a_hanging_indent_are_joined() -> None:
    text = "  - The first boat leaves at six,\n    on weekdays only.\n  - The second one leaves at noon."
    assert split(text) == [
        "The first boat leaves at six, on weekdays only.",
        "The second one leaves at noon.",
    ]


@pytest.mark.parametrize("marker", ["•", "-", "*", "–", "1.", "2)", "(3)", "a)"])
def test_list_markers_stand_outside(marker: str) -> None:
    assert split(f"{marker} The pier is open.") == ["The pier is open."]


@pytest.mark.parametrize(
    "text", ["-5 degrees were measured.", "1.5 million came.", "*Note", "U.S. boats left."]
)
def test_what_only_looks_like_a_marker_stays(text: str) -> None:
    assert split(text) == [text]
