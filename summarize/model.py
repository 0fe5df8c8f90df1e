"""The frozen values that the stages hand on; nothing here computes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["prose", "item", "heading", "furniture"]
Unit = Literal["words", "sentences", "chars", "ratio"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text that no sentence crosses.

    ``start`` and ``end`` are code points in ``Document.text``. Sentences are cut from ``prose`` and
    ``item`` blocks only; a ``heading`` is metadata, ``furniture`` is page clutter and says in
    ``reason`` which kind.
    """

    start: int
    end: int
    kind: BlockKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One source: its text as decoded (for a format with markup: as extracted) and what is known of it."""

    text: str
    name: str = ""
    title: str | None = None
    date: str | None = None
    author: str | None = None
    site: str | None = None
    language: str | None = None
    sha256: str = ""
    blocks: tuple[Block, ...] | None = None  # None: not yet split into blocks


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the pool.

    ``text`` is ``document.text[start:end]`` with runs of white space folded to one space. ``terms`` are
    the stems of all its words in order; ``content`` the same without stop words.
    """

    source: int  # index into the documents
    index: int  # place among the source's sentences, from 0
    start: int
    end: int
    line: int  # line of ``start`` in the source's text, from 1
    text: str
    words: int  # as ``wc -w`` counts ``text``
    terms: tuple[str, ...]
    content: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What one or more sentences say: the clearest of them leads; ``support`` are the sources that say it."""

    id: int
    lead: Sentence
    variants: tuple[Sentence, ...]  # every sentence of the claim in pool order, the lead included
    support: tuple[int, ...]  # source indices, the lead's own first, then ascending


@dataclass(frozen=True, slots=True)
class Ranked:
    """A claim with its score, which is the sum of its named parts."""

    claim: Claim
    score: float
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Budget:
    """The most a briefing may hold, in one of four units; ``ratio`` is a share of the pool's words."""

    unit: Unit = "words"
    limit: float = 200


@dataclass(frozen=True, slots=True)
class Pool:
    """Everything that ranking and choosing may look at."""

    documents: tuple[Document, ...]
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    budget: Budget = field(default_factory=Budget)
    about: str | None = None
