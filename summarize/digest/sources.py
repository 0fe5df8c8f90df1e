"""Lists of sources: OPML, or a text of addresses, one a line."""

from __future__ import annotations

import re

from summarize.errors import SourceError
from summarize.read.decode import decode
from summarize.read.find import is_url
from summarize.read.package import parse_xml

_ROOT = re.compile(rb"<([a-z][\w:.-]*)", re.I)
_HEAD = 4096
_LONGEST = 5_000_000  # bytes of a list of addresses


def listed(data: bytes) -> list[str] | None:
    """Return the addresses in some bytes that are a list of sources, each once and in order; None for others.

    An OPML file lists the ``xmlUrl`` of its outlines. A text lists one address a line, beside empty lines
    and those that begin with ``#``. Raises SourceError for damaged OPML and for one without feeds.
    """
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")
    root = _ROOT.search(re.sub(rb"<!--.*?-->", b"", head, flags=re.S))
    if head.lstrip().startswith(b"<") and root and root[1].lower() == b"opml":
        return _opml(data)
    if len(data) > _LONGEST or not head.lstrip()[:8].lower().startswith((b"http://", b"https://", b"#")):
        return None
    try:
        lines = [line.strip() for line in decode(data).splitlines()]
    except SourceError:
        return None
    found = [line for line in lines if line and not line.startswith("#")]
    if not found or not all(is_url(line) and len(line.split()) == 1 for line in found):
        return None
    return list(dict.fromkeys(found))


def _opml(data: bytes) -> list[str]:
    root = parse_xml(data, "an OPML file")
    found = [
        value.strip()
        for outline in root.iter("{*}outline")
        for name, value in sorted(outline.attrib.items())
        if str(name).lower() == "xmlurl"
    ]
    urls = list(dict.fromkeys(url for url in found if is_url(url)))
    if not urls:
        raise SourceError("an OPML file without a feed: no outline has an xmlUrl that begins with http")
    return urls
