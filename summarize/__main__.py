"""The command ``brief``, and ``python -m summarize``: the command line in a process of its own."""

import atexit
import gc
import os
import sys
from typing import NoReturn


def console() -> NoReturn:
    """Run the command line and leave at once.

    Python would first look for cycles in all that was made, and take every module apart: a tenth of a short
    run and more. mypy leaves like this. What was registered to run at the end still runs.
    """
    gc.disable()
    from summarize.cli import run  # noqa: PLC0415 - a module that is being loaded leaves no cycles behind

    gc.enable()
    status = run()
    if sys.flags.dev_mode or sys.flags.inspect or not _alone():
        sys.exit(status)  # somebody wants to look at what is left
    atexit._run_exitfuncs()  # as multiprocessing does before it leaves a child
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        sys.exit(status)  # Python tells of it
    os._exit(status)


def _alone() -> bool:
    """Tell whether nobody called but Python: a profiler, coverage or a test beneath has work to do yet."""
    frame = sys._getframe(2).f_back  # beneath the script that called, or this module run as one
    while frame and frame.f_globals.get("__name__") == "runpy":
        frame = frame.f_back
    return frame is None


if __name__ == "__main__":
    console()
