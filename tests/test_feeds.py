"""Feeds and tables: each entry or row a document, whatever is wrong with the others."""

import json
import sys

import pytest

from summarize import Reading, SourceError
from summarize.read import read_source

RSS = """\
<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet type="text/xsl" href="/feed.xsl"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>The Vell Post</title><link>https://vell-post.example/</link><language>en-GB</language>
<item>
  <title>Bridge &amp; ferry</title><link>https://vell-post.example/bridge</link>
  <dc:creator>Ann Bee</dc:creator><pubDate>Mon, 06 May 2024 18:03:11 +0200</pubDate>
  <description>The bridge is shut.</description>
  <content:encoded><![CDATA[<p>The bridge over the Vell is <a href="/x">shut</a> for repairs.</p>
  <p>The ferry runs every ten minutes.</p><script>track()</script>]]></content:encoded>
</item>
<item>
  <title>The mill</title><guid isPermaLink="false">tag:vell,2024:mill</guid>
  <pubDate>the day before yesterday</pubDate>
  <description>&lt;b&gt;The mill&lt;/b&gt; burnt down, says the &lt;i&gt;owner&lt;/i&gt;.</description>
</item>
<item><title>No more than a headline</title><link>https://vell-post.example/headline</link></item>
</channel>
</rss>
"""
ATOM = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://vell.example/blog/">
  <title>Am Fluss</title><id>urn:uuid:60a76c80</id><updated>2024-05-06T18:03:11Z</updated>
  <entry>
    <title type="html">Die &lt;em&gt;Brücke&lt;/em&gt;</title><id>urn:1</id>
    <link rel="alternate" href="2024/bruecke"/><author><name>Jörg Ansélme</name></author>
    <updated>2024-05-06T18:03:11Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Die Brücke ist zu.</p></div></content>
  </entry>
</feed>
"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Vell Post",
    "language": "en",
    "authors": [{"name": "Ann Bee"}],
    "items": [
        {"id": "1", "url": "https://vell.example/1", "title": "One",
         "date_published": "2024-05-06T18:03:11+02:00",
         "content_html": "<p>The bridge is shut.</p>"},
        {"id": 2, "content_text": "The ferry runs.\n\nIt is <free>.", "date_published": "soon",
         "authors": "me"},
        {"id": "3", "summary": None}, "no item", {"title": "Nothing"},
    ],
}  # fmt: skip


def found(data, name="feed.xml", **how):
    if not isinstance(data, (str, bytes)):
        data = json.dumps(data)
    return read_source(data if isinstance(data, bytes) else data.encode(), name, Reading(**how))


def refused(data, name="feed.xml", **how):
    with pytest.raises(SourceError) as error:
        found(data, name, **how)
    assert "\n" not in str(error.value)
    return str(error.value)


# Feeds


def test_rss():
    (bridge, mill), skipped = found(RSS)
    assert skipped == []
    assert (bridge.name, bridge.title, bridge.author) == (
        "https://vell-post.example/bridge", "Bridge & ferry", "Ann Bee",
    )  # fmt: skip
    assert (bridge.date, bridge.site, bridge.language) == ("2024-05-06", "The Vell Post", "en")
    assert bridge.text == "The bridge over the Vell is shut for repairs.\n\nThe ferry runs every ten minutes."
    assert (mill.name, mill.date, mill.text) == (
        "feed.xml!tag:vell,2024:mill", None, "The mill burnt down, says the owner.",
    )  # fmt: skip


def test_atom():
    (entry,), _ = found(ATOM)
    assert (entry.name, entry.title, entry.author, entry.date, entry.text) == (
        "https://vell.example/blog/2024/bruecke", "Die Brücke", "Jörg Ansélme", "2024-05-06",
        "Die Brücke ist zu.",
    )  # fmt: skip


def test_json_feed():
    (one, two), skipped = found(JSON_FEED, "feed.json")
    assert (one.name, one.title, one.author, one.date, one.text) == (
        "https://vell.example/1", "One", "Ann Bee", "2024-05-06", "The bridge is shut.",
    )  # fmt: skip
    assert (two.name, two.date, two.text) == ("feed.json!2", None, "The ferry runs.\n\nIt is <free>.")
    assert skipped == []


@pytest.mark.parametrize("name", ["feed", "feed.txt", "feed.html", "feed.json"])
def test_feeds_under_any_name(name):
    for feed in (RSS, ATOM, JSON_FEED):
        assert found(feed, name)[0][0].date == "2024-05-06"


