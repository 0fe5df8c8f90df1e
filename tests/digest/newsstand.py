"""The sample feeds: five papers of an invented estuary over fourteen days, as each stood on each day.

The texts are in ``fortnight/entries.toml``. What goes wrong with a feed, and when, is in ``MISHAPS``.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone
from email.utils import format_datetime
from functools import cache
from html import escape
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ENTRIES = Path(__file__).parent / "fortnight" / "entries.toml"
FIRST = date(2026, 3, 2)
DAYS = range(1, 15)
_ZONE = timezone(timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Entry:
    """One version of an entry, as it stands in its feed from ``day`` on."""

    feed: str
    slug: str
    day: int  # on which this version appeared
    born: int  # on which the entry appeared first
    title: str
    paragraphs: tuple[str, ...]

    @property
    def link(self) -> str:
        return f"https://{HOSTS[self.feed]}/2026/03/{iso(self.born)[-2:]}/{self.slug}"

    @property
    def moment(self) -> datetime:
        """When it was published, early in the morning of its first day."""
        day = date.fromisoformat(iso(self.born))
        return datetime(day.year, day.month, day.day, 5, 30, tzinfo=_ZONE)

    @property
    def changed(self) -> datetime:
        return self.moment + timedelta(days=self.day - self.born)

    @property
    def html(self) -> str:
        return "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in self.paragraphs)


def iso(day: int) -> str:
    """Return the date of a day of the fortnight.

    >>> iso(1), iso(14)
    ('2026-03-02', '2026-03-15')
    """
    return (FIRST + timedelta(days=day - 1)).isoformat()


@cache
def versions() -> tuple[Entry, ...]:
    """Return every version of every entry in the order of appearance."""
    found: list[Entry] = []
    for record in tomllib.loads(ENTRIES.read_text(encoding="utf-8"))["entry"]:
        feed, _, slug = record["id"].partition("/")
        same = [entry for entry in found if (entry.feed, entry.slug) == (feed, slug)]
        born = same[0].born if same else record["day"]
        paragraphs = _paragraphs(record.get("text", ""))
        if original := record.get("copy_of"):
            paragraphs = _latest(found, original).paragraphs + paragraphs
        found.append(Entry(feed, slug, record["day"], born, record["title"], paragraphs))
    return tuple(found)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split("\n\n") if part.strip())


def _latest(entries: list[Entry], name: str) -> Entry:
    return [entry for entry in entries if f"{entry.feed}/{entry.slug}" == name][-1]


def standing(feed: str, day: int) -> list[Entry]:
    """Return the entries that a feed shows on a day, the newest first."""
    shown: dict[str, Entry] = {}
    for entry in versions():
        if entry.feed == feed and entry.day <= day:
            shown[entry.slug] = entry  # a new version stands where the old one stood
    return list(reversed(shown.values()))[: WINDOWS[feed]]


# The formats


def _courier(entries: list[Entry]) -> bytes:
    """RSS 2.0 whose descriptions are escaped HTML, its ids no addresses."""
    items = "".join(
        f"<item><title>{escape(e.title)}</title><link>{e.link}</link>"
        f'<guid isPermaLink="false">courier-{e.slug}</guid>'
        f"<pubDate>{format_datetime(e.moment)}</pubDate><description>{escape(e.html)}</description></item>\n"
        for e in entries
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>'
        "<title>Vellmouth Courier</title><link>https://courier.example/</link>"
        f"<description>The daily of the estuary</description><language>en</language>\n{items}"
        "</channel></rss>\n"
    ).encode()


def _post(entries: list[Entry]) -> bytes:
    """RSS 2.0 as a blog engine writes it: a teaser, the whole, and a line that says where it stands."""
    items = "".join(
        f"<item><title>{escape(e.title)}</title><link>{e.link}/</link>"
        f'<guid isPermaLink="true">{e.link}/</guid><pubDate>{format_datetime(e.moment)}</pubDate>'
        f"<category>Quernstead</category><description><![CDATA[<p>{escape(e.paragraphs[0][:90])}… "
        f'<a href="{e.link}/">Continue reading</a></p>]]></description>'
        f"<content:encoded><![CDATA[{e.html}"
        f'<p>The post <a href="{e.link}/">{escape(e.title, quote=False)}</a> appeared first on '
        '<a href="https://quernstead-post.example">Quernstead Post</a>.</p>]]></content:encoded></item>\n'
        for e in entries
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        "<title>Quernstead Post</title><link>https://quernstead-post.example/</link>"
        f"<description>News from the moor to the sea</description>\n{items}</channel></rss>\n"
    ).encode()


def _radio(entries: list[Entry]) -> bytes:
    """Atom whose contents are escaped HTML."""
    items = "".join(
        f"<entry><id>{e.link}</id><title>{escape(e.title)}</title>"
        f'<link rel="alternate" href="{e.link}"/><published>{e.moment.isoformat()}</published>'
        f"<updated>{e.changed.isoformat()}</updated>"
        f'<content type="html">{escape(e.html)}</content></entry>\n'
        for e in entries
    )
    return _atom("Radio Estuary", "https://radio-estuary.example/", items, entries)


def _wire(entries: list[Entry]) -> bytes:
    """Atom whose contents are XHTML and whose ids are tags."""
    items = "".join(
        f"<entry><id>tag:coastwire.example,2026:{e.slug}</id><title>{escape(e.title)}</title>"
        f'<link href="{e.link}"/><published>{e.moment.isoformat()}</published>'
        f"<updated>{e.changed.isoformat()}</updated><author><name>Coast Wire</name></author>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{e.html}</div></content></entry>\n'
        for e in entries
    )
    return _atom("Coast Wire", "https://coastwire.example/", items, entries)


def _atom(title: str, link: str, items: str, entries: list[Entry]) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">'
        f'<id>{link}</id><title>{title}</title><link href="{link}"/>'
        f"<updated>{max(e.changed for e in entries).isoformat()}</updated>\n{items}</feed>\n"
    ).encode()


def _council(entries: list[Entry]) -> bytes:
    """A JSON Feed of plain texts."""
    items = [
        {
            "id": e.link,
            "url": e.link,
            "title": e.title,
            "content_text": "\n\n".join(e.paragraphs),
            "date_published": e.moment.isoformat(),
        }
        for e in entries
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Town of Vellmouth",
        "home_page_url": "https://vellmouth.example/",
        "language": "en",
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode()


Write = Callable[[list[Entry]], bytes]

WRITERS: dict[str, Write] = {
    "courier": _courier, "post": _post, "radio": _radio, "wire": _wire, "council": _council,
}  # fmt: skip
HOSTS = {
    "courier": "courier.example",
    "post": "quernstead-post.example",
    "radio": "radio-estuary.example",
    "wire": "coastwire.example",
    "council": "vellmouth.example",
}
WINDOWS = {"courier": 15, "post": 12, "radio": 12, "wire": 12, "council": 10}
FEEDS = {
    feed: f"http://{host}/{feed}.{'json' if feed == 'council' else 'xml'}" for feed, host in HOSTS.items()
}


# What goes wrong


@dataclass(frozen=True, slots=True)
class Mishap:
    """What a feed does instead of answering as it should; ``loses`` when its entries cannot be relied on."""

    entries: Callable[[list[Entry]], list[Entry]] = list
    body: Callable[[bytes], bytes] = bytes
    answer: str = ""  # "dead", "500", "redirect", "slow"
    loses: bool = False


def _oldest_first(entries: list[Entry]) -> list[Entry]:
    return entries[::-1]


def _newest_five(entries: list[Entry]) -> list[Entry]:
    return entries[:5]


def _each_twice(entries: list[Entry]) -> list[Entry]:
    return [*entries[1::2], *entries, *entries[::2]]


def _half(body: bytes) -> bytes:
    return body[: len(body) // 2]


def _unescaped(body: bytes) -> bytes:
    """Return XML that no longer is: an ampersand, a tag never closed, a control character."""
    head, mark, tail = body.partition(b"</title>")
    return head + b" & more <br>" + mark + tail.replace(b"<updated>", b"\x0b<updated>", 1)


def _codepage(body: bytes) -> bytes:
    """Return a feed that is called UTF-8 and is not."""
    return body.decode().encode("cp1252")


def _maintenance(_: bytes) -> bytes:
    return (
        b"<!DOCTYPE html><html><head><title>Back soon</title></head><body><h1>Back soon</h1>"
        b"<p>Our site is being serviced at the moment. We expect to be back in a few hours. "
        b"Thank you for your patience, and please try again later today.</p></body></html>"
    )


OLDEST_FIRST = Mishap(_oldest_first)
NEWEST_FIVE = Mishap(_newest_five)
EACH_TWICE = Mishap(_each_twice)
HALF = Mishap(body=_half, loses=True)
UNESCAPED = Mishap(body=_unescaped)
CODEPAGE = Mishap(body=_codepage)
MAINTENANCE = Mishap(body=_maintenance, loses=True)
DEAD = Mishap(answer="dead", loses=True)
BUSY = Mishap(answer="500", loses=True)
MOVED = Mishap(answer="redirect")

MISHAPS: dict[tuple[int, str], Mishap] = {
    (2, "post"): OLDEST_FIRST,
    (3, "post"): BUSY,
    (4, "wire"): MOVED,
    (5, "council"): HALF,
    **{(day, "radio"): DEAD for day in (6, 7, 8, 9)},
    (7, "courier"): HALF,
    (8, "wire"): UNESCAPED,
    (9, "courier"): CODEPAGE,
    (11, "post"): MAINTENANCE,
    (12, "courier"): NEWEST_FIVE,
    (13, "wire"): EACH_TWICE,
    (14, "council"): OLDEST_FIRST,
}


def body(feed: str, day: int, mishap: Mishap) -> bytes:
    """Return what a feed answers with on a day."""
    return mishap.body(WRITERS[feed](mishap.entries(standing(feed, day))))


def readable(feed: str, day: int) -> list[Entry]:
    """Return the entries that a run on a day is sure to be able to read of a feed."""
    mishap = MISHAPS.get((day, feed), Mishap())
    return [] if mishap.loses else mishap.entries(standing(feed, day))


def without_correction(entry: Entry) -> Entry:
    """Return an entry without the paragraph that says what was corrected."""
    kept = tuple(p for p in entry.paragraphs if not p.startswith("Correction:"))
    return replace(entry, paragraphs=kept)
