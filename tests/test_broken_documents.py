"""Broken and hostile documents: each ends in one clear line, soon, and takes nothing else with it."""

import io
import time
import zipfile
from pathlib import Path

import pytest

from summarize import brief
from summarize.errors import SourceError
from summarize.read import read, read_bytes
from summarize.read.limits import Limits, Reading

SAMPLES = Path(__file__).parent / "samples"
PACKED = ["pandoc.docx", "libreoffice.odt", "pandoc.epub"]
MAIN = {
    "pandoc.docx": "word/document.xml",
    "libreoffice.odt": "content.xml",
    "pandoc.epub": "EPUB/content.opf",
}
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "crane ">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)


def rebuilt(name, changes):
    """A sample with some members replaced; None drops one."""
    out = io.BytesIO()
    with zipfile.ZipFile(SAMPLES / name) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = changes.get(info.filename, old.read(info))
            if data is not None:
                new.writestr(info if info.filename == "mimetype" else info.filename, data)
        for extra in changes.keys() - set(old.namelist()):
            new.writestr(extra, changes[extra])
    return out.getvalue()


def fails(data, name, how=None):
    """The message of a source that cannot be read: one line, within seconds."""
    began = time.monotonic()
    with pytest.raises(SourceError) as caught:
        read_bytes(data, name, how or Reading())
    assert time.monotonic() - began < 10
    message = str(caught.value)
    assert "\n" not in message
    assert len(message) < 200
    return message


