"""Runs of brief as forked children of a process that has loaded everything, to be killed at chosen points.

``python -m digest.zygote PORT`` reads one order a line, as JSON, and answers each with a line. A child counts
what it does in its main thread: an *event* is a call of a function of the digest, the beginning or the end of
a statement to the state, and what touches a file or starts a program. It kills itself with SIGKILL at the
event that the order names. Nothing of this is known to the product.
"""

from __future__ import annotations

import builtins
import contextlib
import functools
import gc
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import traceback
from pathlib import Path
from types import FunctionType
from typing import Any

from .newsstand import FEEDS
from .server import lead_to

_ROOT = Path(__file__).parents[2]
_COUNTED = ("summarize.digest", "summarize.commands.digest", "summarize.commands.output")
_TOUCHES = (  # audit events
    "open", "os.rename", "os.remove", "os.mkdir", "os.chmod", "os.truncate", "tempfile.", "fcntl.",
    "subprocess.", "sqlite3.",
)  # fmt: skip


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
        assert self._process.stdout
        self._process.stdout.readline()  # it has loaded everything

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
        self.trail: list[str] = answer["trail"]  # the events, of one that was not killed

    def __repr__(self) -> str:
        return f"{'killed' if self.killed else self.status} {self.out!r} {self.err!r}"


class _Events:
    """Counts the events of the main thread; kills, or waits for a named pipe's end, at one of them."""

    def __init__(self, order: dict[str, Any]) -> None:
        self.trail: list[str] = []
        self._count = 0
        self._on = False
        self._die = order.get("die")
        self._hold = order.get("hold")
        self._wrapped: dict[Any, Any] = {}

    def __enter__(self) -> None:
        import sqlite3  # noqa: PLC0415

        events = self

        class Counted(sqlite3.Connection):
            def execute(self, statement: str, *rest: Any) -> sqlite3.Cursor:
                events.happens(f"begins {statement}")
                done = super().execute(statement, *rest)
                events.happens(f"ended {statement}")
                return done

        connect = sqlite3.connect
        sqlite3.connect = lambda *args, **named: connect(*args, factory=Counted, **named)  # type: ignore
        for module in [module for name, module in sys.modules.items() if name.startswith(_COUNTED)]:
            self._count_calls(module)
        communicate = subprocess.Popen.communicate

        def talking(*args: Any, **named: Any) -> Any:
            events.happens("calls subprocess.communicate")  # the program runs and has been told nothing
            return communicate(*args, **named)

        subprocess.Popen.communicate = talking  # type: ignore[method-assign]
        opened = io.open

        def opening(file: Any, mode: str = "r", *args: Any, **named: Any) -> Any:
            found = opened(file, mode, *args, **named)
            ours = self._on and set(mode) & set("wax+") and threading.get_ident() == _MAIN
            return _Writing(found, self) if ours else found

        io.open = builtins.open = opening
        sys.addaudithook(self._audit)
        self._on = True

    def __exit__(self, *_: object) -> None:
        self._on = False

    def _count_calls(self, place: Any) -> None:
        """Wrap the functions of a module, and the methods of its classes."""
        for name, value in list(vars(place).items()):
            ours = str(getattr(value, "__module__", "")).startswith(_COUNTED)
            if ours and isinstance(value, FunctionType) and not name.startswith("__"):
                setattr(place, name, self._counting(value))
            elif ours and isinstance(value, type) and value not in self._wrapped:
                self._wrapped[value] = value
                self._count_calls(value)

    def _counting(self, function: Any) -> Any:
        def counting(*args: Any, **named: Any) -> Any:
            if threading.get_ident() == _MAIN:
                self.happens(f"calls {function.__module__}.{function.__name__}")
            return function(*args, **named)

        return self._wrapped.setdefault(function, functools.wraps(function)(counting))

    def happens(self, event: str) -> None:
        self._count += 1
        self.trail.append(event)
        if self._count == self._die:
            os.kill(os.getpid(), signal.SIGKILL)
        if self._hold and self._count == self._hold[0]:
            self._on = False
            Path(self._hold[1]).read_bytes()  # a pipe: until the test has opened and closed its end
            self._on = True

    def _audit(self, event: str, args: tuple[Any, ...]) -> None:
        if self._on and event.startswith(_TOUCHES) and threading.get_ident() == _MAIN:
            self.happens(f"touch {event}")


class _Writing:
    """A file to which all is written in two halves, an event between them."""

    def __init__(self, file: Any, events: _Events) -> None:
        self._file, self._events = file, events

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> _Writing:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: Any) -> int:
        half = len(data) // 2
        self._file.write(data[:half])
        self._file.flush()
        self._events.happens("wrote half")
        self._file.write(data[half:])
        return len(data)


_MAIN = threading.main_thread().ident


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
        sys.stderr = io.TextIOWrapper(os.fdopen(2, "wb", 0), encoding="utf-8", write_through=True)
        sys.argv = ["brief", *order["args"]]
        from summarize import cli  # noqa: PLC0415

        try:
            with events:
                cli.main()
        except SystemExit as leaving:
            status = int(leaving.code or 0)
    except BaseException:  # a bug of the test's own
        traceback.print_exc()
    finally:
        (place / "trail").write_text(json.dumps(events.trail))
        sys.stdout.flush()
        os._exit(status)


def _load() -> None:
    """Load what a run needs, and learn the words of the feeds, so that a child need not: by a run."""
    from summarize import cli  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as place:
        os.environ["BRIEF_CACHE"] = place
        args = ["--date", "2026-01-01", "--state", f"{place}/state.db", "--output", f"{place}/digest.json"]
        sys.argv = ["brief", "digest", *FEEDS.values(), *args, "--format", "json", "--quiet"]
        with contextlib.suppress(SystemExit):
            cli.main()
    gc.collect()
    gc.freeze()


def main() -> None:
    """Serve orders until the end of input."""
    lead_to(int(sys.argv[1]))
    _load()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
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
