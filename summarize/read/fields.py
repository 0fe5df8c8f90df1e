"""The header fields of a mail: encoded words, raw bytes, dates and senders as programs write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.errors import SourceError
from summarize.read.decode import decode
from summarize.text import fold

if TYPE_CHECKING:
    from email.message import Message


def header(message: Message, name: str) -> str | None:
    """Return a field on one line, its encoded words decoded; None when it is not there or empty."""
    from email.header import decode_header  # noqa: PLC0415 - only mail needs it

    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    try:
        raw = decode(raw.encode("utf-8", "surrogateescape")) if raw.strip() else ""
        pieces = decode_header(raw)
    except (SourceError, ValueError):  # HeaderParseError is a ValueError
        return fold(raw.encode("utf-8", "replace").decode()) or None
    texts = [piece if isinstance(piece, str) else _word(piece, charset) for piece, charset in pieces]
    return fold("".join(texts)) or None


def sender(message: Message) -> str | None:
    """Return the name of who wrote a mail, or the address where no name is given."""
    from email.header import Header  # noqa: PLC0415
    from email.utils import parseaddr  # noqa: PLC0415

    raw = next((value for key, value in message.raw_items() if key.lower() == "from"), "")
    name, address = parseaddr(str(raw) if isinstance(raw, Header) else raw)
    message = type(message)()
    message["from"] = name
    return header(message, "from") or fold(address) or None


def day(message: Message) -> str | None:
    """Return the day on which a mail was sent, where its sender was; None for a date that is none."""
    from email.utils import parsedate_to_datetime  # noqa: PLC0415

    try:
        return parsedate_to_datetime(header(message, "date") or "").date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _word(data: bytes, charset: str | None) -> str:
    try:
        return decode(data, charset) if data.strip() else " " * bool(data)
    except SourceError:
        return data.decode("latin-1")
