"""What became of every sentence, and why."""

import json

import pytest

from summarize import brief
from summarize.text import fold


@pytest.fixture
def made(folder):
    return brief("news", words=40)


def test_the_kept_ones_are_the_briefing(made):
    kept = {(d.source, d.start, d.end, d.text) for d in made.decisions if d.kept}
    assert kept == {(q.source, q.start, q.end, q.text) for q in made.sentences}


def test_every_sentence_read_is_told_of_once_in_the_order_of_the_sources(made):
    places = [(d.source, d.start) for d in made.decisions]
    assert places == sorted(set(places))
    by_source = [sum(d.source == s.id and d.stage != "clean" for d in made.decisions) for s in made.sources]
    assert by_source == [source.sentences for source in made.sources]


def test_each_decision_stands_where_it_says_and_has_a_reason(made, folder):
    for decision in made.decisions:
        text = (folder / made.sources[decision.source - 1].path).read_text()
        assert fold(text[decision.start : decision.end]) == decision.text
        assert decision.reason
        assert decision.support[:1] in ((decision.source,), ())


def test_a_score_is_the_sum_of_its_parts(made):
    for decision in made.decisions:
        if decision.claim is not None:
            assert sum(decision.parts.values()) == pytest.approx(decision.score)


def test_json(run, folder):
    result = run("explain", "news", "-w", "40", "--format", "json")
    value, plain = json.loads(result.out), json.loads(run("news", "-w", "40", "-f", "json").out)
    assert (result.status, result.err) == (0, "")
    assert {key: value[key] for key in value if key != "pool"} == {
        key: plain[key] for key in plain if key != "pool"
    }
    stages = [entry["stage"] for entry in value["pool"]]
    assert plain["pool"] == {
        "sentences": len(stages) - stages.count("clean"),
        "clutter": stages.count("clean"),
        "repeats": stages.count("merge"),
    }


def test_text_tells_verdict_place_and_reason(run, folder):
    (folder / "again.txt").write_text("Cyclists travel free of charge.\n")
    out = run("explain", "news", "again.txt", "-w", "40").out
    assert "news/bridge.txt:1  choose: " in out
    assert "merge: says the same as source " in out
    assert out.count("\nkept ") + out.startswith("kept ") == len(
        brief(["news", "again.txt"], words=40).sentences
    )


def test_to_a_file_and_with_a_bad_source(run, folder):
    (folder / "news" / "bad.txt").write_bytes(b"\0")
    result = run("explain", "news", "-o", "why.txt")
    assert (result.status, result.out) == (4, "")
    assert "skipped news/bad.txt" in result.err
    assert "choose: " in (folder / "why.txt").read_text()
