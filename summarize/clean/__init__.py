"""Document to Document without page furniture: every stretch of its text becomes a block with a kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from summarize.clean.blocks import MARKER, pieces
from summarize.clean.datelines import date_prefix, dateline
from summarize.clean.dates import iso_date
from summarize.clean.forms import author
from summarize.clean.furniture import furniture
from summarize.clean.headings import verdicts
from summarize.clean.region import lay_out
from summarize.clean.repeats import is_label, repeated_lines
from summarize.clean.shape import Shape
from summarize.clean.titles import title_index, titled
from summarize.clean.verdict import Verdict
from summarize.model import Block, BlockKind, Document
from summarize.text import fold

_HEAD = 200  # code points; no dateline is longer

__all__ = ["clean", "cleaned_text"]


class _Part(NamedTuple):
    """A piece of a document: what stands before its text, and its look.

    ``start`` to ``body`` is a list marker, dateline or date; ``kind`` and ``reason`` are a reader's.
    """

    start: int
    body: int
    end: int
    lead: str
    shape: Shape
    kind: BlockKind
    reason: str
    form: str | None  # what `furniture` says of the shape, where that is known already


def clean(documents: Sequence[Document]) -> list[Document]:
    """Split every document into blocks, say what each is, and fill in the title, date and author it gives.

    The text stays as it is. Blocks that a reader of markup has set are refined, not split anew, so that
    cleaning twice gives the same.
    """
    parts = [_parts(document) for document in documents]
    repeated = repeated_lines([part.shape for part in found] for found in parts)
    return [_cleaned(document, found, repeated) for document, found in zip(documents, parts, strict=True)]


def cleaned_text(document: Document) -> str:
    """Return a cleaned document's text without furniture and title, blank lines between paragraphs."""
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
        return [_part(text, block) for block in document.blocks]
    found = pieces(text)
    return [
        _part(text, Block(piece.start, piece.end, "item" if piece.marker else "prose")) for piece in found
    ]


def _part(text: str, block: Block) -> _Part:
    start, end, kind = block.start, block.end, block.kind
    marker = MARKER.match(text, start, end) if kind == "item" else None
    body, lead = (marker.end(), "list marker") if marker else (start, "")
    bare = Shape(fold(text[body:end]), item=kind == "item")
    form = None if block.reason or kind not in ("prose", "item") else furniture(bare)
    if form == "":
        if length := date_prefix(text[start : min(start + _HEAD, end)]):
            body, lead = start + length, "date"
        elif length := dateline(text[body : min(body + _HEAD, end)]):
            body, lead = body + length, "dateline"
        if length:
            bare, form = Shape(fold(text[body:end]), item=kind == "item"), None
    return _Part(start, body, end, lead, bare, kind, block.reason, form)


def _form(part: _Part) -> str:
    return furniture(part.shape) if part.form is None else part.form


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
    kind = _form(part)
    if not kind and repeated and part.shape.key in repeated:
        kind = "repeated line"
    return ("furniture", kind) if kind else (part.kind, part.reason)


def _judged(parts: list[_Part], repeated: frozenset[str], known: str | None) -> list[Verdict]:
    shapes = [part.shape for part in parts]
    kinds = [_form(part) for part in parts]
    layout = lay_out(shapes, kinds)
    title = title_index(layout, known)
    labels = {
        index
        for index, piece in enumerate(shapes)
        if index != title and not (kinds[index] or layout.rows[index]) and is_label(piece)
    }
    openings = {shapes[index].opening for index in labels}  # what opens otherwise repeats none of them
    seen = set() if title is None else {shapes[title].key}
    for index, piece in enumerate(shapes):
        if piece.opening not in openings:
            continue
        if index in labels:
            if title is not None and piece.key == shapes[title].key:
                kinds[index] = "title"
            elif piece.key in repeated or piece.key in seen:
                kinds[index] = "repeated line"
        seen.add(piece.key)
    return verdicts(layout._replace(kinds=kinds), title)


def _described(document: Document, blocks: Sequence[Block]) -> Document:
    """Return the document with its blocks, and the title, date and author they give where none is known."""
    text = document.text
    title, day, name = document.title, document.date, document.author
    for block in blocks:
        if title is None and block.kind == "heading" and block.reason == "title":
            title = fold(text[block.start : block.end])
        if block.kind == "furniture" and block.reason in ("date", "dateline", "byline"):
            body = fold(text[block.start : block.end])
            if day is None:
                day = iso_date(body)
            if name is None and block.reason != "dateline":
                name = author(body)
    return replace(document, blocks=tuple(blocks), title=title, date=day, author=name)
