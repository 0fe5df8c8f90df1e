"""Ask for one event among several.

    python benchmarks/about.py FOLDER [CORPUS ...]

Clusters of a corpus are pooled by threes, and each is asked for by the three words that tell its references
from those of the other clusters. Prints how much of a briefing comes from the cluster asked for, and its
ROUGE-2 against that cluster's references.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

sys.path.insert(0, str(Path(__file__).parent / "quality"))

from clusters import Cluster, Corpus, read_corpora
from rouge import rouge

from summarize import Document, brief
from summarize.languages import lexicon
from summarize.text import words

_TOGETHER = 3  # clusters
_ASKED = 3  # words
_SHORT = 3  # letters; shorter words are seldom what anyone asks for


def main() -> None:
    """Read the arguments, print a row a corpus."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("corpora", nargs="*")
    options = parser.parse_args()
    print("| corpus | of the cluster asked for, % | ROUGE-2 | not asked, % | ROUGE-2 |")
    print("|---" * 5 + "|")
    for corpus in read_corpora(options.folder, options.corpora):
        asked, not_asked = (fmean_pairs(scores(corpus, ask=ask)) for ask in (True, False))
        print("| {} | {:.1f} | {:.2f} | {:.1f} | {:.2f} |".format(corpus.name, *asked, *not_asked))


def scores(corpus: Corpus, *, ask: bool) -> list[tuple[float, float]]:
    """Return the share in per cent and the ROUGE-2 for each cluster."""
    found = []
    asked = questions(corpus.clusters)
    for start in range(0, len(corpus.clusters) - _TOGETHER + 1, _TOGETHER):
        group = range(start, start + _TOGETHER)
        documents = [
            Document(text, name=f"{i:04}/{n:03}")
            for i in group
            for n, text in enumerate(corpus.clusters[i].docs)
        ]
        for i in group:
            briefing = brief(documents, words=corpus.words, about=asked[i] if ask else None)
            own = [source.id for source in briefing.sources if source.path.startswith(f"{i:04}/")]
            share = sum(quote.words for quote in briefing.sentences if quote.source in own) / briefing.words
            found.append((100 * share, rouge(briefing.text, corpus.clusters[i].refs, corpus.words)[1]))
    return found


def questions(clusters: Sequence[Cluster]) -> list[str]:
    """Return for each cluster the words of its references with the highest tf · idf over the corpus."""
    counts = [Counter(content(cluster)) for cluster in clusters]
    spread = Counter(word for count in counts for word in count)
    return [
        " ".join(sorted(count, key=lambda w: (-count[w] * math.log1p(len(counts) / spread[w]), w))[:_ASKED])
        for count in counts
    ]


def content(cluster: Cluster) -> list[str]:
    """Return the content words of a cluster's references as they are written, in small letters."""
    terms = lexicon(cluster.lang).terms
    return [
        word
        for ref in cluster.refs
        for word in map(str.lower, words(ref))
        if len(word) > _SHORT and terms(word)[1]
    ]


def fmean_pairs(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the mean of the first values and of the second."""
    return fmean(a for a, _ in pairs), fmean(b for _, b in pairs)


if __name__ == "__main__":
    main()
