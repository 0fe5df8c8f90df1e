"""Pages of the web, from a real server on loopback: what it may do to us, and what we ask of it."""

import gzip
import json
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
import zlib
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from summarize import Limits, Reading, SourceError, load
from summarize.read import read
from summarize.read.web import cache
from summarize.read.web.address import is_public

TEXT = "The lock at Arnhem is shut for repairs. Barges wait in a line of two kilometres."
PAGE = (
    "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>The lock</title></head><body><article>"
    + "".join(
        f"<p>The lock at Arnhem is shut for repairs, the café’s owner said on day {i}.</p>" for i in range(9)
    )
    + "</article></body></html>"
)
HOME = Reading(allow_private=True)


class Server(ThreadingHTTPServer):
    """Answers by ``routes``: a path to (status, headers, body), or a function of the handler."""

    daemon_threads = True
    block_on_close = False

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.routes = {}
        self.asked = []
        self.stop = threading.Event()
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_):
        pass  # clients that hang up are what is tested


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        answer = self.server.routes.get(self.path, (404, {}, b"no such page"))
        if callable(answer):
            answer(self)
        else:
            self.answer(*answer)

    def answer(self, status, headers, body):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
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
        server.stop.set()
        server.shutdown()


@pytest.fixture
def network(monkeypatch, server):
    """Names with public addresses, all of which lead to the server; connections are noted."""
    names = {}
    connected = []
    look_up, connect = socket.getaddrinfo, socket.create_connection

    def fake_look_up(host, port, *args, **kwargs):
        if host in names:
            answers = names[host]
            answer = answers.pop(0) if len(answers) > 1 else answers[0]
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (answer, port))]
        return look_up(host, port, *args, **kwargs)

    def fake_connect(address, *args, **kwargs):
        connected.append(address[0])
        if is_public(address[0]):
            address = ("127.0.0.1", server.server_port)
        return connect(address, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", fake_look_up)
    monkeypatch.setattr(socket, "create_connection", fake_connect)
    return names, connected


def only(url, how=HOME):
    documents, skipped = read([url], how)
    assert skipped == []
    (document,) = documents
    return document


def reason(url, how=HOME):
    documents, skipped = read([url], how)
    assert documents == []
    (item,) = skipped
    assert "\n" not in item.reason
    return item.reason


def limits(**values):
    return Reading(Limits(**values), allow_private=True)


# What comes back


def test_a_page(server):
    server.routes["/lock"] = (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode())
    page = only(f"{server.url}/lock")
    assert (page.name, page.title, page.language) == (f"{server.url}/lock", "The lock", "en")
    assert "Barges" not in page.text
    assert "café’s owner said on day 8." in page.text


def test_who_is_asking(server):
    server.routes["/a.txt"] = (200, {}, TEXT.encode())
    only(f"{server.url}/a.txt")
    (_, _), (path, headers) = server.asked
    assert path == "/a.txt"
    assert headers["User-Agent"].startswith("brief/")
    assert "http" not in headers["User-Agent"]
    assert headers["Host"] == server.url.removeprefix("http://")
    assert "Cookie" not in headers


def test_the_site_is_the_host_where_the_page_names_none(server):
    server.routes["/a.txt"] = (200, {}, TEXT.encode())
    assert only(f"{server.url}/a.txt").site == "127.0.0.1"


@pytest.mark.parametrize(
    "kind", ["text/html; charset=iso-8859-1", "text/html; charset=shift_jis", "text/html; charset=?", "", "x"]
)
def test_a_wrong_charset_header_is_not_believed(server, kind):
    server.routes["/lock"] = (200, {"Content-Type": kind} if kind else {}, PAGE.encode())
    assert "the café’s owner" in only(f"{server.url}/lock").text


def test_content_decides_over_the_address_and_the_type(server):
    server.routes["/lock.pdf"] = (200, {"Content-Type": "application/octet-stream"}, PAGE.encode())
    assert only(f"{server.url}/lock.pdf").title == "The lock"


def test_the_type_hints_where_content_says_nothing(server):
    markdown = b"# The lock\n\nIt is [shut](http://example.org) for repairs."
    server.routes["/notes"] = (200, {"Content-Type": "text/markdown"}, markdown)
    assert only(f"{server.url}/notes").text.endswith("It is shut for repairs.")


def deflate(data):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", deflate)]
)
def test_packed_bodies(server, encoding, pack):
    server.routes["/a.txt"] = (200, {"Content-Encoding": encoding}, pack(TEXT.encode()))
    assert only(f"{server.url}/a.txt").text == TEXT


