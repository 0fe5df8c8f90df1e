"""The frozen values that the stages hand on; nothing here computes.

What users make or get is a dataclass, what there are many of a named tuple: a third of the time to make.
"""

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol

BlockKind = Literal["prose", "item", "heading", "furniture"]
Unit = Literal["words", "sentences", "chars", "ratio"]
Stage = Literal["clean", "merge", "choose"]
_NO_PARTS: Mapping[str, float] = {}


class Block(NamedTuple):
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


class Memory(NamedTuple):
    """What a reader knows already: sentences shown to them, and documents read before, never quoted again."""

    shown: tuple[str, ...] = ()
    earlier: tuple[Document, ...] = ()


class Skipped(NamedTuple):
    """A source that gave nothing, and why; ``expected`` for what is no fault: a picture in a folder."""

    path: str
    reason: str
    expected: bool = False


Terms = tuple[str, ...]
# What a text holds: the terms of all its words, those of its content words, and of these again those of
# words with a capital inside the text, and of numbers.
Found = tuple[Terms, Terms, Terms]


class Reader(Protocol):
    """What finds the terms in texts: the lexicon of a language.

    What stands between white space is a piece, and has a number.
    """

    @property
    def found(self) -> Sequence[Found]:
        """What each piece holds, by its number."""

    def read(self, pieces: Sequence[int]) -> Found:
        """Return the terms in a text of these pieces, in their order."""

    def opening(self, piece: int) -> tuple[Terms, Terms]:
        """Return the content of the first word, unless it is a number, and the capitals and numbers left."""


class _Sentence(NamedTuple):
    source: int  # index into the documents
    index: int  # type: ignore[assignment]  # no method of a tuple: place among the source's sentences, from 0
    start: int
    end: int
    line: int  # line of ``start`` in the source's text, from 1
    text: str
    words: int  # as ``wc -w`` counts ``text``
    pieces: Sequence[int]  # their numbers in ``reader``
    reader: Reader


class Sentence(_Sentence):
    """One sentence of the pool.

    ``text`` is ``document.text[start:end]`` with runs of white space folded to one space. Its terms are read
    when they are asked for: a large pool asks for those of few sentences, the rest it counts by number.
    """

    @functools.cached_property
    def found(self) -> Found:
        """Its terms, those of its content words, and of these again those with a capital and the numbers."""
        return self.reader.read(self.pieces)

    @property
    def terms(self) -> Terms:
        """The stems of all its words, in order."""
        return self.found[0]

    @property
    def content(self) -> Terms:
        """The same without stop words."""
        return self.found[1]


class Claim(NamedTuple):
    """What one or more sentences say: the clearest of them leads; ``support`` are the sources that say it."""

    id: int
    lead: Sentence
    variants: tuple[Sentence, ...]  # every sentence of the claim in pool order, the lead included
    support: tuple[int, ...]  # source indices, the lead's own first, then ascending


class Known(NamedTuple):
    """A claim that the reader has been told before; ``reason`` says by what."""

    claim: Claim
    reason: str


class Ranked(NamedTuple):
    """A claim with its score, which is the sum of its named parts."""

    claim: Claim
    score: float
    parts: Mapping[str, float]


class Budget(NamedTuple):
    """The most a briefing may hold, in one of four units; ``ratio`` is a share of the pool's words."""

    unit: Unit = "words"
    limit: float = 200


class Options(NamedTuple):
    """Everything a user can ask of a briefing."""

    budget: Budget = Budget()
    ranker: str = "textrank"
    language: str = "auto"
    about: str | None = None
    order: str = "source"
    max_per_source: int | None = None


class Pool(NamedTuple):
    """Everything that ranking and choosing may look at.

    ``claims`` are those that may be chosen. With a memory, ``known`` are the others, and ``earlier`` the
    sentences of its documents.
    """

    documents: tuple[Document, ...]
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    options: Options = Options()
    known: tuple[Known, ...] = ()
    earlier: tuple[Sentence, ...] = ()
    memory: Memory | None = None


class Choice(NamedTuple):
    """What is taken within the budget, in the order of taking, and how to tell why."""

    chosen: tuple[Ranked, ...]
    justify: Callable[[], Mapping[int, str]]

    @property
    def reasons(self) -> Mapping[int, str]:
        """Why each claim is taken or not, by its id; worked out on the spot, for few who choose ask."""
        return self.justify()


class Decision(NamedTuple):
    """What became of one stretch of a source: a sentence of the pool, or page furniture.

    Sources are counted from 1 here and below, as everywhere a user sees them.
    """

    text: str
    source: int
    start: int
    end: int
    line: int
    stage: Stage
    kept: bool
    reason: str
    claim: int | None = None  # one number for all sentences that say the same; None for furniture
    support: tuple[int, ...] = ()
    score: float = 0.0
    parts: Mapping[str, float] = _NO_PARTS


class Quote(NamedTuple):
    """A sentence of the briefing, with its place in its source and the sources that say the same."""

    text: str
    words: int
    score: float
    source: int
    start: int
    end: int
    line: int
    support: tuple[int, ...]  # its own source first


class Source(NamedTuple):
    """What a briefing tells of one source; ``words`` and ``sentences`` are those left after cleaning."""

    id: int
    path: str
    title: str | None
    date: str | None
    language: str
    words: int
    sentences: int
    sha256: str


@dataclass(frozen=True)
class Briefing:
    """The result: sentences in reading order, and everything needed to trace and explain them.

    ``decide`` makes the decisions when they are first asked for: few who read a briefing ask.
    """

    sentences: tuple[Quote, ...]
    sources: tuple[Source, ...]
    decide: Callable[[], Iterable[Decision]] = field(repr=False, compare=False)
    budget: Budget
    signature: str
    skipped: tuple[Skipped, ...] = ()
    title: str | None = None

    @functools.cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """What became of everything that was read, in the order of the sources."""
        return tuple(self.decide())

    @property
    def text(self) -> str:
        """The briefing as one paragraph."""
        return " ".join(quote.text for quote in self.sentences)

    @property
    def words(self) -> int:
        """Its words, as ``wc -w`` counts them."""
        return sum(quote.words for quote in self.sentences)

    # The methods a user expects on the result. Rendering stands above this floor, so they import it when
    # called; tests/test_architecture.py knows of these three.

    def to_json(self) -> str:
        """Return the JSON of ``--format json``."""
        from summarize.render import RENDERERS  # noqa: PLC0415

        return RENDERERS["json"](self, True)

    def to_markdown(self, *, cite: bool = True) -> str:
        """Return the Markdown of ``--format markdown``."""
        from summarize.render import RENDERERS  # noqa: PLC0415

        return RENDERERS["markdown"](self, cite)

    def to_html(self, *, cite: bool = True) -> str:
        """Return the page of ``--format html``."""
        from summarize.render import RENDERERS  # noqa: PLC0415

        return RENDERERS["html"](self, cite)
