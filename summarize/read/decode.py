"""Bytes to text: byte order marks, UTF-8, UTF-16, what the file declares, the old code pages."""

from __future__ import annotations

import codecs

from summarize.errors import SourceError
from summarize.pattern import lazy
from summarize.read.codepage import guess

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What begins like this is no text, though much of it may look like some.
_FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
)
# What pages declare and what browsers take it for: https://encoding.spec.whatwg.org/#names-and-labels
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")))
_LONE_RETURN = lazy("\r(?!\n)")
_SAMPLE = 65_536


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of a file's bytes, a code point for each of the file's.

    A byte order mark decides, then UTF-8 if it fits, then what the file itself declares, then a guess. Lone
    carriage returns, which ended lines once, become newlines. Raises SourceError for bytes that are no text.
    """
    return _LONE_RETURN.sub("\n", _decoded(data, declared))


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    for opening, what in _FOREIGN:
        if data.startswith(opening):
            raise SourceError(f"{what}, not text; save it as text or HTML")
    if is_binary(data):
        wide = _wide(data)
        if wide is None:
            raise SourceError("a binary file, not text")
        return wide
    if b"\x1b" not in data[:_SAMPLE] and (text := _try(data, "utf-8")) is not None:
        return text  # no other encoding passes for UTF-8 by chance, save those that escape with ESC
    if declared and (text := _try(data, declared)) is not None:
        return text
    damaged = data.decode("utf-8", errors="replace")
    if (lost := damaged.count("\ufffd")) * 10 < sum(not c.isascii() for c in damaged) - lost:
        return damaged
    return data.decode(guess(data[: 4 * _SAMPLE]), errors="replace")


def is_binary(data: bytes) -> bool:
    """Tell whether bytes hold a NUL, or more control characters than strays in a text."""
    head = data[:_SAMPLE]
    return b"\0" in head or (len(head) - len(head.translate(None, _CONTROLS))) * 100 > len(head)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(f"damaged {encoding} text at byte {error.start}") from None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        name = codecs.lookup(encoding).name
        return data.decode(_MEANT.get(name, name))
    except (UnicodeError, LookupError):
        return None


def _wide(data: bytes) -> str | None:
    """Return UTF-16 without a mark decoded; None for what is not.

    In every alphabet but not among random bytes, most code units share their high byte, and all are
    characters that a text may hold.
    """
    import unicodedata  # noqa: PLC0415 - few files have so old an encoding

    head = data[: len(data[:_SAMPLE]) // 2 * 2]
    for encoding, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        commonest = max(map(high.count, set(high)), default=0)
        if commonest * 10 > 6 * len(high) and (text := _try(data, encoding)) is not None:
            sample = text[: _SAMPLE // 2]
            if all(c in "\t\n\v\f\r" or unicodedata.category(c) not in ("Cc", "Cn", "Co") for c in sample):
                return text
    return None
