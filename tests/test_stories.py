"""Stories: one event, one story; two events of one kind, two; the same whatever the order."""

import json
import os
import random
import subprocess
import sys
from datetime import date

import pytest

from summarize.commands.stories import run
from summarize.errors import BriefError
from summarize.stories import Article, group_stories, rank_stories
from summarize.stories.copies import copies
from summarize.stories.dates import parse_date

# Two ferries run aground: much the same words, other names, places and numbers.
NORTH = [
    "The ferry Solveig ran aground off Havnoy on Tuesday night with 214 passengers on board, the harbour "
    "master Ingrid Bakke said. Nobody was hurt.",
    "Passengers of the Solveig were taken ashore in Havnoy by fishing boats after the ferry hit a rock. "
    "Ingrid Bakke, the harbour master, counted all 214 of them.",
    "A rock that stands on every chart tore the hull of the ferry Solveig near Havnoy, Ingrid Bakke said. "
    "All 214 passengers slept in the school.",
    "Havnoy opened its school to 214 passengers when the Solveig ran aground. The ferry lies on a rock, and "
    "Ingrid Bakke wants it towed on Thursday.",
]
SOUTH = [
    "The ferry Estrella ran aground near Porto Belmonte on Sunday morning with 87 passengers on board, "
    "captain Rui Tavares said. Nobody was hurt.",
    "Captain Rui Tavares blamed fog when the ferry Estrella hit a sandbank at Porto Belmonte. Its 87 "
    "passengers waited four hours for the tide.",
    "The tide freed the Estrella from a sandbank at Porto Belmonte. Captain Rui Tavares and 87 passengers "
    "of the ferry came ashore on Sunday afternoon.",
    "Fog hid the sandbank at Porto Belmonte, so that the ferry Estrella ran aground with 87 passengers. "
    "Rui Tavares, its captain, will be heard by the port.",
]
BUDGET = [
    "Le conseil municipal de Valmorin a voté mardi un budget de 42 millions d'euros, a annoncé la maire "
    "Claire Dufresne. La piscine sera rénovée.",
    "À Valmorin, la maire Claire Dufresne défend un budget de 42 millions d'euros qui rénove la piscine, "
    "voté mardi par le conseil municipal.",
    "La piscine de Valmorin rouvrira : le budget de 42 millions d'euros, voté mardi, le permet, selon la "
    "maire Claire Dufresne.",
]
ALONE = "An orchid thought extinct flowers again in the botanical garden of Lindau, gardener Emil Roth found."


def make_articles(**texts):
    return [Article(f"{name}{i}", text) for name, several in texts.items() for i, text in enumerate(several)]


NEWS = make_articles(north=NORTH, south=SOUTH, budget=BUDGET, alone=[ALONE])


def members(stories):
    return {tuple(sorted(article.id for article in story.articles)) for story in stories}


def ids(name, count):
    return tuple(f"{name}{i}" for i in range(count))


def test_two_events_of_one_kind_are_two_stories():
    expected = {ids("north", 4), ids("south", 4), ids("budget", 3), ids("alone", 1)}
    assert members(group_stories(NEWS)) == expected


def test_a_large_topic_is_taken_apart_by_its_names():
    # In a collection about everything else the shared words of a topic are rare, and draw it together.
    places = {"Arnwick": "Lowell Marsh 31", "Tessaly": "Petra Kovac 58"}
    report = "The quarry blast in {} shook houses on the hillside, engineer {} {} said about the {} charges"
    texts = {
        place.lower(): [
            f"{report.format(place, *who.split())}. {extra} in {place}, {who.split()[1]} said."
            for extra in ("Windows broke", "Cracks run through walls", "Residents want tests", "Dust fell",
                          "A barn lost its roof", "Sensors had failed")
        ]
        for place, who in places.items()
    }  # fmt: skip
    other = [
        f"Report {i}: " + " ".join(f"{a}{i}" for a in ("apple", "river", "chess", "violin", "tax")) * 3
        for i in range(40)
    ]
    stories = members(group_stories(make_articles(**texts, other=other)))
    assert {ids("arnwick", 6), ids("tessaly", 6)} <= stories


