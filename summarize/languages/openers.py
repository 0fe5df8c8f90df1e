"""Words that lean on the sentence before them when they open one: pronouns, demonstratives, connectives."""

from __future__ import annotations

from summarize.text import first_word


def _table(lines: str) -> dict[str, frozenset[str]]:
    rows = (line.split() for line in lines.strip().split("\n\n"))
    return {code: frozenset(listed) for code, *listed in rows}


OPENERS = _table("""
ar كما لكن هذا هذه هم هو هي

cs ale on ona oni ono ta také ten to však

da de det dog han hun men også

de aber allerdings auch außerdem daher danach dann dennoch deshalb dies diese diesem diesen dieser
dieses doch er es ihm ihn ihnen ihr ihre ihren jedoch sein seine seinen sie trotzdem und zudem

el αλλά αυτή αυτοί αυτό αυτός επίσης ωστόσο όμως

en additionally afterwards also and but consequently furthermore he hence her hers him his however
instead it its likewise meanwhile moreover nevertheless nonetheless otherwise she similarly so still
such that their theirs them then therefore these they this those thus yet

es además aquel aquella así después ella ellas ello ellos entonces esa esas ese eso esos esta estas
este esto estos luego pero sin su sus también y él

fi he hän mutta myös ne se tämä

fr ainsi alors aussi car ce ceci cela celle celles celui cependant ces cet cette ceux donc elle
elles enfin ensuite et il ils leur leurs mais néanmoins or pourtant puis sa ses son toutefois ça

he אבל אולם גם הוא היא הם הן זאת זה

hi इसके यह ये लेकिन वह वे

hu az azonban de ez is ő ők

id dia ia ini itu mereka namun tetapi

it anche ciò così e egli ella esse essi infatti inoltre lei loro lui ma però poi quella quello
questa queste questi questo quindi sua sue suo suoi tuttavia

nl bovendien daarna daarom dat deze die dit dus echter en haar hem hen het hij hun maar ook toch ze
zij zijn

no de det han hun men også

pl ale jednak on ona oni ono ta także ten to

pt ainda além aquela aquele assim contudo depois e ela elas ele eles entretanto então essa essas
esse esses esta estas este estes isso isto mas portanto porém seu seus sua suas também

ro aceasta acesta dar ea ei el ele și

ru и но однако он она они оно также эта это этот

sv de den det dock han hon men också

tr ama ancak ayrıca bu o onlar şu

uk але вона вони воно він також це цей

vi họ nhưng nó song tuy và điều đây đó
""")


def leans(text: str, language: str) -> bool:
    """Tell whether a sentence opens with a word that leans on what was said before it.

    >>> leans("“But he left,” she said.", "en"), leans("The minister left.", "en")
    (True, False)
    """
    return first_word(text[:80]).lower() in OPENERS.get(language, frozenset())
