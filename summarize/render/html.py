"""HTML: a page that stands alone, without scripts or styles from elsewhere."""

from __future__ import annotations

from html import escape

from summarize.model import Briefing, Quote
from summarize.render.text import cited, label


def render(briefing: Briefing, cite: bool) -> str:
    """Return a whole page; the marks link to the source list."""
    language = briefing.sources[0].language if briefing.sources else "en"
    title = escape(briefing.title or "Briefing")
    body = " ".join(escape(quote.text) + (_marks(quote) if cite else "") for quote in briefing.sentences)
    items = "\n".join(
        f'<li id="source-{source.id}" value="{source.id}">{escape(label(source))}</li>'
        for source in cited(briefing)
    )
    listing = f"<h2>Sources</h2>\n<ol>\n{items}\n</ol>\n" if cite else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{body}</p>\n{listing}</body>\n</html>\n"
    )


def _marks(quote: Quote) -> str:
    links = ",".join(f'<a href="#source-{source}">{source}</a>' for source in quote.support)
    return f"<sup>[{links}]</sup>"
