"""Runs of brief as forked children of a process that has loaded everything, to be killed at chosen points.

``python -m digest.zygote PORT`` reads one order a line, as JSON, and answers each with a line. A child counts
what it does in its main thread: an *event* is a call or a return of a function of the digest or of the file
output, or of a C function that touches the state or a file. It kills itself with SIGKILL at the event that
the order names. Nothing of this is known to the product.
"""

from __future__ import annotations

import gc
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
_COUNTED = ("summarize/digest/", "summarize/commands/digest.py", "summarize/commands/output.py")
_STATE = frozenset({"execute", "executemany", "executescript", "commit", "rollback", "connect", "close"})
_FILES = frozenset({
    "open", "write", "flush", "fsync", "rename", "replace", "unlink", "remove", "mkdir", "chmod", "link",
    "fork_exec", "posix_spawn", "waitpid", "flock", "lockf", "ftruncate", "truncate",
})  # fmt: skip


class Zygote:
    """The test's end: ``run`` waits for a child, ``start`` and ``wait`` let it go on meanwhile."""

    def __init__(self, port: int) -> None:
        path = os.pathsep.join([str(_ROOT), str(_ROOT / "tests"), os.environ.get("PYTHONPATH", "")])
        self._process = subprocess.Popen(
            [sys.executable, "-m", "digest.zygote", str(port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"},
        )

    def __enter__(self) -> Zygote:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def run(self, *args: object, **order: Any) -> Ran:
        """Run brief with these arguments; ``folder`` is its working folder, ``die`` the event to die at."""
        return self.wait(self.start(*args, **order))

    def start(self, *args: object, **order: Any) -> int:
        return int(self._ask({"args": [str(arg) for arg in args], **order})["pid"])

    def wait(self, pid: int) -> Ran:
        return Ran(self._ask({"wait": pid}))

    def _ask(self, order: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order, default=str).encode() + b"\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


class Ran:
    """How a child ended."""

    def __init__(self, answer: dict[str, Any]) -> None:
        self.killed: bool = answer["signal"] == signal.SIGKILL
        self.status: int = answer["status"]
        self.out: str = answer["out"]
        self.err: str = answer["err"]
        self.trail: list[str] = answer["trail"]  # the events, when they were asked for

    def __repr__(self) -> str:
        return f"{'killed' if self.killed else self.status} {self.out!r} {self.err!r}"


class _Events:
    """Counts the events of the main thread; kills, or waits for a named pipe's end, at one of them."""

    def __init__(self, order: dict[str, Any]) -> None:
        self.count = 0
        self.trail: list[str] = []
        self._die = order.get("die")
        self._hold = order.get("hold")
        self._wanted = order.get("trail", False)

    def watch(self, frame: Any, event: str, arg: Any) -> None:
        if event in ("call", "return"):
            path = frame.f_code.co_filename
            if not any(part in path for part in _COUNTED):
                return
            name = f"{path.rpartition('summarize/')[2]}:{frame.f_code.co_name}"
        else:
            name = getattr(arg, "__name__", "")
            owner = type(getattr(arg, "__self__", None)).__module__
            of_state = name in _STATE and "sqlite3" in (owner, getattr(arg, "__module__", ""), _owner(arg))
            if not of_state and not (name in _FILES and _owner(arg) in ("posix", "fcntl", "io", "_io")):
                return
        self.count += 1
        if self._wanted:
            self.trail.append(f"{event} {name}")
        if self.count == self._die:
            os.kill(os.getpid(), signal.SIGKILL)
        if self._hold and self.count == self._hold[0]:
            Path(self._hold[1]).read_bytes()  # a pipe: until the test has opened and closed its end


def _owner(function: Any) -> str:
    own = getattr(function, "__self__", None)
    return str(getattr(own, "__name__", "") or type(own).__module__)


def _child(order: dict[str, Any], place: Path) -> None:
    """Be the command line; never returns."""
    status = 70
    events = _Events(order)
    try:
        os.chdir(order["folder"])
        os.environ.update(order.get("env", {}))
        for number, name in ((1, "out"), (2, "err")):
            handle = os.open(place / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(handle, number)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        sys.stdout = io.TextIOWrapper(os.fdopen(1, "wb"), encoding="utf-8")
        sys.stderr = io.TextIOWrapper(os.fdopen(2, "wb"), encoding="utf-8", write_through=True)
        sys.argv = ["brief", *order["args"]]
        from summarize import cli  # noqa: PLC0415

        sys.setprofile(events.watch)
        try:
            cli.main()
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        finally:
            sys.setprofile(None)
    finally:
        (place / "trail").write_text(json.dumps(events.trail))
        sys.stdout.flush()
        os._exit(status)


def _load() -> None:
    """Load what a run needs, so that a child need not."""
    from summarize import Document, brief, cli  # noqa: F401, PLC0415
    from summarize.commands import digest  # noqa: F401, PLC0415
    from summarize.read.extras import load  # noqa: PLC0415

    load("web")
    load("feeds")
    text = "The lock at Arnhem is shut for repairs. Barges wait in a line of two kilometres."
    brief([Document(text, "a"), Document(f"{text} The mayor came.", "b")], words=50)
    gc.freeze()


def main() -> None:
    """Serve orders until the end of input."""
    import tempfile  # noqa: PLC0415

    from .server import lead_to  # noqa: PLC0415

    lead_to(int(sys.argv[1]))
    _load()
    places: dict[int, tempfile.TemporaryDirectory[str]] = {}
    for line in sys.stdin.buffer:
        order = json.loads(line)
        if "wait" in order:
            pid = order["wait"]
            _, ended = os.waitpid(pid, 0)
            answer = _answer(ended, Path(places[pid].name))
            places.pop(pid).cleanup()
        else:
            place = tempfile.TemporaryDirectory()
            pid = os.fork()
            if pid == 0:
                _child(order, Path(place.name))
            places[pid] = place
            answer = {"pid": pid}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _answer(ended: int, place: Path) -> dict[str, Any]:
    def text(name: str) -> str:
        path = place / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    return {
        "signal": os.WTERMSIG(ended) if os.WIFSIGNALED(ended) else 0,
        "status": os.waitstatus_to_exitcode(ended),
        "out": text("out"),
        "err": text("err"),
        "trail": json.loads(text("trail") or "[]"),
    }


if __name__ == "__main__":
    main()
