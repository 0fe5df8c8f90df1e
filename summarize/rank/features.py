"""What is known of a claim before the graph is asked: its place, its title words, its support."""

from __future__ import annotations

from summarize.languages import lexicon
from summarize.model import Claim, Pool
from summarize.rank.question import answers

# The weights of the parts, fitted on the development corpora (benchmarks/README.md); only their ratios count.
POSITION, POOL_TITLES, OWN_TITLE, SUPPORT = 0.5, 2.0, 1.0, 0.3


def features(pool: Pool) -> dict[str, list[float]]:
    """Return the parts of every claim's starting weight by name, each part in the order of the claims.

    ``position`` is (1 + place)^-1/2. ``titles`` is the share of the claim's content words that stand in any
    title of the pool, and the share of its own title's words that it repeats. ``support`` grows with the
    other sources that say the same. ``about`` is there when a question is, see ``answers``.
    """
    titles = [_content(pool, document.title, i) for i, document in enumerate(pool.documents)]
    any_title = frozenset().union(*titles)
    parts = {
        "position": [POSITION * (1 + claim.lead.index) ** -0.5 for claim in pool.claims],
        "titles": [_titles(claim, any_title, titles[claim.lead.source]) for claim in pool.claims],
        "support": [SUPPORT * (len(claim.support) - 1) for claim in pool.claims],
    }
    if pool.options.about:
        parts["about"] = answers(pool, sum(map(sum, parts.values())))
    return parts


def _content(pool: Pool, text: str | None, source: int) -> frozenset[str]:
    language = pool.documents[source].language or "en"
    return frozenset(lexicon(language).terms(text)[1]) if text else frozenset()


def _titles(claim: Claim, any_title: frozenset[str], own: frozenset[str]) -> float:
    if any_title.isdisjoint(claim.lead.content):
        return 0.0
    content = frozenset(claim.lead.content)
    return POOL_TITLES * _share(content & any_title, content) + OWN_TITLE * _share(content & own, own)


def _share(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part) / len(whole) if whole else 0.0
