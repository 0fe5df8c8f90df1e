"""What sentencex says, shown the text without quotation marks and brackets.

sentencex (Rust, some 300 languages) knows full stops and abbreviations. It takes whatever stands between
quotation marks for one sentence and looks for the closing mark in quadratic time; which sentences belong
together in one quotation is settled by `units` instead.
"""

from __future__ import annotations

import sentencex

from summarize.pattern import lazy

PIECE = 2000  # code points shown at once: where no white space stands, the time grows with the square
# Starts with one set of characters, so that the search skips all others quickly.
_HIDDEN = lazy(
    r"[\"“”„‟()「」『』【】«‹»›'‘’‚\s\ud800-\udfff]"
    r"(?:(?<=[\"“”„‟()「」『』【】»›\ud800-\udfff])"
    r"|(?<=[«‹])\s?|(?<=\s)(?=[»›])"  # French puts spaces inside
    r"|(?<=[.!?…]['’])(?!\w)|(?<=['‘’‚])(?<!\w['‘’‚])(?=\w)"  # not the apostrophe
    r"|(?<=\s\s))"
)
# The same where all white space is single spaces and no mark stands apart.
_HIDDEN_MARK = lazy(
    r"[\"“”„‟()「」『』【】«'‘’‚]"
    r"(?:(?<=[\"“”„‟()「」『』【】])|(?<=«)\s?"
    r"|(?<=[.!?…]['’])(?!\w)|(?<=['‘’‚])(?<!\w['‘’‚])(?=\w))"
)
_APART = lazy(r"[»‹›]")


def propose(text: str, start: int, end: int, language: str) -> set[int]:
    """Return the ends of sentences within ``text[start:end]``, the last of them excepted."""
    found: set[int] = set()
    while start < end:
        stop = min(end, start + PIECE)
        if stop < end:  # a word cut in two could look like the end of a sentence
            stop = max(text.rfind(" ", start, stop), start) or stop
            stop = stop if stop > start else start + PIECE
        cuts = _cuts(text[start:stop], language)
        found.update([start + cut for cut in cuts] if start else cuts)
        # The last sentence of a piece may go on in the next.
        start = start + cuts[-1] if cuts and stop < end else stop
    return found


def _cuts(piece: str, language: str) -> list[int]:
    """Return where sentences of a piece end, each right after its full stop."""
    simple = piece.isprintable() and "  " not in piece
    if simple and piece.isascii() and not any(map(piece.__contains__, "\"'()")):
        return _ends(piece, language)
    simple = simple and not _APART.search(piece)
    hidden = list((_HIDDEN_MARK if simple else _HIDDEN).finditer(piece))
    if not hidden:
        return _ends(piece, language)
    shown, kept = [], []  # the stretches that are left, and how much was hidden before each
    position = 0
    for match in hidden:
        shown.append(piece[position : match.start()])
        kept.append(position)
        position = match.end()
    shown.append(piece[position:])
    kept.append(position)
    cuts: list[int] = []
    stretch, before = 0, 0  # the stretch reached so far, and its place in the masked text
    for end in _ends("".join(shown), language):
        while end > before + len(shown[stretch]):
            before += len(shown[stretch])
            stretch += 1
        cuts.append(kept[stretch] + end - before)
    return cuts


def _ends(masked: str, language: str) -> list[int]:
    """Return where sentencex ends the sentences of a text, the last of them excepted."""
    ends: list[int] = []
    start = 0
    for sentence in sentencex.segment(language, masked)[:-1]:
        end = start + len(sentence.rstrip())
        if end > 0:
            ends.append(end)
        start += len(sentence)
    return ends
