"""The parts of a zip file that is one document (DOCX, ODT, EPUB), within the limits; its XML, harmless."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from summarize.errors import SourceError
from summarize.read.limits import Limits
from summarize.read.part import TooMuchError, drain

if TYPE_CHECKING:
    from lxml.etree import _Element

_SMALL = 1_000_000  # bytes that a part may always have, however well it is packed
_DECLARES = "{} that declares entities, which could expand without end; not read"
_ENCRYPTED = 0x1


class Package:
    """An open document; what its parts expand to is counted together."""

    def __init__(self, data: bytes, what: str, limits: Limits) -> None:
        self._what = what  # "a DOCX document", for messages
        self._limits = limits
        self._packed, self._spent = len(data), 0
        import zipfile  # noqa: PLC0415 - only a packed document needs it

        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise SourceError(f"{what} that is damaged or cut off; fetch or save it anew") from None
        self.names = frozenset(self._zip.namelist())
        limits.check("members", len(self.names), f"{what} of {len(self.names):,} parts")

    def bytes(self, name: str) -> bytes:
        """Return a part; raises SourceError when it is not there, damaged, encrypted or too large."""
        rooms = {
            "bytes_per_file": self._limits.bytes_per_file,
            "expanded_bytes": self._limits.expanded_bytes - self._spent,
            "ratio": max(_SMALL, self._limits.ratio * self._packed) - self._spent,
        }
        narrowest = min(rooms, key=lambda limit: rooms[limit])
        if name not in self.names:
            raise SourceError(f"{self._what} without its {name or 'contents'}; save it anew")
        import zlib  # noqa: PLC0415
        from zipfile import BadZipFile  # noqa: PLC0415

        info = self._zip.getinfo(name)
        if info.flag_bits & _ENCRYPTED:
            raise SourceError(f"{self._what} that is encrypted; save it without a password")
        try:
            with self._zip.open(info) as file:
                data = drain(file, int(rooms[narrowest]))
        except TooMuchError:
            raise self._limits.passed(narrowest, f"{self._what} that expands to too much") from None
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
            raise SourceError(f"{self._what} that is damaged; fetch or save it anew") from None
        self._spent += len(data)
        return data

    def xml(self, name: str) -> _Element:
        """Return the root of a part; raises SourceError for what is no XML, or declares entities."""
        return parse_xml(self.bytes(name), self._what)

    def maybe(self, name: str) -> _Element | None:
        """Return the root of a part that need not be there."""
        return self.xml(name) if name in self.names else None


def parse_xml(data: bytes, what: str) -> _Element:
    """Return the root of some XML; nothing is fetched and no entity expanded.

    Raises SourceError for damaged XML, for elements nested hundreds deep, and where entities are declared:
    no program writes these into a document, but who wants to exhaust its reader does.
    """
    from lxml import etree  # noqa: PLC0415 - only documents of XML need it

    if b"<!ENTITY" in data:
        raise SourceError(_DECLARES.format(what))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Any = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise SourceError(f"{what} with damaged or too deeply nested XML; save it anew") from None
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise SourceError(_DECLARES.format(what))
    return root


def told(root: _Element | None, *names: str) -> str | None:
    """Return the text of the first element with one of these local names, the best name first."""
    for name in names:
        for element in root.iter(f"{{*}}{name}") if root is not None else ():
            if text := " ".join("".join(element.itertext()).split()):
                return text
    return None
