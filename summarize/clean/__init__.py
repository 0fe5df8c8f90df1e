"""Document to Document without page furniture: every stretch of its text becomes a block with a kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.clean.blocks import MARKER, pieces
from summarize.clean.dates import iso_date
from summarize.clean.datelines import date_prefix, dateline
from summarize.clean.furniture import author, furniture
from summarize.clean.headings import Verdict, revived, title_index, titled, verdicts
from summarize.clean.region import region
from summarize.clean.repeats import repeated_lines
from summarize.clean.shape import Shape, shape
from summarize.model import Block, BlockKind, Document
from summarize.text import fold

__all__ = ["clean", "cleaned_text"]


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a document: what stands before its text, and its look.

    ``start`` to ``body`` is a list marker, dateline or date; ``kind`` and ``reason`` are a reader's.
    """

    start: int
    body: int
    end: int
    lead: str
    shape: Shape
    marker: int
    kind: BlockKind | None = None
    reason: str = ""


def clean(documents: Sequence[Document]) -> list[Document]:
    """Split every document into blocks, say what each is, and fill in the title, date and author it gives.

    The text stays as it is. Blocks that a reader of markup has set are refined, not split anew, so that
    cleaning twice gives the same.
    """
    parts = [_parts(document) for document in documents]
    repeated = repeated_lines([part.shape for part in found] for found in parts)
    return [_cleaned(document, found, repeated) for document, found in zip(documents, parts, strict=True)]


def cleaned_text(document: Document) -> str:
    """Return the text of a cleaned document without furniture and title, its paragraphs parted by blank lines."""
    text, marker, last = "", "", ""
    for block in document.blocks or ():
        body = fold(document.text[block.start : block.end])
        if block.reason == "list marker":
            marker = body + " "
        elif block.kind in ("prose", "item") or (block.kind == "heading" and not block.reason):
            text += ("\n" if block.kind == last == "item" else "\n\n") + marker + body
            marker, last = "", block.kind
    return text.lstrip()


def _parts(document: Document) -> list[_Part]:
    text = document.text
    if document.blocks is not None:
        return [_part(text, b.start, b.end, 0, b.kind, b.reason) for b in document.blocks]
    return [_part(text, p.start, p.end, p.marker) for p in pieces(text)]


def _part(
    text: str, start: int, end: int, marker: int, kind: BlockKind | None = None, reason: str = ""
) -> _Part:
    body, lead = start + marker, "list marker" if marker else ""
    if kind is None or kind in ("prose", "item"):
        if kind == "item" and (found := MARKER.match(text, start, end)):
            body, lead = found.end(), "list marker"
        if length := date_prefix(text[start:end][:200]):
            body, lead = start + length, "date"
        elif length := dateline(text[body:end][:200]):
            body, lead = body + length, "dateline"
    if lead.startswith("date") and furniture(whole := shape(fold(text[start + marker : end]))):
        return _Part(start, start, end, "", whole, marker, kind, reason)
    return _Part(start, body, end, lead, shape(fold(text[body:end])), marker, kind, reason)


def _cleaned(document: Document, parts: list[_Part], repeated: frozenset[str]) -> Document:
    if document.blocks is not None:
        found = [_refined(part, repeated) for part in parts]
    else:
        found = _judged(parts, repeated, document.title)
    found = titled([part.shape for part in parts], found, document.title)
    blocks: list[Block] = []
    for part, (kind, reason) in zip(parts, found, strict=True):
        if part.body > part.start and kind != "furniture":
            lead = part.start + len(document.text[part.start : part.body].rstrip())
            blocks.append(Block(part.start, lead, "furniture", part.lead))
            blocks.append(Block(part.body, part.end, kind, reason))
        else:
            blocks.append(Block(part.start, part.end, kind, reason))
    return _described(document, blocks)


def _refined(part: _Part, repeated: frozenset[str]) -> Verdict:
    if part.kind in ("heading", "furniture"):
        return part.kind, part.reason
    kind = furniture(part.shape)
    if not kind and part.shape.key in repeated:
        kind = "repeated line"
    return ("furniture", kind) if kind else (part.kind or "prose", part.reason)


def _judged(parts: list[_Part], repeated: frozenset[str], known: str | None) -> list[Verdict]:
    shapes = [part.shape for part in parts]
    kinds = [furniture(piece) for piece in shapes]
    start, stop, end = region(shapes, kinds)
    title = title_index(shapes, kinds, (start, stop), known)
    seen: set[str] = set()
    for index, piece in enumerate(shapes):
        if index != title and not kinds[index] and not piece.sentence:
            if title is not None and piece.key == shapes[title].key:
                kinds[index] = "title"
            elif piece.key in repeated or piece.key in seen:
                kinds[index] = "repeated line"
        seen.add(piece.key)
    found = verdicts(shapes, kinds, [part.marker for part in parts], (start, stop), end, title)
    return revived(shapes, kinds, found)


def _described(document: Document, blocks: Sequence[Block]) -> Document:
    """Return the document with its blocks, and the title, date and author they give where none is known."""
    text = document.text
    title, day, name = document.title, document.date, document.author
    for block in blocks:
        body = fold(text[block.start : block.end])
        if title is None and block.kind == "heading" and block.reason == "title":
            title = body
        if block.kind == "furniture":
            if day is None and block.reason in ("date", "dateline", "byline"):
                day = iso_date(body)
            if name is None and block.reason in ("byline", "date"):
                name = author(body)
    return replace(document, blocks=tuple(blocks), title=title, date=day, author=name)
