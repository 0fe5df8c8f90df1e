"""How far a briefing may be from what is expected: not at all, unless a case says otherwise."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from summarize.errors import UsageError
from summarize.golden.diff import lines_of
from summarize.options import known
from summarize.text import words

_NAMES = ("sentences", "rouge")
_TAG = re.compile(r"<(style|title)\b.*?</\1>|<[^>]+>", re.S)
_MARK = re.compile(r"\\?\[[\d,]+\\?\]")
_LISTING = re.compile(r"(\n\n## Sources\n|\n\n\[\d+\] |<h2>Sources</h2>).*", re.S)


@dataclass(frozen=True, slots=True)
class Tolerance:
    """What may differ: so many sentences exchanged, down to a ROUGE-1 F; where both are given both hold.

    Of a briefing in JSON the sentences' texts alone are compared; of others the marks are passed over.
    """

    sentences: int | None = None
    rouge: float | None = None

    def given(self) -> dict[str, float]:
        """Return what is given of it, by name."""
        both = {"sentences": self.sentences, "rouge": self.rouge}
        return {name: value for name, value in both.items() if value is not None}

    def allows(self, expected: str, given: str) -> bool:
        """Tell whether a briefing is near enough to the expected one, both as rendered."""
        if not self.given():
            return expected == given
        old, new = _sentences(expected), _sentences(given)
        if self.sentences is not None and _exchanged(old, new) > self.sentences:
            return False
        return self.rouge is None or rouge(old, new) >= self.rouge


EXACT = Tolerance()


def parse(pairs: Iterable[str], base: Tolerance = EXACT) -> Tolerance:
    """Return a tolerance with what ``NAME=VALUE`` pairs say of it; raises UsageError."""
    table: dict[str, Any] = {}
    for pair in pairs:
        name, _, value = pair.partition("=")
        try:
            table[name.strip()] = float(value) if "." in value else int(value)
        except ValueError:
            raise UsageError(f"--tolerance {pair}: write sentences=1 or rouge=0.9") from None
    told = tolerance(table, "--tolerance")
    return replace(base, **told.given())  # type: ignore[arg-type]


def tolerance(table: Mapping[str, Any], where: str) -> Tolerance:
    """Return the tolerance that a table gives; raises UsageError that says where it is wrong."""
    for name, value in table.items():
        known(f"tolerance in {where}", name, _NAMES)
        kind = int if name == "sentences" else (int, float)
        most = 1 if name == "rouge" else float("inf")
        if isinstance(value, bool) or not isinstance(value, kind) or not 0 <= value <= most:
            wanted = "a whole number from 0" if name == "sentences" else "a number from 0 to 1"
            raise UsageError(f"{where}: {name} is {value!r}, not {wanted}")
    return Tolerance(**table)


def rouge(expected: Iterable[str], given: Iterable[str]) -> float:
    """Return the ROUGE-1 F of two texts over their words in lower case (Lin 2004); 1 for two empty ones.

    >>> rouge(["The dam broke."], ["The dam held."])
    0.6666666666666666
    """
    old, new = (Counter(w.lower() for text in texts for w in words(text)) for texts in (expected, given))
    total = old.total() + new.total()
    return 2 * (old & new).total() / total if total else 1.0


def _exchanged(expected: Iterable[str], given: Iterable[str]) -> int:
    old, new = Counter(expected), Counter(given)
    return max((old - new).total(), (new - old).total())


def _sentences(text: str) -> list[str]:
    if text.startswith("{"):
        try:
            return [sentence["text"] for sentence in json.loads(text)["sentences"]]
        except (ValueError, KeyError, TypeError):
            return [text]
    found = (_MARK.sub("", line).strip() for line in lines_of(_TAG.sub(" ", _LISTING.sub("", text))))
    return [line for line in found if line]
