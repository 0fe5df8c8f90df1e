"""Which old code page some bytes are in: the Latin ones are told apart by the language's own letters."""

from __future__ import annotations

from summarize.languages import detect
from summarize.pattern import lazy

_RUN = lazy(rb"[\x80-\xff]{3,}")
_HIGH = lazy(rb"[\x80-\xff]")
# Languages whose texts are in another Latin page than Windows-1252: the letters they use beyond ASCII, and
# the pages that hold these.
_LATIN: dict[str, tuple[str, tuple[str, ...]]] = {
    "cs": ("áčďéěíňóřšťúůýž", ("cp1250", "iso8859-2")),
    "sk": ("áäčďéíĺľňóôŕšťúýž", ("cp1250", "iso8859-2")),
    "pl": ("ąćęłńóśźż", ("cp1250", "iso8859-2")),
    "hu": ("áéíóöőúüű", ("cp1250", "iso8859-2")),
    "ro": ("ăâîşţ", ("cp1250", "iso8859-2")),
    "tr": ("âçğıîöşüİ", ("cp1254",)),
    "lt": ("ąčęėįšųūž", ("cp1257",)),
    "et": ("äõöüšž", ("cp1252", "cp1257")),
}
DEFAULT = "cp1252"


def guess(data: bytes) -> str:
    """Return the name of the encoding that 8-bit text is most likely in.

    Bytes above ASCII stand mostly alone in Latin script, and in runs in every other. Others are left to
    charset-normalizer; among Latin pages it errs on short texts, so there the language decides, which its
    small words tell (they are ASCII nearly everywhere), and among its pages the one that makes most letters
    of its alphabet.
    """
    if 2 * sum(map(len, _RUN.findall(data))) > len(_HIGH.findall(data)):
        from charset_normalizer import from_bytes  # noqa: PLC0415 - only where nothing simpler tells

        best = from_bytes(data).best()
        return best.encoding if best else DEFAULT
    alphabet, pages = _LATIN.get(detect(data.decode(DEFAULT, "replace")), ("", (DEFAULT,)))
    return max(pages, key=lambda page: _letters(data.decode(page, "replace"), alphabet))


def _letters(text: str, alphabet: str) -> int:
    letters = frozenset(alphabet + alphabet.upper())
    return sum(c in letters for c in text)
