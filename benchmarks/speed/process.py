"""Whole processes, measured from outside: user and system time, wall time, peak memory."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
# ``python -m summarize`` is this checkout's; the warm-up compiles its modules, as an installation has them.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
_ENVIRONMENT["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
_NOWHERE = ROOT.anchor  # a folder without settings


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process; seconds, and MiB at the peak."""

    cpu: float
    wall: float
    memory: float


def run(command: Sequence[str], most: float | None = None) -> Run:
    """Run a command to its end, or for so many seconds at most.

    Raises TimeoutError when they are over, CalledProcessError when it fails.
    """
    started = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=_NOWHERE, env=_ENVIRONMENT
    ) as process:
        timer = threading.Timer(most or threading.TIMEOUT_MAX, process.kill)
        timer.daemon = True
        timer.start()
        error = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - started
    if most and wall >= most:
        raise TimeoutError(f"more than {most:g} s")
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=error)
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def in_turn(commands: dict[str, Sequence[str]], rounds: int, most: float) -> dict[str, Run | None]:
    """Run all commands in turn, round after round, after a warm-up; return the medians.

    The machine's speed drifts: in turn, all drift alike. A command that once takes more than so many seconds
    is not run again: its figure is None.
    """
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    spent: set[str] = set()
    for number in range(rounds + 1):
        for name in [name for name in commands if name not in spent]:
            try:
                done = run(commands[name], most)
            except TimeoutError:
                spent.add(name)
                continue
            if number:
                runs[name].append(done)
    return {name: None if name in spent else _median(done) for name, done in runs.items()}


def _median(runs: Sequence[Run]) -> Run:
    return Run(median(r.cpu for r in runs), median(r.wall for r in runs), median(r.memory for r in runs))
