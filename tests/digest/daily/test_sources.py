"""Sources of all kinds, dead ones and those that come back."""

import json
from importlib import import_module

import pytest

from summarize.digest.sources import listed
from summarize.errors import SourceError

from .conftest import BRIDGE, MILL, VOTE, entry, feed

POST = feed(entry("b", "Bridge shut", BRIDGE))
MAIL = feed(entry("m", "Mill burns", MILL), title="The Harbour Mail")


@pytest.fixture
def net(digest, server):
    """Call ``net(day, "/a.xml")`` for a run over addresses on the server."""

    def call(day, *pages, **more):
        sources = [f"{server.url}{page}" if page.startswith("/") else page for page in pages]
        return digest(day, "--allow-private", *more.pop("options", ()), sources=sources, **more)

    return call


def opml(*urls):
    outlines = "".join(f'<outline type="rss" text="x" xmlUrl="{url}"/>' for url in urls)
    body = f'<body><outline text="All">{outlines}</outline></body>'
    return f'<?xml version="1.0"?>\n<opml version="2.0">{body}</opml>'


# Dead feeds


def test_a_dead_feed_is_said_to_be_and_the_rest_go_on(net, server):
    server.pages |= {"/a.xml": POST, "/b.xml": MAIL}
    assert net(1, "/a.xml", "/b.xml").status == 0
    server.pages |= {"/a.xml": 503, "/b.xml": feed(entry("v", "Vote", VOTE))}
    result = net(2, "/a.xml", "/b.xml")
    assert result.status == 4
    assert result.err == (
        f"brief: skipped {server.url}/a.xml: the server says 503 Service Unavailable; try later; "
        "last read 2026-03-01\n"
    )
    assert result.out.startswith("Vote\n")


def test_a_feed_that_never_answered(net, server):
    server.pages["/b.xml"] = MAIL
    result = net(1, "/a.xml", "/b.xml", options=["--format", "json"])
    (skipped,) = json.loads(result.out)["skipped"]
    assert skipped["path"] == f"{server.url}/a.xml"
    assert skipped["reason"].endswith("never read yet")


def test_when_nothing_can_be_read_the_status_says_so(net, digest):
    result = net(1, "/a.xml")
    assert (result.status, result.out) == (3, "")
    assert [line.split()[1] for line in result.err.splitlines()] == ["skipped", "Nothing"]
    assert digest(1, sources=["nowhere"]).status == 3


def test_a_feed_that_goes_on_failing_is_asked_less_and_less(net, server):
    server.pages["/a.xml"] = 500
    hours = [f"2026-03-0{1 + hour // 24}T{hour % 24:02}:00" for hour in range(72)]
    asked = [
        hour
        for hour, date in enumerate(hours)
        if (server.asked.clear(), net(date, "/a.xml"), server.asked)[2]
    ]
    assert asked == [0, 1, 3, 7, 15, 31, 63]
    result = net("2026-03-03T23:30", "/a.xml")
    assert "not tried before 2026-03-05T03:00:00 after 7 failures (the server says 500" in result.err


def test_a_second_run_of_the_date_does_as_the_first(net, server):
    server.pages["/a.xml"] = 500
    first, second = net(1, "/a.xml"), net(1, "/a.xml")
    assert first == second
    assert server.asked == ["/a.xml"] * 2
    assert "1 failure" in net("2026-03-01T00:30", "/a.xml").err


def test_a_feed_that_recovers_is_read_as_before(net, server):
    server.pages["/a.xml"] = 500
    for day in range(1, 5):
        net(day, "/a.xml")
    server.pages["/a.xml"] = POST
    assert net(5, "/a.xml").out.startswith("Bridge shut\n")
    server.pages["/a.xml"] = 500
    assert "last read 2026-03-05" in net(6, "/a.xml").err
    assert net(7, "/a.xml").status == 3


def test_a_feed_broken_off_gives_what_it_holds_and_is_read_again(net, server):
    whole = feed(entry("b", "Bridge shut", BRIDGE), entry("m", "Mill burns", MILL))
    server.pages["/a.xml"] = whole[: whole.index(b"<item><title>Mill")]
    first = net(1, "/a.xml")
    assert first.status == 4
    assert first.out.startswith("Bridge shut\n")
    assert "truncated" in first.err
    assert "truncated" in net(2, "/a.xml").err
    server.pages["/a.xml"] = whole
    assert net(3, "/a.xml").out.startswith("Mill burns\n")


# Lists


