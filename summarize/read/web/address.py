"""Which addresses a name stands for, and whether fetching may go there."""

from __future__ import annotations

import ipaddress
import socket

from summarize.errors import SourceError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def addresses(host: str, port: int, *, allow_private: bool) -> list[str]:
    """Return the addresses of a host to connect to, in the system's order, after one look-up.

    The caller connects to one of these and never looks the name up again, so an answer that changes in
    between leads nowhere. Unless private ones are allowed, only public addresses are returned; raises
    SourceError when there is none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise SourceError(f"no such host: {host}; check the spelling and the network") from None
    every = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    fit = every if allow_private else [address for address in every if is_public(address)]
    if not fit:
        raise SourceError(f"{host} is a private address; say --allow-private to read it")
    return fit


def is_public(address: str) -> bool:
    """Tell whether an address belongs to the internet at large.

    An IPv6 address that stands for an IPv4 one (mapped, 6to4, NAT64, Teredo) is judged by that.

    >>> [is_public(a) for a in ("93.184.216.34", "10.0.0.1", "::1", "::ffff:127.0.0.1", "64:ff9b::a00:1")]
    [True, False, False, False, False]
    """
    try:
        ip: Address = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = _inner(ip)
    return all(map(_is_global, [ip, *inner] if ip not in _NAT64 and not _mapped(ip) else inner))


def _inner(ip: Address) -> list[Address]:
    if isinstance(ip, ipaddress.IPv4Address):
        return []
    if ip in _NAT64:
        return [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)]
    return [inner for inner in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())) if inner is not None]


def _mapped(ip: Address) -> bool:
    return isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None


def _is_global(ip: Address) -> bool:
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)