def test_a_collection_about_one_event_is_one_story():
    assert members(group_stories(make_articles(north=NORTH))) == {ids("north", 4)}
    assert len(group_stories(make_articles(same=NORTH[:1] * 5))) == 1


def test_snippets_with_a_word_in_common_are_not_one_story():
    snippets = [
        "Rain floods Brno on Friday",
        "Hedgehog wins chess prize Friday",
        "Tax on sugar passes Friday",
    ]
    assert len(group_stories(make_articles(snippet=snippets))) == 3


def test_the_order_of_the_articles_changes_nothing():
    expected = group_stories(NEWS)
    for seed in range(5):
        assert group_stories(random.Random(seed).sample(NEWS, len(NEWS))) == expected


def test_a_story_keeps_its_id_when_another_story_appears():
    before = {story.articles[0].id: story.id for story in group_stories(NEWS[:8])}
    after = {story.articles[0].id: story.id for story in group_stories(NEWS)}
    assert before.items() <= after.items()


def test_no_articles_are_no_stories_and_one_is_one():
    assert group_stories([]) == []
    (story,) = group_stories([Article("a", "")])
    assert [article.id for article in story.articles] == ["a"]


def test_scripts_without_capitals_are_grouped_too():
    fire = ["東京港の倉庫で火曜日に火災が発生し三人が負傷したと消防署が発表した。",
            "消防署によると東京港の倉庫の火災で三人が負傷し火曜日の夜に鎮火した。"]  # fmt: skip
    rice = ["新潟県の農家は今年の米の収穫が過去十年で最も多いと話している。",
            "今年の米の収穫は新潟県で過去十年で最も多くなったと農家が話した。"]  # fmt: skip
    assert members(group_stories(make_articles(fire=fire, rice=rice))) == {ids("fire", 2), ids("rice", 2)}


def test_a_long_silence_ends_a_story():
    days = [date(2025, 3, 4), date(2025, 3, 6), date(2025, 6, 20), None]
    articles = [Article(f"n{i}", t, date=d) for i, (t, d) in enumerate(zip(NORTH, days, strict=True))]
    others = make_articles(south=SOUTH, budget=BUDGET)
    stories = group_stories([*articles, *others])
    assert {("n0", "n1", "n3"), ("n2",)} <= members(stories)
    (story,) = [story for story in stories if len(story.articles) == 3 and story.first]
    assert (story.first, story.last) == (date(2025, 3, 4), date(2025, 3, 6))
    assert [article.id for article in story.articles] == ["n0", "n1", "n3"]


def test_the_title_is_the_one_that_tells_most_and_is_complete():
    titles = [
        "Night at sea",
        "Ferry Solveig aground off Havnoy, all 214 safe",
        "Ferry Solveig aground off ...",
        None,
    ]
    articles = [Article(f"n{i}", t, title=h) for i, (t, h) in enumerate(zip(NORTH, titles, strict=True))]
    (story,) = [
        s for s in group_stories([*articles, *make_articles(south=SOUTH)]) if s.articles[0].id == "n0"
    ]
    assert story.title == titles[1]


def test_without_titles_a_headline_on_the_first_line_or_a_first_sentence_serves():
    (story,) = group_stories([Article("a", "https://example.org/a\nOrchid flowers in Lindau\n" + ALONE)])
    assert story.title == "Orchid flowers in Lindau"
    (story,) = group_stories([Article("a", "The orchid flowers. Nobody knows why.")])
    assert story.title == "The orchid flowers."


