"""Score systems against human summaries.

    python benchmarks/quality [FOLDER] [--corpora NAME ...] [--systems NAME ...] [--save FOLDER]

FOLDER holds clusters, ``*.jsonl`` with one ``{"id", "lang", "docs": [text], "refs": [text]}`` a line; without
it the few clusters written for this project are taken. Prints ROUGE-1/ROUGE-2 F1 of every system on every
corpus, the paired bootstrap of the default against the best other, and how the default's sentences read.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import fmean

from clusters import Cluster, Corpus, read_corpora
from facts import read_facts, stated
from reading import reading
from rouge import bootstrap, rouge
from systems import systems

from summarize import Document, brief
from summarize.model import Briefing
from summarize.rank import RANKERS

HERE = Path(__file__).parent
DEFAULT = "textrank"
Scores = list[tuple[float, float]]


def main() -> None:
    """Read the arguments, run everything, print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", default=HERE / "clusters")
    parser.add_argument("--corpora", nargs="*", default=[])
    parser.add_argument("--systems", nargs="*", default=[*systems(), "human"])
    parser.add_argument("--save", type=Path, help="keep the texts here; those of others are not made again")
    parser.add_argument("--floor", type=float, help="fail if the default's mean ROUGE-2 is below this")
    options = parser.parse_args()
    corpora = list(read_corpora(options.folder, options.corpora))
    table = {name: {} for name in options.systems}  # type: dict[str, dict[str, Scores]]
    for corpus in corpora:
        for name in options.systems:
            if name == "human":
                table[name][corpus.name] = human(corpus)
            else:
                table[name][corpus.name] = [
                    rouge(text, cluster.refs, corpus.words)
                    for text, cluster in zip(texts(name, corpus, options.save), corpus.clusters, strict=True)
                ]
    print_scores(corpora, table)
    print_reading(corpora)
    print_facts(corpora)
    if options.floor is not None:
        reached = fmean(mean(table[DEFAULT][corpus.name])[1] for corpus in corpora)
        print(f"\nmean ROUGE-2 of {DEFAULT}: {reached:.2f}, floor {options.floor}")
        sys.exit(reached < options.floor)


def texts(name: str, corpus: Corpus, folder: Path | None) -> list[str]:
    """Return a system's texts; those of others, some of which take hours, are taken from the folder if there.

    What is run is written there.
    """
    path = folder / f"{corpus.name}.{name}.jsonl" if folder else None
    if path and path.exists() and name not in RANKERS:
        saved = {row["id"]: row["text"] for row in map(json.loads, path.open(encoding="utf-8"))}
        return [saved[cluster.id] for cluster in corpus.clusters]
    found = run(name, corpus)
    if path:
        save(path, corpus, found)
    return found


def run(name: str, corpus: Corpus) -> list[str]:
    """Return a system's texts for the clusters of a corpus, all cores at work."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(one, [name] * len(corpus.clusters), corpus.clusters, [corpus.words] * 9999))


def one(name: str, cluster: Cluster, words: int) -> str:
    """Return one system's text for one cluster."""
    return systems()[name](cluster, words)


def human(corpus: Corpus) -> Scores:
    """Return the score of each cluster's references against one another; nothing where there is one each."""
    if any(len(cluster.refs) < 2 for cluster in corpus.clusters):
        return []
    scores = []
    for cluster in corpus.clusters:
        each = [
            rouge(ref, [other for other in cluster.refs if other is not ref], corpus.words)
            for ref in cluster.refs
        ]
        scores.append((fmean(a for a, _ in each), fmean(b for _, b in each)))
    return scores


def save(path: Path, corpus: Corpus, texts: list[str]) -> None:
    """Write one ``{"id", "text"}`` a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        for cluster, text in zip(corpus.clusters, texts, strict=True):
            file.write(json.dumps({"id": cluster.id, "text": text}, ensure_ascii=False) + "\n")


def mean(scores: Scores) -> tuple[float, float]:
    """Return the means over clusters."""
    return fmean(a for a, _ in scores), fmean(b for _, b in scores)


def print_scores(corpora: list[Corpus], table: dict[str, dict[str, Scores]]) -> None:
    """Print a row a system, a column a corpus, and a row of p-values under them."""
    print("| ROUGE-1/ROUGE-2 F1 | " + " | ".join(f"{c.name} ({len(c.clusters)})" for c in corpora) + " |")
    print("|---" * (len(corpora) + 1) + "|")
    for name, row in table.items():
        cells = ("{:.1f}/{:.2f}".format(*mean(row[c.name])) if row[c.name] else "" for c in corpora)
        print(f"| {name} | " + " | ".join(cells) + " |")
    others = [name for name in table if name not in {DEFAULT, "oracle", "human", *RANKERS}]
    if DEFAULT in table and others:
        print("| p against the best other | " + " | ".join(_versus(table, others, c) for c in corpora) + " |")


def _versus(table: dict[str, dict[str, Scores]], others: list[str], corpus: Corpus) -> str:
    best = max(others, key=lambda name: mean(table[name][corpus.name])[1])
    ours, theirs = ([b for _, b in table[name][corpus.name]] for name in (DEFAULT, best))
    return f"{bootstrap(ours, theirs):.3f} ({best})"


def print_reading(corpora: list[Corpus]) -> None:
    """Print how the default's sentences read, a row a corpus."""
    heads = ("corpus", "unresolved %", "fragments %", "unbalanced quotes %")
    print("\n| " + " | ".join((*heads, "highest cosine", "mean cosine", "budget %")) + " |")
    print("|---" * 7 + "|")
    for corpus in corpora:
        r = reading(list(briefings(corpus)))
        print(
            f"| {corpus.name} | {r.unresolved:.1f} | {r.fragments:.1f} | {r.unbalanced:.1f} | "
            f"{r.highest_cosine:.2f} | {r.mean_cosine:.3f} | {r.budget_used:.1f} |"
        )


def print_facts(corpora: list[Corpus]) -> None:
    """Print how many facts of an editor's list the default states, for the clusters that have a list."""
    lists = read_facts(HERE / "facts.json")
    for corpus in corpora:
        for cluster, briefing in zip(corpus.clusters, briefings(corpus), strict=True):
            if cluster.id in lists:
                found = stated(lists[cluster.id], [quote.text for quote in briefing.sentences])
                print(f"\n{cluster.id}: {len(found)} of {len(lists[cluster.id])} facts")


def briefings(corpus: Corpus) -> Iterator[Briefing]:
    """Yield the default's briefing of each cluster."""
    for cluster in corpus.clusters:
        documents = [Document(text, name=f"{i:03}") for i, text in enumerate(cluster.docs)]
        yield brief(documents, words=corpus.words)


if __name__ == "__main__":
    main()
