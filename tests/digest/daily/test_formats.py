"""The six formats: each is what it says it is, and each tells the same."""

import email
import email.policy
import json
from importlib.resources import files
from xml.etree import ElementTree

import feedparser
import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from .conftest import BRIDGE, BRIDGE_2, MILL, entry, feed

SCHEMA = Draft202012Validator(json.loads((files("summarize.digest") / "schema.json").read_text("utf-8")))
ODD = "Fish & chips <b>cost\x01 more</b> *again* in Hallvik “harbour”"


@pytest.fixture
def shown(digest, here):
    """Call ``shown(form)`` for a digest of a new story, one that continues, and an odd headline."""
    post = here / "in" / "feed.xml"
    old = entry("b", "Old bridge over the Vell shut", BRIDGE)
    post.write_bytes(feed(old))
    digest(1)
    odd = entry("odd?a=1&b=2", ODD.replace("\x01", ""), "")
    new = entry("b2", "Floating bridge over the Vell", BRIDGE_2, 2)
    post.write_bytes(feed(new, old, odd, entry("m", "Mill burns", MILL, 2)))

    def call(form, *args):
        result = digest(2, "--format", form, *args, sources=["in", "nowhere"])
        assert result.status == 4
        return result.out

    return call


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA.schema)


def test_the_schema_says_of_sentences_and_sources_what_a_briefings_says():
    briefing = json.loads((files("summarize.render") / "schema.json").read_text("utf-8"))["$defs"]
    for name in ("count", "number", "support", "sentence", "source"):
        assert SCHEMA.schema["$defs"][name] == briefing[name]


def test_json_keeps_to_its_schema(shown, digest):
    value = json.loads(shown("json"))
    SCHEMA.validate(value)
    assert [story["continues"] for story in value["stories"]].count("2026-03-01") == 1
    assert [item["path"] for item in value["skipped"]] == ["nowhere"]
    SCHEMA.validate(json.loads(digest(3, "--format", "json").out))


def test_the_schema_refuses_what_is_not_in_it(shown):
    value = json.loads(shown("json"))
    for change in ({"version": 2}, {"date": "today"}, {"more": 1}, {"stories": [{}]}):
        assert not SCHEMA.is_valid(value | change)


def test_text(shown):
    text = shown("text")
    assert "\n\nCONTINUES\n\nFloating bridge over the Vell (last told 2026-03-01)\n" in text
    assert "\n- https://vell.example/b2, 2026-03-02\n\nCOULD NOT BE READ\n- nowhere: no such" in text


def test_markdown(shown):
    page = shown("markdown")
    assert page.startswith("# Digest, 2026-03-02\n")
    assert "## Continues\n\n### Floating bridge over the Vell\n\n*last told 2026-03-01*\n" in page
    html = MarkdownIt().render(page)
    assert "<em>again</em>" not in html
    assert '<a href="https://vell.example/b2">' in html


def test_html_is_well_formed_and_shows_what_is_there(shown):
    page = shown("html")
    root = ElementTree.fromstring(page.removeprefix("<!DOCTYPE html>\n"))
    assert [e.text for e in root.iter("h2")][-2:] == ["Continues", "Could not be read"]
    assert [e.text for e in root.iter("h3")] == ["Floating bridge over the Vell"]
    text = "".join(root.itertext())
    assert "Fish & chips cost more *again* in Hallvik “harbour”" in text
    targets = {e.get("id") for e in root.iter("li")}
    links = [e.get("href") for e in root.iter("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= targets
    assert "https://vell.example/odd?a=1&b=2" in links


def test_a_mail_holds_text_and_page(shown, here):
    mail = email.message_from_string(shown("eml", "--name", "vell"), policy=email.policy.default)
    assert not mail.defects
    assert mail["Date"].datetime.isoformat() == "2026-03-02T00:00:00+00:00"
    assert mail["Message-ID"].startswith("<vell.2026-03-02.")
    assert mail.get_body(("plain",)).get_content().replace("\r\n", "\n") == shown("text")
    ElementTree.fromstring(mail.get_body(("html",)).get_content().removeprefix("<!DOCTYPE html>\n"))


def test_a_headline_cannot_add_a_header(digest, here):
    text = f"Mill burns\nBcc: all@vell.example\n\n{MILL}"
    (here / "in" / "a.jsonl").write_text(json.dumps({"title": "Mill\r\nBcc: all@vell.example", "text": text}))
    mail = email.message_from_string(digest(1, "--format", "eml").out, policy=email.policy.default)
    assert (mail["Bcc"], mail.defects) == (None, [])


def test_rss_is_a_feed(shown):
    text = shown("rss", "--name", "vell")
    found = feedparser.parse(text)
    assert (found.bozo, found.version, found.feed.title) == (0, "rss20", "vell")
    stories = json.loads(shown("json"))["stories"]
    assert [e.title for e in found.entries] == [story["title"] for story in stories]
    assert [e.id for e in found.entries] == [f"vell:2026-03-02:{story['id']}" for story in stories]
    assert all(e.link.startswith("https://vell.example/") for e in found.entries)
    assert all(e.published_parsed[:3] == (2026, 3, 2) for e in found.entries)


def test_a_digest_is_no_new_source_of_its_own(shown):
    """The state keeps a digest as data: a format asked for later shows what was decided then."""
    assert len({shown(form) for form in ("text", "markdown", "html", "json", "eml", "rss")}) == 6
