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
# What stands above a whole mail that follows unmarked; all below is not the sender's.
_FORWARDED = re.compile(
    r"^[ \t]*(?:"
    r"-{2,}\s*(?:Original[ -]Message|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht"
    r"|Message d['’]origine|Message transféré|Mensaje original|Mensaje reenviado|Mensagem original"
    r"|Mensagem encaminhada|Messaggio originale|Messaggio inoltrato|Oorspronkelijk bericht"
    r"|Wiadomość oryginalna|Původní zpráva|Исходное сообщение)\s*-{2,}"
    r"|Begin forwarded message:|Anfang der weitergeleiteten Nachricht:|Début du message réexpédié ?:"
    r"|Inicio del mensaje reenviado:|_{20,}"
    r")[ \t]*$",
    re.M | re.I,
)
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


def own_words(text: str) -> str:
    r"""Return a mail's text without quotations of earlier mails and without the signature.

    A mail that only forwards another keeps it: what was forwarded is what it says.

    >>> own_words("Agreed.\n\nOn Monday, Ann Bee wrote:\n> Shall we close the bridge?\n")
    'Agreed.'
    """
    text = text.replace("\r\n", "\n")
    for end in (_FORWARDED, _HEADERS):
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