@pytest.mark.parametrize("name", [*PACKED, "libreoffice.pdf"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_truncated(name, share):
    data = (SAMPLES / name).read_bytes()
    message = fails(data[: int(len(data) * share)], name)
    assert "damaged" in message or "without" in message


@pytest.mark.parametrize("name", PACKED)
def test_damaged_in_the_middle(name):
    data = bytearray((SAMPLES / name).read_bytes())
    with zipfile.ZipFile(SAMPLES / name) as archive:
        info = archive.getinfo(MAIN[name])
    at = info.header_offset + 60 + len(info.filename)
    data[at : at + 40] = b"\xff" * 40
    assert "damaged" in fails(bytes(data), name)


@pytest.mark.parametrize("name", PACKED)
def test_a_document_without_its_main_part(name):
    assert "without its" in fails(rebuilt(name, {MAIN[name]: None}), name)


@pytest.mark.parametrize("name", PACKED)
def test_a_bomb_of_zeros(name):
    data = rebuilt(name, {MAIN[name]: b"<x>" + b" " * 3_000_000})
    assert "--limit ratio=" in fails(data, name, Reading(Limits(ratio=2)))
    assert "--limit bytes_per_file=" in fails(data, name, Reading(Limits(bytes_per_file=500_000)))
    assert "--limit expanded_bytes=" in fails(data, name, Reading(Limits(expanded_bytes=800_000)))


@pytest.mark.parametrize("name", PACKED)
def test_more_parts_than_the_limit(name):
    assert "--limit members=" in fails((SAMPLES / name).read_bytes(), name, Reading(Limits(members=3)))


@pytest.mark.parametrize("name", PACKED)
def test_an_entity_bomb(name):
    assert "entities" in fails(rebuilt(name, {MAIN[name]: f"{BOMB}<x>&a9;</x>".encode()}), name)


def test_an_entity_bomb_in_a_chapter_expands_to_nothing():
    page = f"{BOMB}<html><body><p>The crane stays. &a9;</p></body></html>".encode()
    (document,) = read_bytes(rebuilt("pandoc.epub", {"EPUB/text/ch001.xhtml": page}), "book.epub")
    assert len(document.text) < 1000
    (document,) = read_bytes(page, "page.xhtml")
    assert len(document.text) < 1000


@pytest.mark.parametrize("name", PACKED)
def test_an_entity_that_names_a_file(name):
    data = f'<!DOCTYPE x [<!ENTITY f SYSTEM "file://{Path(__file__).as_posix()}">]><x>&f;</x>'
    assert "entities" in fails(rebuilt(name, {MAIN[name]: data.encode()}), name)


@pytest.mark.parametrize("name", PACKED)
def test_a_hundred_thousand_nested_tags_in_a_part(name):
    assert "nested" in fails(rebuilt(name, {MAIN[name]: b"<x>" * 100_000 + b"</x>" * 100_000}), name)


@pytest.mark.parametrize("tag", ["div", "span", "p", "b", "a", "table><tr><td", "ul><li", "blockquote"])
def test_a_hundred_thousand_nested_tags_in_a_page(tag):
    page = f"<html><body>{f'<{tag}>' * 100_000}The crane stays.".encode()
    if tag in ("div", "table><tr><td", "ul><li", "blockquote"):
        assert "nested too deeply" in fails(page, "page.html")
    else:  # these end one another, or bound no block
        assert read_bytes(page, "page.html")[0].text == "The crane stays."


@pytest.mark.parametrize("suffix", [".html", ".rst", ".srt", ".mhtml", ".fodt"])
def test_a_line_longer_than_the_limit(suffix):
    data = b"The crane stays. " * 1000
    assert "--limit bytes_per_file=" in fails(data, "page" + suffix, Reading(Limits(bytes_per_file=10_000)))


def test_a_line_of_many_megabytes_is_a_page_all_the_same():
    (document,) = read_bytes(b"<html><body><p>" + b"The crane stays. " * 700_000, "page.html")
    assert len(document.text) > 10_000_000


def test_a_paragraph_too_long_for_restructuredtext():
    assert "part it" in fails(b"The crane stays. " * 10_000, "page.rst")


def test_restructuredtext_within_its_seconds():
    text = b"The crane *stays* where it is.\n\n" * 100
    assert "--limit seconds=" in fails(text, "page.rst", Reading(Limits(seconds=1e-9)))


@pytest.mark.parametrize("name", PACKED)
def test_encrypted_parts(name):
    data = bytearray((SAMPLES / name).read_bytes())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:  # the flag in every entry of the directory
        data[at + 8] |= 1
        at += 4
    assert "encrypted" in fails(bytes(data), name)


def test_encrypted_documents():
    assert "encrypted" in fails((SAMPLES / "encrypted.pdf").read_bytes(), "a.pdf")
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert "encrypted" in fails(ole + "EncryptedPackage".encode("utf-16-le"), "a.docx")
    assert "save it as DOCX" in fails(ole + "WordDocument".encode("utf-16-le"), "a.doc")
    manifest = b'<m:manifest xmlns:m="u"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    assert "encrypted" in fails(rebuilt("pandoc.odt", {"META-INF/manifest.xml": manifest}), "a.odt")
    rights = (
        b'<encryption xmlns:e="u"><e:EncryptedData><e:CipherData>'
        b'<e:CipherReference URI="EPUB/text/ch001.xhtml"/></e:CipherData></e:EncryptedData></encryption>'
    )
    assert "DRM" in fails(rebuilt("pandoc.epub", {"META-INF/encryption.xml": rights}), "a.epub")


def test_fonts_that_are_encrypted_leave_a_book_readable():
    fonts = b'<encryption xmlns:e="u"><e:CipherReference URI="EPUB/fonts/a.otf"/></encryption>'
    assert read_bytes(rebuilt("pandoc.epub", {"META-INF/encryption.xml": fonts}), "a.epub")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.7\n"),
        ("a.pdf", b"%PDF-1.7\n" + b"x" * 5000),
        ("a.docx", b"PK\x03\x04" + b"\0" * 26 + b"word/"),
        ("a.epub", b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip"),
        (
            "a.mhtml",
            b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n",
        ),
        ("a.vtt", b"WEBVTT\n\n"),
        ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\n[music]\n"),
        ("a.html", b"<html><body></body></html>"),
        ("a.html", b"<html><head><script>var a = 1;</script></head></html>"),
        ("a.fodt", b'<?xml version="1.0"?>\n<office:document xmlns:office="u"><office:bod'),
        ("a.rst", b".. comment\n"),
        *[(f"a{suffix}", b" \n") for suffix in (".pdf", ".docx", ".odt", ".epub", ".html", ".rst", ".srt")],
    ],
)
def test_empty_or_cut_off_at_once(name, data):
    fails(data, name)


def test_a_sheet_and_a_presentation_are_no_texts():
    for part in ("xl/workbook.xml", "ppt/presentation.xml"):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr(part, "<x/>")
        assert "spreadsheet or presentation" in fails(out.getvalue(), "a.docx")


def test_pages_and_seconds_of_a_pdf():
    data = (SAMPLES / "libreoffice.pdf").read_bytes()
    assert "--limit pages=" in fails(data, "a.pdf", Reading(Limits(pages=2)))
    assert "--limit seconds=" in fails(data, "a.pdf", Reading(Limits(seconds=1e-9)))


def test_one_bad_document_takes_no_other_with_it(tmp_path):
    (tmp_path / "good.rst").write_bytes((SAMPLES / "pandoc.rst").read_bytes())
    bad = {
        "cut.docx": (SAMPLES / "pandoc.docx").read_bytes()[:3000],
        "bomb.odt": rebuilt("libreoffice.odt", {"content.xml": f"{BOMB}<x>&a9;</x>".encode()}),
        "locked.pdf": (SAMPLES / "encrypted.pdf").read_bytes(),
        "deep.html": b"<html><body>" + b"<div>" * 100_000 + b"The crane stays.",
        "empty.epub": b"",
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    documents, skipped = read([str(tmp_path)])
    assert [Path(document.name).name for document in documents] == ["good.rst"]
    assert [Path(item.path).name for item in skipped] == sorted(bad)
    assert brief(str(tmp_path), words=40).words > 20
