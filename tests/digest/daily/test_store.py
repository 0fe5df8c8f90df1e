"""What waits, by what feeds offer."""

import pytest

from summarize.digest.model import Batch, Gathered, Wanted
from summarize.digest.recall import remember
from summarize.digest.store import take
from summarize.digest.tables import connect
from summarize.model import Document

from .conftest import BRIDGE, MILL, VOTE

DATE = "2026-03-01"
LINK = "https://vell.example/x"


@pytest.fixture
def wait():
    """Call ``wait(a=[text, ...], b=...)`` for the texts that wait once feeds offered these of an item."""
    state = connect(None)

    def call(**feeds):
        batches = (
            Batch(name, "", tuple(Document(text, LINK) for text in texts))
            for name, texts in sorted(feeds.items())
        )
        take(state, Gathered(tuple(batches)), DATE)
        return sorted(item.document.text for item in remember(state, Wanted(), DATE).waiting)

    yield call
    state.close()


def test_a_text_that_comes_back_waits_again(wait):
    """Feeds take corrections back, and the servers behind one address differ."""
    for text in (MILL, VOTE, MILL, VOTE):
        assert wait(a=[text]) == [text]


def test_of_two_feeds_the_fuller_text_waits(wait):
    teaser = BRIDGE[:40]
    assert wait(a=[teaser], b=[BRIDGE]) == [BRIDGE]
    assert wait(a=[teaser]) == [BRIDGE]
    assert wait(b=[BRIDGE], a=[teaser]) == [BRIDGE]
    assert wait(b=[]) == [BRIDGE]
    assert wait(a=[teaser]) == [BRIDGE]
    assert wait(a=[MILL]) == [MILL]


def test_entries_that_share_a_link_are_two_items(wait):
    assert wait(a=[MILL, VOTE]) == sorted([MILL, VOTE])
    assert wait(a=[VOTE, MILL, BRIDGE]) == sorted([MILL, VOTE, BRIDGE])


def test_white_space_is_no_change(wait):
    assert wait(a=[MILL]) == [MILL]
    assert wait(a=[MILL.replace(" ", "  ")]) == [MILL]