def test_brotli(server):
    brotli = pytest.importorskip("brotli")
    server.routes["/a.txt"] = (200, {"Content-Encoding": "br"}, brotli.compress(TEXT.encode() * 9))
    assert only(f"{server.url}/a.txt").text == TEXT * 9
    server.routes["/bomb"] = (200, {"Content-Encoding": "br"}, brotli.compress(bytes(50_000_000), quality=1))
    assert "more than 1,000,000 bytes" in reason(f"{server.url}/bomb", limits(bytes_per_file=1_000_000))


def test_damaged_bodies(server):
    server.routes["/gzip"] = (200, {"Content-Encoding": "gzip"}, b"\x1f\x8b\x08\0\0\0\0\0\0\0no gzip at all")
    server.routes["/odd"] = (200, {"Content-Encoding": "compress"}, b"\x1f\x9dabc")
    assert "damaged" in reason(f"{server.url}/gzip")
    assert "packed as compress" in reason(f"{server.url}/odd")


def test_several_pages_at_once_one_of_them_bad(server):
    urls = [f"{server.url}/{i}.txt" for i in range(9)]
    for i in range(8):
        server.routes[f"/{i}.txt"] = (200, {}, f"Page {i} is here.".encode())
    documents, skipped = read([*urls, "no-such-file"], HOME)
    assert [document.text for document in documents] == [f"Page {i} is here." for i in range(8)]
    assert [(item.path, item.reason) for item in skipped] == [
        (urls[8], "the server says 404 Not Found; check the address"),
        ("no-such-file", "no such file or folder; check the spelling"),
    ]


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429, 500, 503])
def test_a_server_that_says_no(server, status):
    server.routes["/a"] = (status, {}, b"<html><body>sorry</body></html>")
    assert str(status) in reason(f"{server.url}/a")


def test_an_empty_answer(server):
    server.routes["/a"] = (200, {}, b"")
    assert reason(f"{server.url}/a") == "an empty file"


def test_no_server_and_no_host(monkeypatch):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "no answer" in reason(f"http://127.0.0.1:{port}/")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: (_ for _ in ()).throw(socket.gaierror(-2)))
    assert "no such host: nowhere.example" in reason("http://nowhere.example/")


@pytest.mark.parametrize("url", ["http://", "http:///a", "http://[::1", "http://a:99999/", "https://a:x/"])
def test_no_address_at_all(url):
    assert "not a web address" in reason(url)


def test_an_answer_that_breaks_off(server):
    def half(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"The lock")
        handler.close_connection = True

    server.routes["/a"] = half
    assert "no answer to be had" in reason(f"{server.url}/a")


# Limits


def test_a_slow_body_ends(server):
    def slow(handler):
        handler.send_response(200)
        handler.end_headers()
        while not handler.server.stop.wait(0.02):
            handler.wfile.write(b"a")

    server.routes["/slow"] = slow
    start = time.monotonic()
    told = reason(f"{server.url}/slow", limits(seconds=0.2))
    assert told == "no whole answer in time, the limit is 0.2; raise it with --limit seconds=N"
    assert time.monotonic() - start < 3


