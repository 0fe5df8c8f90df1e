"""``brief`` and ``load`` as a Python program calls them."""

import copy
import dataclasses
from pathlib import Path

import pytest

import summarize
from summarize import (
    BriefError,
    Briefing,
    Document,
    NothingError,
    SourceError,
    UsageError,
    brief,
    load,
)

A = Document("The dam broke on Friday. Nobody was hurt. The valley was empty by then.", name="a")
B = Document(
    "Engineers had warned of the dam in March. Nobody was hurt.", name="b", title="Warned", date="2024-05-06"
)


def test_a_briefing_has_what_the_readme_says():
    briefing = brief([A, B], words=50)
    assert isinstance(briefing, Briefing)
    assert briefing.words == len(briefing.text.split()) <= 50
    assert briefing.text == " ".join(quote.text for quote in briefing.sentences)
    assert briefing.sentences[0].support[0] == briefing.sentences[0].source
    assert [(source.path, source.title, source.date) for source in briefing.sources] == [
        ("a", None, None),
        ("b", "Warned", "2024-05-06"),
    ]


def test_sources_of_every_kind(folder):
    path = folder / "news" / "ferry.txt"
    briefing = brief(["news/school.txt", path, A], words=500)
    assert {Path(source.path).name for source in briefing.sources} == {"school.txt", "ferry.txt", "a"}
    for single in (path, str(path), A):
        assert len(brief(single).sources) == 1
        assert brief(single) == brief([single]) == brief(iter([single]))


def test_the_order_of_the_sources_changes_nothing(folder):
    sources = ["news", A, B, Document(A.text), Document(B.text)]
    assert brief(sources, words=60).to_json() == brief(sources[::-1], words=60).to_json()


@pytest.mark.parametrize(
    "options",
    [
        {"words": 20},
        {"chars": 90},
        {"words": 20.0},
        {"ranker": "textrank-overlap"},
        {"language": "en"},
        {"language": "fr"},
        {"about": "the valley"},
        {"order": "rank"},
        {"max_per_source": 1},
        {"strict": True},
        {"words": None, "about": None, "max_per_source": None},
    ],
)
def test_every_option(options):
    assert brief([A, B], **options).sentences


def test_options_are_in_the_signature():
    signature = brief([A, B], words=30, language="fr", about="dam", order="rank", max_per_source=2).signature
    assert signature == (
        f"textrank|words:30|lang:fr|about:dam|order:rank|max-per-source:2|brief:{summarize.__version__}"
    )


@pytest.mark.parametrize(
    "options",
    [
        {"words": 0},
        {"words": -1},
        {"words": 2.5},
        {"words": float("nan")},
        {"words": float("inf")},
        {"words": "20"},
        {"words": True},
        {"words": []},
        {"ratio": 1.01},
        {"ratio": "half"},
        {"sentences": 0},
        {"words": 9, "chars": 9},
        {"ranker": "nope"},
        {"ranker": []},
        {"language": "klingon"},
        {"order": "up"},
        {"about": 3},
        {"max_per_source": 0},
        {"max_per_source": 1.5},
    ],
)
def test_wrong_options(options):
    with pytest.raises(UsageError):
        brief([A, B], **options)


def test_a_misspelt_keyword_is_pythons_to_refuse():
    with pytest.raises(TypeError):
        brief([A], word=9)


def test_errors_are_one_family():
    for error in (NothingError, SourceError, UsageError, summarize.CheckError):
        assert issubclass(error, BriefError)


@pytest.mark.parametrize(
    "sources", [[], ["nowhere"], Path("nowhere"), Document(""), Document(" * "), ["", "nowhere"]]
)
def test_nothing_to_work_on(sources):
    with pytest.raises(NothingError):
        brief(sources)


def test_one_bad_source_is_skipped_unless_strict(folder):
    (folder / "bad.txt").write_bytes(b"\0")
    briefing = brief(["news", "bad.txt", "nowhere"])
    assert [(item.path, item.expected) for item in briefing.skipped] == [
        ("bad.txt", False),
        ("nowhere", False),
    ]
    with pytest.raises(SourceError, match=r"bad.txt: a binary file, not text \(and 1 more like it\)"):
        brief(["news", "bad.txt", "nowhere"], strict=True)


def test_nothing_is_printed(folder, capfd):
    (folder / "news" / "bad.html").write_text("<html></html>")
    brief("news")
    assert capfd.readouterr() == ("", "")


def test_load(folder):
    (folder / "page.md").write_text("---\ntitle: Rain\ndate: 2024-05-06\n---\nIt rained on *Friday*.\n")
    (document,) = load(folder / "page.md")
    assert (document.text, document.title, document.date) == ("It rained on Friday.", "Rain", "2024-05-06")
    assert len(load("news")) == 3
    assert len(load(["news", A])) == 4


def test_what_is_loaded_can_be_briefed(folder):
    assert brief(load("news"), words=40).sentences


def test_load_of_nothing(folder):
    with pytest.raises(NothingError):
        load("nowhere")
    (folder / "bad.txt").write_bytes(b"\0")
    with pytest.raises(SourceError):
        load(["news", "bad.txt"])


def test_public_names():
    for name in summarize.__all__:
        assert getattr(summarize, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'breif'"):
        summarize.breif  # noqa: B018
    assert (Path(summarize.__file__).parent / "py.typed").exists()


def test_a_briefing_can_be_copied():
    briefing = brief([A, B])
    again = copy.deepcopy(briefing)
    assert again == briefing
    assert again.decisions == briefing.decisions
    assert dataclasses.asdict(briefing)["title"] is None


def test_values_cannot_be_changed():
    briefing = brief([A])
    with pytest.raises(AttributeError):
        briefing.title = "x"
    assert hash(briefing.sentences) == hash(brief([A]).sentences)
