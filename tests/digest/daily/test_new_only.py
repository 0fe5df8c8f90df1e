"""A digest tells what is new, story by story, and nothing twice."""

import json

import pytest

from .conftest import ARMY, BRIDGE, BRIDGE_2, MILL, VOTE, entry, feed

MORE = " ".join(
    f"The {n} machine had been bought from a mill in Finland." for n in ("first", "second", "third")
)


def put(here, name, text):
    (here / "in" / name).write_bytes(text if isinstance(text, bytes) else text.encode())


def test_a_first_digest_tells_story_by_story(digest, here):
    put(here, "feed.xml", feed(entry("b", "Bridge shut", BRIDGE), entry("m", "Mill burns", MILL)))
    result = digest(2)
    assert (result.status, result.err) == (0, "")
    first, second = result.out.split("\n\n")
    assert {first.split("\n")[0], second.split("\n")[0]} == {"Bridge shut", "Mill burns"}
    assert "https://vell.example/b, 2026-03-01" in result.out


def test_what_was_told_is_not_told_again(digest, here):
    put(here, "feed.xml", feed(entry("b", "Bridge shut", BRIDGE)))
    digest(1)
    result = digest(2)
    assert (result.status, result.out, result.err) == (0, "", "brief: Nothing new.\n")
    put(here, "feed.xml", feed(entry("m", "Mill burns", MILL), entry("b", "Bridge shut", BRIDGE)))
    assert "Bridge" not in digest(3).out


def test_an_item_told_today_and_dropped_may_come_back(stories, here):
    both = feed(entry("m", "Mill burns", MILL), entry("b", "Bridge shut", BRIDGE))
    for day, data in ((1, both), (2, feed(entry("m", "Mill burns", MILL))), (3, both)):
        put(here, "feed.xml", data)
        assert len(stories(day)) == (2 if day == 1 else 0)


def test_a_story_goes_on_by_what_it_adds(stories, here):
    put(here, "a.xml", feed(entry("b", "Old bridge over the Vell shut", BRIDGE)))
    ((first,)) = stories(1)
    put(here, "b.xml", feed(entry("b2", "Floating bridge over the Vell", BRIDGE_2, 2)))
    ((second,)) = stories(2)
    assert (first["id"], first["continues"]) == (second["id"], None)
    assert (second["continues"], second["first"], second["last"]) == (
        "2026-03-01",
        "2026-03-01",
        "2026-03-02",
    )
    assert second["title"] == "Floating bridge over the Vell"
    assert second["text"] == ARMY
    assert second["paths"] == ["https://vell.example/b2"]


def test_a_changed_item_is_told_by_what_changed(stories, here):
    put(here, "feed.xml", feed(entry("b", "Bridge shut", BRIDGE)))
    (first,) = stories(1)
    put(here, "feed.xml", feed(entry("b", "Bridge shut", f"{BRIDGE} {ARMY}")))
    (second,) = stories(2)
    assert (second["id"], second["continues"], second["text"]) == (first["id"], "2026-03-01", ARMY)
    put(here, "feed.xml", feed(entry("b", "Bridge shut", f"{ARMY} {BRIDGE}")))
    assert stories(3) == []  # another order is another text, but says nothing new


def test_a_change_taken_back_is_no_change(stories, here):
    for day, text in enumerate((BRIDGE, f"{BRIDGE} {ARMY}", BRIDGE), 1):
        put(here, "feed.xml", feed(entry("b", "Bridge shut", text)))
        assert len(stories(day)) == (day < 3)


def test_of_an_item_that_changes_while_it_waits_the_new_text_is_told(stories, here):
    put(here, "feed.xml", feed(entry("b", "Bridge shut", BRIDGE), entry("v", "Vote", VOTE)))
    told = stories(1, "--stories", "1")
    waiting = "v" if told[0]["paths"] == ["https://vell.example/b"] else "b"
    put(here, "feed.xml", feed(entry(waiting, "Mill burns", MILL)))
    (story,) = stories(2)
    assert story["text"].startswith("Fire destroyed")
    assert stories(3) == []


