"""How well a second briefing tells what is new since the first.

    python benchmarks/update.py FILE [--words N...]

FILE holds clusters as in ``benchmarks/quality``, in pairs ``NAME_C1`` and ``NAME_C2``: documents, and later
documents about the same, whose reference summaries tell what is new in them. C1 is briefed, then C2 with and
without a memory of that briefing and of C1's documents. Prints ROUGE-1/ROUGE-2 F1 of both against the
references of C2, the paired bootstrap of the difference, and the sentences of both that repeat one of the
first briefing: those that one claim holds together with it.

A pair's figures are means over the budgets, by default the corpus's own and up to a fifth below and above:
with few pairs, at one budget, chance exchanges of one sentence decide.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

sys.path.insert(0, str(Path(__file__).parent / "quality"))

from clusters import Cluster, read_corpora
from rouge import bootstrap, rouge

from summarize import Document
from summarize.dedupe import merge
from summarize.languages import lexicon
from summarize.model import Briefing, Budget, Memory, Options, Sentence
from summarize.pipeline import summarize

Score = tuple[float, float]


def documents(cluster: Cluster) -> tuple[Document, ...]:
    """Return a cluster's documents, named by their place."""
    return tuple(Document(text, name=f"{i:03}") for i, text in enumerate(cluster.docs))


def repeated(first: Briefing, second: Briefing) -> int:
    """Return how many sentences of the second briefing say the same as one of the first."""
    language = first.sources[0].language
    reader = lexicon(language)
    texts = [[quote.text for quote in briefing.sentences] for briefing in (first, second)]
    sentences = [
        Sentence(source, index, 0, len(text), 1, text, len(text.split()), reader.number(text.split()), reader)
        for source, told in enumerate(texts)
        for index, text in enumerate(told)
    ]
    claims = merge(sentences, [Document(" ".join(told), language=language) for told in texts])
    return sum(len(claim.support) > 1 for claim in claims)


def both(before: Cluster, after: Cluster, words: int) -> tuple[Score, Score, tuple[int, int]]:
    """Return the scores of the second briefing without and with a memory, and the repeats in each."""
    options = Options(Budget("words", words))
    first = summarize(documents(before), options)
    memory = Memory(tuple(quote.text for quote in first.sentences), documents(before))
    plain, told = (summarize(documents(after), options, memory=known) for known in (None, memory))
    return (
        rouge(plain.text, after.refs, words),
        rouge(told.text, after.refs, words),
        (repeated(first, plain), repeated(first, told)),
    )


def mean(rows: Sequence[tuple[Score, Score]]) -> tuple[Score, Score]:
    """Return the mean scores without and with a memory."""
    (a, b), (c, d) = ([fmean(row[way][n] for row in rows) for n in (0, 1)] for way in (0, 1))
    return (a, b), (c, d)


def line(plain: Score, told: Score) -> str:
    """Return two scores as a line shows them."""
    return f"{plain[0]:6.2f}/{plain[1]:5.2f}  {told[0]:6.2f}/{told[1]:5.2f}"


def main() -> None:
    """Print a line a budget, a line a pair, the mean, and how sure the difference is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--words", type=int, nargs="+")
    args = parser.parse_args()
    corpus = next(read_corpora(args.file.parent, [args.file.stem]))
    budgets = args.words or [corpus.words * tenths // 10 for tenths in range(8, 13)]
    clusters = {cluster.id: cluster for cluster in corpus.clusters}
    names = sorted(name.removesuffix("_C1") for name in clusters if name.endswith("_C1"))
    runs = {
        words: [both(clusters[f"{name}_C1"], clusters[f"{name}_C2"], words) for name in names]
        for words in budgets
    }
    print("           without          with memory")
    for words, pairs in runs.items():
        print(f"{words:5} words {line(*mean([(one, two) for one, two, _ in pairs]))}")
    rows = [mean([pairs[i][:2] for pairs in runs.values()]) for i in range(len(names))]
    for name, row in zip(names, rows, strict=True):
        print(f"{name:11} {line(*row)}")
    print(f"{'mean':11} {line(*mean(rows))}")
    chance = [bootstrap([told[n] for _, told in rows], [plain[n] for plain, _ in rows]) for n in (0, 1)]
    print(f"not ahead in {chance[0]:.1%} (ROUGE-1) and {chance[1]:.1%} (ROUGE-2) of the resamples")
    repeats = [sum(pair[2][way] for pairs in runs.values() for pair in pairs) for way in (0, 1)]
    print(f"sentences that repeat the first briefing: {repeats[0]} without, {repeats[1]} with memory")


if __name__ == "__main__":
    main()
