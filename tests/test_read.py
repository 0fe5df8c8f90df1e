"""Bytes to documents: encodings, formats, metadata, and offsets that are true."""

import contextlib
import io
import os
from pathlib import Path

import pytest

from summarize import brief
from summarize.errors import NothingError, SourceError
from summarize.read import read, read_bytes
from summarize.read.decode import decode
from summarize.text import fold

ENGLISH = "The café’s owner said “no” to a €5 fee – twice."
FRENCH = "Le maire a dit que le pont serait réparé à la fin de l’été, mais l’œuvre coûtera 5 €."
GERMAN = "Der Bürgermeister sagte, die Brücke werde bis Ende September für Fußgänger geöffnet."
PORTUGUESE = "O prefeito disse que a ponte não será aberta até maio e que a obra custará 5 milhões."
CZECH = (
    "Starosta řekl, že most přes řeku bude opraven do konce září, a nikdo se neptal, proč to trvá tak dlouho."
)
POLISH = "Burmistrz powiedział, że most zostanie naprawiony do końca września, ale nikt się nie śmiał."
RUSSIAN = "Мэр сказал, что мост будет отремонтирован к концу сентября, но никто не спросил почему."
JAPANESE = "市長は月曜日に橋を閉鎖すると発表した。修理は九月末までに終わる予定である。"
GREEK = "Ο δήμαρχος είπε ότι η γέφυρα θα ανοίξει ξανά τον Σεπτέμβριο."


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, CZECH, RUSSIAN, GREEK, JAPANESE], ids=ascii)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, CZECH, RUSSIAN, GREEK], ids=ascii)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Café closed.", "cp1252"),
        ("It’s 5 € now.", "cp1252"),
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (GERMAN, "latin-1"),
        (PORTUGUESE, "cp1252"),
        (CZECH, "cp1250"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (RUSSIAN, "cp1251"),
        (JAPANESE, "shift_jis"),
    ],
)
@pytest.mark.parametrize("times", [1, 30], ids=["short", "long"])
def test_old_code_pages(text, encoding, times):
    text = "\n\n".join([text] * times)
    assert decode(text.encode(encoding)) == text


def test_utf_8_with_a_damaged_spot_is_still_utf_8():
    assert decode((ENGLISH * 5).encode() + b" \xff end") == ENGLISH * 5 + " � end"


@pytest.mark.parametrize("declared", ["shift_jis", "hex", "idna", "undefined", "no-such-thing", "utf-8"])
def test_utf_8_wins_over_what_a_page_declares(declared):
    assert decode(ENGLISH.encode(), declared) == ENGLISH


def test_what_a_page_declares_wins_over_a_guess():
    assert decode("Año €".encode("cp1252"), "iso-8859-1") == "Año €"  # as every browser reads it
    assert decode(RUSSIAN[:9].encode("koi8-r"), "koi8-r") == RUSSIAN[:9]


def test_line_ends():
    assert decode(b"One.\r\nTwo.\r\n") == "One.\r\nTwo.\r\n"
    assert decode(b"One.\rTwo.\r\rThree.") == "One.\nTwo.\n\nThree."  # an old Mac's: as many code points


@pytest.mark.parametrize(
    "data", [b"a\0b", bytes(range(256)), b"\x7fELF\2\1\1\0", b"\xfe\xff\0a\0", b"%PDF-1.7 text"]
)
def test_no_text(data):
    with pytest.raises(SourceError):
        decode(data)


def test_a_stray_control_character_makes_no_binary():
    text = "A form\x0c feed, and text enough around it. " * 9 + "A bell\x07.\x1a"
    assert decode(text.encode()) == text


# Formats


def only(data, name="page.html"):
    (document,) = read_bytes(data if isinstance(data, bytes) else data.encode(), name)
    for block in document.blocks or ():
        assert 0 <= block.start < block.end <= len(document.text)
        assert fold(document.text[block.start : block.end]) == document.text[block.start : block.end]
    return document


def blocks(document):
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