@pytest.mark.parametrize("when", ["at once", "in the head", "in robots.txt"])
def test_a_server_that_does_not_answer(server, when):
    def hang(handler):
        if when == "in the head":
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
            while not handler.server.stop.wait(0.02):
                handler.wfile.write(b"x")
        handler.server.stop.wait(5)

    server.routes["/robots.txt" if when == "in robots.txt" else "/a"] = hang
    start = time.monotonic()
    how = Reading(Limits(seconds=0.2), allow_private=True, ignore_robots=when != "in robots.txt")
    assert "limit seconds" in reason(f"{server.url}/a", how)
    assert time.monotonic() - start < 3


def test_an_endless_body_ends(server):
    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        while not handler.server.stop.is_set():
            handler.wfile.write(b"All work and no play. " * 1000)

    server.routes["/endless"] = endless
    assert reason(f"{server.url}/endless", limits(bytes_per_file=1_000_000)) == (
        "more than 1,000,000 bytes, the limit is 1,000,000; raise it with --limit bytes_per_file=N"
    )


def test_the_size_is_that_of_the_unpacked_body(server):
    server.routes["/bomb"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(30_000_000)))
    assert "more than 1,000,000 bytes" in reason(f"{server.url}/bomb", limits(bytes_per_file=1_000_000))


# Redirects


def redirect(to, status=302):
    return (status, {"Location": to}, b"")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(server, status):
    server.routes |= {
        "/old": redirect("/older", status), "/older": redirect(f"{server.url}/new.txt", status),
        "/new.txt": (200, {}, TEXT.encode()),
    }  # fmt: skip
    assert only(f"{server.url}/old").name == f"{server.url}/old"


def test_redirects_that_never_end(server):
    server.routes |= {"/a": redirect("/b"), "/b": redirect("/a")}
    told = reason(f"{server.url}/a", limits(redirects=3))
    assert told == "redirected again and again, the limit is 3; raise it with --limit redirects=N"
    assert sum(path in ("/a", "/b") for path, _ in server.asked) == 4


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://example.org/a", "gopher://a/"])
def test_redirects_stay_on_the_web(server, to):
    server.routes["/a"] = redirect(to)
    assert "only http and https" in reason(f"{server.url}/a")


def test_passwords_go_to_their_own_site_and_into_no_message(server, network):
    names, _ = network
    names["a.example"] = names["b.example"] = ["93.184.216.34"]
    server.routes |= {"/a": redirect("http://b.example/b"), "/b": (200, {}, TEXT.encode())}
    assert only("http://ann:s3cret@a.example/a").name == "http://a.example/a"
    sent = {path: headers.get("Authorization") for path, headers in server.asked if path != "/robots.txt"}
    assert sent == {"/a": "Basic YW5uOnMzY3JldA==", "/b": None}
    documents, skipped = read(["http://ann:s3cret@a.example/gone"], HOME)
    assert "s3cret" not in repr((documents, skipped))


# Private addresses


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "10.1.2.3", "192.168.0.1", "172.16.9.9", "169.254.169.254", "0.0.0.0",
     "100.64.0.1", "[::ffff:127.0.0.1]", "[fe80::1]", "[fd00::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
     "224.0.0.1", "255.255.255.255", "2130706433", "0x7f.1"],
)  # fmt: skip
def test_private_addresses_need_leave(host, monkeypatch):
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("connected"))
    assert "--allow-private" in reason(f"http://{host}/", Reading())


def test_a_redirect_from_a_public_site_to_this_machine(server, network):
    names, connected = network
    names["news.example"] = ["93.184.216.34"]
    server.routes["/a"] = redirect(f"{server.url}/secret.txt")
    server.routes["/secret.txt"] = (200, {}, TEXT.encode())
    assert "127.0.0.1 is a private address" in reason("http://news.example/a", Reading())
    assert set(connected) == {"93.184.216.34"}
    assert only("http://news.example/a", HOME).text == TEXT


def test_a_public_name_with_a_private_address(network):
    names, connected = network
    names["intranet.example"] = ["10.0.0.7"]
    assert "intranet.example is a private address" in reason("http://intranet.example/", Reading())
    assert connected == []