def test_stories_that_do_not_fit_wait_for_the_next_run_and_no_longer(stories, here):
    put(here, "feed.xml", feed(entry("b", "B", BRIDGE), entry("m", "M", MILL), entry("v", "V", VOTE)))
    told = [stories(day, "--stories", "1") for day in (1, 2, 3)]
    assert [len(found) for found in told] == [1, 1, 0]


def test_a_missed_morning_loses_nothing(stories, here):
    put(here, "feed.xml", feed(entry("b", "B", BRIDGE), entry("m", "M", MILL)))
    assert len(stories(1, "--stories", "1")) == 1
    assert len(stories(9)) == 1


def test_since_says_how_long_items_wait(stories, here):
    put(here, "feed.xml", feed(*(entry(s, s, t) for s, t in (("b", BRIDGE), ("m", MILL), ("v", VOTE)))))
    told = [stories(day, "--stories", "1", "--since", "1w") for day in (1, 2, 3)]
    assert [len(found) for found in told] == [1, 1, 1]


def test_never_more_words_stories_or_sentences_than_asked(stories, here):
    put(here, "feed.xml", feed(*(entry(s, s, t) for s, t in (("b", BRIDGE), ("m", MILL), ("v", VOTE)))))
    for i, (words, most, each) in enumerate([(45, 3, 3), (400, 2, 1), (400, 3, 2), (9, 3, 3)], 1):
        (here / "state.sqlite").unlink(missing_ok=True)
        found = stories(i, "--words", words, "--stories", most, "--per-story", each)
        assert sum(len(story["text"].split()) for story in found) <= words
        assert len(found) <= most
        assert all(1 <= len(story["sentences"]) <= each for story in found)


def test_every_story_gets_a_sentence_before_one_gets_two(stories, here):
    put(here, "feed.xml", feed(*(entry(s, s, t) for s, t in (("b", BRIDGE), ("m", MILL), ("v", VOTE)))))
    assert len(stories(1, "--words", "60")) == 3


def test_copies_of_one_report_are_delivered_together(stories, here):
    put(here, "a.xml", feed(entry("b", "Bridge shut", BRIDGE), title="The Vell Post"))
    put(here, "c.xml", feed(entry("c", "Bridge over Vell shut", BRIDGE), title="The Harbour Mail"))
    (story,) = stories(1)
    assert story["paths"] == ["https://vell.example/b", "https://vell.example/c"]
    assert story["sentences"][0]["support"] == [1, 2]


def test_a_copy_that_comes_a_day_later_is_not_told(stories, here):
    put(here, "a.xml", feed(entry("b", "Bridge shut", BRIDGE)))
    assert len(stories(1)) == 1
    put(here, "b.xml", feed(entry("c", "Bridge over Vell shut", BRIDGE, 2), title="The Harbour Mail"))
    assert stories(2) == []
    assert stories(3) == []


def test_one_entry_in_two_feeds_is_one_item(stories, here):
    put(here, "a.xml", feed(entry("b", "Bridge shut", BRIDGE)))
    put(here, "b.xml", feed(entry("b", "Bridge shut", BRIDGE.split(". ")[0] + ".")))
    (story,) = stories(1)
    assert story["paths"] == ["https://vell.example/b"]
    assert stories(2) == []


def test_a_headline_alone_is_told(digest, stories, here):
    put(here, "feed.xml", feed(entry("x", "Ferry to Oster runs again from Monday", "")))
    (story,) = stories(1)
    assert (story["title"], story["paths"]) == (
        "Ferry to Oster runs again from Monday",
        ["https://vell.example/x"],
    )
    text = digest(1).out
    assert text == "Ferry to Oster runs again from Monday\n- https://vell.example/x, 2026-03-01\n"


