"""The promises of the README, held over pools that are made up: any sources, any budget, any order."""

import re

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from summarize import Document, NothingError, brief
from summarize.text import fold

promise = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,  # the same pools every time, as this project's users would expect
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],  # shrinking a briefing takes minutes
)

PLACES = ["Arden", "Brook", "Carrow", "Delling", "Elmsford", "Farnham", "Gorse", "Hallow"]
PEOPLE = ["the mayor", "a farmer", "Dr. Ilse Brandt", "the U.S. envoy", "one of the pilots", "Mrs. O’Neill"]
DEEDS = ["closed the bridge", "opened the ferry", "sold 1,200.50 tonnes of wheat", "repaired the dam"]
DAYS = ["on Monday", "in May", "at 6.30 p.m. on Friday", "two weeks after the flood", "before the vote"]
ENDS = [
    "",
    ", and nobody in the valley was asked beforehand",
    " because the river had risen by three metres since the last inspection",
    ", which the council welcomed “with relief”",
]
GAPS = [" ", "\n", "\n\n", "\r\n\r\n"]


@st.composite
def sentence(draw):
    """A sentence of 6 to 25 words."""
    who, deed, day, place, end = (draw(st.sampled_from(c)) for c in (PEOPLE, DEEDS, DAYS, PLACES, ENDS))
    plain, inverted = f"{who} {deed} in {place} {day}{end}.", f"{day}, {who} {deed} near {place}{end}!"
    text = draw(st.sampled_from([plain, inverted]))
    return text[0].upper() + text[1:]


@st.composite
def documents(draw):
    """One to five documents of up to a dozen sentences, each with its own line ends."""
    found = []
    for number in range(draw(st.integers(1, 5))):
        gap = draw(st.sampled_from(GAPS))
        texts = draw(st.lists(sentence(), min_size=1, max_size=12))
        found.append(Document(gap.join(texts) + draw(st.sampled_from(["", gap])), name=f"source {number}"))
    return found


def made(sources, **options):
    """The briefing, if there is one: nothing may fit the budget."""
    try:
        return brief(sources, **options)
    except NothingError:
        assume(False)
        raise


def rich(count=40):
    """Sources that hold far more than any budget asked of them, no two sentences alike."""
    towns = [a + b for a in ("North", "South", "East", "West", "Over", "Up") for b in ("ham", "ton", "wick")]
    goods = "wheat timber glass cotton copper paper salt cheese bricks wool coal".split()  # noqa: SIM905
    lines = [
        f"{towns[i % 18]} shipped {goods[(i * 7) % 11]} worth {i * 13 + 5} crowns {DAYS[i % 5]}{ENDS[i % 4]}."
        for i in range(count)
    ]
    return [Document("\n\n".join(lines[i::4]), name=f"port {i}") for i in range(4)]


# 1. Never over budget; whole sentences; the budget is used.


@promise
@given(documents(), st.integers(1, 120))
def test_never_over_a_budget_of_words(sources, limit):
    briefing = made(sources, words=limit)
    assert len(briefing.text.split()) == briefing.words <= limit


@promise
@given(documents(), st.integers(1, 600))
def test_never_over_a_budget_of_characters(sources, limit):
    assert len(made(sources, chars=limit).text) <= limit


@promise
@given(documents(), st.integers(1, 9))
def test_never_over_a_budget_of_sentences(sources, limit):
    assert 1 <= len(brief(sources, sentences=limit).sentences) <= limit


@promise
@given(documents(), st.floats(0.01, 1))
def test_never_over_a_ratio(sources, limit):
    total = sum(len(document.text.split()) for document in sources)
    try:
        assert brief(sources, ratio=limit).words <= limit * total
    except NothingError:
        assert limit < 0.5, "half of the words hold a sentence"


@pytest.mark.parametrize(("limit", "share"), [(30, 0.9), (50, 0.9), (99, 0.9), (100, 0.95), (200, 0.95)])
def test_the_budget_is_used(limit, share):
    sources = rich(60)
    assert sum(len(document.text.split()) for document in sources) > 3 * limit
    assert brief(sources, words=limit).words >= share * limit


@promise
@given(documents())
def test_whole_sentences_of_the_pool(sources):
    briefing = made(sources, words=60)
    pool = {(d.source, d.start, d.end, d.text) for d in briefing.decisions if d.stage != "clean"}
    assert {(q.source, q.start, q.end, q.text) for q in briefing.sentences} <= pool
    assert all(re.search(r"[.!][”’]?$", quote.text) for quote in briefing.sentences)


@promise
@given(documents(), st.integers(1, 3))
def test_never_more_of_one_source_than_allowed(sources, most):
    taken = [quote.source for quote in made(sources, words=300, max_per_source=most).sentences]
    assert all(taken.count(source) <= most for source in taken)


