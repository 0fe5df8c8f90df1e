"""Values to text and back: a digest as ``--format json`` shows it, a document as the state keeps it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from summarize.digest.model import Digest, Told
from summarize.model import Block, Document, Quote, Skipped, Source

VERSION = 1
_DIGITS = 9  # of a score, as in a briefing's JSON


def digest_to_json(digest: Digest) -> dict[str, Any]:
    """Return a digest as the object that digest/schema.json describes."""
    return {
        "version": VERSION,
        "date": digest.date,
        "stories": [_story(story) for story in digest.stories],
        "skipped": [{"path": item.path, "reason": item.reason} for item in digest.skipped],
    }


def _story(story: Told) -> dict[str, Any]:
    sentences = [q._replace(score=float(f"{q.score:.{_DIGITS}g}"))._asdict() for q in story.sentences]
    return asdict(story) | {"sentences": sentences, "sources": [source._asdict() for source in story.sources]}


def digest_from_json(value: Mapping[str, Any]) -> Digest:
    """Return the digest in such an object."""
    return Digest(
        value["date"],
        tuple(_told(story) for story in value["stories"]),
        tuple(Skipped(item["path"], item["reason"]) for item in value["skipped"]),
    )


def _told(story: Mapping[str, Any]) -> Told:
    sentences = tuple(Quote(**{**quote, "support": tuple(quote["support"])}) for quote in story["sentences"])
    return Told(
        **{**story, "sentences": sentences, "sources": tuple(Source(**source) for source in story["sources"])}
    )


def dump_document(document: Document) -> str:
    """Return a document as JSON, without what is not known of it."""
    entry = {
        f.name: value for f in fields(Document) if (value := getattr(document, f.name)) not in (None, "")
    }
    if document.blocks is not None:
        entry["blocks"] = [[block.start, block.end, block.kind, block.reason] for block in document.blocks]
    return json.dumps(entry, separators=(",", ":"))


def load_document(text: str) -> Document:
    """Return the document in such JSON."""
    entry = json.loads(text)
    blocks = entry.pop("blocks", None)
    return Document(**entry, blocks=None if blocks is None else tuple(Block(*block) for block in blocks))