def test_a_teaser_of_one_sentence_reads_well(digest, here):
    teaser = "The ferry to Oster will run again from Monday."
    put(here, "feed.xml", feed(entry("x", "Ferry is back", teaser)))
    assert digest(1).out == f"Ferry is back\n{teaser}\n- https://vell.example/x, 2026-03-01\n"


def test_no_sentence_stands_in_two_stories(stories, here):
    shared = "The government said on Monday that it will pay for all of the damage."
    put(
        here, "feed.xml", feed(entry("m", "Mill", f"{MILL} {shared}"), entry("v", "Vote", f"{VOTE} {shared}"))
    )
    texts = [s["text"] for story in stories(1, "--per-story", "9") for s in story["sentences"]]
    assert len(texts) == len(set(texts))


def test_entries_without_link_or_id_are_known_again_when_others_come_before(stories, here):
    bare = [f"<item><title>{t}</title><description>{d}</description></item>" for t, d in
            (("Bridge shut", BRIDGE), ("Mill burns", MILL), ("Vote", VOTE))]  # fmt: skip
    put(here, "feed.xml", feed(*bare[:2]))
    assert len(stories(1)) == 2
    put(here, "feed.xml", feed(bare[2], *bare[:2]))
    assert [story["title"] for story in stories(2)] == ["Vote"]


@pytest.mark.parametrize(
    "sources", [("in/a.xml", "in/b.txt", "in/c.txt"), ("in/c.txt", "in/b.txt", "in/a.xml")]
)
def test_the_order_of_sources_is_irrelevant(digest, here, sources):
    put(here, "a.xml", feed(entry("b", "Bridge shut", BRIDGE)))
    put(here, "b.txt", f"Mill burns\n\n{MILL}\n")
    put(here, "c.txt", f"Vote in Hallvik\n\n{VOTE}\n")
    out = digest(1, "--format", "json", sources=sources).out
    (here / "state.sqlite").unlink()
    assert out == digest(1, "--format", "json", sources=sorted(sources)).out
    assert len(json.loads(out)["stories"]) == 3


def test_a_page_and_a_note_are_items_too(stories, here):
    put(
        here,
        "mill.html",
        f"<!doctype html><html><head><title>Mill burns</title></head><body><article><h1>Mill burns</h1>"
        f"<p>{MILL}</p><p>{MORE}</p></article></body></html>",
    )
    put(here, "vote.md", f"# Vote in Hallvik\n\n{VOTE}\n")
    assert sorted(story["title"] for story in stories(1)) == ["Mill burns", "Vote in Hallvik"]


def test_what_holds_no_sentence_is_said_once(digest, here):
    put(here, "marks.txt", "*** --- ***\n")
    put(here, "feed.xml", feed(entry("b", "Bridge shut", BRIDGE)))
    first, second = digest(1), digest(2)
    assert (first.status, first.err) == (4, "brief: skipped in/marks.txt: no sentence found in it\n")
    assert (second.status, second.err) == (0, "brief: Nothing new.\n")


def test_a_file_named_in_another_way_is_the_same_file(run, here, monkeypatch):
    put(here, "a.txt", f"Mill burns\n\n{MILL}\n")
    state = ["--state", here / "state.sqlite"]
    assert run("digest", "in", *state, "--date", "2026-03-01").out.startswith("Mill burns")
    monkeypatch.chdir(here / "in")
    for name in ("a.txt", "../in", here / "in"):
        assert run("digest", name, *state, "--date", "2026-03-02").out == ""


def test_two_files_of_one_name_are_two(run, here, monkeypatch):
    state = ["--state", here / "state.sqlite", "--format", "json"]
    for day, text in enumerate(
        (f"Mill burns\n\n{MILL}\n", f"Mill burns\n\n{MILL}\n", f"Vote\n\n{VOTE}\n"), 1
    ):
        folder = here / str(day)
        folder.mkdir()
        (folder / "a.txt").write_text(text)
        monkeypatch.chdir(folder)
        found = json.loads(run("digest", "a.txt", *state, "--date", f"2026-03-0{day}").out)["stories"]
        assert len(found) == (day != 2)