def test_opml(net, server, here):
    server.pages |= {"/a.xml": POST, "/b.xml": MAIL}
    (here / "feeds.opml").write_text(
        opml(f"{server.url}/a.xml", f"{server.url}/b.xml", f"{server.url}/a.xml")
    )
    result = net(1, "feeds.opml")
    assert result.status == 0
    assert "Bridge shut\n" in result.out
    assert "Mill burns\n" in result.out
    assert sorted(server.asked) == ["/a.xml", "/b.xml"]


def test_a_list_of_addresses_and_one_on_the_web(net, server, here):
    server.pages |= {"/a.xml": POST, "/b.xml": MAIL, "/all": f"# ours\n{server.url}/b.xml\n".encode()}
    (here / "list.txt").write_text(
        f"\ufeff# feeds\n\n{server.url}/a.xml\n{server.url}/all\n", encoding="utf-8"
    )
    out = net(1, "list.txt").out
    assert "Bridge shut\n" in out
    assert "Mill burns\n" in out


def test_pages_of_a_list_are_read_as_pages(net, server, here):
    paragraphs = "".join(f"<p>{MILL} Machine {i} is lost.</p>" for i in range(5))
    page = f"<!doctype html><html><head><title>Mill burns</title></head><body><article>{paragraphs}</article>"
    server.pages["/mill.html"] = page.encode()
    (here / "list.txt").write_text(f"{server.url}/mill.html\n")
    result = net(1, "list.txt")
    assert result.out.startswith("Mill burns\nFire destroyed")
    assert net(2, "list.txt").out == ""


def test_a_list_that_lies_in_a_folder_leads_nowhere(net, server, here):
    server.pages["/a.xml"] = POST
    (here / "in" / "feeds.opml").write_text(opml(f"{server.url}/a.xml"))
    (here / "in" / "note.txt").write_text(VOTE)
    result = net(1, "in")
    assert (result.status, result.err, server.asked) == (0, "", [])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('<!DOCTYPE opml [<!ENTITY a "aa">]><opml><body>&a;</body></opml>', "entities"),
        ("<opml><body><outline", "damaged"),
        ('<opml><body><outline text="x" xmlUrl="file:///etc/passwd"/></body></opml>', "without a feed"),
    ],
)
def test_opml_that_is_none(digest, here, text, says):
    (here / "feeds.opml").write_text(text)
    result = digest(1, sources=["feeds.opml"])
    assert result.status == 3
    assert says in result.err.splitlines()[0]


def test_what_is_a_list():
    assert listed(b"https://a.example/\r\n# no\r\n\r\nhttp://b.example/x\r\n") == [
        "https://a.example/", "http://b.example/x",
    ]  # fmt: skip
    assert listed("https://a.example/\n".encode("utf-16")) == ["https://a.example/"]
    for other in (b"", b"# Title\n\nProse.\n", b"https://a.example/ is a page.\n", b"<rss/>", b"\xff\x00"):
        assert listed(other) is None
    with pytest.raises(SourceError, match="without a feed"):
        listed(b'<?xml version="1.0"?><!-- mine --><opml/>')


# Politeness


def test_what_has_not_changed_is_not_parsed_again(net, server, monkeypatch):
    server.pages |= {"/a.xml": POST, "/b.xml": MAIL}
    net(1, "/a.xml", "/b.xml")
    server.pages["/b.xml"] = feed(entry("v", "Vote", VOTE))
    read = []
    gather = import_module("summarize.digest.gather")
    real = gather.read_source
    monkeypatch.setattr(
        gather, "read_source", lambda data, name, *more: read.append(name) or real(data, name, *more)
    )
    net(2, "/a.xml", "/b.xml")
    assert read == [f"{server.url}/b.xml"]


def test_passwords_stay_out_of_the_state_and_the_digest(net, server, here):
    server.pages["/a.xml"] = POST
    url = f"{server.url}/a.xml".replace("http://", "http://ann:s3cret@")
    result = net(1, url, options=["--format", "json"])
    assert result.status == 0
    assert "s3cret" not in result.out
    assert b"s3cret" not in (here / "state.sqlite").read_bytes()


def test_half_a_character_is_no_bug(digest, here):
    version = "https://jsonfeed.org/version/1.1"
    text = f"{MILL} \ud83d"
    items = [{"url": "https://vell.example/m\udc00", "title": "Mill \ud83d", "content_text": text}]
    (here / "in" / "a.json.feed").write_text(json.dumps({"version": version, "title": "V", "items": items}))
    for form in ("text", "markdown", "html", "json", "eml", "rss"):
        assert digest(1, "--format", form, sources=["in/a.json.feed"]).status == 0
    assert digest(2, sources=["in/a.json.feed"]).out == ""
