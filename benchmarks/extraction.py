"""How much of the article, and how little else, `load` takes from web pages.

python benchmarks/extraction.py FOLDER [--worst N]

FOLDER holds ``webpages.jsonl``, one page a line (``{"id", "url", "text"}``, ``text`` the article as a person
marked it), and ``webpages/ID.html.gz``. As in Zyte's article-extraction-benchmark, the measure is the
multiset of four-word shingles: precision and recall of each page, their means over the pages, and F1 of the
means.
Two rows: what the reader extracts, and what is left of it when `clean` has taken the page furniture out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import summarize
from summarize.errors import BriefError
from summarize.read import read_bytes

_TOKEN = re.compile(r"\w+")
SIZE = 4  # words in a shingle


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of one page's shingles."""

    name: str
    precision: float
    recall: float


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return how often each run of four words stands in a text; a shorter text is one run."""
    words = _TOKEN.findall(text)
    return Counter(tuple(words[i : i + SIZE]) for i in range(max(1, len(words) - SIZE + 1)) if words)


def score(name: str, wanted: str, found: str) -> Score:
    """Compare an extracted text with the marked article; nothing found has a precision of 0."""
    true, taken = shingles(wanted), shingles(found)
    hits = (true & taken).total()
    return Score(name, hits / max(1, taken.total()), hits / max(1, true.total()))


def pages(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    """Yield (address, bytes, article) of every page in the folder."""
    for line in (folder / "webpages.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        with gzip.open(folder / "webpages" / f"{row['id']}.html.gz") as file:
            yield row["url"], file.read(), row["text"]


def extracted(page: bytes) -> str:
    """Return what the reader makes of a page: its text as it stands in the Document."""
    try:
        return read_bytes(page, "page.html")[0].text
    except BriefError:
        return ""


def loaded(page: bytes) -> str:
    """Return what `load` makes of a page: the same without the furniture that cleaning finds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        path.write_bytes(page)
        try:
            return summarize.load(path)[0].text
        except BriefError:
            return ""


def report(label: str, scores: list[Score], worst: int) -> str:
    """Return one line of means, and the pages with the lowest F1."""
    precision, recall = fmean(s.precision for s in scores), fmean(s.recall for s in scores)
    empty = sum(s.precision == s.recall == 0 for s in scores)
    line = f"{label:10}{_f1(precision, recall):8.4f}{precision:11.4f}{recall:8.4f}{empty:8}"
    low = sorted(scores, key=lambda s: _f1(s.precision, s.recall))[:worst]
    return "\n".join([line, *(f"  {s.precision:.3f} {s.recall:.3f} {s.name}" for s in low)])


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall or 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=0, help="pages with the lowest F1 to list")
    options = parser.parse_args()
    rows = list(pages(options.folder))
    print(f"{len(rows)} pages   F1  precision  recall   empty")
    for label, extract in (("extracted", extracted), ("loaded", loaded)):
        print(report(label, [score(url, text, extract(page)) for url, page, text in rows], options.worst))


if __name__ == "__main__":
    main()
