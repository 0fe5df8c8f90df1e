"""Pages of the web: every hop checked, within limits of time and size, asked for again only when changed."""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, urlsplit

from summarize.errors import SourceError
from summarize.progress import Tell, bar, silent
from summarize.read.extras import load
from summarize.read.find import without_credentials
from summarize.read.limits import Reading
from summarize.read.part import TooMuchError
from summarize.read.web import body, cache, links, robots
from summarize.read.web.transport import transport
from summarize.version import VERSION

AT_ONCE = 6
PER_HOST = 2  # of these
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ROBOTS_BYTES = 500_000  # RFC 9309, 2.5: at least so much is to be read


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: its bytes, where it stood in the end, and a file's name that hints at its format."""

    data: bytes
    url: str
    hint: str

    @property
    def site(self) -> str:
        """The host that answered."""
        return urlsplit(self.url).hostname or ""


def fetch_all(urls: Sequence[str], how: Reading, tell: Tell = silent) -> dict[str, Fetched | SourceError]:
    """Return the answer to each URL, or what was wrong; several are fetched at once, few of one host.

    Whatever a server does or leaves undone, each ends within the limit of seconds: the look-up of the name,
    every hop and the last byte included. Raises SourceError when the library is missing.
    """
    httpx = load("web")
    done: queue.SimpleQueue[tuple[str, Fetched | SourceError | BaseException]] = queue.SimpleQueue()
    results: dict[str, Fetched | SourceError] = {}
    running: dict[str, tuple[float, threading.Event]] = {}
    waiting = list(dict.fromkeys(urls))
    every = len(waiting)
    with _Web(httpx, how) as web:
        while waiting or running:
            tell(f"fetching {bar(len(results), every)}")
            while len(running) < AT_ONCE and (url := _next(waiting, running)):
                given_up = threading.Event()
                running[url] = (time.monotonic() + how.limits.seconds, given_up)
                threading.Thread(target=_work, args=(web, url, given_up, done), daemon=True).start()
            first = min(running, key=lambda url: running[url][0])
            try:
                url, result = done.get(timeout=max(0.0, running[first][0] - time.monotonic()))
            except queue.Empty:
                running.pop(first)[1].set()
                results[first] = how.limits.passed("seconds", "no whole answer in time")
                continue
            if running.pop(url, None) is None:  # too late, and said to be
                continue
            if not isinstance(result, (Fetched, SourceError)):
                raise result
            results[url] = result
    return results


def _next(waiting: list[str], running: Iterable[str]) -> str | None:
    """Take the first URL whose host may be asked for more; None when there is none."""
    busy = Counter(_host(url) for url in running)
    for i, url in enumerate(waiting):
        if busy[_host(url)] < PER_HOST:
            return waiting.pop(i)
    return None


def _host(url: str) -> str:
    return without_credentials(url).partition("://")[2].partition("/")[0].lower()


def _work(web: _Web, url: str, given_up: threading.Event, done: Any) -> None:
    try:
        done.put((url, web.fetch(url, given_up)))
    except BaseException as error:  # the thread that waits raises it
        done.put((url, error))


