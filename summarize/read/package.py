"""The parts of a zip file that is one document (DOCX, ODT, EPUB), within the limits; its XML, harmless."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from summarize.errors import SourceError
from summarize.read.limits import Limits
from summarize.read.part import TooMuchError, drain

if TYPE_CHECKING:
    from lxml.etree import _Element

_SMALL = 1_000_000  # bytes that a part may always have, however well it is packed
_ENCRYPTED = 0x1


class Package:
    """An open document; what its parts expand to is counted together."""

    def __init__(self, data: bytes, what: str, limits: Limits) -> None:
        self._what = what  # "a DOCX document", for messages
        self._limits = limits
        self._room = min(limits.expanded_bytes, max(_SMALL, limits.ratio * len(data)))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise SourceError(f"{what} that is damaged or cut off; fetch or save it anew") from None
        self.names = frozenset(self._zip.namelist())
        limits.check("members", len(self.names), f"{what} of {len(self.names):,} parts")

    def bytes(self, name: str) -> bytes:
        """Return a part; raises SourceError when it is not there, damaged, encrypted or too large."""
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & _ENCRYPTED:
                raise SourceError(f"{self._what} that is encrypted; save it without a password")
            with self._zip.open(info) as file:
                data = drain(file, int(min(self._room, self._limits.bytes_per_file)))
        except TooMuchError:
            limit = "bytes_per_file" if self._room > self._limits.bytes_per_file else "expanded_bytes"
            limit = limit if self._room >= self._limits.expanded_bytes else "ratio"
            raise self._limits.passed(limit, f"{self._what} that expands to too much") from None
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            if isinstance(error, KeyError):
                raise SourceError(f"{self._what} without its {name}; save it anew") from None
            raise SourceError(f"{self._what} that is damaged; fetch or save it anew") from None
        self._room -= len(data)
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

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Any = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise SourceError(f"{what} with damaged or too deeply nested XML; save it anew") from None
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise SourceError(f"{what} that declares entities, which could expand without end; not read")
    return root  # type: ignore[no-any-return]


def told(root: _Element | None, *names: str) -> str | None:
    """Return the text of the first element with one of these local names, the names in order of preference."""
    for name in names:
        for element in root.iter(f"{{*}}{name}") if root is not None else ():
            if text := " ".join("".join(element.itertext()).split()):
                return text
    return None
