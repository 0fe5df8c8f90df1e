"""What a page says of an article's author behind the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from summarize.clean.forms import author
from summarize.clean.region import Layout
from summarize.pattern import lazy

_LAST = 3  # paragraphs of an article, among which a biography may be
_OPENING = 12  # words of a biography, among which the name is
_LEAST_BEFORE = 3  # paragraphs of an article before a biography
_MOST_ABOVE = 15  # words of a line that names the author above the article
_HEAD = 6  # words of a label over a biography
_SIGNED = frozenset(("byline", "date"))
_SELF = lazy(
    r"(?:[^\W\d_a-zß-ÿ][\w'’.-]* ){2,4}(?:\([^()]{3,60}\) )?(?i:"
    r"is (?:an?|our)\b.{0,80}\b(?:staff writer|senior writer|contributing (?:writer|editor)"
    r"|contributor|freelance\w*|reporter|correspondent|columnist|journalist|blogger|editor)"
    r"|(?:covers|reports|writes)\b.{0,60}\bfor\b"
    r"|(?:est|ist|es|é|è|jest|is) (?:une?|eine?|una?|uma?|een)?\s?"
    r"(?:\w+ )?(?:journaliste|rédact\w+|chroniqueu\w+|journalist\w*|redakt\w+|autorin|autor\w?|periodista"
    r"|redactor\w?|columnista|jornalista|repórter|colunista|giornalista|redattor\w+|dziennikar\w+|redacteur)"
    r")\b"
)


def biographies(layout: Layout, title: int | None) -> frozenset[int]:
    """Return the pieces at the end of an article that are its author's biography, with the label over it.

    It opens with the name in the byline, or stands under a label with a name that stands by a date or byline
    above the article, or says of somebody that he writes.
    """
    shapes, first = layout.shapes, 0 if title is None else title + 1
    inside = [
        i
        for i in range(layout.start, layout.stop)
        if not layout.kinds[i] and shapes[i].sentence and not shapes[i].item
    ]
    top = range(first, inside[1]) if len(inside) > 1 else ()
    above = [i for i in top if shapes[i].words <= _MOST_ABOVE and (layout.kinds[i] or not shapes[i].sentence)]
    named = _names(shapes[i].text for i in above if _is_signed(layout, i))
    signed = _names(author(shapes[i].text) or "" for i in above if layout.kinds[i] in _SIGNED)
    found: set[int] = set()
    for index in inside[max(_LEAST_BEFORE, len(inside) - _LAST) :]:
        head = index - 1 if not shapes[index - 1].sentence and shapes[index - 1].words <= _HEAD else None
        opening = shapes[index].text.split(None, _OPENING)[:_OPENING]
        titled = set(_pairs(shapes[head].text.split())) & named if head is not None else set()
        if not titled.isdisjoint(_pairs(opening) if titled else ()) or not signed.isdisjoint(
            _pairs(opening[:3]) if signed else ()
        ):
            found.update((index,) if head is None or not titled else (head, index))
        elif index == inside[-1] and any(_pairs(opening[:2])) and _SELF.match(shapes[index].text):
            found.add(index)
    return frozenset(found)


def _is_signed(layout: Layout, index: int) -> bool:
    """Tell whether a line is a byline or date, stands beside one, or has a figure in it."""
    beside = layout.kinds[max(0, index - 1) : index + 2]
    return not _SIGNED.isdisjoint(beside) or any(map(str.isdigit, layout.shapes[index].text))


def _names(lines: Iterable[str]) -> frozenset[tuple[str, str]]:
    return frozenset(pair for line in lines for pair in _pairs(line.split()))


def _pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of words on end that both begin with a capital, without what stands around them."""
    bare = [word.strip(".,;:!?()[]\"“”'’|/") for word in words]
    return (pair for pair in pairwise(bare) if all(map(_is_name, pair)))


def _is_name(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[-1].isalpha()
