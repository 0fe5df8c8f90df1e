"""What a line is by its form: dates, tables, bylines, captions, tags, addresses, code."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from summarize.clean.dates import is_date_line
from summarize.clean.shape import Shape
from summarize.pattern import lazy

_LONGEST = 600  # code points; nothing longer is known by its form
_BYLINE = lazy(
    r"(?i:by|von|par|por|de|di|da|door|av|af|od|przez|autor|texto|text|words|story by|author|от|автор)"
    r"(?:\s*:\s*|\s+)[^\W\d_a-z].{1,120}"
)
_NAME = lazy(
    r"(?i:by|von|par|por|autor|text|texto|written by|posted by|author)(?:\s*:\s*|\s+)"
    r"([^\W\d_a-z][^\d,|/@(:•·]{2,60})"
)
_SIGNATURE = lazy(r"[-–—]{1,3}\s?[^\W\d_a-z][\w'’.-]*(?:,? [^\W\d_a-z][\w'’.-]*){0,5}\.?")
_REPORTING = lazy(
    r"[(\[]?(?i:(?:additional |with )?"
    r"(?:reporting|editing|writing|compiled|produced|translated) (?:and \w+ )?by)\b"
)
_FOLLOW = lazy(r"(?i:follow|like) .{1,80} (?:on|at) (?:Twitter|Facebook|Instagram|YouTube|X)\b")
_POINTER = lazy(
    r"(?i:related|see|read|watch|more|also|recommended|listen|lire|voir|lesen|leia|veja|lea|vea|leggi)\b"
    r"[^:.]{0,25}:\s"
)
_CREDIT = lazy(
    r"(?i:(?:media|image) (?:caption|copyright)"
    r"|(?:photo|photograph|image|picture|foto|crédit|credit|bild|ảnh|hình|video|фото|quelle|bildquelle|source"
    r"|fonte|fuente|zdroj|źródło|источник|πηγή|المصدر|via|nguồn)s?(?: credit| by| courtesy)?\s?[:©/|])"
    r".{1,160}"
)
_CAPTION = lazy(
    r"\((?i:(?:(?:front |back |top |bottom )?(?:left|right|center|centre|c|l|r|2nd|3rd)(?: [lr])?"
    r"|(?:photo|image|file|foto|picture|credit|credits)\b[^()]{0,60}|[^()]{0,40}\bphotos?"
    r"|[^()]{0,60}(?:getty images|ap photo|via ap|via reuters|/ ?(?:ap|afp|reuters|getty))\b[^()]{0,30}))\)"
)
_CAPTION_END = lazy(  # a set first: the search skips all else quickly
    r"[/|(–—GASiU-](?:(?<=[/|(–—-])\s?(?:AP|AFP|Reuters|REUTERS|EPA|Getty)\b[^.!?)]{0,30}"
    r"|(?:(?<=G)etty Images|(?<=A)P Photo|(?<=S)hutterstock|(?<=i)Stock|(?<=U)nsplash))\W{0,3}$"
)
_CREDIT_END = lazy(
    r"[.!?]\s+(?:AP|AFP|Reuters|REUTERS|EPA|Getty)(?:/[^.!?]{2,30})?$"
    r"|\([^()]{2,40}\bvia\b[^()]{2,40}\)$"
    r"|[(\[]\s?[^\W\d_a-z][^()\[\]]{2,40}/[^\W\d_a-z][^()\[\]]{2,40}[)\]]$"
    r"|[.!?)\]]\s+(?:Credits?|Photo|Image|Foto|Crédits?|Bild)(?: by)?: ?[^.:!?]{2,50}$"
)
# What blog engines write under a post that a feed passes on.
_POSTS = (
    "The post", "L’article", "L'article", "Der Beitrag", "La entrada", "O post", "L’articolo", "L'articolo",
    "Het bericht", "Artykuł", "Inlägget", "Сообщение",
)  # fmt: skip
_PASSED_ON = lazy(
    rf"(?:{'|'.join(_POSTS)}) [^\s,].{{0,250}} "
    r"(?:appeared first on|est apparu en premier sur|erschien zuerst auf"
    r"|se publicó primero en|aparece primero en|apareceu primeiro em|proviene da|verscheen eerst op"
    r"|pochodzi z serwisu|dök först upp på|появились сначала на) .{2,80}"
)
_COPYRIGHT = lazy(r"©|\((?:c|C)\)\s?(?:19|20)\d\d|&copy;|ⓒ")
_GLUED = lazy(r"[a-zà-ÿ]{4}[A-Z][a-z]")  # tags side by side lose the space between them
_HANDLE = lazy(r"(?<![\w@])@\w{3,}")
_LONGEST_CONTACT = 8  # words around somebody's handle
_CONTACT = lazy(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|[@#]\w+")
_CONTACT_SIGNS = ("@", "#", "www.", "://")
_NUMBER = lazy(r"[-+$€£(\d](?<!\S.)(?:(?<=\d)|\d)[\d.,:%)]*(?!\S)")
_CODE = lazy(r"[{}]\s*$|\);$|^[<{]|^/[/*]|=>|\(\)|\bfunction\s?\(|\bvar \w+\s?=|\*/|-->")
_CODE_SIGNS = "{}()<>=*/"


def author(line: str) -> str | None:
    """Return the name that a byline gives.

    >>> author("By Jane Doe, Example News | 12 May 2021"), author("By Staff, Agencies")
    ('Jane Doe', None)
    """
    match = _NAME.match(line)
    name = match[1].strip(" -–—") if match else ""
    return name if 1 < len(name.split()) <= 6 else None


def kind_by_form(piece: Shape) -> str:
    """Return the kind of furniture whose form a piece has, the first in the order of the table below."""
    if len(piece.text) > _LONGEST:
        return ""
    words = piece.words
    for form in _FORMS_OF_STOPPED if piece.stopped else _FORMS:
        if words <= form.most and form.has(piece):
            return form.kind
    return ""


def _is_table(piece: Shape) -> bool:
    numbers = len(_NUMBER.findall(piece.text))
    return numbers >= 5 and numbers * 2 > piece.words


def _is_byline(piece: Shape) -> bool:
    text = piece.text
    if _SIGNATURE.fullmatch(text) or _REPORTING.match(text):
        return True
    if piece.sentence or piece.words > 20:
        return False
    return _BYLINE.fullmatch(text) is not None and piece.capitals >= 0.5


def _is_caption(piece: Shape) -> bool:
    text, words = piece.text, piece.words
    if words == 1 and text.islower() and not piece.stopped and not piece.item:
        return True  # a picture's name, which shows where the picture does not
    if words <= 20 and _CREDIT.match(text):
        return True
    mark = _CAPTION.search(text) if "(" in text else None
    if mark and (words <= 40 or mark.end() > len(text) - 3):
        return True
    return words <= 60 and not piece.item and _is_credited(piece)


def _is_credited(piece: Shape) -> bool:
    tail = piece.text[-60:]
    if _CAPTION_END.search(tail):
        return True
    parted = "/" in tail or ": " in tail or ". " in tail
    return parted and not piece.stopped and _CREDIT_END.search(tail) is not None


def _is_contact(piece: Shape) -> bool:
    if not any(map(piece.text.__contains__, _CONTACT_SIGNS)):
        return False
    if piece.words <= _LONGEST_CONTACT and not piece.item and _HANDLE.search(piece.text):
        return True
    return sum(map(len, _CONTACT.findall(piece.text))) * 2 > len(piece.text)


def _is_code(piece: Shape) -> bool:
    return any(map(piece.text.__contains__, _CODE_SIGNS)) and _CODE.search(piece.text) is not None


class _Form(NamedTuple):
    """A form, the most words of a piece that has it, and whether one that ends as a sentence may."""

    kind: str
    most: int
    stopped: bool
    has: Callable[[Shape], object]


_FORMS = (
    _Form("table", _LONGEST, False, _is_table),
    _Form("date", _LONGEST, True, lambda piece: is_date_line(piece.text)),
    _Form("share", 25, True, lambda piece: _FOLLOW.match(piece.text)),
    _Form("byline", 25, True, _is_byline),
    _Form("related", _LONGEST, True, lambda piece: not piece.sentence and _POINTER.match(piece.text)),
    _Form("caption", 80, True, _is_caption),
    _Form("footer", 60, True, lambda piece: _COPYRIGHT.search(piece.text)),
    _Form(
        "related",
        _LONGEST,
        True,
        lambda piece: piece.text.startswith(_POSTS) and _PASSED_ON.fullmatch(piece.text),
    ),
    _Form("tags", 25, False, lambda piece: len(_GLUED.findall(piece.text)) >= 2),
    _Form("contact", 25, False, _is_contact),
    _Form("code", 25, False, _is_code),
)
_FORMS_OF_STOPPED = tuple(form for form in _FORMS if form.stopped)
