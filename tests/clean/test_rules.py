"""Which lines are furniture by themselves, in several languages, and which true sentences are not."""

from __future__ import annotations

import pytest

from summarize.clean.datelines import dateline
from summarize.clean.dates import is_date_line, iso_date
from summarize.clean.forms import author
from summarize.clean.furniture import furniture
from summarize.clean.shape import Shape, letters


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Skip to main content", "menu"),
        ("12 Comments", "comments"),
        ("» Leave a Reply", "comments"),
        ("Share Tweet Email Print", "share"),
        ("Follow Jo Doe on Twitter @jodoe", "share"),
        ("We use cookies to give you the best experience on our website.", "cookie"),
        ("Nous utilisons des cookies pour améliorer votre visite.", "cookie"),
        ("Wir verwenden Cookies, um Inhalte zu personalisieren.", "cookie"),
        ("Abonnez-vous à notre lettre pour tout savoir.", "newsletter"),
        ("Suscríbete a nuestro boletín y recibe las noticias.", "newsletter"),
        ("O seu endereço de e-mail não será publicado.", "comments"),
        ("Il tuo indirizzo email non sarà pubblicato.", "comments"),
        ("Ваш адрес email не будет опубликован.", "comments"),
        ("Lire aussi : Le port ferme ses portes", "related"),
        ("Leia também: Ponte fechada", "related"),
        ("Đọc thêm", "related"),
        ("Click here to see all pictures of the flood.", "related"),
        ("READ MORE: Bridge closed for weeks", "related"),
        ("The post Bridge closed for weeks appeared first on Vell Post.", "related"),
        ("L’article Le pont est fermé est apparu en premier sur Le Quai.", "related"),
        ("Der Beitrag Brücke gesperrt erschien zuerst auf Hafenblatt.", "related"),
        ("(Reporting by Ann Lee; Editing by Bo Ray)", "byline"),
        ("By Ann Lee and Bo Ray, Example Press", "byline"),
        ("— Ann Lee", "byline"),
        ("Von Petra Muster", "byline"),
        ("A boat leaves the harbour on Monday. (AP Photo/Jo Doe)", "caption"),
        ("Mayor Ann Lee, left, and Bo Ray (R) open the bridge", "caption"),
        ("Photograph: Jo Doe/Example Agency", "caption"),
        ("Foto: Jo Doe", "caption"),
        ("The bridge at dawn, seen from the quay (Jo Doe/Example Post)", "caption"),
        ("Two divers look at the eastern pier. Credit: Example Agency", "caption"),
        ("Two divers look at the eastern pier. Reuters", "caption"),
        ("Jo Doe  @jodoe  / 2 days", "contact"),
        ("Tags: bridge, harbour, storm", "tags"),
        ("bridge repairsHarbour councilstorm damageFerry lines", "tags"),
        ("All rights reserved.", "footer"),
        ("Tous droits réservés", "footer"),
        ("This article was originally published on Example News.", "footer"),
        ("5 min read", "read time"),
        ("2 hours ago", "date"),
        ("il y a 3 heures", "date"),
    ],
)
def test_furniture_is_named(line: str, kind: str) -> None:
    assert furniture(Shape(line)) == kind


