"""What of a mail its sender did not write: the mail that is answered, the signature."""

from __future__ import annotations

import re

# What mail programs put above the mail that is answered: a date or an address, and a colon at the end.
_DATED = re.compile(r"[\d@]")
_VERB = re.compile(
    r"\b(?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\w*|napsal\w*"
    r"|kirjoitti|пишет|писала?|написала?|írta|yazdı|έγραψε)\b",
    re.I,
)
# What stands above a whole mail that follows unmarked: one that is answered, or one that is handed on.
_ORIGINAL = re.compile(
    r"^[ \t]*(?:-{2,}\s*(?:Original[ -]Message|Ursprüngliche Nachricht|Message d['’]origine|Mensaje original"
    r"|Mensagem original|Messaggio originale|Oorspronkelijk bericht|Wiadomość oryginalna|Původní zpráva"
    r"|Исходное сообщение)\s*-{2,}|_{20,})[ \t]*$",
    re.M | re.I,
)
_FORWARD = re.compile(
    r"^[ \t]*(?:-{2,}\s*(?:Forwarded message|Weitergeleitete Nachricht|Message transféré|Mensaje reenviado"
    r"|Mensagem encaminhada|Messaggio inoltrato|Doorgestuurd bericht|Wiadomość przekazana"
    r"|Пересылаемое сообщение)\s*-{2,}|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:"
    r"|Début du message (?:réexpédié|transféré) ?:|Inicio del mensaje reenviado:)[ \t]*$",
    re.M | re.I,
)
_HANDED_ON = re.compile(
    r"\s*(?:fwd?|wg|tr|rv|enc|doorst|vb|pd)\s*:", re.I
)  # what opens such a mail's subject
_FIELDS = re.compile(r"\s*(?:^[ \t>]*\*?[^\W\d][^\n:]{1,24}:\*?(?:[ \t][^\n]*)?\n){2,10}", re.M)
_HEADERS = re.compile(  # the first lines of the mail that is answered, as Outlook shows them
    r"^\*?(?:From|Von|De|Da|Van|Från|Fra|Od|От)\*?\s?:\*?[ \t][^\n]+\n"
    r"(?:\*?[^\n:]{2,20}\*?\s?:\*?[ \t][^\n]*\n){1,6}?"
    r"\*?(?:Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp|Ämne|Emne|Temat|Předmět|Тема)\*?\s?:",
    re.M,
)
_SIGNATURE = re.compile(r"^-- ?$", re.M)
_SENT_FROM = re.compile(
    r"^[ \t]*(?:Sent from (?:my|Mail for|Outlook|Yahoo)\b|Get Outlook for\b|Sent with\b"
    r"|Von meinem .{2,40} gesendet|Gesendet von\b|Envoyé de(?:puis)? mon\b"
    r"|Enviado desde mi\b|Enviado do meu\b|Inviato da\b"
    r"|Verzonden vanaf\b|Skickat från min\b|Sendt fra min\b|Wysłane z\b|Отправлено (?:с|из)\b"
    r")[^\n]{0,80}$",
    re.M | re.I,
)
_MARK = re.compile(r"[ \t]?>")
_MARKS = re.compile(r"^[ \t]?(?:>[ \t]?)+", re.M)


def own_words(text: str, *, forwards: bool = False) -> str:
    r"""Return a mail's text without quotations of earlier mails and without the signature.

    A mail that hands on another keeps it: that is what it says. ``forwards`` is whether its subject says so.

    >>> own_words("Agreed.\n\nOn Monday, Ann Bee wrote:\n> Shall we close the bridge?\n")
    'Agreed.'
    """
    text = text.replace("\r\n", "\n")
    handed = _FORWARD.search(text) or (_ORIGINAL.search(text) or _HEADERS.search(text) if forwards else None)
    if handed:
        start = handed.start() if handed.re is _HEADERS else handed.end()
        fields = _FIELDS.match(text, start)
        below = _MARKS.sub("", text[fields.end() if fields else start :])
        return f"{_own(text[: handed.start()])}\n\n{_own(below)}".strip()
    return _own(text)


def is_forward(text: str) -> bool:
    """Tell whether a quotation is a mail that is handed on."""
    return _FORWARD.search(text) is not None


def is_forwarded(subject: str) -> bool:
    """Tell whether a subject says that the mail hands on another.

    >>> is_forwarded("WG: Die Brücke"), is_forwarded("Re: The bridge")
    (True, False)
    """
    return _HANDED_ON.match(subject) is not None


def _own(text: str) -> str:
    for end in (_ORIGINAL, _HEADERS):
        match = end.search(text)
        if match and text[: match.start()].strip():
            text = text[: match.start()]
    text = _unquoted(text)
    signature = _SIGNATURE.search(text)
    if signature and text[: signature.start()].strip():
        text = text[: signature.start()]
    return _SENT_FROM.sub("", text).strip()


def _unquoted(text: str) -> str:
    """Drop lines that open with ``>`` and what says above whose they are, unless all lines do."""
    kept: list[str] = []
    within = False
    for line in text.split("\n"):
        if not line.strip():
            kept.append(line)
        elif not _MARK.match(line):
            within = False
            kept.append(line)
        elif not within:
            within = True
            _drop_introduction(kept, certain=True)
    if any(line.strip() for line in kept):
        _drop_introduction(kept, certain=False)
        return "\n".join(kept)
    return _MARKS.sub("", text)


def _drop_introduction(lines: list[str], *, certain: bool) -> None:
    """Take the line that says who wrote what follows off the end; it may be wrapped.

    It is ``certain`` that something follows above a quotation; at the end of a mail, where a program left
    the quotation out, a word for writing must be there as well.
    """
    while lines and not lines[-1].strip():
        lines.pop()
    if not lines or not lines[-1].rstrip().endswith((":", "：")):
        return
    last = lines[-1]
    wrapped = len(lines) > 1 and not _DATED.search(last) and len(last.split()) <= 3
    whole = f"{lines[-2]} {last}" if wrapped else last
    said = _VERB.search(whole) is not None
    if (_DATED.search(whole) and (certain or said)) or (certain and said and len(last.split()) <= 5):
        del lines[-2 if wrapped and _DATED.search(whole) else -1 :]