PAGE = """<!DOCTYPE html>
<html lang="de-AT"><head><meta charset="utf-8"><title>The bridge | The Vell Post</title>
<meta property="og:title" content="The bridge"><meta property="og:site_name" content="The Vell Post">
<meta name="author" content="Ann Bee"><meta property="article:published_time" content="2024-05-06T10:00:00Z">
<style>p {{ margin: 0 }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>The bridge</h1>{body}</article>
<footer>Copyright 2024 The Vell Post</footer></body></html>"""
BODY = """<p>The bridge over the Vell is closed.<br>Repairs begin &amp; end in <em>M</em>ay, she said.</p>
<h2>What is known</h2>
<p>Divers found <a href="/x">two</a>&nbsp;cracks on Monday. They were not looking for them at the time.</p>
<ul><li>The ferry runs every ten minutes from Thursday.</li><li>Lorries take the <b>motor</b>way.
<ul><li>It is 31 kilometres long.</li></ul></li></ul>
<blockquote><p>Nobody can cross it, she said, and nobody will before the summer is over.</p></blockquote>"""


@pytest.mark.parametrize(
    "more", ["", "<p>The river has been high since the end of April, as it often is.</p>" * 9]
)
def test_a_page_keeps_its_blocks_however_short(more):
    found = blocks(only(PAGE.format(body=BODY + more)))
    assert (
        "prose",
        "The bridge over the Vell is closed. Repairs begin & end in May, she said.",
    ) in found
    assert ("heading", "What is known") in found
    assert ("item", "The ferry runs every ten minutes from Thursday.") in found
    assert ("item", "Lorries take the motorway.") in found
    assert ("item", "It is 31 kilometres long.") in found
    assert not any("Home" in text or "Copyright" in text or "margin" in text for _, text in found)


def test_a_page_tells_of_itself():
    page = only(PAGE.format(body=BODY))
    assert (page.title, page.site, page.author, page.date) == (
        "The bridge",
        "The Vell Post",
        "Ann Bee",
        "2024-05-06",
    )
    assert page.language == "de"
    assert len(page.sha256) == 64


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (PAGE.format(body=BODY).encode(), "saved.txt"),
        (b"\xef\xbb\xbf" + PAGE.format(body=BODY).encode(), "saved"),
        (PAGE.format(body=BODY).encode("utf-16"), "saved.txt"),
        (b"<?xml version='1.0' encoding='utf-8'?>\n" + PAGE.format(body=BODY).encode(), "page.html"),
        (PAGE.format(body=BODY).replace("utf-8", "latin-1").encode(), "page.html"),
    ],
    ids=["suffix", "mark", "utf-16", "xml", "wrong-charset"],
)
def test_a_page_is_known_by_how_it_opens(data, name):
    assert "Divers found two cracks on Monday." in only(data, name).text


def test_a_page_declares_its_encoding():
    page = PAGE.replace("utf-8", "windows-1251").format(body=f"<p>{RUSSIAN}</p>").encode("cp1251")
    assert RUSSIAN in only(page).text


@pytest.mark.parametrize("text", ["It is 3 < 4.\n\nNobody asked why.", "No markup here at all."])
def test_plain_text_in_a_pages_name(text):
    assert only(text, "notes.html").text == text


def test_a_fragment_of_a_page():
    assert "The dam broke." in only("<p>The dam broke.</p><p>It was Friday.</p>").text


def test_two_breaks_end_a_paragraph():
    page = PAGE.format(
        body="<div>The bridge over the Vell is closed<br><br>Repairs begin in May, she said.</div>"
    )
    assert [text for _, text in blocks(only(page))][-2:] == [
        "The bridge over the Vell is closed",
        "Repairs begin in May, she said.",
    ]


