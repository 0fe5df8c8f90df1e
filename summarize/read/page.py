"""HTML to a tree of elements, whatever the page is like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from summarize.errors import SourceError
from summarize.pattern import lazy
from summarize.read.elements import INLINE
from summarize.text import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARATION = lazy(r"\A\s*<\?xml[^>]*>")
_CONTROLS = lazy("[\x00-\x08\x0e-\x1f]")
_INLINE_TAG = lazy(rf"</?(?:{'|'.join(sorted(INLINE))})\b[^>]*>", re.I)
_MARK_LENGTH = 8  # characters of a footnote's mark at most: 12, [12], [note 3]
# What leads to a footnote, and is no part of the sentence that it is glued to.
_MARKS = (
    "//sup[.//a[contains(@href, '#')]] | //a[contains(@href, '#')][sup]"
    " | //*[@role = 'doc-noteref' or @role = 'doc-backlink' or @*[name() = 'epub:type'] = 'noteref']"
)
_DEEP = "Excessive depth"  # how libxml2 says that it went no deeper, and read no further


def parse(text: str) -> HtmlElement:
    """Return the tree of a page, without comments and footnote marks; raises SourceError for an empty page.

    The parser gives up where elements are nested some thousands deep, which no one writes but which thousands
    of inline elements that nobody closed add up to: these are left out then.
    """
    tree, deep = _tree(_CONTROLS.sub("", _DECLARATION.sub("", text)))
    if deep:
        tree, deep = _tree(_INLINE_TAG.sub("", text))
    if tree is None:
        raise SourceError("a page without text")
    if deep and not "".join(tree.itertext()).strip():
        raise SourceError("a page whose elements are nested too deeply to be read")
    for mark in tree.xpath(_MARKS):
        if len(fold(mark.text_content())) <= _MARK_LENGTH:
            mark.clear(keep_tail=True)
    return tree


def _tree(text: str) -> tuple[Any, bool]:
    from lxml.etree import LxmlError  # noqa: PLC0415 - only pages need it
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    parser = HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = document_fromstring(text, parser=parser)
    except LxmlError:
        return None, False
    return tree, any(_DEEP in entry.message for entry in parser.error_log)
