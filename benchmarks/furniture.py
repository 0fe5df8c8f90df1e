"""How much page furniture `clean` drops from pasted pages, and how much of the articles it loses.

python benchmarks/furniture.py FOLDER

FOLDER holds ``webpages.jsonl``, one page a line (``{"id", "url", "text"}``, ``text`` the article as a
person marked it), and ``webpages/ID.html.gz``. Each page is laid out as the text that copying it gives, read
as plain text and cleaned. A word of the page is inside when it is aligned with the article's text (a run of
three or more words, in order), outside otherwise.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from statistics import fmean

from visible import visible_text

from summarize.clean import clean
from summarize.model import Document

_TOKEN = re.compile(r"\w+")
SHORTEST_RUN = 3  # words; a shorter run that two texts share is chance


@dataclass(frozen=True, slots=True)
class Page:
    """One page as copied; ``inside`` are the spans of the article's words, ``outside`` of all others."""

    name: str
    text: str
    inside: tuple[tuple[int, int], ...]
    outside: tuple[tuple[int, int], ...]


def align(name: str, text: str, article: str) -> Page:
    """Tell the words of a copied page that stand in the article from those that do not."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    page = [text[start:end].lower() for start, end in spans]
    wanted = [word.lower() for word in _TOKEN.findall(article)]
    aligned = bytearray(len(spans))
    for run in SequenceMatcher(None, page, wanted, autojunk=False).get_matching_blocks():
        if run.size >= SHORTEST_RUN:
            aligned[run.a : run.a + run.size] = b"\x01" * run.size
    inside = tuple(span for span, hit in zip(spans, aligned, strict=True) if hit)
    outside = tuple(span for span, hit in zip(spans, aligned, strict=True) if not hit)
    return Page(name, text, inside, outside)


def pages(folder: Path) -> Iterator[Page]:
    """Yield every page of the folder, laid out and aligned."""
    for line in (folder / "webpages.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        with gzip.open(folder / "webpages" / f"{row['id']}.html.gz") as file:
            yield align(row["url"], visible_text(file.read()), row["text"])


def shares(page: Page) -> tuple[float, float]:
    """Return the share of the words outside that were dropped, and of the words inside that were lost."""
    (document,) = clean([Document(page.text)])
    kept = bytearray(len(page.text))
    for block in document.blocks or ():
        if block.reason in ("", "list marker"):
            kept[block.start : block.end] = b"\x01" * (block.end - block.start)
    dropped = [not kept[start] for start, _ in page.outside]
    lost = [not kept[start] for start, _ in page.inside]
    return (fmean(dropped) if dropped else 1.0), (fmean(lost) if lost else 0.0)


def main() -> None:
    """Print the means over the pages and the worst of them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=8, help="how many of the worst pages to print")
    options = parser.parse_args()
    results = [(*shares(page), page.name) for page in pages(options.folder)]
    print(f"{len(results)} pages")
    print(f"outside, dropped: {fmean(row[0] for row in results):6.1%}  (aim: at least 90 %)")
    print(f"inside, lost:     {fmean(row[1] for row in results):6.1%}  (aim: at most 3 %)")
    for title, key in (
        ("most furniture kept", lambda row: row[0]),
        ("most article lost", lambda row: -row[1]),
    ):
        print(f"\n{title}")
        for dropped, lost, name in sorted(results, key=key)[: options.worst]:
            print(f"  dropped {dropped:6.1%}  lost {lost:6.1%}  {name[:90]}")


if __name__ == "__main__":
    main()
