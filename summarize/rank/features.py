"""What is known of a claim before the graph is asked: its place, its title words, its support."""

from __future__ import annotations

from collections.abc import Sequence

from summarize import rows
from summarize.languages import lexicon
from summarize.model import Claim, Document, Pool
from summarize.rank.question import answers

# The weights of the parts, fitted on the development corpora (benchmarks/README.md); only their ratios count.
POSITION, POOL_TITLES, OWN_TITLE, SUPPORT = 0.5, 2.0, 1.0, 0.3


def features(pool: Pool) -> dict[str, list[float]]:
    """Return the parts of every claim's starting weight by name, each part in the order of the claims.

    ``position`` is (1 + place)^-1/2. ``titles`` is the share of the claim's content words that stand in any
    title of the pool, and the share of its own title's words that it repeats. ``support`` grows with the
    other sources that say the same. ``about`` is there when a question is, see ``answers``.
    """
    parts = {
        "position": _positions(pool),
        "titles": _titles(pool, [_content(document) for document in pool.documents]),
        "support": [SUPPORT * (len(claim.support) - 1) for claim in pool.claims],
    }
    if pool.options.about:
        parts["about"] = answers(pool, sum(map(sum, parts.values())))
    return parts


def _positions(pool: Pool) -> list[float]:
    places = [claim.lead.index for claim in pool.claims]
    amounts = [POSITION * (1 + place) ** -0.5 for place in range(max(places, default=-1) + 1)]
    return [amounts[place] for place in places]


def _content(document: Document) -> frozenset[str]:
    return frozenset(lexicon(document.language or "en").terms(document.title or "")[1])


def _titles(pool: Pool, titles: Sequence[frozenset[str]]) -> list[float]:
    if len(pool.sentences) >= rows.LARGE:
        from summarize.rank.arrays import title_shares  # noqa: PLC0415 - for large pools only

        of_pool, of_own = title_shares(pool, titles)
        found: list[float] = (POOL_TITLES * of_pool + OWN_TITLE * of_own).tolist()
        return found
    any_title = frozenset().union(*titles)
    return [_repeated(claim, any_title, titles[claim.lead.source]) for claim in pool.claims]


def _repeated(claim: Claim, any_title: frozenset[str], own: frozenset[str]) -> float:
    if any_title.isdisjoint(claim.lead.content):
        return 0.0
    content = frozenset(claim.lead.content)
    return POOL_TITLES * _share(content & any_title, content) + OWN_TITLE * _share(content & own, own)


def _share(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part) / len(whole) if whole else 0.0
