"""Bytes to text: byte order marks, UTF-8, UTF-16, the old code pages."""

from __future__ import annotations

import codecs

from summarize.errors import SourceError
from summarize.languages import detect

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
_CENTRAL_EUROPEAN = frozenset({"cs", "sk", "pl", "hu", "ro"})
_SAMPLE = 65_536


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of a file's bytes.

    A byte order mark decides, then what the file itself declares, then UTF-8 if it fits, then
    charset-normalizer's guess. Raises SourceError for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    if declared and _fits(data, declared):
        return data.decode(declared)
    if is_binary(data):
        wide = _wide(data)
        if wide is None:
            raise SourceError("a binary file, not text")
        return _strict(data, wide)
    if _fits(data, "utf-8"):
        return data.decode("utf-8")
    return data.decode(_guess(data), errors="replace")


def is_binary(data: bytes) -> bool:
    """Tell whether bytes hold control characters that no 8-bit text holds."""
    head = data[:_SAMPLE]
    return any(byte in _CONTROLS for byte in set(head))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(f"damaged {encoding} text at byte {error.start}") from None


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _wide(data: bytes) -> str | None:
    """Recognize UTF-16 without a mark: in most scripts every other byte of it is one and the same."""
    head = data[:_SAMPLE]
    half = len(head) // 2 or 1
    for encoding, high, low in (("utf-16-le", head[1::2], head[0::2]), ("utf-16-be", head[0::2], head[1::2])):
        if high.count(0) > 0.7 * half and low.count(0) < 0.01 * half and _fits(data, encoding):
            return encoding
    return None


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only where UTF-8 does not fit

    best = from_bytes(data[: 4 * _SAMPLE]).best()
    encoding = best.encoding if best else "cp1252"
    if encoding == "cp1250" and detect(data.decode(encoding, "replace")) not in _CENTRAL_EUROPEAN:
        # The two pages share most letters; the guess between them is a coin's throw on short texts.
        return "cp1252"
    return encoding if _fits(data, encoding) else "cp1252"
