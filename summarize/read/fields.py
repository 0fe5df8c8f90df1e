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
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    return decoded(raw) or None


def sender(message: Message) -> str | None:
    """Return the name of who wrote a mail, or the address where no name is given."""
    from email.utils import parseaddr  # noqa: PLC0415 - only mail needs it

    raw = next((str(value) for key, value in message.raw_items() if key.lower() == "from"), "")
    name, address = parseaddr(raw)
    return decoded(name) or decoded(address) or None


def decoded(raw: str) -> str:
    """Return a piece of a header on one line, with its encoded words decoded.

    >>> decoded("=?ISO-8859-1?Q?F=E4hre?= =?ISO-8859-1?Q?_und_Br=FCcke?=")
    'Fähre und Brücke'
    """
    from email.errors import MessageError  # noqa: PLC0415
    from email.header import decode_header  # noqa: PLC0415

    try:
        raw = decode(raw.encode("utf-8", "surrogateescape")) if raw.strip() else ""
        pieces = decode_header(raw)
    except (SourceError, MessageError, ValueError):
        return fold(raw.encode("utf-8", "replace").decode())
    return fold("".join(text if isinstance(text, str) else _word(text, charset) for text, charset in pieces))


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
