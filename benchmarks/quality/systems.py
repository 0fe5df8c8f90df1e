"""Every system that is compared: a function from a cluster and a budget in words to a text.

Ours read the documents as any user's. The others get plain sentences, cut by the same segmenter, for none of
them holds a budget in words: their best sentences are taken until the budget is full, and the scorer cuts
what is over.
"""

from __future__ import annotations

import importlib
import math
import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterator

from clusters import Cluster
from rouge import UnicodeTokenizer, rouge
from sentencex import segment

from summarize import Document, brief
from summarize.languages import LANGUAGES
from summarize.rank import RANKERS

System = Callable[[Cluster, int], str]


def systems() -> dict[str, System]:
    """Return all systems by name; those whose package is missing are left out."""
    ours = {name: _ours(name) for name in RANKERS}
    sumy = {f"sumy-{name}": _sumy(module, kind) for name, (module, kind) in _SUMY.items()}
    others = {"summa": _summa, "lexrank-package": _lexrank, "lede": _lede}
    there = {name: system for name, system in others.items() if _installed(name.split("-")[0])}
    return ours | sumy | there | {"round-robin-lead": _round_robin, "oracle": _oracle}


def sentences(cluster: Cluster) -> list[list[str]]:
    """Return the sentences of each document, line by line, with nothing cleaned away."""
    return [
        [s.strip() for line in doc.splitlines() for s in segment(cluster.lang, line) if s.strip()]
        for doc in cluster.docs
    ]


def _fill(best_first: Iterator[str] | list[str], words: int) -> str:
    taken: list[str] = []
    for sentence in best_first:
        if sum(len(s.split()) for s in taken) >= words:
            break
        taken.append(sentence)
    return " ".join(taken)


def _ours(ranker: str) -> System:
    def system(cluster: Cluster, words: int) -> str:
        documents = [Document(text, name=f"{i:03}") for i, text in enumerate(cluster.docs)]
        return brief(documents, words=words, ranker=ranker).text

    return system


_SUMY = {
    "text-rank": ("text_rank", "TextRankSummarizer"),
    "lex-rank": ("lex_rank", "LexRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "sum-basic": ("sum_basic", "SumBasicSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
}


class _Tokenizer:
    """Ours in place of sumy's, whose Punkt data must be downloaded and knows few languages."""

    def __init__(self, language: str) -> None:
        self._language = language

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(s.strip() for s in segment(self._language, text) if s.strip())

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(re.findall(r"[^\W\d_]+", text))


def _sumy(module: str, kind: str) -> System:
    def system(cluster: Cluster, words: int) -> str:
        from sumy.nlp.stemmers import Stemmer, null_stemmer
        from sumy.parsers.plaintext import PlaintextParser
        from sumy.utils import get_stop_words

        language = LANGUAGES[cluster.lang].name.lower()
        try:
            stemmer = Stemmer(language)
        except LookupError:
            stemmer = null_stemmer
        summarizer = getattr(importlib.import_module(f"sumy.summarizers.{module}"), kind)(stemmer)
        try:
            summarizer.stop_words = get_stop_words(language)
        except LookupError:
            summarizer.stop_words = LANGUAGES[cluster.lang].marks
        text = "\n\n".join(line for doc in cluster.docs for line in doc.splitlines())
        document = PlaintextParser.from_string(text, _Tokenizer(cluster.lang)).document
        ranked: list[str] = []
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            summarizer(document, lambda infos: ranked.extend(str(info.sentence) for info in infos) or [])
        return _fill(ranked, words)

    return system


def _summa(cluster: Cluster, words: int) -> str:
    from summa import summarizer

    language = LANGUAGES[cluster.lang].name.lower()
    try:
        scored = summarizer.summarize("\n".join(cluster.docs), ratio=1.0, language=language, scores=True)
    except ValueError:
        scored = summarizer.summarize("\n".join(cluster.docs), ratio=1.0, scores=True)
    return _fill([sentence for sentence, _ in sorted(scored, key=lambda pair: -pair[1])], words)


def _lexrank(cluster: Cluster, words: int) -> str:
    from lexrank import STOPWORDS, LexRank

    docs = sentences(cluster)
    pool = [sentence for doc in docs for sentence in doc]
    scores = LexRank(docs, stopwords=STOPWORDS.get(cluster.lang, set())).rank_sentences(
        pool, threshold=None, fast_power_method=True
    )
    return _fill([pool[i] for i in sorted(range(len(pool)), key=lambda i: -scores[i])], words)


def _lede(cluster: Cluster, words: int) -> str:
    import lede

    text = "\n\n".join(cluster.docs)
    return str(lede.summarize(text, max_length=math.ceil(words * len(text) / len(text.split()))).summary)


def _round_robin(cluster: Cluster, words: int) -> str:
    docs = sentences(cluster)
    longest = max(len(doc) for doc in docs)
    return _fill((doc[i] for i in range(longest) for doc in docs if i < len(doc)), words)


def _oracle(cluster: Cluster, words: int) -> str:
    """Add the sentence that raises ROUGE-2 most, and again: what extraction could reach at best."""
    tokenize = UnicodeTokenizer().tokenize
    wanted: Counter[tuple[str, str]] = Counter()
    for reference in cluster.refs:
        tokens = tokenize(reference)
        wanted.update(zip(tokens, tokens[1:], strict=False))
    pool = [s for doc in sentences(cluster) for s in doc if not wanted.keys().isdisjoint(_pairs(tokenize(s)))]
    taken: list[str] = []
    best = 0.0
    while pool:
        room = words - sum(len(s.split()) for s in taken)
        fitting = [s for s in pool if len(s.split()) <= room]
        scores = [rouge(" ".join([*taken, s]), cluster.refs, words)[1] for s in fitting]
        if not scores or max(scores) <= best:
            break
        best = max(scores)
        taken.append(fitting[scores.index(best)])
        pool.remove(taken[-1])
    return " ".join(taken)


def _pairs(tokens: list[str]) -> Iterator[tuple[str, str]]:
    return zip(tokens, tokens[1:], strict=False)


def _installed(package: str) -> bool:
    return importlib.util.find_spec(package) is not None
