"""The languages that `brief` knows: names, stemmers, and the small words that give each away.

``marks`` are frequent closed-class words, lower-cased, chosen so that a few sentences of running text hold
several of them and other languages hold few. They serve detection, and as the stop list where sumy ships
none.
"""

from __future__ import annotations

from typing import NamedTuple


class Language(NamedTuple):
    """What is known of one language; ``stemmer`` names a Snowball algorithm, ``stops`` a sumy list."""

    code: str
    name: str
    stemmer: str | None
    stops: str | None
    marks: frozenset[str]


def _language(code: str, name: str, stemmer: str | None, stops: str | None, marks: str) -> Language:
    return Language(code, name, stemmer, stops, frozenset(marks.split()))


LANGUAGES: dict[str, Language] = {
    language.code: language
    for language in (
        _language(
            "ar",
            "Arabic",
            "arabic",
            "arabic",
            "في من على إلى أن التي عن مع هذا الذي هذه كان قد ما بعد بين كما وقد ذلك لم كل خلال وفي",
        ),
        _language(
            "bg",
            "Bulgarian",
            None,
            None,
            "на и в за да се от са че по не с ще като е това при до след който които беше той",
        ),
        _language(
            "ca",
            "Catalan",
            "catalan",
            None,
            "el la els les de del dels i que amb per una un en és no al als va han més aquest aquesta ha "
            "però com també són ser sobre entre",
        ),
        _language(
            "cs",
            "Czech",
            "czech",
            "czech",
            "a se v na je že o s z do i to za by ale k pro podle jsem jako byl od po které který jeho si "
            "také už až ve ze však jsou bylo",
        ),
        _language(
            "da",
            "Danish",
            "danish",
            None,
            "og i at det en den til er som på de med af ikke der har et han for var fra men blev om kan "
            "skal efter ved også eller hun sig nu over",
        ),
        _language(
            "de",
            "German",
            "german",
            "german",
            "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an "
            "werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
        ),
        _language(
            "el",
            "Greek",
            "greek",
            "greek",
            "και το να του η της με που των από για την ο στο ότι τον τα στην θα δεν είναι μια στη οι σε "
            "τους ένα αλλά ως έχει",
        ),
        _language(
            "en",
            "English",
            "english",
            "english",
            "the of and to in a is that for it was on with as by at be this from are have has not were "
            "which but or an had his they their will who been its would he she",
        ),
        _language(
            "es",
            "Spanish",
            "spanish",
            "spanish",
            "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le "
            "ha este sí porque esta entre cuando muy sin sobre también fue hasta desde",
        ),
        _language(
            "et",
            "Estonian",
            "estonian",
            None,
            "ja on et ei ka see oli ning kui aga mis oma ta seda või kes veel nii siis välja juba tema "
            "pärast kuid eest üle",
        ),
        _language(
            "fa",
            "Persian",
            "persian",
            None,
            "و در به از که این را با است برای آن یک های خود تا کرد بر هم شد می شده اما گفت نیز بود",
        ),
        _language(
            "fi",
            "Finnish",
            "finnish",
            None,
            "ja on ei että se oli hän mutta ovat kun myös sen joka tai ole mukaan kuin jo vain niin sekä "
            "hänen ovat olla vielä nyt ennen jälkeen",
        ),
        _language(
            "fr",
            "French",
            "french",
            "french",
            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont "
            "avec son été aux d l cette ont mais ou ses leur elle",
        ),
        _language(
            "he",
            "Hebrew",
            None,
            "hebrew",
            "של את על לא הוא עם כי זה גם היא או אל כל בין יש אך היה אם כן אבל עוד יותר רק לאחר",
        ),
        _language(
            "hi",
            "Hindi",
            "hindi",
            None,
            "के में की है और से का को पर ने कि यह एक भी हैं इस कर लिए हो नहीं था थे थी जो तो ही रहा गया "
            "किया साथ वह या अपने बाद उन्होंने कहा करने तक",
        ),
        _language(
            "hu",
            "Hungarian",
            "hungarian",
            None,
            "a az és hogy nem is egy ez van de volt meg csak már mint még el ki azt szerint ha vagy után "
            "ezt lesz minden pedig kell",
        ),
        _language(
            "id",
            "Indonesian",
            "indonesian",
            None,
            "yang dan di dengan untuk dari ini itu dalam tidak pada akan ke juga oleh telah adalah ada "
            "saat sebagai bisa karena mereka tersebut kata para",
        ),
        _language(
            "it",
            "Italian",
            "italian",
            "italian",
            "di che e la il un a è per in una non sono da del con si le della nel dei come più anche lo i "
            "al ha gli alla dal ma delle questo stato o dalla",
        ),
        _language("ja", "Japanese", None, "japanese", ""),
        _language("ko", "Korean", None, "korean", ""),
        _language(
            "lt",
            "Lithuanian",
            "lithuanian",
            None,
            "ir kad į su iš yra tai buvo ne bet kaip jo už ar dėl nuo taip apie tik po bus prie jau iki",
        ),
        _language(
            "nl",
            "Dutch",
            "dutch",
            None,
            "de het een van en in is dat op te zijn met voor niet die aan er om als ook door maar bij "
            "werd naar uit heeft hij nog worden over dan wordt meer",
        ),
        _language(
            "no",
            "Norwegian",
            "norwegian",
            None,
            "og i å det er på som en at til av for med ikke har den de et om var fra vi men kan skal han "
            "ble seg også etter ved eller hun opp blir nå",
        ),
        _language(
            "pl",
            "Polish",
            "polish",
            "polish",
            "w i na z się nie do to że o jest po jak od przez za ale ma są dla jego tym już czy tak "
            "został oraz który które także był",
        ),
        _language(
            "pt",
            "Portuguese",
            "portuguese",
            "portuguese",
            "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele "
            "das tem à seu sua ou ser quando muito há nos já também pelo pela até",
        ),
        _language(
            "ro",
            "Romanian",
            "romanian",
            None,
            "de și în a la că cu o pe nu care din un este pentru mai au fost sa prin fi după dar ca al "
            "sunt sau ale acest lui",
        ),
        _language(
            "ru",
            "Russian",
            "russian",
            None,
            "и в не на что с по как из у за от к о а то его это для он был до но при все также было "
            "или которые после она их ее если",
        ),
        _language(
            "sk",
            "Slovak",
            "czech",
            "slovak",
            "a sa v na je že o s z do aj to za by ale k pre podľa som ako bol od po ktoré ktorý jeho si "
            "už až vo zo však sú bolo",
        ),
        _language(
            "sv",
            "Swedish",
            "swedish",
            "swedish",
            "och i att det som en på är av för med den till inte har de ett om han var men från vid kan "
            "så nu ska också efter eller hon sig under",
        ),
        _language("th", "Thai", None, "thai", ""),
        _language(
            "tr",
            "Turkish",
            "turkish",
            None,
            "ve bir bu da de için ile olarak çok daha en olan gibi kadar sonra ne ama değil var göre ise "
            "o her olduğunu oldu",
        ),
        _language(
            "uk",
            "Ukrainian",
            None,
            "ukrainian",
            "і в на що з не у до та за від як по про це для й він його але є були також був які після "
            "буде або",
        ),
        _language(
            "vi",
            "Vietnamese",
            None,
            None,
            "và của là có được cho trong không với các một đã này người những để đến khi từ trên về tại "
            "cũng như sẽ vào ra đang còn lại bị do sau theo ở rằng thì mà nhiều ông bà anh chị họ nên "
            "phải làm vì đó năm",
        ),
        _language("zh", "Chinese", None, "chinese", ""),
    )
}
