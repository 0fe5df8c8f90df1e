"""How well claims and their support agree with people's labels.

    python benchmarks/claims.py PATH/claims_cstnews_pt.jsonl

Each line of the file is a cluster: ``{"lang", "docs": [[sentence]], "pairs": [[doc, sentence, doc, sentence,
relation]]}``. Counts are added up over the clusters, then precision, recall and F1 are taken.

*pairs*: two sentences of different documents in one claim, against the pairs labelled Identity, Equivalence
or Summary; any other pair, labelled or not, counts as wrong. *support*: for each sentence the documents that
its claim names beside its own, against those with a sentence in one of these relations to it or Subsumption,
whichever of the two subsumes. *directed*: the same, but only the sentence that subsumes supports the other.
The baseline is the one cosine (TF-IDF of the pool) that is best for each measure on this very file.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from summarize.dedupe import inverse_document_frequency, merge
from summarize.languages import lexicon
from summarize.model import Document, Sentence

SAME = {"Identity", "Equivalence", "Summary"}
MEASURES = ("pairs", "support", "directed")
Place = tuple[int, int]
Answer = dict[str, set[Any]]


def read(cluster: dict[str, Any]) -> tuple[list[Sentence], list[Document]]:
    """Return a cluster's sentences, each with its terms, and its documents."""
    reader = lexicon(cluster["lang"])
    sentences, documents = [], []
    for source, texts in enumerate(cluster["docs"]):
        start = 0
        for index, text in enumerate(texts):
            pieces = text.split()
            end = start + len(text)
            sentences.append(
                Sentence(
                    source, index, start, end, index + 1, text, len(pieces), reader.number(pieces), reader
                )
            )
            start = end + 1
        documents.append(Document("\n".join(texts), name=str(source), language=cluster["lang"]))
    return sentences, documents


def labelled(cluster: dict[str, Any]) -> Answer:
    answer: Answer = {measure: set() for measure in MEASURES}
    for a, i, b, j, relation in cluster["pairs"]:
        if relation in SAME:
            answer["pairs"].add(tuple(sorted([(a, i), (b, j)])))
        if relation in SAME or relation == "Subsumption":
            answer["support"] |= {((a, i), b), ((b, j), a)}
            answer["directed"].add(((b, j), a))
        if relation in SAME:
            answer["directed"].add(((a, i), b))
    return answer


def answered(sentences: list[Sentence], documents: list[Document]) -> Answer:
    answer: Answer = {measure: set() for measure in MEASURES}
    for claim in merge(sentences, documents):
        places = [(s.source, s.index) for s in claim.variants]
        answer["pairs"] |= {(a, b) for a in places for b in places if a[0] < b[0]}
        answer["support"] |= {(p, source) for p in places for source in claim.support if source != p[0]}
    answer["directed"] = answer["support"]
    return answer


def cosines(sentences: list[Sentence]) -> dict[tuple[Place, Place], float]:
    idf = inverse_document_frequency(sentences)
    rows: list[tuple[Place, dict[str, float]]] = []
    for s in sentences:
        row = {term: count * idf[term] for term, count in Counter(s.content).items()}
        norm = math.sqrt(sum(x * x for x in row.values())) or 1.0
        rows.append(((s.source, s.index), {term: x / norm for term, x in row.items()}))
    return {
        (p, q): sum(x * b.get(term, 0.0) for term, x in a.items())
        for n, (p, a) in enumerate(rows)
        for q, b in rows[n + 1 :]
        if p[0] != q[0]
    }


def at_threshold(similar: dict[tuple[Place, Place], float], least: float) -> Answer:
    pairs = {pair for pair, cosine in similar.items() if cosine >= least}
    support = {found for a, b in pairs for found in ((a, b[0]), (b, a[0]))}
    return {"pairs": pairs, "support": support, "directed": support}


def scores(answers: Iterable[Answer], truths: Iterable[Answer]) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall and F1 of each measure, micro-averaged."""
    right, given, wanted = (defaultdict[str, int](int) for _ in range(3))
    for answer, truth in zip(answers, truths, strict=True):
        for m in MEASURES:
            right[m] += len(answer[m] & truth[m])
            given[m] += len(answer[m])
            wanted[m] += len(truth[m])
    return {
        m: (
            right[m] / max(1, given[m]),
            right[m] / max(1, wanted[m]),
            2 * right[m] / max(1, given[m] + wanted[m]),
        )
        for m in MEASURES
    }


def main(path: str) -> None:
    clusters = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    pools = [read(cluster) for cluster in clusters]
    truths = [labelled(cluster) for cluster in clusters]
    ours = scores([answered(*pool) for pool in pools], truths)
    similar = [cosines(sentences) for sentences, _ in pools]
    trials = [scores([at_threshold(c, n / 100) for c in similar], truths) for n in range(20, 100, 2)]
    print("measure   precision  recall     F1   F1 of the best cosine")
    for m in MEASURES:
        precision, recall, f1 = ours[m]
        print(f"{m:9} {precision:9.3f} {recall:7.3f} {f1:6.3f}   {max(t[m][2] for t in trials):6.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