def test_an_answer_of_the_name_server_that_changes_leads_nowhere(server, network):
    names, connected = network
    names["rebind.example"] = ["93.184.216.34", "127.0.0.1"]
    server.routes["/a.txt"] = (200, {}, TEXT.encode())
    how = Reading(ignore_robots=True)
    assert only("http://rebind.example/a.txt", how).text == TEXT
    assert connected == ["93.184.216.34"]
    assert server.asked[0][1]["Host"] == "rebind.example"
    assert "private address" in reason("http://rebind.example/a.txt", how)
    assert connected == ["93.184.216.34"]


@pytest.fixture
def secure(server, network, tmp_path, monkeypatch):
    """The server with a certificate for ``safe.example``, and that name."""
    openssl = shutil.which("openssl") or pytest.skip("makes the certificate")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-days", "2", "-subj", "/CN=safe.example", "-addext", "subjectAltName=DNS:safe.example",
         "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    asked = []
    context.sni_callback = lambda _, name, __: asked.append(name)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    network[0]["safe.example"] = network[0]["other.example"] = ["93.184.216.34"]
    return asked


def test_tls_is_for_the_name_and_not_for_the_address(server, network, secure):
    server.routes["/a.txt"] = (200, {}, TEXT.encode())
    assert only("https://safe.example/a.txt", Reading()).text == TEXT
    assert set(secure) == {"safe.example"}
    assert set(network[1]) == {"93.184.216.34"}
    assert "certificate" in reason("https://other.example/a.txt", Reading()).lower()


# robots.txt


def test_robots(server):
    server.routes |= {
        "/robots.txt": (
            200, {}, b"User-agent: *\nDisallow: /closed\nDisallow: /*?print=\nAllow: /closed/open"
        ),
        "/closed/a": (200, {}, TEXT.encode()), "/closed/open": (200, {}, TEXT.encode()),
        "/a": (200, {}, TEXT.encode()), "/a?print=1": (200, {}, TEXT.encode()),
    }  # fmt: skip
    assert "robots.txt" in reason(f"{server.url}/closed/a")
    assert "robots.txt" in reason(f"{server.url}/a?print=1")
    assert only(f"{server.url}/closed/open").text == only(f"{server.url}/a").text == TEXT
    how = Reading(allow_private=True, ignore_robots=True)
    assert only(f"{server.url}/closed/a", how).text == TEXT


def test_robots_of_the_site_that_a_redirect_leads_to(server, network):
    names, _ = network
    names["news.example"] = ["93.184.216.34"]
    server.routes |= {
        "/a": redirect("http://news.example/closed"), "/closed": (200, {}, TEXT.encode()),
        "/robots.txt": lambda handler: handler.answer(
            200, {}, b"User-agent: brief\nDisallow: /closed" if "news" in handler.headers["Host"] else b""
        ),
    }  # fmt: skip
    assert "robots.txt" in reason(f"{server.url}/a")


def test_robots_that_cannot_be_read(server):
    server.routes |= {"/a": (200, {}, TEXT.encode()), "/robots.txt": (503, {}, b"")}
    assert "robots.txt cannot be read" in reason(f"{server.url}/a")
    server.routes["/robots.txt"] = (403, {}, b"")  # RFC 9309: there is none for us
    assert only(f"{server.url}/a").text == TEXT


# The cache


def versioned(handler):
    handler.server.versions = getattr(handler.server, "versions", ["one"])
    now = handler.server.versions[-1]
    if handler.headers.get("If-None-Match") == f'"{now}"':
        handler.answer(304, {}, b"")
    else:
        handler.answer(200, {"ETag": f'"{now}"', "Content-Type": "text/plain"}, f"This is {now}.".encode())


def test_what_has_not_changed_is_not_sent_again(server):
    server.routes["/a"] = versioned
    assert [only(f"{server.url}/a").text for _ in range(2)] == ["This is one."] * 2
    server.versions.append("two")
    assert only(f"{server.url}/a").text == "This is two."
    conditions = [headers.get("If-None-Match") for path, headers in server.asked if path == "/a"]
    assert conditions == [None, '"one"', '"one"']