def test_links_relative_to_where_the_feed_is():
    feed = RSS.replace("https://vell-post.example/bridge", "/bridge")
    assert found(feed, "https://example.org/news/feed.xml")[0][0].name == "https://example.org/bridge"
    items = {"items": [{"url": "a", "content_text": "The bridge is shut."}]}
    (entry,), _ = found(JSON_FEED | items, "https://example.org/news/feed.json")
    assert entry.name == "https://example.org/news/a"


@pytest.mark.parametrize(
    "date",
    ["Mon, 32 May 2024", "0000-00-00", "99999-01-01T00:00:00Z", "1e9", "", "Mo, 06 Mai 2024 18:03 MESZ"],
)
def test_broken_dates(date):
    (bridge, _), skipped = found(RSS.replace("Mon, 06 May 2024 18:03:11 +0200", date))
    assert bridge.date is None or bridge.date.startswith(("2024-05", "20"))
    assert skipped == []


def test_a_feed_that_is_not_well_formed_is_still_read():
    feed = RSS.replace("The bridge is shut.", "Bed &nbsp;& breakfast").replace(
        "<title>The mill", "<title>The <mill"
    )
    assert len(found(feed)[0]) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "latin-1"])
def test_encodings(encoding):
    feed = ATOM.replace("utf-8", encoding).encode(encoding)
    assert found(feed)[0][0].text == "Die Brücke ist zu."


def test_a_truncated_feed_gives_the_entries_there_are():
    (bridge,), skipped = found(RSS[: RSS.index("<pubDate>the day")])
    assert bridge.title == "Bridge & ferry"
    assert [item.reason for item in skipped] == [
        "a truncated feed, only 1 entries could be read; fetch it anew"
    ]
    assert "truncated" in refused(RSS[: RSS.index("<item>") + 9])
    assert "truncated" in refused(json.dumps(JSON_FEED)[:-90])


def test_an_entry_that_is_cut_off_is_left_out():
    (bridge,), _ = found(RSS[: RSS.index(" burnt down")])
    assert bridge.title == "Bridge & ferry"


def test_an_entity_bomb():
    bomb = '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    bomb += "]>\n<rss version='2.0'><channel><item><description>&j;</description></item></channel></rss>"
    told = "a feed that defines entities of its own, which can be a trap; it is not read"
    assert refused(bomb) == refused(bomb.encode("utf-16")) == told
    outside = bomb.replace('<!ENTITY a "ha">', '<!ENTITY a SYSTEM "file:///etc/passwd">')
    assert refused(outside) == told


def test_feeds_without_a_text():
    assert "without entries" in refused(RSS[: RSS.index("<item>")] + "</channel></rss>")
    assert "without entries" in refused(JSON_FEED | {"items": "none"})


def test_a_missing_library(monkeypatch):
    monkeypatch.setitem(sys.modules, "feedparser", None)
    assert refused(RSS).endswith("pip install 'brief-cli[feeds]'")
    assert len(found(JSON_FEED)[0]) == 2  # which needs none


def test_entries_in_a_briefing(folder, run):
    (folder / "feed.xml").write_text(RSS)
    result = run("feed.xml", "--cite")
    assert result.status == 0
    assert "https://vell-post.example/bridge" in result.out


def test_entries_can_be_verified_where_they_stood(folder, run, monkeypatch):
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: [])  # no network
    (folder / "feed.xml").write_text(RSS)
    run("feed.xml", "--format", "json", "--output", "b.json")
    assert run("verify", "b.json", "feed.xml").status == 0
    alone = run("verify", "b.json")
    assert alone.status == 1
    assert "if it is an entry of a feed, name that as well" in alone.out


# Tables

ROWS = [
    {"id": "a1", "title": "The bridge", "text": "The bridge is shut.", "date": "2024-05-06T18:03:11",
     "author": "Ann", "lang": "en-GB"},
    {"id": "a2", "text": "<p>The ferry &amp; the mill.</p><p>Both are old.</p>", "authors": ["Ann", "Bob"]},
    {"id": "a3", "text": None}, {"text": "No number here."},
]  # fmt: skip


