"""Which kind of page furniture a line is by itself: by its form, or by the words of a widget."""

from __future__ import annotations

import functools

from summarize.clean.forms import kind_by_form
from summarize.clean.formulas import OPENINGS, PHRASES
from summarize.clean.labels import LABELS, entries
from summarize.clean.shape import Shape, key

_QUOTES = "\"“„«'‘「"
_VISITOR = frozenset(
    entries("""
        you|your|we|our|us|my|i|vous|votre|vos|notre|nos|nous|sie|ihr|ihre|ihren|wir|unser|unsere|unseren|uns|tu
        su|sus|nuestro|nuestra|você|seu|sua|nosso|nossa|tuo|vostro|nostro|nostra|je|uw|ons|onze|din|vår|vi|twój
        nasz|вы|ваш|наш|наши|мы|chúng|anda|kami
    """)
)
_OFFERS = frozenset(
    entries("""
        unlock|discover|get|join|sign|subscribe|download|register|try|start|claim|enjoy|explore|grab|check|shop
        browse|découvrez|profitez|téléchargez|rejoignez|entdecken|entdecke|jetzt|descubre|descubra|únete
        descarga|baixe|aproveite|conheça|scopri|scarica|iscriviti
    """)
)
_OURS = frozenset(
    entries("our|notre|nos|unser|unsere|unseren|unserem|nuestro|nuestra|nossa|nosso|nostro|nostra")
)
_ENDINGS = tuple(
    f" {ending} "
    for ending in entries("""
        click here|clicking here|read more|see more|learn more|find out more|lire la suite|weiterlesen
        leer más|leia mais|leggi tutto|xem thêm|читать далее
    """)
)
_KIND_OF_LABEL = {key(label): kind for kind, labels in LABELS.items() for label in labels}
_KIND_OF_WORD = {word: kind for word, kind in _KIND_OF_LABEL.items() if " " not in word}
_OPENINGS = [(formulas, tuple(f"{key(phrase)} " for phrase in formulas.phrases)) for formulas in OPENINGS]
_ANY_OPENING = tuple(phrase for _, phrases in _OPENINGS for phrase in phrases)
_PHRASES = [(formulas, tuple(f" {key(phrase)} " for phrase in formulas.phrases)) for formulas in PHRASES]
# How labels and formulas begin, with their first two words or with their only one.
_FIRST = frozenset(tuple(words.split()[:2]) for words in (*_KIND_OF_LABEL, *_ANY_OPENING))
_LAST = frozenset(ending.split()[-1] for ending in _ENDINGS)


_LONG = 90  # words; few phrases are looked for in longer pieces


def furniture(piece: Shape) -> str:
    """Return the kind of page furniture that a piece is by itself; empty for none.

    A label is known by its words, a short form by its look. A piece that reads as a sentence is furniture
    only where it speaks to the visitor of a page: it opens with a widget's formula, or holds one.
    """
    opening = piece.opening
    if not opening:
        return "menu"
    listed = opening[:1] in _FIRST or opening in _FIRST
    label = _kind_of_label(piece.key) if listed else ""
    return label or kind_by_form(piece) or _kind_by_words(piece, listed)


def _kind_of_label(words: str) -> str:
    """Return the kind of a line that is a widget's label, or several of one word side by side."""
    if words in _KIND_OF_LABEL:
        return _KIND_OF_LABEL[words]
    kind = _KIND_OF_WORD.get(words.split(" ", 1)[0], "")
    if not kind:
        return ""
    found = words.split()
    return kind if len(found) <= 12 and all(word in _KIND_OF_WORD for word in found) else ""


def _kind_by_words(piece: Shape, listed: bool) -> str:
    """Return the kind of a line that opens or ends with a formula or holds one; ``listed``: may open so."""
    quoted = piece.text[0] in _QUOTES and piece.sentence
    short = piece.words <= (12 if piece.stopped else 25)
    if short and piece.letters[-1] in _LAST and f" {piece.key} ".endswith(_ENDINGS):
        return "related"
    if listed and not quoted:
        for formulas, phrases in _OPENINGS if f"{piece.key} ".startswith(_ANY_OPENING) else ():
            if piece.words <= formulas.most and _opens(piece, phrases):
                return formulas.kind
    if _is_telling(piece) and (kind := _kind_by_phrase(piece, quoted)):
        return kind
    return "promotion" if not quoted and _is_offer(piece) else ""


def _is_telling(piece: Shape) -> bool:
    """Tell whether a piece may hold a phrase."""
    telling = _telling(piece.words)
    if piece.words <= _LONG:
        return not telling.isdisjoint(piece.letters)
    return any(map(piece.text.lower().__contains__, telling))  # its words are not worked out


@functools.cache
def _telling(words: int) -> frozenset[str]:
    """Return the longest word of each phrase that is looked for in pieces of so many words.

    A piece without any of them holds none of the phrases.
    """
    found = (phrases for formulas, phrases in _PHRASES if formulas.most >= words)
    return frozenset(max(phrase.split(), key=len) for phrases in found for phrase in phrases)


def _kind_by_phrase(piece: Shape, quoted: bool) -> str:
    spaced = f" {piece.key} "
    spoken_to = not piece.sentence or (not quoted and _addresses_visitor(piece))
    for formulas, phrases in _PHRASES:
        fits = piece.words <= formulas.most and (spoken_to or not formulas.personal)
        if fits and any(phrase in spaced for phrase in phrases):
            return formulas.kind
    return ""


def _opens(piece: Shape, phrases: tuple[str, ...]) -> bool:
    """Hold a formula of one word to a colon, and one of two words to a line that is no long sentence."""
    words = f"{piece.key} "
    if not words.startswith(phrases):
        return False
    longest = max(len(phrase.split()) for phrase in phrases if words.startswith(phrase))
    if longest == 1:
        return ":" in piece.text[: words.index(" ") + 3]
    short = not piece.stopped or piece.words <= 12 or piece.capitals > 0.3
    return longest > 2 or short or _addresses_visitor(piece)


def _addresses_visitor(piece: Shape) -> bool:
    return not _VISITOR.isdisjoint(piece.letters)


def _is_offer(piece: Shape) -> bool:
    """Tell an offer by its form: an imperative, and "our" close behind it."""
    return piece.opening[0] in _OFFERS and not _OURS.isdisjoint(piece.letters[:14])
