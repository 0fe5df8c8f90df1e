"""The few words, by language, that turn a statement round or count."""

from __future__ import annotations


def _rows(lines: str) -> dict[str, list[str]]:
    rows = (line.split() for line in lines.strip().splitlines())
    return {code: words for code, *words in rows}


# "t" is what is left of "isn't"; words that mean something else as often as "not" are left out.
_NEGATIONS = _rows("""
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
NEGATIONS = {code: frozenset(words) for code, words in _NEGATIONS.items()}

# The numbers from 2 to 20, then the tens to 100, where a language does not inflect them; "-" where it has no
# single word. "One" is left out: it is a pronoun or an article more often than a number.
_COUNTED = [str(n) for n in (*range(2, 21), *range(30, 101, 10))]
_NUMERALS = _rows("""
da to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve \
tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede
de zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn \
achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert
en two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
es dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete \
dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien
fr deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt \
trente quarante cinquante soixante - - - cent
it due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici \
diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento
nl twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien \
achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd
no to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue \
tretti førti femti seksti sytti åtti nitti hundre
pt dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete \
dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem
sv två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton \
tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra
""")
NUMERALS = {
    code: {word: number for word, number in zip(words, _COUNTED, strict=True) if word != "-"}
    for code, words in _NUMERALS.items()
}
