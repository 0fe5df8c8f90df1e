"""The sample feeds over HTTP, from a real server on loopback."""

from __future__ import annotations

import hashlib
import socket
import threading
from collections import Counter
from datetime import timezone
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from .newsstand import FEEDS, HOSTS, MISHAPS, Mishap, body, standing

_PUBLIC = "93.184.216.34"  # what the names of the feeds stand for, as far as brief can see


class FeedServer(ThreadingHTTPServer):
    """Answers as all five hosts do on ``day``; ``mishaps`` may be changed, ``answers`` counts."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.day = 1
        self.mishaps: dict[tuple[int, str], Mishap] = dict(MISHAPS)
        self.answers: Counter[tuple[str, int]] = Counter()
        self.released = threading.Event()  # a slow answer waits for it

    def __enter__(self) -> FeedServer:
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.released.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, *_: object) -> None:
        """A client that was killed hangs up; that is what is tested."""


class _Handler(BaseHTTPRequestHandler):
    server: FeedServer

    def do_GET(self) -> None:
        host = (self.headers.get("Host") or "").partition(":")[0]
        feed = self.path.strip("/").partition(".")[0].removeprefix("moved/")
        if self.path == "/robots.txt" or feed not in FEEDS or host not in (HOSTS[feed], "127.0.0.1"):
            self._answer(404, b"no such page")
            return
        mishap = self.server.mishaps.get((self.server.day, feed), Mishap())
        if mishap.answer == "redirect" and not self.path.startswith("/moved/"):
            self._answer(302, b"", {"Location": f"/moved{self.path}"})
        elif mishap.answer == "500":
            self._answer(500, b"busy")
        elif mishap.answer == "dead":
            self.server.answers[feed, 0] += 1
            self.connection.shutdown(socket.SHUT_RDWR)
        elif mishap.answer == "slow":
            self.server.released.wait()
        else:
            self._feed(feed, mishap)

    def _feed(self, feed: str, mishap: Mishap) -> None:
        data = body(feed, self.server.day, mishap)
        changed = max(entry.changed for entry in standing(feed, self.server.day))
        tag = f'"{hashlib.sha256(data).hexdigest()[:16]}"'
        headers = {
            "ETag": tag,
            "Last-Modified": format_datetime(changed.astimezone(timezone.utc), usegmt=True),
        }
        if self.headers.get("If-None-Match") == tag:
            self._answer(304, b"", headers)
        else:
            kind = "application/feed+json" if feed == "council" else "application/xml"
            self._answer(200, data, {**headers, "Content-Type": kind})

    def _answer(self, status: int, data: bytes, headers: dict[str, str] | None = None) -> None:
        self.server.answers[self.path.strip("/").partition(".")[0], status] += 1
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        pass


def lead_to(server_port: int) -> None:
    """Make the names of the feeds public addresses, all of which lead to the server, in this process."""
    look_up, connect = socket.getaddrinfo, socket.create_connection

    def getaddrinfo(host: Any, port: Any, *args: Any, **named: Any) -> Any:
        if host in HOSTS.values():
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (_PUBLIC, port))]
        return look_up(host, port, *args, **named)

    def create_connection(address: Any, *args: Any, **named: Any) -> Any:
        return connect(("127.0.0.1", server_port) if address[0] == _PUBLIC else address, *args, **named)

    socket.getaddrinfo = getaddrinfo
    socket.create_connection = create_connection
