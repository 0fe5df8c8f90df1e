"""Whether two sentences say the same, or one says all that the other says.

Common words alone do not tell. Word order does much (a longest common subsequence, as in ROUGE-L, Lin
2004), and then the numbers and names that one has and the other has not, a negation, and what is added. The
weights are rounded from a fit on the cross-document relations that people marked in Portuguese news (CSTNews,
Cardoso et al. 2011); ``benchmarks/claims.py`` measures them.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Mapping

from summarize.dedupe.profile import Profile, has_digit

SAME = 0.75  # of the words of either, in order: less is another sentence
CONTAINED = 0.54
PART = 0.2  # of a sentence that another must say to support it without containing it
_ORDER = 0.35  # against 0.65 for the words in any order
_MISSING_NUMBER, _MISSING_NAME, _SHARED_NUMBER = 0.1, 0.05, 0.05
_SIMILAR_WORD = 0.6
_MARGIN = 1e-6  # for rounding
_SPELT_OUT = 12  # numbers up to here are often written as words


def comparable(part: Profile, whole: Profile) -> bool:
    """Whether one sentence may say the same as another, or be contained in it, judging by its words alone.

    What `alike` and `close` go by is bounded: by taking any word in common to be in order, first with any
    word that is left over to be like one with the same first letter, then with its `coverage`.
    """
    common = sum(map(frozenset(whole.terms).__contains__, part.terms))
    if alike(part, whole, common):
        return True
    letters = {term[0] for term in whole.content if term not in part.content}
    most = sum([w for term, w in part.content.items() if term in whole.content or term[0] in letters])
    return close(part, whole, common, most + _MARGIN) and close(
        part, whole, common, coverage(part.content, whole.content)
    )


def alike(a: Profile, b: Profile, common: int) -> bool:
    """Whether two sentences have enough words in order in common to say the same."""
    return common >= SAME * max(len(a.terms), len(b.terms))


def close(part: Profile, whole: Profile, common: int, covered: float) -> bool:
    """Whether one sentence may say what the other says and more: `contained`, whatever the names in them."""
    return _score(part, whole, common, covered, 0.0) >= CONTAINED


def sameness(a: Profile, b: Profile, common: int, one_source: bool) -> float:
    """Return the share of words that two sentences have in common; 0 when they do not say the same.

    ``common`` is their :func:`common_subsequence`. Other words in the place of some are another way to say
    it, but not another number or name. Content added with none replaced is another claim, unless it stands
    in brackets. Within one source another word means another thing, as in a list.
    """
    if not alike(a, b, common) or a.negations != b.negations:
        return 0.0
    ours, theirs = _left_over(a, b), _left_over(b, a)
    if _other_numbers(ours, theirs) or _other_names(a, b):
        return 0.0
    if one_source and (ours or theirs):
        return 0.0
    if _adds(ours, theirs, b, common) or _adds(theirs, ours, a, common):
        return 0.0
    return common / max(len(a.terms), len(b.terms))


def contained(part: Profile, whole: Profile, common: int, covered: float) -> bool:
    """Whether one sentence says what the other says and more.

    ``common`` is their :func:`common_subsequence`, ``covered`` the first's :func:`coverage` by the second.
    What denies something is not said by what denies nothing.
    """
    if not close(part, whole, common, covered) or (part.negations and not whole.negations):
        return False
    return not part.names - whole.words or _score(part, whole, common, covered, _MISSING_NAME) >= CONTAINED


def _score(part: Profile, whole: Profile, common: int, covered: float, missing: float) -> float:
    """Return how nearly one sentence is said by another, to nine places, less an amount for missing names."""
    words = covered / part.weight
    order = common / len(part.terms)
    score = (1 - _ORDER) * words + _ORDER * order
    if part.numbers - whole.numbers:
        score -= _MISSING_NUMBER
    score -= missing
    if part.numbers & whole.numbers:
        score += _SHARED_NUMBER
    return round(score, 9)


def is_much(whole: Profile, covered: float) -> bool:
    """Whether the part that another sentence says, of this weight, is worth calling its support."""
    return round(covered / whole.weight, 9) >= PART


def coverage(part: Mapping[str, float], whole: Mapping[str, float]) -> float:
    """Return the weight of one sentence's content in another's; a similar term counts by its similarity."""
    rest: dict[str, list[str]] = {}  # by the first letter, which similar terms share
    for term in whole:
        if term not in part:
            rest.setdefault(term[0], []).append(term)
    total = 0.0
    for term, weight in part.items():
        if term in whole:
            total += weight
        elif term[0] in rest:
            total += weight * _nearest(term, rest[term[0]])
    return total


def common_subsequence(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """Return the length of the longest common subsequence, with one machine word a step (Hyyrö 2004)."""
    places: dict[str, int] = {}
    for i, term in enumerate(a):
        places[term] = places.get(term, 0) | 1 << i
    everywhere = (1 << len(a)) - 1
    unmatched = everywhere
    for term in b:
        if here := unmatched & places.get(term, 0):
            unmatched = ((unmatched + here) | (unmatched - here)) & everywhere
    return len(a) - unmatched.bit_count()


def _left_over(a: Profile, b: Profile) -> list[str]:
    """Return the content terms of ``a``, outside brackets, that have no like in ``b``."""
    spare = Counter(a.terms) - Counter(b.terms)
    rest = [term for term in b.content if term not in a.content]
    return [
        term
        for term in spare
        if term in a.content
        and term not in a.asides
        and not any(_same_year(term, other) for other in rest)
        and not _nearest(term, rest)
    ]


def _adds(added: list[str], replaced: list[str], other: Profile, common: int) -> bool:
    """Whether a sentence only adds content to the other, rather than 3 where the other has a number word."""
    spelt_out = common < len(other.terms) and all(t.isdecimal() and int(t) <= _SPELT_OUT for t in added)
    return bool(added) and not replaced and not spelt_out


def _other_numbers(ours: list[str], theirs: list[str]) -> bool:
    """Whether one has a number where the other has another content word."""
    return bool(ours and theirs) and any(has_digit(term) for term in ours + theirs)


def _other_names(a: Profile, b: Profile) -> bool:
    """Whether each has a name that the other has not, and not by another spelling."""
    ours, theirs = a.names - b.words, b.names - a.words
    return bool(ours and theirs) and all(not _nearest(name, sorted(theirs)) for name in ours)


def _same_year(a: str, b: str) -> bool:
    """Whether two numbers may be one year, as 1999 and '99."""
    return a[0].isdigit() and {len(a), len(b)} == {2, 4} and a[-2:] == b[-2:]


def _nearest(term: str, others: list[str]) -> float:
    """Return the similarity of a term to the most similar of others; numbers have none."""
    if has_digit(term):
        return 0.0
    return max((_similarity(term, other) for other in others if other[0] == term[0]), default=0.0)


@functools.lru_cache(maxsize=1 << 16)
def _similarity(a: str, b: str) -> float:
    """Return the Dice coefficient of the pairs of letters of two words, 0 below 0.6."""
    ours, theirs = _pairs(a), _pairs(b)
    dice = 2 * len(ours & theirs) / (len(ours) + len(theirs))
    return dice if dice >= _SIMILAR_WORD else 0.0


@functools.lru_cache(maxsize=1 << 16)
def _pairs(word: str) -> frozenset[str]:
    marked = f"^{word}$"
    return frozenset(marked[i : i + 2] for i in range(len(marked) - 1))
