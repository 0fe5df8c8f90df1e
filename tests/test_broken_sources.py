"""Broken and hostile sources: each ends in one clear line and the right exit status, and spares the rest."""

import gzip
import io
import json
import zipfile

import pytest

LONG = "The lock at Arnhem is shut for repairs. " * 50
MAIL = "From: Ann <a@b.example>\nSubject: The lock\nMessage-ID: <1@b.example>\n"


def zipped(data, name="a.txt"):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return file.getvalue()


def encrypted(data):
    data = bytearray(data)
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    return bytes(data)


BOMB = '<!DOCTYPE rss [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)
DEEP = "<b>" * 100_000
BROKEN = {
    "empty.zip": (b"", "an empty file"),
    "truncated.zip": (zipped(LONG)[:-40], "truncated"),
    "encrypted.zip": (encrypted(zipped(LONG)), "encrypted"),
    "bomb.zip": (zipped(bytes(3_000_000)), "--limit bytes_per_file=N"),
    "bomb.gz": (gzip.compress(gzip.compress(bytes(300_000_000))), "--limit ratio=N"),
    "truncated.gz": (gzip.compress(LONG.encode())[:-9], "truncated"),
    "text.gz": (b"\x1f\x8b\x08 is no way to open a text", "damaged"),
    "picture.zip": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a binary file"),
    "truncated.tar": (b"a.txt" + bytes(252) + b"ustar\x0000" + bytes(100), "truncated"),
    "empty.eml": (MAIL.encode() + b"\n", "a mail without text"),
    "picture.eml": (MAIL.encode() + b"Content-Type: image/png\n\niVBOR", "a mail without text"),
    "deep.eml": (f"{MAIL}Content-Type: text/html\n\n{'<div>' * 100_000}".encode(), "a mail without text"),
    "bomb.xml": (f"{BOMB}]><rss><channel><item>&j;</item></channel></rss>".encode(), "entities"),
    "deep.xml": (f"<rss><channel><item><description>{DEEP}".encode(), "too deeply"),
    "truncated.xml": (b"<rss version='2.0'><channel><title>The V", "truncated"),
    "empty.xml": (b"<rss version='2.0'><channel></channel></rss>", "without entries"),
    "feed.json": (b'{"version": "https://jsonfeed.org/version/1.1", "items": [', "truncated"),
    "deep.json": (b'{"text":' + b"[" * 100_000, ""),
    "numbers.json": (json.dumps([{"a": 1}]).encode(), "--field NAME"),
    "numbers.csv": (b"a,b\n1,2\n", "--field NAME"),
    "torn.jsonl": (b'{"text": "The lo', ""),
    "long.txt": (b"word " * 200_000, "--limit bytes_per_file=N"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_one_line_and_the_rest(run, folder, name):
    data, told = BROKEN[name]
    (folder / name).write_bytes(data)
    alone = run(name, "--limit", "bytes_per_file=900k")
    assert (alone.status, alone.out, alone.err.count("\n")) == (3, "", 1)
    assert alone.err.startswith(f"brief: {name}")
    assert told in alone.err
    among = run(name, "news", "--limit", "bytes_per_file=900k", "--words", "9")
    assert (among.status, among.err.count("\n")) == (4, 1)
    assert among.err.startswith(f"brief: skipped {name}")
    assert among.out
