"""The few words, by language, that turn a statement round or lean on the sentence before."""

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

OPENERS = _table("""
ar هو هي هم هذا هذه لكن كما
cs on ona oni ono ten ta to ale však také
da han hun de det men også dog
de er sie es dies dieser diese dieses das aber doch auch dabei jedoch
el αυτός αυτή αυτό αυτοί όμως αλλά επίσης ωστόσο
en he she it they we i you this that these those his her its their but and or so also however meanwhile then
es él ella ello ellos ellas este esta esto estos estas ese esa eso pero y también además
fi hän he se ne tämä mutta myös
fr il elle ils elles on ce cela ceci cette ces mais et aussi or
he הוא היא הם הן זה זאת אבל אולם גם
hi वह वे यह ये लेकिन इसके
hu ő ők ez az de is azonban
id dia ia mereka ini itu tetapi namun
it egli lui lei loro esso essa questo questa questi queste ma e anche inoltre
nl hij zij ze het dit dat deze maar en ook echter
no han hun de det men også
pl on ona oni ono to ten ta ale jednak także
pt ele ela eles elas este esta isto esse essa isso mas e também
ro el ea ei ele acesta aceasta dar și
ru он она они оно это этот эта но и также однако
sv han hon de det den men också dock
tr o onlar bu şu ama ancak ayrıca
uk він вона вони воно це цей але також
vi anh chị ông họ nó đây đó nhưng
""")
