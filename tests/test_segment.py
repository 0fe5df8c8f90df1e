"""Sentences: where they are cut, and that every one stands where it says."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.model import Block, Document, Sentence
from summarize.segment import segment
from summarize.segment.boundaries import boundaries
from summarize.text import fold


def sentences(text: str, language: str = "en") -> list[Sentence]:
    return list(segment(Document(text, language=language, blocks=(Block(0, len(text), "prose"),)), 0))


ONE_SENTENCE = [
    "The bank of J. P. Morgan lent to Ruth B. Adler in 1907.",
    "Gen. Harlan Pike met Sen. Dora Wells and Mr. Okafor.",
    "It was signed on Oct. 27 as order No. 5 of the town.",
    "A U.S.–Japan treaty was praised by the U.S. President on Friday.",
    "Rivers rose by 3.5 metres, e.g. at Linz, by 9 a.m. that day.",
    "“We are late!” shouted the guard.",
    "“Where is it?” she asked, and left.",
    "“We will rebuild. We will start today.” Mayor Ito said.",
    "He wrote (it was late. Nobody slept.) to the paper.",
    "Write to press.office@example.com or see https://example.com/a.html today.",
    "The search engine Yahoo! in those days was large.",
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_keeps_one_sentence_whole(text: str) -> None:
    assert [s.text for s in sentences(text)] == [text]


SEVERAL = [
    ("en", ["She lives in the U.S.", "He said so."]),
    ("en", ["They sold it to Lund & Co.", "It closed at noon."]),
    ("en", ["It was “over.”", "Nobody cheered."]),
    ("en", ["Is it true?!", "Yes...", "Perhaps."]),
    ("en", ["The dam broke.[3]", "Water came."]),
    ("en", ["The dam had broken.12", "Water came."]),
    ("en", ["1. Close the door.", "2. Open the window."]),
    ("en", ["a) a red pen", "b) a blue pen"]),
    ("de", ["Wir trafen Dr. Kern am 3. Mai.", "„Gut“, sagte er."]),
    ("fr", ["Il a dit « non. »", "Puis il est parti."]),
    ("hi", ["वह घर गया।", "फिर सो गया।"]),
    ("ar", ["هل وصل القطار؟", "نعم."]),
]


@pytest.mark.parametrize(("language", "expected"), SEVERAL)
def test_cuts_between_sentences(language: str, expected: list[str]) -> None:
    assert [s.text for s in sentences(" ".join(expected), language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The page ends.Next came rain.", ["The page ends.", "Next came rain."]),
        ("en", "Visit example.com now.", ["Visit example.com now."]),
        ("zh", "他来了。他走了！", ["他来了。", "他走了！"]),
        ("ja", "彼は「行く。待て。」と言った。雨だ。", ["彼は「行く。待て。」と言った。", "雨だ。"]),
        ("am", "ሰላም ነው።ደህና ሁን።", ["ሰላም ነው።", "ደህና ሁን።"]),
    ],
)
def test_cuts_where_no_space_stands(language: str, text: str, expected: list[str]) -> None:
    assert [s.text for s in sentences(text, language)] == expected


def test_a_long_quotation_is_cut() -> None:
    inside = "The river was high and the bridge was closed for the whole of that long week. " * 8
    assert len(sentences(f"“{inside.strip()}” he said.")) > 4


def test_a_wrapped_line_is_no_boundary_and_a_block_is() -> None:
    text = "The town\nof Linz\r\nslept.\n\nHeading\nIt rained."
    blocks = (Block(0, 24, "prose"), Block(26, 33, "heading"), Block(34, len(text), "item"))
    found = list(segment(Document(text, blocks=blocks), 3))
    assert [(s.text, s.line, s.index, s.source) for s in found] == [
        ("The town of Linz slept.", 1, 0, 3),
        ("It rained.", 6, 1, 3),
    ]


def test_what_has_no_word_is_no_sentence() -> None:
    assert sentences("* * *") == []
    assert sentences("...") == []
    assert sentences("") == []


@pytest.mark.parametrize("unit", ["ab “cd ", "文字。", "文字", "a.b.", "(a. ", "\ud800 x. Y "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    began = time.perf_counter()
    boundaries(unit * (100_000 // len(unit)), "en")
    assert time.perf_counter() - began < 5  # quadratic would be a minute


@pytest.mark.parametrize("language", ["en", "xx", "", "no", "zh-Hant", "he"])
def test_any_language_code_will_do(language: str) -> None:
    assert len(sentences("Es war so. \U0001f600 Dann nicht.", language)) == 2


PIECES = st.sampled_from(
    [
        *"\"“”«»'’()[]「」.!?…。।؟\u200b\n\r\t\u2028 \ud800\x00",
        "Mr.",
        "U.S.",
        " A",
        "1. ",
        "a) ",
        "said",
        "文",
        "क्या",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.text(max_size=6) | PIECES, max_size=40).map("".join),
    st.sampled_from(["en", "zh", "de", "xx"]),
)
def test_spans_are_ordered_and_cover_the_block(text: str, language: str) -> None:
    spans = boundaries(text, language)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=6) | PIECES, max_size=20).map("".join), st.data())
def test_every_sentence_stands_where_it_says(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    blocks = (Block(0, cut, "prose"), Block(cut, len(text), "item"))
    for sentence in segment(Document(text, language="en", blocks=blocks), 0):
        assert fold(text[sentence.start : sentence.end]) == sentence.text
        assert sentence.end <= cut or sentence.start >= cut
        assert sentence.words == len(sentence.text.split())
        assert sentence.terms
