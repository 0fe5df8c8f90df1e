"""Words in many scripts."""

from __future__ import annotations

import pytest

from summarize.text import count_words, fold, words


@pytest.mark.parametrize(
    "text",
    [
        "हिन्दी",
        "বাংলা",
        "தமிழ்",
        "తెలుగు",
        "ಕನ್ನಡ",
        "മലയാളം",
        "မြန်မာ",
        "ខ្មែរ",
        "བོད་"[:3],
        "ᎣᏏᏲ",
        "ትግርኛ",
        "עִבְרִית",
        "مُحَمَّد",
        "می‌شود",
        "col·legi",
        "cafe\u0301",
    ],
)
def test_a_word_stays_whole(text: str) -> None:
    assert words(text) == [text]


def test_numbers_and_initials_are_words() -> None:
    assert words("At 20:30 the U.S. paid $1,500.50 (3%).") == [
        "At",
        "20:30",
        "the",
        "U.S.",
        "paid",
        "1,500.50",
        "3",
    ]


def test_underscores_and_punctuation_are_none() -> None:
    assert words("_so_ — it's… ok?") == ["so", "it", "s", "ok"]


def test_white_space_of_any_kind_is_folded() -> None:
    assert fold(" a\u00a0b\r\n\tc ") == "a b c"
    assert count_words("a\u00a0b\r\n\tc") == 3
