"""ROUGE-1 and ROUGE-2 F1, the same for every system and language, and the paired bootstrap.

A briefing is cut at the budget, by white space. Tokens are runs of letters, digits and their combining
marks, lower-cased, without stemming and stop list. F1 is taken against each reference, then the mean over
references, then over clusters. Counting is rouge-score's; only the tokens are ours, because its own know
ASCII alone.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Sequence
from statistics import fmean

from rouge_score.rouge_scorer import RougeScorer
from rouge_score.tokenizers import Tokenizer


class UnicodeTokenizer(Tokenizer):
    """Letters, digits and marks of any script."""

    def tokenize(self, text: str) -> list[str]:
        """Return the tokens of a text."""
        return "".join(
            c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in text.lower()
        ).split()


_SCORER = RougeScorer(["rouge1", "rouge2"], tokenizer=UnicodeTokenizer())


def rouge(candidate: str, references: Sequence[str], words: int) -> tuple[float, float]:
    """Return mean ROUGE-1 and ROUGE-2 F1 over the references, in percent."""
    cut = " ".join(candidate.split()[:words])
    scores = [_SCORER.score(reference, cut) for reference in references]
    return (
        100 * fmean(score["rouge1"].fmeasure for score in scores),
        100 * fmean(score["rouge2"].fmeasure for score in scores),
    )


def bootstrap(ours: Sequence[float], theirs: Sequence[float], rounds: int = 2000, seed: int = 7) -> float:
    """Return the share of resamples of the clusters in which ours is not ahead (a one-sided p)."""
    rng = random.Random(seed)
    deltas = [a - b for a, b in zip(ours, theirs, strict=True)]
    lost = sum(fmean(rng.choices(deltas, k=len(deltas))) <= 0 for _ in range(rounds))
    return lost / rounds
