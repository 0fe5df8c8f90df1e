"""Languages: detection, stop words, terms."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from summarize.languages import LANGUAGES, Lexicon, detect, detect_all, lexicon

SAMPLES = {
    "ar": "قال الوزير إن القطار تأخر بعد العاصفة التي ضربت المدينة",
    "bg": "Министърът каза, че влакът ще закъснее след бурята в града.",
    "ca": "El ministre va dir que el tren no sortiria després de la tempesta amb els passatgers.",
    "cs": "Ministr řekl, že vlak se po bouři ve městě zpozdil a nikdo nebyl zraněn.",
    "da": "Ministeren sagde, at toget ikke kører efter stormen, og at byen er mørk.",
    "de": "Der Minister sagte, dass der Zug nach dem Sturm nicht mehr fährt.",
    "el": "Ο υπουργός είπε ότι το τρένο καθυστέρησε.",
    "en": "The minister said that the train was late after the storm.",
    "es": "El ministro dijo que el tren no saldría después de la tormenta y que la ciudad está sin luz.",
    "et": "Minister ütles, et rong ei sõida pärast tormi ja linn on pime.",
    "fa": "وزیر گفت که قطار پس از توفان در شهر متوقف شد و کسی زخمی نشد",
    "fi": "Ministeri sanoi, että juna ei kulje myrskyn jälkeen ja kaupunki on pimeä.",
    "fr": "Le ministre a dit que le train ne partirait pas après la tempête.",
    "he": "השר אמר כי הרכבת מתעכבת לאחר הסערה",
    "hi": "मंत्री ने कहा कि तूफान के बाद ट्रेन नहीं चलेगी",
    "hu": "A miniszter azt mondta, hogy a vonat nem indul el a vihar után.",
    "id": "Menteri mengatakan bahwa kereta tidak akan berangkat karena badai di kota itu.",
    "it": "Il ministro ha detto che il treno non partirà dopo la tempesta nella città.",
    "ja": "大臣は列車が遅れると述べた。",
    "ko": "장관은 열차가 늦는다고 말했다.",
    "lt": "Ministras sakė, kad traukinys po audros iš miesto neišvyks ir kad yra tamsu.",
    "nl": "De minister zei dat de trein na de storm niet meer rijdt en het donker is.",
    "no": "Statsråden sa at toget ikke går etter stormen, og at byen nå blir mørk.",
    "pl": "Minister powiedział, że pociąg nie odjedzie po burzy i że w mieście jest ciemno.",
    "pt": "O ministro disse que o trem não sairá depois da tempestade e que a cidade está às escuras.",
    "ro": "Ministrul a spus că trenul nu va pleca după furtună și că în oraș este întuneric.",
    "ru": "Министр сказал, что поезд не отправится после бури и что в городе темно.",
    "sk": "Minister povedal, že vlak po búrke nepôjde a že v meste je tma, ale ľudia sú v poriadku.",
    "sv": "Ministern sade att tåget inte går efter stormen och att det är mörkt i staden.",
    "th": "รัฐมนตรีกล่าวว่ารถไฟล่าช้า",
    "tr": "Bakan, fırtınadan sonra trenin kalkmayacağını ve şehrin karanlık olduğunu söyledi.",
    "uk": "Міністр сказав, що потяг не вирушить після бурі і що в місті темно.",
    "vi": "Bộ trưởng nói rằng tàu sẽ không chạy sau cơn bão và thành phố đang mất điện.",
    "zh": "部长说火车因为暴风雨晚点了。",
}


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_one_sentence_tells_its_language(code: str) -> None:
    assert detect(SAMPLES[code]) == code


def test_nothing_to_go_by_is_english() -> None:
    assert detect("") == detect("12 345") == "en"


def test_a_headline_takes_the_language_of_its_pool() -> None:
    pool = [SAMPLES["nl"], "Brand in Gent", SAMPLES["nl"], "Trein te laat"]
    assert detect_all(pool) == ["nl"] * 4


def test_a_pool_may_hold_several_languages_in_any_order() -> None:
    codes = ["de", "en", "en", "en", "fr", "ru"]
    texts = [f"{SAMPLES[code]} {SAMPLES[code]}" for code in codes]
    assert detect_all(texts) == codes
    assert detect_all(texts[::-1]) == codes[::-1]
    assert detect_all([]) == []


@pytest.mark.parametrize("code", sorted(set(LANGUAGES) - {"th", "zh", "ja", "ko"}))
def test_small_words_are_no_content(code: str) -> None:
    terms, content = lexicon(code).terms(SAMPLES[code])
    assert 0 < len(content) < len(terms)
    assert len(lexicon(code).stops) > 70


def test_stop_words_are_known_without_sumy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    lexicon.cache_clear()
    assert "dass" in lexicon("de").stops
    lexicon.cache_clear()


def test_an_unknown_language_has_words_all_the_same() -> None:
    assert lexicon("xx").terms("Kitabu kipya") == (("kitabu", "kipya"), ("kitabu", "kipya"))


def test_scripts_without_spaces_have_pairs_of_characters() -> None:
    assert lexicon("zh").terms("北京GDP增长")[0] == ("北京", "gdp", "增长")
    assert lexicon("ja").terms("大臣である")[1] == ("大臣", "臣で")


def test_forms_of_a_word_share_a_term() -> None:
    assert len({lexicon("en").terms(word)[0] for word in ("flood", "floods", "flooded", "FLOODING")}) == 1
    assert lexicon("en").terms("inter\u00adnational") == lexicon("en").terms("international")


def test_an_acronym_is_no_pronoun() -> None:
    assert lexicon("en").terms("US")[1] == ("us",)
    assert lexicon("en").terms("us")[1] == ()


def test_threads_may_share_a_lexicon() -> None:
    known = Lexicon(None)
    batches = [
        [f"zz{'abcdefgh'[n]}{'q' * i}{'w' * j}" for j in range(20)] for n in range(8) for i in range(40)
    ]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            numbers = list(threads.map(known.number, batches))
    finally:
        sys.setswitchinterval(before)
    for batch, found in zip(batches, numbers, strict=True):
        assert known.read(found)[0] == tuple(batch)
