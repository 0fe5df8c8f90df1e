"""ODT: what LibreOffice saves; headers, footers, comments and tracked deletions stay out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from summarize.errors import SourceError
from summarize.model import Document
from summarize.pattern import lazy
from summarize.read.compose import compose
from summarize.read.layout import is_layout
from summarize.read.limits import READING, Reading
from summarize.read.package import Package, parse_xml, told
from summarize.read.styles import Flow, Meaning, meaning

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".odt", ".ott", ".fodt")
NEEDS = None

_MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument."
_FLAT = lazy(rb"\s*<\?xml[^>]*>\s*<office:document\s")
_WHAT = "an ODT document"
_NOT_READ = frozenset({
    "annotation", "tracked-changes", "note-citation", "ruby-text", "title", "desc", "forms", "variable-decls",
    "sequence-decls", "user-field-decls", "meta", "font-face-decls", "styles", "automatic-styles",
    "master-styles", "settings", "scripts", "creator", "binary-data",
})  # fmt: skip
_CONTENTS = lazy(r"(?:table-of-content|.*-index|bibliography|index-title)$")
_PARAGRAPHS = frozenset({"p", "h"})
_BETWEEN = {"tab": " ", "line-break": " ", "s": " "}
_DEEPEST = 20  # styles that one is based on


def matches(head: bytes, suffix: str) -> bool:
    """Take what declares itself an OpenDocument file in its first part, or as one flat file of XML."""
    return (head[:2] == b"PK" and head[30:].startswith(_MIMETYPE)) or bool(_FLAT.match(head))


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield the document; raises SourceError for one that is damaged, encrypted, or no text document."""
    if _FLAT.match(data[:4096]):
        body = facts = parse_xml(data, _WHAT)
        roots: list[_Element | None] = [body]
    else:
        package = Package(data, _WHAT, how.limits)
        manifest = package.maybe("META-INF/manifest.xml")
        if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
            raise SourceError(f"{_WHAT} that is encrypted; save it without a password")
        body = package.xml("content.xml")
        facts = package.maybe("meta.xml")
        roots = [package.maybe("styles.xml"), body]
    texts = body.find("{*}body/{*}text")
    if texts is None:
        raise SourceError(
            "a spreadsheet, presentation or drawing, not a text document; save it as text or HTML"
        )
    flow = Flow()
    _read(texts, _parents(roots), flow)
    text, blocks = compose(flow.pieces)
    head = facts.find("{*}meta") if facts is not None else None
    day = flow.day or told(head, "creation-date", "date")
    author = told(head, "initial-creator", "creator")
    yield Document(text, name, told(head, "title") or flow.title, day and day[:10], author, blocks=blocks)


def _parents(roots: list[_Element | None]) -> dict[str, str]:
    """Return the style that each paragraph style is based on."""
    found = {}
    for root in roots:
        for style in root.iter("{*}style") if root is not None else ():
            found[_attribute(style, "name")] = _attribute(style, "parent-style-name")
    return found


def _read(root: _Element, parents: Mapping[str, str], flow: Flow) -> None:
    from lxml.etree import iterwalk  # noqa: PLC0415 - who has an element has loaded it

    around: list[tuple[_Element, Meaning]] = []
    walker = iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag.rpartition("}")[2]
        if event == "end":
            if tag in _PARAGRAPHS:
                flow.close()
            if around and around[-1][0] is element:
                around.pop()
            if element is not root:
                flow.add(element.tail)
        elif tag in _NOT_READ:
            walker.skip_subtree()
        elif tag in _PARAGRAPHS:
            flow.open(*_kind(element, tag, parents, around[-1][1] if around else ("prose", "")))
            flow.add(element.text)
        else:
            if found := _around(element, tag, around[-1][1] if around else ("prose", "")):
                around.append((element, found))
            flow.add(_BETWEEN.get(tag, element.text))


def _around(element: _Element, tag: str, outer: Meaning) -> Meaning | None:
    """Return what an element makes of the paragraphs in it; what is furniture stays it."""
    if outer[0] == "furniture":
        return None
    if tag == "note":
        return "furniture", "footnote"
    if tag == "table" and not is_layout(element):
        return "furniture", "table"
    if _CONTENTS.match(tag):
        return "furniture", "contents"
    return ("item", "") if tag == "list-item" else None


def _kind(element: _Element, tag: str, parents: Mapping[str, str], around: Meaning) -> Meaning:
    """Return what a paragraph is: by where it stands, and by its style and those that this is based on."""
    if around[0] == "furniture":
        return around
    if tag == "h":
        return "heading", ""
    style = _attribute(element, "style-name")
    for _ in range(_DEEPEST):
        if found := meaning(style):
            return found
        style = parents.get(style, "")
    return around


def _attribute(element: _Element, name: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).rpartition("}")[2] == name), "")
