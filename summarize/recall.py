"""What a reader knows already is taken out of the pool."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarize.dedupe.shown import repeats
from summarize.errors import NothingNewError
from summarize.languages import lexicon
from summarize.model import Document, Known, Memory, Pool, Sentence
from summarize.text import first_word, fold

_QUOTED = 60  # code points of a shown sentence, to know it by


def recall(pool: Pool, memory: Memory, earlier: tuple[Sentence, ...]) -> Pool:
    """Return the pool with what the reader knows: claims that say nothing new are set apart.

    ``earlier`` are the sentences of the memory's documents. Raises NothingNewError when no claim is left.
    """
    shown = tuple(_read(memory.shown, pool.documents))
    found = repeats(pool.claims, shown, pool.documents)
    if len(found) == len(pool.claims):
        raise NothingNewError("nothing new: every sentence says what was shown before")
    return pool._replace(
        claims=tuple(claim for claim in pool.claims if claim.id not in found),
        known=tuple(Known(c, _shown_before(found[c.id])) for c in pool.claims if c.id in found),
        earlier=earlier,
        memory=memory,
    )


def _read(texts: Sequence[str], documents: Sequence[Document]) -> Iterator[Sentence]:
    """Yield the sentences in the order of the alphabet, each in every language of the documents.

    Its source is the first document in that language.
    """
    languages = [document.language or "en" for document in documents]
    for text in sorted({fold(text) for text in texts}):
        for language in dict.fromkeys(languages):
            reader, pieces = lexicon(language), text.split()
            source = languages.index(language)
            if first_word(text):
                yield Sentence(source, 0, 0, len(text), 1, text, len(pieces), reader.number(pieces), reader)


def _shown_before(sentence: Sentence) -> str:
    text = sentence.text
    return f"says what was shown before: {text if len(text) <= _QUOTED else text[: _QUOTED - 1] + '…'}"
