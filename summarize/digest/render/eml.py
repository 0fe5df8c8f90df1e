"""A mail (RFC 5322): the text, and the page as its alternative."""

from __future__ import annotations

import hashlib
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from summarize.digest.clock import moment
from summarize.digest.model import Digest
from summarize.digest.render import Letterhead, html, text
from summarize.digest.render.parts import NOTHING, legal
from summarize.text import fold

_SENDER = "brief@localhost"


def render(digest: Digest, head: Letterhead) -> str:
    """Return the mail; its id and every other byte follow from the digest."""
    mail = EmailMessage()
    sender = head.sender or _SENDER
    mail["From"] = sender
    if head.to:
        mail["To"] = head.to
    top = f": {digest.stories[0].title}" if digest.stories else ""
    mail["Subject"] = fold(legal(head.title(digest) + top))
    mail["Date"] = format_datetime(moment(digest.date))
    page = html.render(digest, head)
    mark = hashlib.sha256(page.encode("utf-8", "replace")).hexdigest()[:16]
    mail["Message-ID"] = f"<{head.name}.{digest.date.replace(':', '-')}.{mark}@{_domain(mail)}>"
    mail.set_content(legal(text.render(digest, head)) or f"{NOTHING}\n", cte="quoted-printable")
    mail.add_alternative(page, subtype="html", cte="quoted-printable")
    mail.set_boundary(f"=-{mark}-=")
    return mail.as_string()


def _domain(mail: EmailMessage) -> str:
    addresses: tuple[Address, ...] = mail["From"].addresses
    return addresses[0].domain if addresses and addresses[0].domain.isascii() else "localhost"
