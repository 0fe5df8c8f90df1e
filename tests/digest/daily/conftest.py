"""What tests of the digest share: feeds whose entries change, a server, and articles of their own."""

import json
import threading
from datetime import datetime, timezone
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from xml.sax.saxutils import escape

import pytest

BRIDGE = (
    "The old bridge over the Vell was closed on Monday after divers found cracks in two piers. "
    "Mayor Ilse Brandt said that repairs would take eleven weeks and cost 2.4 million euros. "
    "Lorries must use the motorway, a detour of 31 kilometres."
)
ARMY = "Army engineers will lay a floating bridge across the Vell by Friday, Mayor Ilse Brandt announced."
BRIDGE_2 = f"The old bridge over the Vell was closed on Monday after divers found cracks in two piers. {ARMY}"
MILL = (
    "Fire destroyed the paper mill at Oster on Sunday night, and forty workers lost their jobs. "
    "The owner, Pelle Karlsson, blamed an electric motor."
)
VOTE = (
    "Voters in Hallvik elected the botanist Mara Lindqvist to the regional council by nine votes. "
    "Her opponent asked for a second count."
)


def entry(slug, title, text, day=1):
    """An item of RSS of that day in March 2026."""
    date = format_datetime(datetime(2026, 3, day, 8, tzinfo=timezone.utc))
    return (
        f"<item><title>{escape(title)}</title><link>https://vell.example/{slug}</link>"
        f"<pubDate>{date}</pubDate><description>{escape(text)}</description></item>"
    )


def feed(*entries, title="The Vell Post"):
    """A feed of some entries."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>'
        f"<title>{title}</title><link>https://vell.example/</link><description>News</description>"
        f"{''.join(entries)}</channel></rss>\n"
    ).encode()


class Server(ThreadingHTTPServer):
    """Answers by ``pages``: a path to bytes, or to a status that is an error; notes what it was asked."""

    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = {}
        self.asked = []
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_):
        pass


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        page = self.server.pages.get(self.path, 404)
        if self.path != "/robots.txt":
            self.server.asked.append(self.path)
        body, status = (b"", page) if isinstance(page, int) else (page, 200)
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    with Server() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty working folder with a folder `in` for sources."""
    place = tmp_path / "digest"
    (place / "in").mkdir(parents=True)
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def digest(run, here):
    """Call ``digest(day, "--words", 40)`` for a run on that day of March 2026 over the folder `in`."""

    def call(day, *args, sources=("in",)):
        date = f"2026-03-{day:02}" if isinstance(day, int) else day
        return run("digest", *sources, "--state", "state.sqlite", "--date", date, *args)

    return call


@pytest.fixture
def stories(digest):
    """Call ``stories(day)`` for the stories of a digest in JSON, each with what it says in one text."""

    def call(day, *args, **more):
        result = digest(day, "--format", "json", *args, **more)
        assert result.status in (0, 4), result.err
        found = json.loads(result.out)["stories"]
        for story in found:
            story["text"] = " ".join(sentence["text"] for sentence in story["sentences"])
            story["paths"] = sorted(source["path"] for source in story["sources"])
        return found

    return call