def test_last_modified(server):
    stamp = formatdate(1_700_000_000, usegmt=True)

    def page(handler):
        known = handler.headers.get("If-Modified-Since") == stamp
        handler.answer(304 if known else 200, {"Last-Modified": stamp}, b"" if known else TEXT.encode())

    server.routes["/a"] = page
    assert [only(f"{server.url}/a").text for _ in range(2)] == [TEXT, TEXT]
    assert server.asked[-1][1]["If-Modified-Since"] == stamp


def test_no_cache(server):
    server.routes["/a"] = versioned
    how = Reading(allow_private=True, cache=False)
    assert [only(f"{server.url}/a", how).text for _ in range(2)] == ["This is one."] * 2
    assert not any("If-None-Match" in headers for _, headers in server.asked)
    assert not cache.folder().exists()


def test_a_password_keeps_its_page_out_of_the_cache(server):
    server.routes["/a"] = versioned
    only(server.url.replace("http://", "http://ann:s3cret@") + "/a")
    assert not cache.folder().exists()


def test_where_it_is(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.folder() == tmp_path / "brief"
    monkeypatch.setenv("BRIEF_CACHE", str(tmp_path / "else"))
    assert cache.folder() == tmp_path / "else"


def test_a_damaged_cache_and_one_that_cannot_be_written(server, monkeypatch, tmp_path):
    server.routes["/a"] = versioned
    only(f"{server.url}/a")
    (kept,) = cache.folder().glob("*.brief")
    kept.write_bytes(kept.read_bytes()[:-3])
    assert only(f"{server.url}/a").text == "This is one."
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("BRIEF_CACHE", str(tmp_path / "file"))
    assert only(f"{server.url}/a").text == "This is one."


def test_its_size_is_bounded(server):
    for i in range(5):
        server.routes[f"/{i}"] = (200, {"ETag": f'"{i}"'}, f"{i} ".encode() * 500)
        only(f"{server.url}/{i}", limits(cache_bytes=2600))
    assert sum(path.stat().st_size for path in cache.folder().iterdir()) <= 2600
    assert cache.stored(f"{server.url}/4") is not None


# The command line


def test_options(run, server):
    server.routes["/a.txt"] = (200, {}, TEXT.encode())
    server.routes["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /")
    url = f"{server.url}/a.txt"
    denied = run(url)
    assert (denied.status, denied.out) == (3, "")
    assert denied.err == f"brief: {url}: 127.0.0.1 is a private address; say --allow-private to read it\n"
    assert "robots.txt" in run(url, "--allow-private").err
    assert run(url, "--allow-private", "--ignore-robots").out == TEXT + "\n"
    slow = run(url, "--allow-private", "--ignore-robots", "--limit", "bytes_per_file=20")
    assert (slow.status, slow.err.count("\n")) == (3, 1)
    assert "--limit bytes_per_file=N" in slow.err


def test_one_bad_page_among_good_files(run, server, folder):
    result = run("news", f"{server.url}/gone", "--allow-private")
    assert result.status == 4
    assert result.err == (
        f"brief: skipped {server.url}/gone: the server says 404 Not Found; check the address\n"
    )


def test_a_briefing_of_a_page_can_be_verified(run, server, folder):
    server.routes["/lock"] = (200, {}, PAGE.encode())
    url = f"{server.url}/lock"
    run(url, "--allow-private", "--format", "json", "--output", "b.json")
    assert json.loads((folder / "b.json").read_text())["sources"][0]["path"] == url
    assert run("verify", "b.json", "--allow-private").status == 0
    assert "private address" in run("verify", "b.json").out


def test_a_missing_library(monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx", None)
    _, skipped = read(["http://example.org/"])
    assert skipped[0].reason.endswith("pip install 'brief-cli[web]'")


def test_errors_are_of_the_family(server):
    with pytest.raises(SourceError):
        load([f"{server.url}/gone", __file__], reading=HOME)
