"""DOCX: what Word, LibreOffice and Google Docs save; headers, footers and deleted text stay out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarize.errors import SourceError
from summarize.model import Document
from summarize.read.compose import compose
from summarize.read.layout import is_layout
from summarize.read.limits import READING, Reading
from summarize.read.package import Package, told
from summarize.read.styles import Flow, Meaning, meaning

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".docx", ".docm", ".dotx")
NEEDS = None

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Word wrote until 2003, and what holds an encrypted DOCX
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OFFICE = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"xl/", b"ppt/", b"customXml/")
_MAIN = "word/document.xml"
_NOT_READ = frozenset({"del", "moveFrom", "Fallback", "instrText", "rt", "pPr", "sectPr"})
_BETWEEN = {"tab": " ", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "\u2011"}
_DEEPEST = 8  # styles that one is based on, tables within one another that are looked at


class _Style(NamedTuple):
    """A paragraph style, as far as it says what a paragraph is."""

    name: str
    base: str | None
    listed: bool | None
    outlined: bool


def matches(head: bytes, suffix: str) -> bool:
    """Take any Office document of today, known by its first part; and those of old, to say what they are."""
    first = head[30 : 30 + int.from_bytes(head[26:28], "little")] if head.startswith(b"PK\x03\x04") else b""
    return first.startswith(_OFFICE) or head.startswith(_OLE)


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield the document; raises SourceError for one that is damaged, encrypted, or no text document."""
    if data.startswith(_OLE):
        raise SourceError(
            "an encrypted document; save it without a password" if _ENCRYPTED in data
            else "an Office document of before 2007; save it as DOCX"
        )  # fmt: skip
    package = Package(data, "a DOCX document", how.limits)
    if _MAIN not in package.names and package.names & {"xl/workbook.xml", "ppt/presentation.xml"}:
        raise SourceError("a spreadsheet or presentation, not a text document; save it as text or HTML")
    styles = _styles(package.maybe("word/styles.xml"))
    flow = Flow()
    _read(package.xml(_MAIN), styles, flow, None)
    for notes in ("word/footnotes.xml", "word/endnotes.xml"):
        if (root := package.maybe(notes)) is not None:
            _read(root, styles, flow, ("furniture", "footnote"))
    text, blocks = compose(flow.pieces)
    facts = package.maybe("docProps/core.xml")
    title = told(facts, "title") or flow.title
    day = flow.day or told(facts, "created", "modified")
    yield Document(text, name, title, day and day[:10], told(facts, "creator"), blocks=blocks)


def _styles(root: _Element | None) -> dict[str, _Style]:
    """Return the paragraph styles by their identifiers."""
    found = {}
    for style in root.iter("{*}style") if root is not None else ():
        found[_value(style, "styleId") or ""] = _Style(
            _value(style.find("{*}name")) or "",
            _value(style.find("{*}basedOn")),
            _is_listed(style.find("{*}pPr")),
            style.find("{*}pPr/{*}outlineLvl") is not None,
        )
    return found


def _read(root: _Element, styles: Mapping[str, _Style], flow: Flow, always: Meaning | None) -> None:
    """Add the paragraphs below an element to a flow; ``always`` is what they are whatever their style."""
    from lxml.etree import iterwalk  # noqa: PLC0415 - who has an element has loaded it

    tables: list[bool] = []
    walker = iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag.rpartition("}")[2]
        if tag == "tbl":
            tables.append(_is_data(element, tables)) if event == "start" else tables.pop()
        elif tag == "p" and event == "end":
            flow.close()
        elif event == "end":
            continue
        elif tag == "p":
            flow.open(*(always or (("furniture", "table") if any(tables) else _kind(element, styles))))
        elif tag in _NOT_READ or (tag == "r" and element.find("{*}rPr/{*}vanish") is not None):
            walker.skip_subtree()
        elif tag == "t":
            flow.add(element.text)
        elif tag in _BETWEEN:
            flow.add(_BETWEEN[tag])


def _is_data(table: _Element, around: Sequence[bool]) -> bool:
    """Tell whether a table holds figures, given of those around it whether they do."""
    return any(around) or (len(around) < _DEEPEST and not is_layout(table))


def _kind(paragraph: _Element, styles: Mapping[str, _Style]) -> Meaning:
    """Return what a paragraph is by its style and those that this is based on, its level and numbering."""
    properties = paragraph.find("{*}pPr")
    level = properties.find("{*}outlineLvl") if properties is not None else None
    heading, listed = level is not None, _is_listed(properties)
    style = styles.get(_value(properties.find("{*}pStyle")) or "") if properties is not None else None
    for _ in range(_DEEPEST):
        if style is None:
            break
        if found := meaning(style.name):
            return found
        heading, listed = heading or style.outlined, listed if listed is not None else style.listed
        style = styles.get(style.base or "")
    return ("heading", "") if heading else ("item", "") if listed else ("prose", "")


def _is_listed(properties: _Element | None) -> bool | None:
    """Tell whether paragraph properties put it in a list; None when they do not say."""
    number = properties.find("{*}numPr/{*}numId") if properties is not None else None
    return None if number is None else _value(number) != "0"


def _value(element: _Element | None, attribute: str = "val") -> str | None:
    """Return an attribute, whichever of Word's two namespaces it is in."""
    for key, value in element.attrib.items() if element is not None else ():
        if str(key).rpartition("}")[2] == attribute:
            return str(value)
    return None