def test_a_long_notice_is_known_by_what_it_holds() -> None:
    notice = (
        "To measure how many people come here, we keep small files, the necessary cookies, on your disk. "
    )
    filler = "They hold a number and a day and nothing more, and they are gone within a week of the visit. "
    assert furniture(Shape((notice + filler * 5).strip())) == "cookie"
    assert furniture(Shape((filler * 6).strip())) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Isn’t it?” – ‘No…’", ["isn’t", "it", "no"]),
        ("Isn't it “so”?", ["isn't", "it", "so"]),
        ("It isn't, it isn’t.", ["it", "isn't", "it", "isn’t"]),
        ("’Tis the boys’ 2nd café", ["tis", "the", "boys", "nd", "café"]),
    ],
)
def test_the_words_of_a_line_are_those_between_its_marks(text: str, words: list[str]) -> None:
    assert letters(text) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "The company changed its privacy policy on Monday after a complaint by the regulator.",
        "“We use cookies only where the law allows it,” the spokesman told parliament.",
        "Copyright law has not kept up with the machines, the judge wrote.",
        "He posted the pictures on Facebook and Twitter, where thousands shared them.",
        "The post, which appeared first on Instagram, was gone by noon.",
        "The post appeared first on a wall near the harbour.",
        "By noon the water had reached the second floor of the school.",
        "Related costs rose to four million, the auditors found.",
        "Comments by the minister angered the farmers in the north.",
        "The newspaper's newsletter reaches two million readers every morning.",
        "More than a million people follow him on Instagram.",
        "Sign language was used for the first time in the chamber on Friday.",
        "Read aloud in court, the letter silenced the room.",
        "The agreement runs through the 2012-13 and 2013-14 seasons.",
        "Published in 2010, the book sold half a million copies.",
        "Photo finishes are rare in this race, but on Sunday there were two.",
        "« Je suis fier de cette ville », a-t-il dit à l'AFP.",
    ],
)
def test_true_sentences_are_not_furniture(sentence: str) -> None:
    assert furniture(Shape(sentence)) == ""


@pytest.mark.parametrize(
    ("paragraph", "lead"),
    [
        ("TOKYO, JAPAN – October 27, 2025 – The president landed.", "TOKYO, JAPAN – October 27, 2025 – "),
        ("LONDON (Reuters) - Shares fell.", "LONDON (Reuters) - "),
        ("PARIS, 12 mars (AFP) — Le ministre a parlé.", "PARIS, 12 mars (AFP) — "),
        ("SANTA FE, N.M. (AP) — A cat came home.", "SANTA FE, N.M. (AP) — "),
        ("Washington (CNN) The senator resigned.", "Washington (CNN) "),
        ("BERLIN — Die Mauer fiel.", "BERLIN — "),
        ("WASHINGTON The number of ships fell.", "WASHINGTON "),
        ("Madrid, 3 may (EFE).- El rey habló.", "Madrid, 3 may (EFE).- "),
        ("By Ann Lee, Example Press LIMA (AP) — The mine closed.", "By Ann Lee, Example Press LIMA (AP) — "),
        ("Japan – once a rival – is an ally.", ""),
        ("NATO – the alliance of thirty states – met.", ""),
        ("The U.S. (and its allies) - all of them - agreed.", ""),
        ("In 2012 (the last year of peace) - nobody knew.", ""),
        ("IBM said: The deal is off.", ""),
    ],
)
def test_datelines_end_where_the_sentence_begins(paragraph: str, lead: str) -> None:
    assert paragraph[: dateline(paragraph)] == lead


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("27 October 2025", "2025-10-27"),
        ("October 27, 2025", "2025-10-27"),
        ("Mardi 12 juillet 2005", "2005-07-12"),
        ("Dienstag, 5. März 2019", "2019-03-05"),
        ("4 de julho de 2011", "2011-07-04"),
        ("2 września 2014", "2014-09-02"),
        ("15 октября 2018", "2018-10-15"),
        ("2019-11-18T12:48:14Z", "2019-11-18"),
        ("2019年11月18日", "2019-11-18"),
        ("31.12.2020", "2020-12-31"),
        ("10/27/2025", "2025-10-27"),
        ("27/10/2025", "2025-10-27"),
        ("03/04/2025", None),
        ("31 February 2025", None),
        ("no date", None),
    ],
)
def test_dates_are_read_only_where_they_are_plain(line: str, iso: str | None) -> None:
    assert iso_date(line) == iso
    assert is_date_line(line) or iso is None


def test_bylines_name_people_not_desks() -> None:
    assert author("By Ann Lee, Example Press") == "Ann Lee"
    assert author("By Staff, Agencies") is None