def test_a_report_that_two_sources_print_counts_once():
    text = " ".join(NORTH)
    printed = [
        Article("a", text, source="Morning Post"),
        Article("b", "HAVNOY (Agency) - " + text, source="Evening Post"),
        Article("c", " ".join(reversed(NORTH[2:])) + " The owner did not answer.", source="Coast Radio"),
    ]
    assert [[article.id for article in group] for group in copies(printed)] == [["a", "b"], ["c"]]
    story = next(s for s in group_stories([*printed, *NEWS[4:]]) if s.articles[0].id == "a")
    assert len(story.articles) == 3
    assert story.sources == 2


def test_stories_are_ranked_by_sources_and_freshness():
    def dated(name, texts, day):
        return [Article(f"{name}{i}", text, date=day) for i, text in enumerate(texts)]

    stories = group_stories(
        dated("old", NORTH, date(2025, 3, 1)) + dated("new", SOUTH, date(2025, 3, 20))
        + dated("less", BUDGET, date(2025, 3, 20))
    )  # fmt: skip
    ranked = [story.articles[0].id for story in rank_stories(stories)]
    assert ranked == ["new0", "less0", "old0"]
    assert [s.articles[0].id for s in rank_stories(reversed(stories), date(2025, 4, 1))] == ranked


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-03-04", date(2025, 3, 4)),
        ("2025-03-04T23:30:00Z", date(2025, 3, 4)),
        ("Tue, 04 Mar 2025 23:10:00 +0100", date(2025, 3, 4)),
        ("last week", None),
        ("", None),
        (None, None),
    ],
)
def test_dates(written, day):
    assert parse_date(written) == day


def brief(*arguments, hashing="0", **kwargs):
    return subprocess.run(
        [sys.executable, "-m", "summarize", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONHASHSEED": hashing}, **kwargs,
    )  # fmt: skip


def test_the_command_writes_one_story_a_line(tmp_path):
    lines = [json.dumps({"id": a.id, "text": a.text, "date": "2025-03-04"}) for a in NEWS]
    lines.append(json.dumps({"id": 7, "text": "Snow fell in Ostrava.", "title": "Snow in Ostrava"}))
    given, first, second = (tmp_path / name for name in ("articles.jsonl", "first.jsonl", "second.jsonl"))
    given.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    done = brief("stories", given, "-o", first)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    given.write_text("\n".join(reversed(lines)), encoding="utf-8")
    brief("stories", given, "-o", second, hashing="1")
    assert first.read_bytes() == second.read_bytes()
    stories = [json.loads(line) for line in first.read_text(encoding="utf-8").splitlines()]
    assert stories[0]["articles"] in (list(ids("north", 4)), list(ids("south", 4)))
    assert stories[0]["documents"][0]["date"] == "2025-03-04"
    (snow,) = [story for story in stories if story["articles"] == [7]]
    assert snow["title"] == "Snow in Ostrava"
    assert snow["documents"] == [{"name": "7", "text": "Snow fell in Ostrava.", "title": "Snow in Ostrava"}]


@pytest.mark.parametrize(
    ("content", "status", "message"),
    [
        (None, 3, "articles.jsonl: no such file"),
        ("\n", 3, "no article"),
        ('{"id": "a", "text": "One."}\n{"id": "b",\n', 2, "articles.jsonl:2: not JSON"),
        ("[1]\n", 2, "articles.jsonl:1: not an object"),
        ('{"text": "One."}\n', 2, "articles.jsonl:1: no 'id'"),
        ('{"id": "a"}\n', 2, "articles.jsonl:1: no 'text'"),
        ('{"id": "a", "text": ["One."]}\n', 2, "articles.jsonl:1: 'text' is no string"),
        ('{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}\n', 2, ":2: the id 'a' a second time"),
    ],
)  # fmt: skip
def test_errors_say_where_and_write_nothing(tmp_path, content, status, message):
    given, output = tmp_path / "articles.jsonl", tmp_path / "stories.jsonl"
    if content is not None:
        given.write_text(content, encoding="utf-8")
    with pytest.raises(BriefError) as error:
        run(str(given), str(output))
    assert error.value.status == status
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert not output.exists()
