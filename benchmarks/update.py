"""How well a second briefing tells what is new since the first.

    python benchmarks/update.py FILE [--words N]

FILE holds clusters as in ``benchmarks/quality``, in pairs ``NAME_C1`` and ``NAME_C2``: documents, and later
documents about the same, whose reference summaries tell what is new in them. C1 is briefed, then C2 with and
without a memory of that briefing and of C1's documents. Prints ROUGE-1/ROUGE-2 F1 of both against the
references of C2, the paired bootstrap of the difference, and the sentences of both that repeat one of the
first briefing: those that one claim holds together with it.
"""

from __future__ import annotations

import argparse
import sys
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
from summarize.text import count_words


def documents(cluster: Cluster) -> tuple[Document, ...]:
    """Return a cluster's documents, named by their place."""
    return tuple(Document(text, name=f"{i:03}") for i, text in enumerate(cluster.docs))


def repeated(first: Briefing, second: Briefing) -> int:
    """Return how many sentences of the second briefing say the same as one of the first."""
    language = first.sources[0].language
    texts = [[quote.text for quote in briefing.sentences] for briefing in (first, second)]
    sentences = [
        Sentence(source, index, 0, len(text), 1, text, count_words(text), *lexicon(language).terms(text))
        for source, told in enumerate(texts)
        for index, text in enumerate(told)
    ]
    claims = merge(sentences, [Document(" ".join(told), language=language) for told in texts])
    return sum(len(claim.support) > 1 for claim in claims)


def main() -> None:
    """Print a line a pair, then the means and how sure the difference is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--words", type=int)
    args = parser.parse_args()
    corpus = next(read_corpora(args.file.parent, [args.file.stem]))
    words = args.words or corpus.words
    options = Options(Budget("words", words))
    clusters = {cluster.id: cluster for cluster in corpus.clusters}
    rows: list[tuple[tuple[float, float], tuple[float, float]]] = []
    repeats = [0, 0]
    print(f"{'pair':8} {'without':>13} {'with memory':>13}")
    for name in sorted(cluster.removesuffix("_C1") for cluster in clusters if cluster.endswith("_C1")):
        before, after = clusters[f"{name}_C1"], clusters[f"{name}_C2"]
        first = summarize(documents(before), options)
        memory = Memory(tuple(quote.text for quote in first.sentences), documents(before))
        seconds = [summarize(documents(after), options, memory=known) for known in (None, memory)]
        plain, told = (rouge(second.text, after.refs, words) for second in seconds)
        rows.append((plain, told))
        repeats = [count + repeated(first, second) for count, second in zip(repeats, seconds, strict=True)]
        print(f"{name:8} {plain[0]:6.2f}/{plain[1]:5.2f}  {told[0]:6.2f}/{told[1]:5.2f}")
    means = [tuple(fmean(row[way][n] for row in rows) for n in (0, 1)) for way in (0, 1)]
    print(f"{'mean':8} {means[0][0]:6.2f}/{means[0][1]:5.2f}  {means[1][0]:6.2f}/{means[1][1]:5.2f}")
    chance = [bootstrap([told[n] for _, told in rows], [plain[n] for plain, _ in rows]) for n in (0, 1)]
    print(f"not ahead in {chance[0]:.1%} (ROUGE-1) and {chance[1]:.1%} (ROUGE-2) of the resamples")
    print(f"sentences that repeat the first briefing: {repeats[0]} without, {repeats[1]} with memory")


if __name__ == "__main__":
    main()
