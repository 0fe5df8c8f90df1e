"""Which stories matter most."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date

from summarize.stories.model import Story

_HALF_LIFE = 2  # days


def rank_stories(stories: Iterable[Story], today: date | None = None) -> list[Story]:
    """Return the stories, those that matter most first.

    A story weighs as many independent sources as carry it, halved every two days since its last date; a story
    without dates counts as today's. Equal weights are told apart by centrality, then by the story's id.
    ``today`` is the latest date among the stories when it is not given.
    """
    stories = list(stories)
    now = today or max((story.last for story in stories if story.last), default=None)
    return sorted(stories, key=lambda story: (-_weight(story, now), -story.centrality, story.id))


def _weight(story: Story, today: date | None) -> float:
    age = max((today - story.last).days, 0) if today and story.last else 0
    return story.sources * math.pow(0.5, age / _HALF_LIFE)
