"""The few words, by language, that turn a statement round."""

from __future__ import annotations


def _table(lines: str) -> dict[str, frozenset[str]]:
    rows = (line.split() for line in lines.strip().splitlines())
    return {code: frozenset(words) for code, *words in rows}


# "t" is what is left of "isn't"; words that mean something else as often as "not" are left out.
NEGATIONS = _table("""
ar لا لم لن ليس ليست غير
cs ne není nebyl nebyla nebylo nikdy nikdo bez
da ikke aldrig ingen uden
de nicht nie niemals kein keine keinen keiner ohne
el δεν μην δε ποτέ χωρίς
en not no never nor neither none cannot without t
es no nunca jamás sin ni
fi ei eivät eikä ilman
fr ne n pas jamais sans ni
he לא אין בלי
hi नहीं न बिना
hu nem soha sem nélkül
id tidak bukan belum tanpa
it non mai senza né
nl niet nooit geen zonder
no ikke aldri ingen uten
pl nie nigdy bez
pt não nunca jamais sem nem
ro nu niciodată fără nici
ru не нет никогда без ни
sv inte aldrig ingen utan
tr değil yok hiç
uk не ні ніколи без
vi không chưa chẳng
""")
