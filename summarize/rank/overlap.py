"""TextRank with the original similarity: words in common over the logs of the lengths.

Mihalcea and Tarau (2004), "TextRank: Bringing Order into Texts", section 4.1. The scores are those of sumy's
``TextRankSummarizer``, self-similarity, stopping rule and leak at isolated sentences included, but no matrix
is built: see ``rate``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from summarize.model import Pool, Ranked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

DAMPING = 0.85
EPSILON = 1e-4  # on the 2-norm of a step, as sumy stops
_NO_DIVISION_BY_ZERO = 1e-7  # added to the row sums, as sumy does
_NEGLIGIBLE = 1e-15  # of the largest eigenvalue


def rank(pool: Pool) -> list[Ranked]:
    """Score every claim by its lead's content words."""
    scores = rate([claim.lead.content for claim in pool.claims])
    return [
        Ranked(claim, score, {"overlap": score}) for claim, score in zip(pool.claims, scores, strict=True)
    ]


def rate(sentences: Sequence[Sequence[str]]) -> list[float]:
    """Return one score a sentence, each a list of words (repeats count), in time linear in the words.

    The similarity is S_ij = c_i · c_j / (log|i| + log|j|) with c the word counts. The denominator depends on
    the two lengths alone, so the matrix of 1 / (log a + log b) over the distinct lengths is small; with its
    eigendecomposition Σ λ_k v_k v_kᵀ a product is S p = Σ λ_k V_k C Cᵀ V_k p, where V_k scales each row by
    v_k at its length: about ten sparse products, whatever the number of sentences.
    """
    import numpy as np  # noqa: PLC0415 - a tenth of a second, and only this ranker needs it

    n = len(sentences)
    if n == 0:
        return []
    vocabulary: dict[str, int] = {}
    terms = np.array(
        [vocabulary.setdefault(word, len(vocabulary)) for words in sentences for word in words], dtype=np.intp
    )
    sizes = np.array([len(words) for words in sentences])
    rows = np.repeat(np.arange(n), sizes)
    lengths, place = np.unique(sizes, return_inverse=True)
    values, vectors = np.linalg.eigh(_kernel(lengths))
    kept = np.abs(values) > _NEGLIGIBLE * np.abs(values).max()
    scales = vectors[:, kept][place].T  # one row per kept eigenvalue, one column per sentence

    def product(p: Vector) -> Vector:
        total: Vector = np.zeros(n)
        for value, scale in zip(values[kept], scales, strict=True):
            by_word = np.bincount(terms, (scale * p)[rows], len(vocabulary))
            total += value * scale * np.bincount(rows, by_word[terms], n)
        return total

    out = product(np.ones(n)) + _NO_DIVISION_BY_ZERO
    p: Vector = np.full(n, 1.0 / n)
    while True:
        following = (1 - DAMPING) / n * p.sum() + DAMPING * product(p / out)
        step = float(np.linalg.norm(following - p))
        p = following
        if step <= EPSILON:
            return [float(score) for score in p]


def _kernel(lengths: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return 1 / (log a + log b) for all pairs of lengths; two sentences of one word share it or not: 1.

    Empty sentences share no word with any, so what stands for them does not matter, if only it is finite.
    """
    import numpy as np  # noqa: PLC0415

    logs = np.log(np.maximum(lengths, 1))
    sums = logs[:, None] + logs[None, :]
    kernel: NDArray[np.float64] = np.divide(1.0, sums, out=np.ones_like(sums), where=sums > 0)
    return kernel
