"""Which stories could be told: what waits, grouped with what was told before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from summarize.digest.clock import moment
from summarize.digest.model import Item, Remembered, Thread
from summarize.stories import Article, Story, group_stories, parse_date, rank_stories
from summarize.stories.copies import copies
from summarize.stories.dates import span
from summarize.stories.terms import bags
from summarize.stories.titles import best_title
from summarize.stories.vectors import total


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story that could be told by its new items; ``thread`` is what was told of it before, if anything."""

    thread: Thread | None
    items: tuple[Item, ...]  # new ones, by key
    earlier: tuple[Item, ...]  # delivered before
    story: Story  # of the new items alone, under the id that the story keeps


def candidates(remembered: Remembered, date: str) -> list[Candidate]:
    """Return the stories with new items, those that matter most first.

    Items grouped with ones delivered before go on with the story of these, and so does a changed item with
    its own. Where a group holds several stories, it goes on with the one told last, then with the one that
    most of its items were in, then the first by id.
    """
    new = {_id(item): item for item in remembered.waiting}
    items = {_id(item): item for item in remembered.delivered} | new
    threads = {thread.id: thread for thread in remembered.threads}
    before = {item.key: item.story for item in remembered.delivered}
    groups: dict[str, list[Story]] = {}
    for story in group_stories(_article(id, item) for id, item in items.items()):
        if any(article.id in new for article in story.articles):
            members = (items[article.id] for article in story.articles)
            known = _lineage((item.story or before.get(item.key) for item in members), threads)
            groups.setdefault(known or story.id, []).append(story)
    found = {id: _candidate(id, stories, threads.get(id), items, new) for id, stories in groups.items()}
    ranked = rank_stories((candidate.story for candidate in found.values()), moment(date).date())
    return [found[story.id] for story in ranked]


def _lineage(stories: object, threads: Mapping[str, Thread]) -> str | None:
    known = Counter(id for id in stories if id in threads)  # type: ignore[attr-defined]
    return max(sorted(known), key=lambda id: (threads[id].told, known[id]), default=None)


def _candidate(
    id: str,
    stories: Sequence[Story],
    thread: Thread | None,
    items: Mapping[str, Item],
    new: Mapping[str, Item],
) -> Candidate:
    every = [article for story in stories for article in story.articles]
    own = sorted((a for a in every if a.id in new), key=lambda a: (str(a.date), a.id))
    first, last = span(article.date for article in own)
    story = Story(
        id,
        tuple(own),
        best_title(own, total(bags(every))) if len(own) < len(every) else stories[0].title,
        first,
        last,
        copies(own),
        max(story.centrality for story in stories),
    )
    mine = {article.id for article in own}
    return Candidate(
        thread,
        tuple(items[id] for id in sorted(mine)),
        tuple(items[id] for id in sorted(article.id for article in every if article.id not in mine)),
        story,
    )


def _id(item: Item) -> str:
    return f"{item.key}\n{item.version}"


def _article(id: str, item: Item) -> Article:
    document = item.document
    day = parse_date(document.date) or moment(item.seen).date()
    return Article(id, document.text, document.title, day, document.site)
