"""Lines that only give a date, and the ISO date that they give."""

from __future__ import annotations

import re
from datetime import date

from summarize.pattern import lazy

# How the names of the months begin, January first, in languages that write them out.
_MONTHS = (
    "jan januar janvier enero gennaio gen ene sty led январ янв ιανουαρ ιαν يناير ינואר जनवरी ocak tammi",
    "feb febr février fév fevereiro fev febbraio lut úno феврал фев φεβρουαρ φεβ فبراير פברואר फरवरी "
    "фев şubat helmi",
    "mar march mars märz marzo março mär mrz maart břez март мар μαρτ μαρ مارس מרץ मार्च maalis mart",
    "apr april avril avr abril abr aprile kwi dub апрел апр απριλ απρ أبريل ابريل אפריל अप्रैल nisan huhti",
    "may mai mayo maio maggio mag mei maj kvě мая май μαΐου μαϊ مايو מאי मई mayıs touko",
    "jun june juin juni junio junho giugno giu cze čer červn июн ιουν يونيو יוני जून haziran kesä",
    "jul july juillet juil juli julio julho luglio lug lip červenc июл ιουλ يوليو יולי जुलाई temmuz heinä",
    "aug august août agosto ago agu sie srp авг αυγ أغسطس اغسطس אוגוסט अगस्त ağustos elo",
    "sep sept september septembre septiembre set setembro settembre wrz zář сент сен σεπτ سبتمبر ספטמבר "
    "सितम्बर सितंबर eylül syys",
    "oct october octobre oktober okt octubre outubro out ottobre ott paź říj окт οκτ أكتوبر اكتوبر "
    "אוקטובר अक्टूबर अक्तूबर ekim loka",
    "nov november novembre noviembre novembro lis list ноя νοεμ نوفمبر נובמבר नवम्बर नवंबर kasım marras",
    "dec december décembre déc dez dezember dezembro dic diciembre dicembre des gru pros дек δεκ ديسمبر "
    "דצמבר दिसम्बर दिसंबर aralık joulu",
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_LONGEST, _SHORTEST = max(map(len, _NUMBER_OF)), 3

_YEAR = r"(?:19|20)\d\d"
_ISO = lazy(rf"({_YEAR})[-/.年년]\s?(\d\d?)[-/.月월]\s?(\d\d?)")
_NUMERIC = lazy(rf"(?<!\d)(\d\d?)([/.-])(\d\d?)\2({_YEAR})\b")
_DAY_FIRST = lazy(
    rf"\b(\d\d?)(?:st|nd|rd|th|er|º|ª|\.)?[ ]?(?:de |of |η )?"
    rf"([^\W\d_]{{3}}[^\s\d,]*)\s?,?\s(?:de |του )?({_YEAR})\b"
)
_MONTH_FIRST = lazy(rf"\b([^\W\d_]{{3,12}})\.?\s(\d\d?)(?:st|nd|rd|th)?,?\s({_YEAR})\b")
_NAMED = {_DAY_FIRST: 2, _MONTH_FIRST: 1}  # the group that is a month's name
_YEAR_ONLY = lazy(r"(?:19|20|१९|२०|١٩|٢٠|۱۹|۲۰)\d\d")
_DAY = lazy(r"(?<![\d.,$€£])(?<!\d-)\d\d?(?![\d.,%-]\d)(?!\d|%)")
_CLOCK = lazy(r"\b\d\d?(?:[:h]\d\d\b|\.\d\d ?(?:am|pm|uhr|uur)\b)", re.IGNORECASE)
_AGO = lazy(
    r"\d+\s?(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?|years?|[hdmw])\s+ago\b"
    r"|il y a \d+|\bvor \d+ (?:stund|minut|tag)|\bhace \d+ |\bhá \d+ (?:hora|dia|minuto)"
    r"|\d+ (?:or[ae]|giorn[oi]|minut[oi]) fa\b|\d+ (?:giờ|phút|ngày) trước|\d+ (?:час|минут|дн)\w* назад"
    r"|\d+\s?(?:시간|분|일) ?전|\d+\s?(?:小时|分钟|天)前|\d+\s?(?:時間|分|日)前|منذ \d+",
    re.IGNORECASE,
)
_DIGIT = lazy(r"\d")
_SHORT_DATE = lazy(r"(?:[^\W\d_]{3,9}\.? \d\d?|\d\d?\.? [^\W\d_]{3,9}\.?)(?:,? \d\d?[:.]\d\d.*)?")
_STAMP = lazy(r"\d+|[^\W\d_]+")
_MOST_WORDS = 7  # beside the numbers: "Updated", a weekday, a zone


def is_date_line(line: str) -> bool:
    """Tell whether a line holds a date and hardly anything else.

    >>> is_date_line("Mardi 12 juillet 2005"), is_date_line("Updated 3:15 pm ET, Tue November 19, 2019")
    (True, True)
    >>> is_date_line("On 12 July 2005 police searched six homes in Leeds.")
    False
    """
    if len(line) > 120 or not _DIGIT.search(line):
        return False
    words = sum(any(map(str.isalpha, word)) for word in line.split())
    most = 4 if line[-1] in ".!?" else _MOST_WORDS
    if words > most and not _SHORT_DATE.match(line):
        return False
    if _YEAR_ONLY.search(line) and words <= 3 and _DAY.search(line):
        return True
    if _find(line):
        return words <= most
    if _AGO.search(line) or _CLOCK.search(line):
        return words <= 4
    return _SHORT_DATE.fullmatch(line) is not None and any(_month(word) for word in _STAMP.findall(line))


def iso_date(line: str) -> str | None:
    """Return the date that a line plainly gives, as YYYY-MM-DD; ``None`` when day and month may be swapped.

    >>> iso_date("27 October 2025"), iso_date("10/27/2025"), iso_date("03/04/2025")
    ('2025-10-27', '2025-10-27', None)
    """
    found = _find(line)
    if found is None:
        return None
    pattern, match = found
    if pattern is _ISO:
        return _iso(match[1], int(match[2]), match[3])
    if pattern is _DAY_FIRST:
        return _iso(match[3], _month(match[2]), match[1])
    if pattern is _MONTH_FIRST:
        return _iso(match[3], _month(match[1]), match[2])
    first, second = int(match[1]), int(match[3])
    if match[2] == "." or first > 12 or first == second:
        return _iso(match[4], second, match[1])
    return _iso(match[4], first, match[3]) if second > 12 else None


def _find(line: str) -> tuple[re.Pattern[str], re.Match[str]] | None:
    """Return the first pattern that finds a date, with what it finds."""
    for pattern in (_ISO, _NUMERIC, _DAY_FIRST, _MONTH_FIRST):
        match = pattern.search(line)
        if match and (pattern not in _NAMED or _month(match[_NAMED[pattern]])):
            return pattern, match
    return None


def _month(word: str) -> int | None:
    word = word.lower().rstrip(".")
    for length in range(min(len(word), _LONGEST), _SHORTEST - 1, -1):
        if word[:length] in _NUMBER_OF:
            return _NUMBER_OF[word[:length]]
    return None


def _iso(year: str, month: int | None, day: str) -> str | None:
    try:
        return date(int(year), month or 0, int(day)).isoformat()
    except ValueError:
        return None
