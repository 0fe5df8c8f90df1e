"""Words that lean on the sentence before them when they open one: pronouns, demonstratives, connectives."""

from __future__ import annotations

from summarize.text import words

OPENERS: dict[str, frozenset[str]] = {
    code: frozenset(listed.split())
    for code, listed in {
        "en": "he she it they him her them his hers its their theirs this that these those such but and "
        "so yet also however meanwhile moreover furthermore additionally therefore thus hence "
        "nevertheless nonetheless instead still then afterwards consequently otherwise likewise "
        "similarly",
        "fr": "il elle ils elles cela ceci ça ce cet cette ces celui celle ceux celles son sa ses leur "
        "leurs mais et or donc car ainsi puis ensuite cependant toutefois pourtant néanmoins "
        "enfin aussi alors",
        "pt": "ele ela eles elas isso isto este esta estes estas esse essa esses essas aquele aquela "
        "seu sua seus suas mas e porém contudo entretanto também assim então depois portanto além "
        "ainda",
        "es": "él ella ellos ellas ello esto eso este esta estos estas ese esa esos esas aquel aquella "
        "su sus pero y sin también así entonces después además luego",
        "it": "egli ella lui lei essi esse loro ciò questo questa questi queste quello quella suo sua "
        "suoi sue ma e però tuttavia inoltre anche così poi quindi infatti",
        "de": "er sie es ihn ihm ihr ihnen sein seine seinen ihre ihren dies diese dieser dieses diesem "
        "diesen aber und doch jedoch auch dann danach deshalb daher dennoch trotzdem zudem "
        "außerdem allerdings",
        "nl": "hij zij ze het hem haar hen zijn hun dit dat deze die maar en dus echter ook toch daarna "
        "daarom bovendien",
        "vi": "họ nó đây đó điều nhưng và tuy song",
    }.items()
}


def leans(text: str, language: str) -> bool:
    """Tell whether a sentence opens with a word that leans on what was said before it.

    >>> leans("“But he left,” she said.", "en"), leans("The minister left.", "en")
    (True, False)
    """
    first = next(iter(words(text[:80])), "")
    return first.lower() in OPENERS.get(language, frozenset())
