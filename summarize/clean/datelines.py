"""What stands before the first sentence of a paragraph: datelines, agencies, bylines, dates."""

from __future__ import annotations

import re

from summarize.pattern import lazy

_PLACE = r"[^\W\d_a-z][^\W\d_]*(?:(?:\.? |['’.-])[^\W\d_]+){0,4}\.?"
_DASH = r"[-–—―]{1,2}"
_AGENCY = r"[\(\[][^()\[\]\n]{2,60}[\)\]]"
# A place in capitals or with an agency; then perhaps a region and a date; then a dash.
_DATELINE = lazy(
    rf"(?P<place>{_PLACE}(?:\s?[,/]\s?{_PLACE}){{0,3}})?"
    rf"(?P<date>,?\s?(?:[^\W\d_]{{3,12}}\.?\s)?\d\d?(?:st|nd|rd|th|er|º|\.)?(?:\s(?:de\s)?[^\W\d_]{{3,12}}\.?)?(?:,?\s(?:de\s)?(?:19|20)\d\d)?)?"
    rf"(?:\s?(?P<agency>{_AGENCY}))?"
    rf"(?P<second>\s?{_DASH}\s[^-–—―.!?\n]{{4,30}}(?:19|20)\d\d)?"
    rf"\.?\s?(?P<dash>{_DASH}|:)\s+(?=\S)"
)
_BARE_AGENCY = lazy(
    rf"(?P<place>{_PLACE}(?:,\s?{_PLACE}){{0,2}})?\s?(?P<agency>\((?:AP|AFP|CNN|Reuters|UPI|dpa|ANSA|EFE|Xinhua|TASS|IANS|PTI|KUNA|MENA|CNA|TNS|Bloomberg|CBS|CNS)(?:\W[^()]{{0,30}})?\))\s+(?=\S)"
)
_RULED = lazy(r"[A-Z][A-Z .,'’-]{2,40} \| ?")
_SHOUTED = lazy(r"(?:[^\W\d_a-z]{2,}[ /,]+)+(?=(?:The|A|An|In|On|At|When|After|More|Two|Three|One)\s+[a-z])")
_SIGNED = lazy(r"By [^.!?\n]{3,80}?\s(?=(?:[^\W\d_a-z]{3,}[, .]{0,2}){1,4}\s?(?:\(|[-–—]))")
_DATE_TITLE = lazy(r"(?:date|published|posted|updated)?:?\s*(?:19|20)\d\d-\d\d-\d\d\s+(?=\S)", re.IGNORECASE)
_SIGNS = lazy(r"[-–—―:(|](?:(?<=[(|])|\s)")  # no pattern but the shouted matches without one of them
_CAPITALS = lazy(r"[^\W\d_a-z]{2}")  # how the shouted begins
_LONGEST = 110  # code points; nothing longer is a dateline


def dateline(paragraph: str) -> int:
    """Return the length of the dateline that a paragraph opens with, with the space behind it; 0 for none.

    >>> text = "TOKYO, JAPAN – October 27, 2025 – The president landed."
    >>> text[dateline(text):]
    'The president landed.'
    >>> dateline("PARIS, 12 mars (AFP) — Le ministre a parlé.")
    23
    >>> dateline("Japan – a rival once – is an ally.")
    0
    """
    head = paragraph[: _LONGEST + 40]
    signed = _SIGNED.match(head) if head.startswith("By ") else None
    if signed:
        return signed.end() + dateline(paragraph[signed.end() :])
    if not _SIGNS.search(head) and not _CAPITALS.match(head):
        return 0
    for pattern in (_DATELINE, _BARE_AGENCY, _RULED, _SHOUTED):
        match = pattern.match(head)
        if match and match.end() <= _LONGEST and _is_dateline(pattern, match):
            return match.end()
    return 0


def date_prefix(line: str) -> int:
    """Return the length of a date that is glued to the front of a headline; 0 for none."""
    match = _DATE_TITLE.match(line)
    return match.end() if match else 0


def _is_dateline(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """Tell a dateline from a sentence with a dash: it has an agency, a date or a place in capitals."""
    if pattern is _SHOUTED:
        return len(match.group().split()) <= 3 and len(match.group()) > 5
    if not match.string[match.end() :] or match.string[match.end()].islower():
        return False
    return pattern is not _DATELINE or _has_its_parts(match)


def _has_its_parts(match: re.Match[str]) -> bool:
    place, agency = match["place"] or "", match["agency"]
    first = place.split(",")[0]
    capitals = first.isupper() and len(first) > 2 and len(first.split()) <= 5
    if match["dash"] == ":":
        return capitals and bool(agency)
    if agency or (place and match["second"]):
        return len(place.split()) <= 9
    dated = place and match["date"] and len(place.split()) <= 4
    return bool(capitals or (dated and "," in match.group()))
