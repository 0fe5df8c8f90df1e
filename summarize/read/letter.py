"""What is in a mail: the words of its sender, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from summarize.errors import SourceError
from summarize.model import Block, Document, Skipped
from summarize.read.decode import decode
from summarize.read.fields import day, decoded, header, sender
from summarize.read.find import passed_over
from summarize.read.fragment import drop, parse, text_of
from summarize.read.part import Part, TooMuchError
from summarize.read.quoted import is_forward, is_forwarded, own_words

if TYPE_CHECKING:
    from email.message import Message

    from lxml.html import HtmlElement


_ANSWERED = re.compile(
    r"\b(?:gmail_quote|gmail_attr|yahoo_quoted|moz-cite-prefix|moz-signature|gmail_signature|protonmail_quote"
    r"|protonmail_signature_block)\b"
)
_BELOW = ("divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container")
_FEW = 20  # words; a plain part of fewer beside a longer HTML part only says that there is one


def contents(data: bytes, name: str) -> Iterator[Document | Part | Skipped]:
    """Yield the mail, then its attachments; raises SourceError when it holds neither text nor these."""
    from email import message_from_bytes  # noqa: PLC0415 - only mail needs it

    message = message_from_bytes(
        data
    )  # the old policy: the new one's header parser fails on what people send
    found = False
    title = header(message, "subject")
    text, blocks = _body(message, forwards=is_forwarded(title or ""))
    if text.strip():
        found = True
        yield Document(text, name, title, day(message), sender(message), blocks=blocks)
    for attachment in _attachments(message):
        found = True
        yield _part(attachment, name)
    if not found:
        raise SourceError("a mail without text")


def _body(message: Message, *, forwards: bool) -> tuple[str, tuple[Block, ...] | None]:
    """Return what the sender wrote: from the plain part, or from HTML where that is all there is."""
    plain = _text(message, "text/plain")
    text = own_words(plain, forwards=forwards)
    if len(text.split()) >= _FEW:
        return text, None
    root = parse(_text(message, "text/html") or " ")
    if root is None:
        return text, None
    if not forwards:
        _drop_answered(root)
    html, blocks = text_of(root)
    return (html, blocks) if len(html.split()) > len(text.split()) else (text, None)


def _text(message: Message, kind: str) -> str:
    """Return the text of the body's part of a kind: its charset may be wrong or unknown, its bytes decide."""
    for part in message.walk():
        if part.get_content_type() == kind and not _is_file(part):
            charset = part.get_content_charset() or ""
            try:
                return decode(_payload(part) or b" ", charset if charset.isprintable() else None)
            except SourceError:
                return ""
    return ""


def _payload(part: Message) -> bytes:
    """Return the content of a part, its transfer encoding undone."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _inner(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [inner for inner in payload if not isinstance(inner, str)] if isinstance(payload, list) else []


def _is_file(part: Message) -> bool:
    return bool(part.get_filename()) or part.get_content_disposition() == "attachment"


def _drop_answered(root: HtmlElement) -> None:
    """Take out the mail that is answered and signatures, unless there is nothing else."""
    from lxml.etree import iterwalk  # noqa: PLC0415 - who has an element has loaded it

    quotes: list[HtmlElement] = []
    walker = iterwalk(root, events=("start",))
    for _, element in walker:
        if _is_quote(element):
            forward = is_forward(element.text_content()[:400])
            quotes += element.find_class("gmail_attr") if forward else [element]
            walker.skip_subtree()
        elif element.get("id") in _BELOW:  # all that follows it is quoted
            quotes += [element, *element.itersiblings()]
            break
    if _weight(root) > sum(map(_weight, quotes)):
        drop(quotes)


def _is_quote(element: HtmlElement) -> bool:
    if element.tag == "blockquote" and element.get("type") == "cite":
        return True
    return bool(_ANSWERED.search(element.get("class") or ""))


def _weight(element: HtmlElement) -> int:
    return len("".join(element.text_content().split()))


def _attachments(message: Message) -> Iterator[Message]:
    """Yield the parts that are files of their own; pictures that belong to the text are not."""
    stack = [message]
    while stack:
        part = stack.pop()
        if part.get_content_type() == "message/rfc822":
            yield part  # its own parts are its own
        elif part.is_multipart():
            stack += reversed(_inner(part))
        elif _is_file(part):
            yield part


def _part(attachment: Message, mail: str) -> Part | Skipped:
    kind = attachment.get_content_type()
    file = decoded(attachment.get_filename() or "").replace("/", "_")
    file = file or ("attached.eml" if kind == "message/rfc822" else "attachment")
    name = f"{mail}!{file}"
    unfit = passed_over(file) or (
        None
        if kind.partition("/")[0] not in ("image", "audio", "video", "font")
        else "a binary file, not text"
    )
    if unfit or kind == "application/pgp-signature" or file in ("smime.p7s", "winmail.dat"):
        return Skipped(name, unfit or "no text", expected=True)
    return Part(name, partial(_load, attachment))


def _load(attachment: Message, room: int) -> bytes:
    if attachment.get_content_type() == "message/rfc822":
        data = b"".join(inner.as_bytes() for inner in _inner(attachment))
    else:
        data = _payload(attachment)
    if len(data) > room:
        raise TooMuchError("too much")
    return data
