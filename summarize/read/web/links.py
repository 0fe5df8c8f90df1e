"""Web addresses: their parts, where they lead, and what they hint at."""

from __future__ import annotations

import base64
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from summarize.errors import SourceError
from summarize.read.find import without_credentials

_HINTS = {
    "text/html": "page.html", "application/xhtml+xml": "page.html", "text/markdown": "page.md",
    "text/csv": "page.csv", "application/x-ndjson": "page.jsonl", "application/jsonl": "page.jsonl",
    "message/rfc822": "page.eml",
}  # fmt: skip


def split(url: str) -> SplitResult:
    """Return a URL's parts; raises SourceError for what is none, or none of the web."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise SourceError("not a web address; check the spelling") from None
    if parts.scheme not in ("http", "https"):
        raise SourceError(f"leads to {parts.scheme or 'no'}: address; only http and https are followed")
    if not parts.hostname or port == 0:
        raise SourceError("not a web address; check the spelling")
    return parts


def leads_to(place: str, location: str) -> str:
    """Return where a redirect leads; raises SourceError for what is not of the web."""
    try:
        target = urljoin(place, location.strip())
    except ValueError:
        raise SourceError("redirected to what is no web address") from None
    split(target)
    return without_credentials(target)


def origin(parts: SplitResult) -> str:
    """Return what a site is known by: scheme, host and port, without credentials."""
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"


def authorization(parts: SplitResult) -> str:
    """Return the Authorization header for the credentials in a URL; empty where there are none."""
    if "@" not in parts.netloc:
        return ""
    pair = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    return f"Basic {base64.b64encode(pair.encode()).decode()}"


def hint(url: str, kind: str) -> str:
    """Return a file's name that hints at an answer's format, by its type or the end of its URL."""
    last = unquote(urlsplit(url).path.rpartition("/")[2])
    return _HINTS.get(kind.partition(";")[0].strip().lower(), last)
