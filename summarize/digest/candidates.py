"""Which stories could be told: what waits, grouped with what was told before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as day

from summarize.clean import cleaned_text
from summarize.digest.clock import moment
from summarize.digest.known import known
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
    known: tuple[str, ...]  # sentences that it must not be told by, beside those that were shown
    story: Story  # of the new items alone, under the id that the story keeps


def candidates(remembered: Remembered, date: str) -> list[Candidate]:
    """Return the stories with new items, those that matter most first.

    Items grouped with ones delivered before go on with the story of these, and so does a changed item with
    its own. Where a group holds several stories, it goes on with the one told last, then with the one that
    most of its items were in, then the first by id.
    """
    items = _named([*remembered.delivered, *remembered.waiting])
    waiting = {(item.key, item.version) for item in remembered.waiting}
    new = {name: item for name, item in items.items() if (item.key, item.version) in waiting}
    threads = {thread.id: thread for thread in remembered.threads}
    before = {item.key: item.story for item in remembered.delivered}
    groups: dict[str, list[Story]] = {}
    for story in group_stories(_article(name, item) for name, item in items.items()):
        if any(article.id in new for article in story.articles):
            members = (items[article.id] for article in story.articles)
            known = _lineage((item.story or before.get(item.key) for item in members), threads)
            groups.setdefault(known or story.id, []).append(story)
    found = {key: _candidate(stories, threads.get(key), items, new) for key, stories in groups.items()}
    ranked = rank_stories((candidate.story for candidate in found.values()), moment(date).date())
    return [found[story.id] for story in ranked]


def _lineage(stories: Iterable[str | None], threads: Mapping[str, Thread]) -> str | None:
    known = Counter(story for story in stories if story is not None and story in threads)
    return max(sorted(known), key=lambda story: (threads[story].told, known[story]), default=None)


def _candidate(
    stories: Sequence[Story], thread: Thread | None, items: Mapping[str, Item], new: Mapping[str, Item]
) -> Candidate:
    """Return the candidate of some groups, which are one story because all go on with this thread."""
    every = [article for story in stories for article in story.articles]
    own = sorted((a for a in every if a.id in new), key=lambda a: (a.date or _seen(new[a.id]), a.id))
    first, last = span(article.date or _seen(new[article.id]) for article in own)
    whole = stories[0] if len(own) == len(stories[0].articles) else None  # nothing of it was told before
    told = Story(
        thread.id if thread else stories[0].id,
        tuple(own),
        whole.title if whole else best_title(own, total(bags(every))),
        first,
        last,
        whole.copies if whole else copies(own),
        max(story.centrality for story in stories),
    )
    fresh = tuple(items[name] for name in sorted(a.id for a in every if a.id in new))
    earlier = tuple(items[name] for name in sorted(a.id for a in every if a.id not in new))
    return Candidate(thread, fresh, earlier, known(fresh, earlier, thread) if earlier else (), told)


def _named(items: Iterable[Item]) -> dict[str, Item]:
    """Return the items by what tells them apart on every machine: the name, and failing that the path."""
    named: dict[str, Item] = {}
    for item in sorted(items, key=lambda item: (item.key, item.version)):
        name = f"{item.document.name}\n{item.version}"
        named[f"{name}\n{item.key}" if name in named else name] = item
    return named


def _article(name: str, item: Item) -> Article:
    document = item.document
    text = cleaned_text(document) or document.text
    return Article(name, text, document.title, parse_date(document.date), document.site)


def _seen(item: Item) -> day:
    return moment(item.seen).date()
