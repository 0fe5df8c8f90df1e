"""HTML to the plain text that a person gets who selects all of a page and copies it."""

from __future__ import annotations

import re

from lxml import html  # type: ignore[import-untyped]
from lxml.html import HtmlElement  # type: ignore[import-untyped]

_SKIPPED = """
    script style noscript template head title iframe object embed svg math canvas video audio select option
    datalist area map param source track img picture textarea
"""
_PARAGRAPHS = "p h1 h2 h3 h4 h5 h6 blockquote pre"  # a blank line before and behind
_BLOCKS = """
    address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form
    header hgroup hr html li legend main menu nav ol optgroup section summary table caption thead tbody tfoot
    tr ul
"""
_MARK = dict.fromkeys(_PARAGRAPHS.split(), "\x02") | dict.fromkeys(_BLOCKS.split(), "\x01")
_NOT_SHOWN = frozenset(_SKIPPED.split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SHOWN_INPUTS = frozenset(("submit", "button", "reset"))


def visible_text(page: bytes) -> str:
    """Return the text of an HTML page as a browser lays it out, by the rules of `HTMLElement.innerText`.

    Blocks begin a line, paragraphs and headings stand between blank lines, cells are parted by tabs, white
    space folds; scripts, hidden elements, pictures and drop-down lists give nothing, buttons their label.
    Style sheets are not read, so menus that open on a click are all open: more furniture, never less.
    """
    tree = html.document_fromstring(page, parser=html.HTMLParser(encoding=_charset(page)))
    parts: list[str] = []
    _walk(tree, parts, preformatted=False)
    text = "".join(parts)
    text = re.sub(r"[ \x0c]*([\n\x01\x02])[ \x0c\n\x01\x02]*", _newlines, text)
    return text.strip()


def _newlines(match: re.Match[str]) -> str:
    return "\n\n" if "\x02" in match.group() else "\n" * max(1, min(2, match.group().count("\n")))


def _charset(page: bytes) -> str:
    found = re.search(rb"charset=[\"']?([\w-]+)", page[:4096])
    name = found.group(1).decode("ascii") if found else "utf-8"
    try:
        page.decode(name)
    except (UnicodeDecodeError, LookupError):
        return "utf-8"
    return name


def _walk(element: HtmlElement, parts: list[str], *, preformatted: bool) -> None:
    tag = element.tag
    if isinstance(tag, str) and not _is_hidden(element):
        mark = _MARK.get(tag, "")
        preformatted = preformatted or tag == "pre"
        parts.append(mark)
        if tag == "br":
            parts.append("\n")
        elif tag == "input":
            parts.append(f" {element.get('value', '')} ")
        parts.append(_folded(element.text, preformatted=preformatted))
        for child in element:
            _walk(child, parts, preformatted=preformatted)
            parts.append(_folded(child.tail, preformatted=preformatted))
        parts.append("\t" if tag in ("td", "th") else mark)


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.tag in _NOT_SHOWN
        or element.get("hidden") is not None
        or bool(_HIDDEN.search(element.get("style", "")))
        or (element.tag == "input" and element.get("type", "text").lower() not in _SHOWN_INPUTS)
    )


def _folded(text: str | None, *, preformatted: bool) -> str:
    return (text or "") if preformatted else re.sub(r"\s+", " ", text or "")
