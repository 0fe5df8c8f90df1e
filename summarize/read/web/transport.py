"""A transport for httpx that connects to the addresses it has checked, and to no other."""

from __future__ import annotations

from typing import Any

from summarize.read.web.address import addresses


def transport(httpx: Any, *, allow_private: bool) -> Any:
    """Return a transport that looks a name up once, checks the addresses, and connects to one of them.

    The request keeps its Host header, and TLS the name that the certificate must be for. (httpx is handed in,
    for it is an extra.)
    """
    inner: dict[str, Any] = {}

    def through(scheme: str) -> Any:
        """Return the transport of a scheme; reading the certificates takes its time, http needs none."""
        if scheme not in inner:
            inner[scheme] = httpx.HTTPTransport(verify=scheme == "https")
        return inner[scheme]

    class Pinned(httpx.BaseTransport):  # type: ignore[misc]
        def handle_request(self, request: Any) -> Any:
            host = request.url.raw_host.decode("ascii").strip("[]")
            port = request.url.port or {"http": 80, "https": 443}[request.url.scheme]
            failed: Exception | None = None
            for address in addresses(host, port, allow_private=allow_private):
                pinned = httpx.Request(
                    request.method,
                    request.url.copy_with(host=address),
                    headers=request.headers,
                    stream=request.stream,
                    extensions={**request.extensions, "sni_hostname": host},
                )
                try:
                    return through(pinned.url.scheme).handle_request(pinned)
                except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                    failed = error
            raise failed or httpx.ConnectError("no address")

        def close(self) -> None:
            for one in inner.values():
                one.close()

    return Pinned()
