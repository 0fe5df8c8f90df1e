"""The article of a page: trafilatura finds it, or else the place that is densest with text is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize.model import Block
from summarize.read.compose import compose, headed
from summarize.read.elements import INLINE, UNSEEN, pieces
from summarize.text import count_words

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

Text = tuple[str, tuple[Block, ...]]

_VAST, _DEEP = 20_000, 256  # elements on a page, and within one another
_ASIDE = (  # notes of a document that was saved as a page, and the running heads that LibreOffice keeps
    "//*[@role = 'doc-endnotes' or @role = 'doc-footnote' or starts-with(@id, 'sdfootnote')]"
    " | //div[@title = 'header' or @title = 'footer']"
)
_CHROME = ("nav", "aside", "footer", "form", "button", "iframe", "input")
_LINKED = 0.05  # of a page's words in links, and none of the above: it is a document, all of it is meant
_SHORT = "25"  # characters of an article below which trafilatura takes all the page's text, unstructured
_PARAGRAPH = 8  # words that speak for the place they stand in
_LITTLE = 1 / 3  # of the words of a larger extraction, below which a smaller one has missed the article


def article(page: HtmlElement) -> Text:
    """Return the text of a page's article and its blocks; empty when the page shows no text at all.

    A document that a program saved as a page is all article. Of other pages, trafilatura is asked for
    precision first. Where that leaves little of what the densest place on the page holds, it is asked again
    for balance, and where it finds nothing at all, the place itself is taken.
    """
    if _is_document(page):
        return compose(headed(pieces(page)))
    place, weight = _densest(page)
    found = _extracted(page, precise=True)
    if count_words(found[0]) < _LITTLE * weight:
        more = _extracted(page, precise=False)
        found = more if count_words(found[0]) <= _LITTLE * count_words(more[0]) else found
    for root in (place, page):
        found = found if found[0] else compose(pieces(root))
    return found


def _is_document(page: HtmlElement) -> bool:
    """Tell whether a page is a document without a site around it; then its running heads and notes go."""
    if next(page.iter(*_CHROME), None) is not None or is_vast(page):
        return False
    links = sum(count_words(link.text_content()) for link in page.iter("a"))
    words = sum(count_words(body.text_content()) for body in page.iter("body"))
    if links > _LINKED * words:
        return False
    for aside in page.xpath(_ASIDE):
        aside.clear(keep_tail=True)
    return True


def is_vast(page: HtmlElement) -> bool:
    """Tell whether a page has more elements, or deeper ones, than trafilatura gets through in seconds."""
    from lxml.etree import iterwalk  # noqa: PLC0415 - who has an element has loaded it

    depth = 0
    for count, (event, _) in enumerate(iterwalk(page, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth > _DEEP or count > 2 * _VAST:
            return True
    return False


def _extracted(page: HtmlElement, *, precise: bool) -> Text:
    """Return what trafilatura takes for the article; nothing where it finds none or fails."""
    if is_vast(page):
        return "", ()
    import trafilatura  # noqa: PLC0415 - half a second, and only pages need it
    from trafilatura.settings import use_config  # noqa: PLC0415

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", _SHORT)
    try:
        found = trafilatura.bare_extraction(
            page, include_comments=False, favor_precision=precise, prune_xpath=_ASIDE, config=config
        )
    except Exception:  # whatever fails in its thousands of lines, the page is still there
        return "", ()
    body = getattr(found, "body", None)
    return ("", ()) if body is None else compose(pieces(body))


def _densest(page: HtmlElement) -> tuple[_Element, float]:
    """Return the element whose paragraphs hold the most words outside links, and how many.

    As in Arc90's readability: a paragraph counts for its parent, and by half for its grandparent.
    """
    words: dict[_Element, float] = {}
    blocks: dict[_Element, _Element] = {}
    for element in page.iter():
        parent = element.getparent()
        block = blocks[element] = blocks[parent] if element.tag in INLINE and parent in blocks else element
        if element.tag not in UNSEEN and element.tag != "a":
            own = count_words(element.text or "") + sum(count_words(child.tail or "") for child in element)
            words[block] = words.get(block, 0) + own
    scores: dict[_Element, float] = {}
    for block, count in words.items():
        if count >= _PARAGRAPH:
            for place, share in zip(block.iterancestors(), (1, 0.5), strict=False):
                scores[place] = scores.get(place, 0) + share * count
    best = max(scores, key=lambda place: scores[place], default=page)
    return best, scores.get(best, 0)
