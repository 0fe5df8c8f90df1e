"""Subtitles (SubRip .srt, WebVTT .vtt): what is said, without times, tags and the names of speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarize.errors import SourceError
from summarize.model import Document
from summarize.pattern import lazy
from summarize.read.compose import compose
from summarize.read.decode import decode
from summarize.read.limits import READING, Reading
from summarize.text import fold

SUFFIXES = (".srt", ".vtt")
NEEDS = None

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}"
_TIMES = lazy(rf"^[ \t]*({_CLOCK})[ \t]*-->[ \t]*({_CLOCK})[^\n]*$", re.M)
_OPENING = lazy(
    rb"(?:\xef\xbb\xbf)?\s*(?:WEBVTT(?:\s|$)|\d+[ \t]*\r?\n[ \t]*\d{1,3}:\d\d:\d\d[.,]\d{1,3}[ \t]*-->)"
)
_VTT_BLOCK = lazy(r"^(?:NOTE|STYLE|REGION)\b.*?(?=\n[ \t]*\n|\Z)", re.M | re.S)
_TITLE = lazy(r"\AWEBVTT[ \t]+(?:-+[ \t]*)?([^\n]+)")
_TAG = lazy(r"</?[a-z][^<>\n]*>|<\d[\d:.]*>|\{\\[^}\n]*\}", re.I)
_SOUND = lazy(r"[\[(][^\])\n]{1,60}[\])]|♪[^♪\n]*♪?|#[^#\n]{3,80}#")
_SPEAKER = lazy(r"^[ \t]*(?:[-‐–—]+[ \t]*|>>+[ \t]*)?(?:[A-ZÀ-Þ][A-ZÀ-Þ0-9 .'’-]{1,30}:[ \t]+)?")
_END = lazy(r"[.!?…。！？؟।][\"'”’»)]*$")
_PAUSE = 3.0  # seconds of silence that end a paragraph
_LONGEST = 120  # words of a paragraph, beyond which the next sentence begins another


class _Cue(NamedTuple):
    """What is shown at one time; the times are in seconds."""

    start: float
    end: float
    lines: tuple[str, ...]


def matches(head: bytes, suffix: str) -> bool:
    """Take what opens with WebVTT's signature, or with the first number and times of a SubRip file."""
    return bool(_OPENING.match(head.replace(b"\0", b"").lstrip(b"\xff\xfe")))


def read(data: bytes, name: str, how: Reading = READING) -> Iterator[Document]:
    """Yield one document, a paragraph for what is said without a pause; SourceError when nothing is."""
    text = decode(data).replace("\r\n", "\n")
    title = _TITLE.match(text)
    body, blocks = compose(("prose", "", said) for said in _paragraphs(_unrolled(_cues(text))))
    if not body:
        raise SourceError("subtitles in which nothing is said")
    yield Document(body, name, fold(title[1]) if title else None, blocks=blocks)


def _cues(text: str) -> Iterator[_Cue]:
    text = _VTT_BLOCK.sub("", text)
    found = list(_TIMES.finditer(text))
    for times, following in zip(found, [*found[1:], None], strict=False):
        shown = text[times.end() : following.start() if following else len(text)].strip("\n")
        if following:
            shown = re.sub(r"\n[ \t]*\n[^\n]*\n?\Z|\n\d+[ \t]*\Z", "", shown + "\n")  # the next cue's name
        lines = tuple(line for raw in shown.split("\n") if (line := _spoken(raw)))
        yield _Cue(_seconds(times[1]), _seconds(times[2]), lines)


def _spoken(line: str) -> str:
    from html import unescape  # noqa: PLC0415 - see markdown

    bare = _SOUND.sub(" ", unescape(_TAG.sub("", line)))
    return fold(_SPEAKER.sub("", bare))


def _unrolled(cues: Iterable[_Cue]) -> Iterator[_Cue]:
    """Yield each cue with the lines that the one before did not show yet: rolling captions repeat them."""
    shown: tuple[str, ...] = ()
    for cue in cues:
        lines = cue.lines
        overlap = next((n for n in range(len(shown), 0, -1) if shown[-n:] == lines[:n]), 0)
        if lines[overlap:]:
            yield _Cue(cue.start, cue.end, lines[overlap:])
        shown = lines or shown


def _paragraphs(cues: Iterable[_Cue]) -> Iterator[str]:
    said: list[str] = []
    words, last = 0, 0.0
    for cue in cues:
        ended = bool(said) and bool(_END.search(said[-1]))
        if said and ended and (cue.start - last >= _PAUSE or words >= _LONGEST):
            yield " ".join(said)
            said, words = [], 0
        said += cue.lines
        words += sum(len(line.split()) for line in cue.lines)
        last = cue.end
    yield " ".join(said)


def _seconds(clock: str) -> float:
    total = 0.0
    for part in clock.replace(",", ".").split(":"):
        total = 60 * total + float(part)
    return total