def lines(rows):
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.mark.parametrize(
    ("data", "name"),
    [(lines(ROWS), "rows.jsonl"), (lines(ROWS), "rows.txt"), (json.dumps(ROWS), "rows.json"),
     (json.dumps(ROWS, indent=2), "rows"), ("\ufeff" + lines(ROWS).replace("\n", "\r\n"), "rows.ndjson")],
)  # fmt: skip
def test_json(data, name):
    (bridge, ferry, last), skipped = found(data, name)
    assert skipped == []
    assert (bridge.name, bridge.title, bridge.date, bridge.author, bridge.language) == (
        f"{name}!a1", "The bridge", "2024-05-06", "Ann", "en",
    )  # fmt: skip
    assert (ferry.text, ferry.author) == ("The ferry & the mill.\n\nBoth are old.", "Ann, Bob")
    assert last.name == f"{name}!4"


def test_one_object_is_one_row():
    ((document,), _) = found(json.dumps({"title": "The mill", "body": "It burnt."}, indent=1), "a.json")
    assert (document.title, document.text) == ("The mill", "It burnt.")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_csv(delimiter, encoding):
    table = '"URL","Headline","Content"\r\n'
    table += '"https://a.example/1","Café","Say ""yes"".\r\n\r\nThe café, is; shut."\r\n'
    ((document,), skipped) = found(table.replace('","', f'"{delimiter}"').encode(encoding), "a.csv")
    assert (document.name, document.title) == ("a.csv!https://a.example/1", "Café")
    assert document.text == 'Say "yes".\r\n\r\nThe café, is; shut.'
    assert skipped == []


def test_a_table_under_another_name():
    assert found("id,text\n1,The bridge is shut.\n", "a.txt")[0][0].name == "a.txt!1"
    assert found("The text, and the date, and more.\nOn.", "a.txt")[0][0].name == "a.txt"


def test_very_long_rows_and_torn_ones():
    text = "The bridge is shut. " * 20_000
    assert found(f"id,text\n1,{text}\n2\n3,short,and,more\n", "a.csv")[0][0].text == text
    (document,), skipped = found(f'{lines([{"text": text}])}{{"text": "It is', "a.jsonl")
    assert document.text == text
    assert [(item.path, item.reason) for item in skipped] == [("a.jsonl", "damaged: line 2 cannot be read")]


def test_rows_of_other_things():
    (document,), skipped = found('{"text": "The bridge is shut."}\n[1]\n"no"\nno\n{"other": 1}\n', "a.jsonl")
    assert document.name == "a.jsonl!1"
    assert [item.reason for item in skipped] == ["damaged: line 2 and 2 more cannot be read"]


def test_the_column_that_is_asked_for():
    rows = [{"Claim": "The bridge is shut.", "text": "no"}, {"Claim": 7}]
    ((document,), _) = found(lines(rows), "a.jsonl", field="claim")
    assert document.text == "The bridge is shut."
    assert refused(lines(rows), "a.jsonl", field="said") == (
        "no field 'said' with text; there is Claim, text; say which with --field NAME"
    )
    assert refused("a,b\n1,2\n", "a.csv") == (
        "no field of texts that is known by its name; there is a, b; say which with --field NAME"
    )


@pytest.mark.parametrize(
    "data",
    ['[{"text": "The bridge', '{\n "text": "The bridge\n', '[{"text": 3}, [', '{"text":' + '[' * 100_000],
)  # fmt: skip
def test_damaged_json(data):
    assert refused(data, "a.json")


def test_on_the_command_line(folder, run):
    (folder / "news" / "rows.jsonl").write_text(lines([{"id": 7, "claim": "The mill burnt down in 1911."}]))
    (folder / "news" / "numbers.csv").write_text("a,b\n1,2\n")
    passed = run("news", "--words", "40")  # in a folder a table without texts is no fault
    assert (passed.status, passed.err.count("\n")) == (0, 2)
    assert run("news/numbers.csv").status == 3
    assert run("news/rows.jsonl", "--field", "claim").out == "The mill burnt down in 1911.\n"
    run("news/rows.jsonl", "--field", "claim", "--format", "json", "--output", "b.json")
    assert run("verify", "b.json", "--field", "claim").status == 0
    assert run("golden", "add", "mill", "news/rows.jsonl", "--field", "claim").status == 0
    assert run("golden", "check").status == 0


def test_a_headline_is_an_entry_where_headlines_are_asked_for():
    entries, _ = found(RSS, headlines=True)
    assert [entry.text for entry in entries][-1] == "No more than a headline"


def test_an_entry_without_link_or_id_keeps_its_name_when_others_come_before():
    items = [{"content_text": f"Note {i}."} for i in range(3)]
    before, _ = found({**JSON_FEED, "items": items})
    after, _ = found({**JSON_FEED, "items": [{"content_text": "News."}, *reversed(items)]})
    assert {entry.name for entry in before} < {entry.name for entry in after}