MARKDOWN = """---
title: 'It''s open: the ferry'
date: 2024-05-06T10:00:00Z # local
author:
  - Ann Bee
  - "Bo Cee"
tags: [river, ferry]
lang: en-GB
---
# Head one #

Head two
--------

A **bold**er *em*phasis, `code`, [a link *x*](http://a.example "t") and ![a picture](i.png) end.\\
After a break, one foot\\*note.[^1] R&amp;D <b>tag</b><br>more.

- one item
  - a nested item

    its second paragraph
- [x] a task

1. a number

> A quotation of
> two lines.

<div class="box">
Inside a <i>box</i>. <!-- unseen -->
</div>

| a | b |
|---|---|
| 1 | 2 |

```py
code()
```

    indented()

***

[^1]: The note.

[ref]: http://a.example
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_markdown(newline):
    document = only(MARKDOWN.replace("\n", newline), "a.md")
    assert (document.title, document.date, document.author, document.language) == (
        "It's open: the ferry",
        "2024-05-06",
        "Ann Bee, Bo Cee",
        "en",
    )
    assert blocks(document) == [
        ("heading", "Head one"),
        ("heading", "Head two"),
        (
            "prose",
            "A bolder emphasis, code, a link x and end. After a break, one foot*note. R&D tag more.",
        ),
        ("item", "one item"),
        ("item", "a nested item"),
        ("item", "its second paragraph"),
        ("item", "a task"),
        ("item", "a number"),
        ("prose", "A quotation of two lines."),
        ("prose", "Inside a box."),
        ("furniture", "a"),
        ("furniture", "b"),
        ("furniture", "1"),
        ("furniture", "2"),
        ("furniture", "code()"),
        ("furniture", "indented()"),
        ("furniture", "The note."),
    ]


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("---\ntitle: A plain one\n---\n", "A plain one"),
        ('+++\ntitle = "From Hugo"\n+++\n', "From Hugo"),
        ("---\ntitle: >-\n  Over two\n  lines\n---\n", "Over two lines"),
        ("---\ntitle:\nsummary: x\n---\n", "The heading"),
        ("---\n---\n", "The heading"),
        ("", "The heading"),
        ("---\nA line\n---\n", "A line"),  # a rule and a heading, no front matter
    ],
)
def test_the_title_of_markdown(front, title):
    assert only(f"{front}## The heading\n\nText.", "a.md").title == title


def test_markdown_that_opens_a_fence_it_never_closes():
    assert blocks(only("Text.\n\n```\ncode", "a.md")) == [("prose", "Text."), ("furniture", "code")]


# Folders


def test_a_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    files = {
        "in/b.txt": "Text b.",
        "in/deep/er/a.md": "Text a.",
        "in/.hidden.txt": "No.",
        "in/.git/config.txt": "No.",
        "in/photo.JPG": "No.",
        "in/brief.toml": "words = 9",
        "in/page_files/site.css": "p {}",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "in" / "loop").symlink_to(".")
    (tmp_path / "in" / "again.txt").symlink_to("b.txt")
    documents, skipped = read(["in"])
    assert [document.name for document in documents] == ["in/b.txt", "in/deep/er/a.md"]
    assert [item.path for item in skipped] == ["in/brief.toml", "in/page_files/site.css", "in/photo.JPG"]
    assert all(item.expected for item in skipped)


def test_a_loop_of_links(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    documents, skipped = read([str(tmp_path)])
    assert not documents
    assert {Path(item.path).name for item in skipped} == {"a", "b"}


def test_a_file_has_one_name_whatever_the_order(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Text.")
    ways = ["a.txt", "./a.txt", str(tmp_path / "a.txt"), "../" + tmp_path.name + "/a.txt"]
    assert [d.name for d in read(ways)[0]] == [d.name for d in read(ways[::-1])[0]] == ["a.txt"]


def test_names_that_are_no_utf_8(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(path)).write_bytes(b"The dam broke on Friday.")
    except OSError:
        pytest.skip("this file system takes no such name")
    (document,), _ = read([os.fsdecode(path)])
    assert document.name.endswith("/caf\\xe9.txt")


def test_a_name_that_cannot_be(tmp_path):
    _, (item,) = read(["a\0b"])
    assert "no such file" in item.reason


def test_standard_input_is_read_once(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Text.")))
    assert len(read(["-", "-"])[0]) == 1


# Offsets


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", (ENGLISH + "\r\nNext line.\r\n\r\nNew paragraph 😀 here.").encode()),
        ("a.txt", ("\ufeff" + ENGLISH).encode("utf-16")),
        ("a.txt", FRENCH.encode("cp1252")),
        ("a.txt", b"One here.\rTwo there.\rThree."),
        ("a.html", PAGE.format(body=BODY).encode()),
        ("a.md", MARKDOWN.encode()),
    ],
)
def test_every_sentence_is_its_slice(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    (document,) = read_bytes(data, name)
    briefing = brief(path, words=500)
    assert briefing.sentences
    for decision in (*briefing.sentences, *briefing.decisions):
        assert fold(document.text[decision.start : decision.end]) == decision.text
        assert decision.line == document.text.count("\n", 0, decision.start) + 1


def test_a_huge_line_takes_no_time(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("a" * 3_000_000 + " The end.")
    with contextlib.suppress(NothingError):
        brief(path, words=20)