class _Web:
    """A client that goes only where the user lets it."""

    def __init__(self, httpx: Any, how: Reading) -> None:
        self._httpx = httpx
        self._how = how
        self._rules: dict[str, list[robots.Rule]] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._client = httpx.Client(
            transport=transport(httpx, allow_private=how.allow_private),
            timeout=how.limits.seconds,
            follow_redirects=False,
            trust_env=False,  # no password from a .netrc that nobody thought of
            headers={
                "User-Agent": f"{robots.AGENT}/{VERSION} (+reads what its user names; heeds robots.txt)"
            },
        )

    def __enter__(self) -> _Web:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(Exception):  # threads that were given up may still hold connections
            self._client.close()

    def fetch(self, url: str, given_up: threading.Event) -> Fetched:
        """Return what a URL leads to; raises SourceError."""
        start = links.split(url)
        secret = links.authorization(start)
        place = without_credentials(url)
        for _ in range(int(self._how.limits.redirects) + 1):
            parts = links.split(place)
            same = links.origin(parts) == links.origin(start)
            if not self._how.ignore_robots:
                self._heed(parts, given_up)
            answer = self._get(place, secret if same else "", given_up)
            if isinstance(answer, Fetched):
                return answer
            place = links.leads_to(place, answer)
        raise self._how.limits.passed("redirects", "redirected again and again")

    def _heed(self, parts: SplitResult, given_up: threading.Event) -> None:
        """Raise SourceError when the site's robots.txt keeps us out."""
        origin = links.origin(parts)
        with self._locks.setdefault(origin, threading.Lock()):
            if origin not in self._rules:
                self._rules[origin] = self._robots(origin, given_up)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        if not robots.allowed(path, self._rules[origin]):
            raise SourceError("robots.txt of this site asks programs to stay out; --ignore-robots to go in")

    def _robots(self, origin: str, given_up: threading.Event) -> list[robots.Rule]:
        place = f"{origin}/robots.txt"
        try:
            for _ in range(int(self._how.limits.redirects) + 1):
                answer = self._get(place, "", given_up)
                if isinstance(answer, Fetched):
                    return robots.rules(answer.data[:_ROBOTS_BYTES].decode("utf-8-sig", "replace"))
                place = links.leads_to(place, answer)
        except _StatusError as error:
            if error.code >= 500:
                raise SourceError(
                    f"robots.txt cannot be read: {error}; try later, or say --ignore-robots"
                ) from None
        return []

    def _get(self, place: str, secret: str, given_up: threading.Event) -> Fetched | str:
        """Return an answer, or where it is said to be; raises SourceError."""
        known = cache.stored(place) if self._how.cache and not secret else None
        headers = {"Accept-Encoding": body.accepted(), "Accept": "*/*"}
        headers |= {"Authorization": secret} if secret else {}
        headers |= {"If-None-Match": known.etag} if known and known.etag else {}
        headers |= {"If-Modified-Since": known.modified} if known and known.modified else {}
        try:
            with self._client.stream("GET", place, headers=headers) as response:
                if response.status_code in _REDIRECTS and "location" in response.headers:
                    return str(response.headers["location"])
                if response.status_code == 304 and known is not None:
                    data, kind = known.body, known.type
                elif response.status_code in (200, 203):
                    data = self._body(response, given_up)
                    kind = response.headers.get("content-type", "")
                    self._keep(place, response.headers, kind, data, secret)
                else:
                    raise _StatusError(response.status_code, response.reason_phrase)
        except self._httpx.TimeoutException:
            raise self._how.limits.passed("seconds", "no whole answer in time") from None
        except (self._httpx.HTTPError, self._httpx.InvalidURL, self._httpx.StreamError) as error:
            raise SourceError(f"no answer to be had ({_said(error)}); try again") from None
        return Fetched(data, place, links.hint(place, kind))

    def _body(self, response: Any, given_up: threading.Event) -> bytes:
        most = int(self._how.limits.bytes_per_file)
        try:
            encoding = response.headers.get("content-encoding", "")
            return body.body(_until(response.iter_raw(), given_up), encoding, most)
        except TooMuchError:
            raise self._how.limits.passed("bytes_per_file", f"more than {most:,} bytes") from None

    def _keep(self, place: str, headers: Any, kind: str, data: bytes, secret: str) -> None:
        etag, modified = headers.get("etag", ""), headers.get("last-modified", "")
        private = bool(secret) or "no-store" in headers.get("cache-control", "").lower()
        if self._how.cache and (etag or modified) and not private:
            cache.store(cache.Stored(place, etag, modified, kind, data), self._how.limits.cache_bytes)


class _StatusError(SourceError):
    """The server answers, but not with what was asked for."""

    def __init__(self, code: int, phrase: str) -> None:
        self.code = code
        hints = {401: "it wants a password", 404: "check the address", 410: "it is gone", 429: "try later"}
        hint = hints.get(code, "try later" if code >= 500 else "")
        super().__init__(f"the server says {code} {phrase}".strip() + (f"; {hint}" if hint else ""))


def _until(chunks: Iterator[bytes], given_up: threading.Event) -> Iterator[bytes]:
    for chunk in chunks:
        if given_up.is_set():
            raise SourceError("given up")
        yield chunk


def _said(error: Exception) -> str:
    return str(error).strip().rstrip(".") or type(error).__name__
