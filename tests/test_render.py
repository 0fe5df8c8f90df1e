"""The four formats show the same sentences, and JSON keeps to its schema."""

import json
import re
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from summarize import Document, brief
from summarize.model import Briefing, Budget, Quote, Source
from summarize.render import CITED, RENDERERS
from summarize.render.json import render_explanation

SCHEMA = Draft202012Validator(json.loads((files("summarize.render") / "schema.json").read_text("utf-8")))


def briefing(*texts, title=None, source_title=None):
    """A briefing of given sentences, each supported by both sources."""
    quotes = tuple(Quote(text, len(text.split()), 0.5, 1, 0, len(text), 1, (1, 2)) for text in texts)
    sources = tuple(
        Source(i, f"{name}.txt", source_title, None, "en", 9, 1, "") for i, name in ((1, "a"), (2, "b_c_"))
    )
    return Briefing(quotes, sources, tuple, Budget(), "textrank|words:200|lang:en|brief:0", title=title)


@pytest.fixture
def made(folder):
    (folder / "news" / "broken.txt").write_bytes(b"\0")
    (folder / "news" / "ünïcode.md").write_text(
        "# Überschrift\n\nDie Fähre „Löwe“ fährt ab Mittwoch 🚢. 橋は閉鎖された。\n"
    )
    return brief("news", words=80)


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA.schema)


@pytest.mark.parametrize("cite", [True, False])
def test_json_keeps_to_its_schema(made, cite):
    value = json.loads(RENDERERS["json"](made, cite))
    SCHEMA.validate(value)
    assert value["skipped"] == [{"path": "news/broken.txt", "reason": "a binary file, not text"}]
    assert value["words"] == sum(quote["words"] for quote in value["sentences"])
    assert {s["source"] for s in value["sentences"]} <= {s["id"] for s in value["sources"]}


def test_an_explanation_keeps_to_it_too(made):
    value = json.loads(render_explanation(made))
    SCHEMA.validate(value)
    assert {"kept", "claim", "parts", "stage", "reason"} < set(value["pool"][0])


@pytest.mark.parametrize(
    "budget",
    [
        {"words": 99},
        {"chars": 900},
        {"ratio": 0.9},
        {"words": 9_999_999},
        {},
    ],
)
def test_each_budget_keeps_to_it(folder, budget):
    SCHEMA.validate(json.loads(brief("news", **budget).to_json()))


def test_documents_keep_to_it():
    SCHEMA.validate(
        json.loads(brief([Document("The dam broke."), Document("It rained.", title="Rain")]).to_json())
    )


def test_the_schema_refuses_what_is_not_in_it(made):
    value = json.loads(made.to_json())
    assert not SCHEMA.is_valid(value | {"more": 1})
    assert not SCHEMA.is_valid(value | {"sentences": [value["sentences"][0] | {"more": 1}]})
    assert not SCHEMA.is_valid({key: value[key] for key in value if key != "pool"})


def test_the_signature_tells_budgets_apart(folder):
    signatures = {brief("news", words=n).signature for n in (1_000_000, 1_000_001, 1_234_567)}
    assert len(signatures) == 3


def test_the_words_of_text_are_those_counted(made):
    assert len(RENDERERS["text"](made, False).split()) == made.words
    assert made.words == sum(len(quote.text.split()) for quote in made.sentences)


def test_text_with_marks():
    text = RENDERERS["text"](briefing("One is here.", "Two too."), True)
    assert text == "One is here.[1,2] Two too.[1,2]\n\n[1] a.txt\n[2] b_c_.txt\n"


@pytest.mark.parametrize("form", sorted(CITED))
def test_the_others_cite(form):
    assert "a.txt" in RENDERERS[form](briefing("One."), True)


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_without_marks_no_sources(form):
    assert "a.txt" not in RENDERERS[form](briefing("One."), False)


def test_the_methods_are_the_renderers(made):
    assert made.to_json() == RENDERERS["json"](made, True)
    assert made.to_markdown() == RENDERERS["markdown"](made, True)
    assert made.to_html(cite=False) == RENDERERS["html"](made, False)


def test_to_json_is_the_command_lines(run, folder):
    assert brief("news", words=40).to_json() == run("news", "-w", "40", "-f", "json").out


class _Page(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.texts, self._in = [], {}, []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._in.append(tag)

    def handle_endtag(self, tag):
        while self._in and self._in.pop() != tag:
            pass

    def handle_data(self, data):
        for tag in set(self._in):
            self.texts[tag] = self.texts.get(tag, "") + data


def shown(markdown):
    """What a reader of rendered Markdown sees of its first paragraph."""
    page = _Page(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown))
    assert [tag for tag, _ in page.tags if tag not in ("p",)] == []
    return page.texts["p"].strip()


NASTY = [
    "It is *not* _so_ `easy`, ~~really~~.",
    "1. A number opens this.",
    "12) And this.",
    "# Not a heading",
    "- Not an item",
    "+ Nor this",
    "> Nor a quotation",
    "--- is a dash",
    "---",
    "[a link](http://a.example) and ![a picture](b.png)",
    "[ref]: http://a.example",
    "[1]: the first",
    "AT&amp;T, &#42; and R&D",
    "<b>bold</b> <http://a.example> 3 < 4 > 2",
    "snake_case and __dunder__ and _x_",
    "back\\slash \\* and \\",
    "| a | b |",
    "a [b][c] d",
    "$x$ ^y^ ==z== :smile:",
    "~~~",
    "```",
    "2024. What a year.",
]


@pytest.mark.parametrize("text", NASTY)
def test_markdown_shows_the_sentence_as_it_is(text):
    assert shown(RENDERERS["markdown"](briefing(text), False)) == text
    marked = RENDERERS["markdown"](briefing(text, text), True).split("\n\n## Sources")[0]
    assert shown(marked) == f"{text}[1,2] {text}[1,2]"


@given(st.text("ab1 .*_[]()<>!&#;`~\\-+=:|", min_size=1, max_size=30))
def test_markdown_shows_any_sentence_as_it_is(text):
    text = " ".join(text.split())
    if text:
        assert shown(RENDERERS["markdown"](briefing(text), False)) == text


def test_markdown_lists_the_sources_as_they_are():
    page = _Page(MarkdownIt().render(briefing("One.", source_title="*New*\n# _s_").to_markdown()))
    assert page.texts["li"] == "[1] *New* # _s_, a.txt[2] *New* # _s_, b_c_.txt"
    assert {tag for tag, _ in page.tags} == {"p", "h2", "ul", "li"}


def test_html_shows_the_sentence_as_it_is():
    text = 'A <script>alert("x")</script> & "quotes" &amp; more'
    page = _Page(briefing(text, title="<T>").to_html(cite=False))
    assert page.texts["p"] == text
    assert page.texts["title"] == "<T>"
    assert "script" not in [tag for tag, _ in page.tags]


def test_html_stands_alone_and_its_marks_lead_to_the_sources():
    page = _Page(briefing("One.").to_html())
    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    links = {attributes["href"].removeprefix("#") for tag, attributes in page.tags if tag == "a"}
    assert links == ids
    assert not any(name in ("src", "style") for _, attributes in page.tags for name in attributes)
    assert re.match(r'<!DOCTYPE html>\n<html lang="en">', briefing("One.").to_html())