# 2. Verbatim, at the place given.


@promise
@given(documents(), st.sampled_from(["source", "rank"]))
def test_every_sentence_stands_where_the_briefing_says(sources, order):
    briefing = made(sources, words=80, order=order)
    texts = {document.name: document.text for document in sources}
    for quote in briefing.sentences:
        text = texts[briefing.sources[quote.source - 1].path]
        assert fold(text[quote.start : quote.end]) == quote.text
        assert quote.line == text.count("\n", 0, quote.start) + 1
        assert quote.words == len(quote.text.split())
        assert quote.support[0] == quote.source
        assert set(quote.support) <= {source.id for source in briefing.sources}


# 3. No two sentences that say the same.


@promise
@given(documents())
def test_no_sentence_twice(sources):
    texts = [quote.text for quote in made(sources, words=2000).sentences]
    assert len(texts) == len(set(texts))


def test_no_two_sentences_that_say_the_same():
    wire = "The mayor of Arden said on Monday that the old bridge will stay closed until the end of May."
    sources = [
        Document(f"{wire} Lorries take the motorway.", name="a"),
        Document(f"Ferries run at night. {wire.replace('The mayor of Arden', 'Arden’s mayor')}", name="b"),
        Document(f"Schools open late. {wire.replace(' on Monday', '')}", name="c"),
    ]
    briefing = brief(sources, words=500)
    bridge = [quote for quote in briefing.sentences if "bridge" in quote.text]
    assert [sorted(quote.support) for quote in bridge] == [[1, 2, 3]]
    assert len(briefing.sentences) == 4


# 4. The same bytes for any order.


@promise
@given(documents(), st.randoms(use_true_random=False))
def test_the_same_bytes_for_any_order(sources, random):
    expected = made(sources, words=70).to_json()
    random.shuffle(sources)
    assert brief(sources, words=70).to_json() == expected


# 5. A file's end is a boundary.


@promise
@given(documents())
def test_a_files_end_is_a_boundary(sources):
    cut = [Document(document.text.rstrip().rstrip(".!"), name=document.name) for document in sources]
    briefing = made(cut, words=2000)
    for decision in briefing.decisions:
        text = cut[decision.source - 1].text
        assert fold(text[decision.start : decision.end]) == decision.text


def test_files_without_a_final_newline(run, folder):
    for name in "ab":
        (folder / f"{name}.txt").write_text(f"The dam of {name} town broke on Friday")
    out = run("explain", "a.txt", "b.txt", "-w", "99").out
    assert "a town broke on Friday\n" in out
    assert "Friday The dam" not in out


# 6. One bad source never loses the rest; nothing is half-written.

BAD = {
    "empty.txt": b"",
    "white.md": b" \n",
    "binary.txt": bytes(range(256)),
    "half.txt": b"\xff\xfeT",
    "page.html": b"<!doctype html><html><body><script>x</script></body></html>",
    "deep.html": b"<html>" + b"<div>" * 3000,
    "comment.html": b"<!-- nothing but this -->",
    "paper.txt": b"%PDF-1.4",
    "front.md": b"---\ntitle: x\n---\n",
    "marks.txt": b"*** --- ***",
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_source_never_loses_the_rest(run, folder, name):
    expected = run("news", "-w", "60").out
    (folder / "news" / f"a-{name}").write_bytes(BAD[name])
    result = run("news", "-w", "60")
    assert result.out == expected
    assert result.status == (0 if name == "marks.txt" else 4)  # text, though no sentence
    assert result.err.count("\n") == result.status // 4


def test_all_bad_sources_together(run, folder):
    expected = run("news", "-w", "60").out
    for name, data in BAD.items():
        (folder / "news" / name).write_bytes(data)
    assert run("news", "-w", "60").out == expected


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
def test_nothing_is_half_written(run, folder, monkeypatch, form):
    (folder / "out").write_text("old")
    monkeypatch.setattr("os.fsync", lambda _: 1 / 0)
    assert run("news", "-f", form, "-o", "out").status == 70
    assert (folder / "out").read_text() == "old"
    assert sorted(path.name for path in folder.iterdir()) == ["news", "out"]


# An explanation is data: replaying it gives the briefing.


@promise
@given(documents(), st.integers(20, 200))
def test_the_decisions_replayed_are_the_briefing(sources, limit):
    briefing = made(sources, words=limit)
    kept = {(d.source, d.start): d for d in briefing.decisions if d.kept}
    assert len(kept) == len(briefing.sentences)
    for quote in briefing.sentences:
        decision = kept[quote.source, quote.start]
        assert (decision.text, decision.support, decision.score) == (quote.text, quote.support, quote.score)
