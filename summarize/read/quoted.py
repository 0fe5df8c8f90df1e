"""What of a mail its sender did not write: the mail that is answered, the signature."""

from __future__ import annotations

import re

# What mail programs put above the mail that is answered. Each runs over two lines at most, for they wrap.
_WROTE = re.compile(
    r"^[ \t>]*(?:"
    r"(?:On|Am|Le|El|Em|Il|Op|Den|Dnia|W dniu|V|Dne|Le)\b[^\n]{4,160}(?:\n[^\n]{0,120})?"
    r"(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał(?:\(a\)|a)?|napsala?"
    r"|kirjoitti)\b[^\n]{0,80}[:：]"
    r"|[^\n]{1,120}\b(?:schrieb am|wrote on)\b[^\n]{1,120}[:：]"
    r"|\d{4}[-./年][^\n]{4,120}[:：]"
    r"|[^\n]{4,120}(?:пишет|писал(?:\(а\)|а)?|написал(?:\(а\)|а)?)\s*[:：]"
    r")[ \t]*$",
    re.M | re.I,
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
_QUOTE = re.compile(r"^[ \t]?>[^\n]*(?:\n|\Z)", re.M)


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
    """Drop lines that open with ``>``, and who wrote them when they follow, or end the mail."""

    def drop(match: re.Match[str]) -> str:
        below = text[match.end() :].lstrip()
        return "" if not below or below.startswith(">") else match[0]

    without = _QUOTE.sub("", _WROTE.sub(drop, text))
    return without if without.strip() else re.sub(r"^[ \t]?(?:>[ \t]?)+", "", text, flags=re.M)
