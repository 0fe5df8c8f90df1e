"""Clusters to summarize: documents about one event with the summaries that people wrote of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Words of a briefing, by the first part of the corpus's file name; a corpus with no line here is given the
# mean length of its references.
BUDGETS = {
    "multinews": 220, "multiling": 250, "rpm2": 100, "cstnews": 135, "vnmds": 180, "timelines": 154,
    "news": 100,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cluster:
    """One task: documents, their language, one or more reference summaries."""

    id: str
    lang: str
    docs: tuple[str, ...]
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """A file of clusters and the budget of a briefing in words."""

    name: str
    clusters: tuple[Cluster, ...]
    words: int


def read_corpora(folder: Path, names: list[str]) -> Iterator[Corpus]:
    """Yield the corpora in a folder, all ``*.jsonl`` whose lines have references, or only the named ones."""
    for path in sorted(folder.glob("*.jsonl")):
        if names and path.stem not in names:
            continue
        rows = [json.loads(line) for line in path.open(encoding="utf-8")]
        if not all("refs" in row and "docs" in row for row in rows):
            continue
        clusters = tuple(
            Cluster(str(row["id"]), row["lang"], tuple(row["docs"]), tuple(row["refs"])) for row in rows
        )
        lengths = [len(ref.split()) for cluster in clusters for ref in cluster.refs]
        words = BUDGETS.get(path.stem.split("_")[0]) or sum(lengths) // len(lengths)
        yield Corpus(path.stem, clusters, words)
