"""How well stories agree with people's, and how the time grows.

    python benchmarks/stories.py PATH/stories_ecbplus.jsonl
    python benchmarks/stories.py --growth [5000 10000 20000]

Each line of the file is an article: ``{"id", "text", "story", "topic"?, "date"?}``. Printed are B-cubed
precision, recall and F1 (Bagga and Baldwin 1998) over all articles. With topics, the same is printed for
random halves of the topics, each grouped by itself: how far the figure moves with the collection. Growth is
measured on made-up articles: stories of a few articles each, whose words are partly the language's, partly
their topic's and partly their own.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from pathlib import Path
from typing import Any

from summarize.stories import Article, group_stories, parse_date

HALVES = 6
SIZES = [5000, 10000, 20000]


def b_cubed(found: dict[str, str], given: dict[str, str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the story found for each article against the one given."""
    both = Counter((found[article], given[article]) for article in given)
    ours, theirs = Counter(found.values()), Counter(given.values())
    precision = sum(n * n / ours[story] for (story, _), n in both.items()) / len(given)
    recall = sum(n * n / theirs[story] for (_, story), n in both.items()) / len(given)
    return precision, recall, 2 * precision * recall / (precision + recall)


def measure(rows: list[dict[str, Any]]) -> str:
    stories = group_stories(Article(r["id"], r["text"], date=parse_date(r.get("date"))) for r in rows)
    found = {article.id: story.id for story in stories for article in story.articles}
    given = {row["id"]: row["story"] for row in rows}
    precision, recall, f1 = b_cubed(found, given)
    return (
        f"{len(rows):5} articles {len(set(given.values())):4} stories {len(stories):4} found   "
        f"B-cubed precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}"
    )


def quality(path: str) -> None:
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    print("all     ", measure(rows))
    topics = sorted({row["topic"] for row in rows if "topic" in row})
    generator = random.Random(7)
    for number in range(HALVES if topics else 0):
        half = set(generator.sample(topics, len(topics) // 2))
        print(f"half {number + 1}  ", measure([row for row in rows if row["topic"] in half]))


def made_up(count: int) -> list[Article]:
    """Return articles of about 200 words, in stories of seven on average and forty topics."""
    generator = random.Random(1)
    common = [f"w{i}" for i in range(8000)]
    weights = [1 / (i + 1) ** 0.9 for i in range(len(common))]
    articles: list[Article] = []
    while len(articles) < count:
        topic = [f"t{generator.randrange(40)}x{i}" for i in range(60)]
        names = ["N" + "".join(generator.choices("abcdefghijklmnop", k=5)) for _ in range(12)]
        for _ in range(min(count - len(articles), 1 + int(generator.expovariate(1 / 6)))):
            text = generator.choices(common, weights, k=120) + generator.choices(names + topic, k=80)
            generator.shuffle(text)
            articles.append(Article(f"{len(articles):06}", " ".join(text)))
    return articles


def growth(sizes: list[int]) -> None:
    before = None
    for size in sizes:
        articles = made_up(size)
        start = time.process_time()
        stories = group_stories(articles)
        seconds = time.process_time() - start
        times = f"  {seconds / before:.2f} times the last" if before else ""
        print(f"{size:6} articles  {len(stories):5} stories  {seconds:7.1f} s{times}", flush=True)
        before = seconds


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", nargs="?", help="labelled articles, one JSON object a line")
    parser.add_argument("--growth", nargs="*", type=int, metavar="N", help="the time for N made-up articles")
    arguments = parser.parse_args()
    if arguments.path is None and arguments.growth is None:
        parser.error("name a file of labelled articles, or ask for --growth")
    if arguments.path:
        quality(arguments.path)
    if arguments.growth is not None:
        growth(arguments.growth or SIZES)


if __name__ == "__main__":
    main()
