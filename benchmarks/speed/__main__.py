"""Time brief beside its peers, and its growth.

    python benchmarks/speed start [FOLDER]     start-up and a small pool, beside the peers and the floors
    python benchmarks/speed long               48,000 words in one file, beside the peers
    python benchmarks/speed growth [--up-to N] 1,000 to N sentences: time and memory, and the floor

`long` and `growth` write articles that cost what news costs; with --bare, sentences that are words alone.

All are whole processes on the same files in the same environment, in turn, several rounds; what is printed
are medians, and ratios to the first row. Peers that are not installed are left out; one that takes longer
than --most seconds is stopped, and said to be.
"""

from __future__ import annotations

import argparse
import importlib.util
import math
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from corpus import articles, bare, write
from process import Run, in_turn, run

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
BRIEF = [sys.executable, "-m", "summarize"]
Texts = Callable[[int], Iterable[str]]


def main() -> None:
    """Read the arguments and run one of the three."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("start", "long", "growth"))
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--up-to", type=int, default=100_000)
    parser.add_argument("--most", type=float, default=300)
    parser.add_argument("--bare", dest="texts", action="store_const", const=bare, default=articles)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        if options.what == "start":
            start(options.folder.resolve(), Path(scratch), options.rounds, options.most)
        elif options.what == "long":
            long(Path(scratch), options.texts, options.rounds, options.most)
        else:
            growth(Path(scratch), options.texts, options.up_to)


def start(folder: Path, scratch: Path, rounds: int, most: float) -> None:
    """Compare a 200-word briefing of a folder with the floors and the peers."""
    joined = scratch / "joined.txt"
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.suffix == ".txt"]
    joined.write_text("\n\n".join(texts), encoding="utf-8")
    commands = {
        "brief": [*BRIEF, str(folder), "--words", "200"],
        "an empty Python": [sys.executable, "-c", ""],
        "a Typer program that does nothing": [sys.executable, str(HERE / "nothing.py")],
        "reading, segmenting, tokenising": [sys.executable, str(HERE / "floor.py"), str(folder)],
        **peers(joined, 200),
    }
    table(in_turn(commands, rounds, most))


def long(scratch: Path, texts: Texts, rounds: int, most: float) -> None:
    """Compare on one file of 48,000 words."""
    write(scratch / "long", texts(2_526 if texts is bare else 2_226), together=True)
    file = scratch / "long" / "000000.txt"
    print(f"{len(file.read_text(encoding='utf-8').split())} words")
    quick = {"brief": [*BRIEF, str(file), "--words", "200"], **peers(file, 200, only=("lede",))}
    table(in_turn(quick, rounds, most))
    table(in_turn({"brief": quick["brief"], **peers(file, 200)}, 1, most))


def growth(scratch: Path, texts: Texts, most: int) -> None:
    """Print time and memory from 1,000 sentences up, beside the floor."""
    print("| sentences | seconds | floor, seconds | ratio | MiB | times as many | times the time |")
    print("|---" * 7 + "|")
    before: tuple[int, float] | None = None
    size = 1_000
    while size <= most:
        for count in (size, 2 * size) if size == 100_000 else (size,):
            folder = scratch / str(count)
            write(folder, texts(count))
            ours = run([*BRIEF, str(folder), "--words", "200"])
            floor = run([sys.executable, str(HERE / "floor.py"), str(folder)])
            times = f"{count / before[0]:.0f} | {ours.cpu / before[1]:.2f}" if before else " | "
            print(
                f"| {count:,} | {ours.cpu:.2f} | {floor.cpu:.2f} | {ours.cpu / floor.cpu:.2f} | "
                f"{ours.memory:.0f} | {times} |",
                flush=True,
            )
            before = before if count == 2 * size else (count, ours.cpu)  # the millionth beside 100,000
            shutil.rmtree(folder)
        size *= 10


def peers(file: Path, words: int, only: Sequence[str] = ()) -> dict[str, Sequence[str]]:
    """Return the commands of the peers that are there."""
    script = str(HERE / "peer.py")
    names = {
        "sumy text-rank": "sumy",
        "sumy lex-rank": "sumy",
        "summa": "summa",
        "lede": "lede",
        "gensim": "gensim.summarization",  # until version 4
    }
    commands: dict[str, Sequence[str]] = {
        name: [sys.executable, script, name, str(file), str(words)]
        for name, package in names.items()
        if _is_there(package) and (not only or name in only)
    }
    if shutil.which("ots") and (not only or "ots" in only):
        commands["ots"] = ["ots", "--ratio", "6", str(file)]
    return commands


def _is_there(package: str) -> bool:
    parts = package.split(".")
    return all(importlib.util.find_spec(".".join(parts[: i + 1])) for i in range(len(parts)))


def table(rows: Mapping[str, Run | None]) -> None:
    """Print a row a command, with the ratios to the first."""
    first = next(iter(rows.values())) or Run(math.nan, math.nan, math.nan)
    print("\n| | cpu s | wall s | MiB | brief's cpu / this | brief's wall / this |")
    print("|---" * 6 + "|")
    for name, row in rows.items():
        if row is None:
            print(f"| {name} | took too long |" + " |" * 4)
            continue
        ratios = f"{first.cpu / row.cpu:.3f} | {first.wall / row.wall:.3f}"
        print(f"| {name} | {row.cpu:.3f} | {row.wall:.3f} | {row.memory:.0f} | {ratios} |")


if __name__ == "__main__":
    main()
