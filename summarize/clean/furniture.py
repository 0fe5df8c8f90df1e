"""Rules for single pieces: which kind of page furniture a line is, by its words and its form alone."""

from __future__ import annotations

import re

from summarize.clean.dates import is_date_line
from summarize.clean.shape import Shape, key
from summarize.clean.vocabulary import LABELS, OPENINGS, PHRASES

_BYLINE = re.compile(
    r"(?i:by|von|par|por|de|di|da|door|av|af|od|przez|autor|texto|text|words|story by|author|от|автор)"
    r"(?:\s*:\s*|\s+)[^\W\d_a-z].{1,120}"
)
_BYLINE_NAME = re.compile(
    r"(?i:by|von|par|por|autor|text|texto|written by|posted by|author)(?:\s*:\s*|\s+)([^\W\d_a-z][^\d,|/@(:•·]{2,60})"
)
_SIGNED = re.compile(r"[-–—]{1,3}\s?[^\W\d_a-z][\w'’.-]*(?:,? [^\W\d_a-z][\w'’.-]*){0,5}\.?")
_FOLLOW = re.compile(r"(?i:follow|like) .{1,80} (?:on|at) (?:Twitter|Facebook|Instagram|YouTube|X)\b")
_REPORTING = re.compile(
    r"[(\[]?(?:additional |with )?(?:reporting|editing|writing|compiled|produced|translated) (?:and \w+ )?by\b.*",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:(?:media|image) (?:caption|copyright)|(?:photo|photos|photograph|image|images|picture|pictures|foto|fotos|crédit|crédits|credit|credits|bild|ảnh|hình|video|фото|"
    r"quelle|bildquelle|source|sources|fonte|fuente|zdroj|źródło|источник|πηγή|المصدر|via|nguồn)s?(?: credit| by| courtesy)?\s?[:©/|]).{1,160}",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?i:related|see|read|watch|more|also|recommended|listen|lire|voir|lesen|leia|veja|lea|vea|leggi)\b[^:.]{0,25}:\s"
)
_CAPTION_MARK = re.compile(
    r"\((?:(?:front |back |top |bottom )?(?:left|right|center|centre|c|l|r|2nd|3rd)(?: [lr])?"
    r"|(?:photo|image|file|foto|picture|credit|credits)\b[^()]{0,60}|[^()]{0,40}\bphotos?"
    r"|[^()]{0,60}(?:getty images|ap photo|via ap|via reuters|/ ?ap|/ ?afp|/ ?reuters|/ ?getty)\b[^()]{0,30})\)",
    re.IGNORECASE,
)
_CAPTION_END = re.compile(
    r"(?:[/|(–—-]\s?(?:AP|AFP|Reuters|REUTERS|EPA|Getty)\b[^.!?]{0,30}|(?:Getty Images|AP Photo|Shutterstock|iStock|Unsplash))\W{0,3}$"
)
_GLUED = re.compile(r"[a-zà-ÿ]{4}[A-Z][a-z]")
_LONGEST_FORM = 600  # code points; nothing longer is known by its form
_CONTACT = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+|[@#]\w+")
_COPYRIGHT = re.compile(r"©|\(c\)\s?(?:19|20)\d\d|&copy;|ⓒ", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\S)[-+$€£(]?\d[\d.,:%)]*(?!\S)")
_CODE = re.compile(r"[{}]\s*$|\);$|^[<{]|^/[/*]|=>|\(\)|\bfunction\s?\(|\bvar \w+\s?=|\*/|-->")
_PERSON = frozenset(
    "you your we our us my i vous votre vos notre nos nous sie ihr ihre ihren wir unser unsere unseren uns tu su sus "
    "nuestro nuestra você seu sua nosso nossa tuo vostro nostro nostra je uw ons onze din vår vi twój nasz вы ваш "
    "наш наши мы chúng anda kami".split()
)
_PROMOTION = frozenset(
    "unlock discover get join sign subscribe download register try start claim enjoy explore grab check shop browse "
    "découvrez profitez téléchargez rejoignez entdecken entdecke jetzt descubre descubra únete descarga baixe "
    "descubra aproveite conheça scopri scarica iscriviti".split()
)
_OURS = frozenset(
    "our notre nos unser unsere unseren unserem nuestro nuestra nossa nosso nostro nostra".split()
)
_ENDINGS = (
    " click here ",
    " read more ",
    " see more ",
    " learn more ",
    " find out more ",
    " lire la suite ",
    " weiterlesen ",
    " leer más ",
    " leia mais ",
    " leggi tutto ",
    " xem thêm ",
    " читать далее ",
)
_QUOTES = "\"“„«'‘「"


def author(line: str) -> str | None:
    """Return the name that a byline gives.

    >>> author("By Jane Doe, Example News | 12 May 2021"), author("By Staff, Agencies")
    ('Jane Doe', None)
    """
    match = _BYLINE_NAME.match(line)
    name = match[1].strip(" -–—") if match else ""
    return name if 1 < len(name.split()) <= 6 else None


def _keyed(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key(phrase) + " " for phrase in phrases)


_LABEL_KIND = {key(label): kind for kind, labels in LABELS.items() for label in labels}
_WIDGET_WORDS = {word: kind for word, kind in _LABEL_KIND.items() if " " not in word and kind != "caption"}
_OPENING = [(kind, most, _keyed(phrases)) for kind, (most, phrases) in OPENINGS.items()]
_PHRASE = [
    (kind, most, personal, tuple(" " + phrase for phrase in _keyed(phrases)))
    for kind, most, personal, phrases in PHRASES
]


def furniture(piece: Shape) -> str:
    """Return the kind of page furniture that a piece is by itself; empty for none.

    Labels and short forms are judged by their look; a piece that reads as a sentence is furniture only when
    it speaks to the visitor of a page: it opens with a widget's formula or names one beside "you" or "our".
    """
    if not piece.key:
        return "menu"
    kind = _LABEL_KIND.get(piece.key)
    if kind:
        return kind
    words = piece.key.split()
    if len(words) <= 12 and all(word in _WIDGET_WORDS for word in words):
        return _WIDGET_WORDS[words[0]]
    return _by_form(piece) or _by_words(piece)


def _by_form(piece: Shape) -> str:
    text, words = piece.text, piece.words
    if len(text) > _LONGEST_FORM:
        return ""
    if not piece.stopped and len(numbers := _NUMBER.findall(text)) >= 5 and len(numbers) * 2 > words:
        return "table"
    if is_date_line(text):
        return "date"
    if words <= 25 and (_SIGNED.fullmatch(text) or _REPORTING.match(text)):
        return "byline"
    if words <= 25 and _FOLLOW.match(text):
        return "share"
    if words <= 20 and piece.capitals >= 0.5 and not piece.sentence and _BYLINE.fullmatch(text):
        return "byline"
    if not piece.sentence and _POINTER.match(text):
        return "related"
    if _CREDIT.match(text) and words <= 20:
        return "caption"
    if words <= 80 and _is_caption(text, words):
        return "caption"
    if _COPYRIGHT.search(text) and words <= 60:
        return "footer"
    if not piece.stopped and words <= 25:
        if len(_GLUED.findall(text)) >= 2:
            return "tags"
        if sum(map(len, _CONTACT.findall(text))) * 2 > len(text):
            return "contact"
        if _CODE.search(text):
            return "code"
    return ""


def _is_caption(text: str, words: int) -> bool:
    mark = _CAPTION_MARK.search(text)
    if mark and (words <= 40 or mark.end() > len(text) - 3):
        return True
    return words <= 60 and _CAPTION_END.search(text[-60:]) is not None


def _by_words(piece: Shape) -> str:
    words = piece.key + " "
    if piece.words <= (12 if piece.stopped else 25) and words.endswith(_ENDINGS):
        return "related"
    quoted = piece.text[0] in _QUOTES
    for kind, most, openings in () if quoted and piece.sentence else _OPENING:
        if piece.words <= most and words.startswith(openings) and _opens(piece, words, openings):
            return kind
    address = not piece.sentence or (not quoted and _is_address(words))
    spaced = " " + words
    for kind, most, personal, phrases in _PHRASE:
        if piece.words <= most and (address or not personal) and any(phrase in spaced for phrase in phrases):
            return kind
    return "promotion" if not quoted and _is_promotion(words) else ""


def _opens(piece: Shape, words: str, openings: tuple[str, ...]) -> bool:
    """Hold a formula of one word to a colon, and one of two words to a line that is no long sentence."""
    longest = max(len(opening.split()) for opening in openings if words.startswith(opening))
    if longest == 1:
        return ":" in piece.text[: len(words.split(None, 1)[0]) + 3]
    return longest > 2 or not piece.stopped or piece.words <= 12 or piece.capitals > 0.3 or _is_address(words)


def _is_address(words: str) -> bool:
    return not _PERSON.isdisjoint(words.split())


def _is_promotion(words: str) -> bool:
    opening = words.split()[:14]
    return opening[0] in _PROMOTION and not _OURS.isdisjoint(opening)
