"""Where a digest goes: a file's name, a command that takes mail."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from summarize.digest.render import SUFFIXES
from summarize.errors import UsageError

_PATIENCE = 300  # seconds that a command may take


def is_folder(output: str | None) -> bool:
    """Tell whether digests go into a folder, each a file: one there is, or a path that ends in a slash."""
    return output is not None and (output.endswith(("/", os.sep)) or Path(output).is_dir())


def target(output: str | None, form: str, date: str, *, late: bool) -> str | None:
    """Return the file that a digest goes to; None for standard output.

    In a folder it is named by its date. A ``late`` one, which a newer one follows in the same run, stands
    beside a single file: its date is added to the name.
    """
    if output is None or output == "-":
        return output
    name = date.replace(":", "-")  # which no file on Windows may have in its name
    path = Path(output)
    if is_folder(output):
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{output}: {(error.strerror or str(error)).lower()}; write elsewhere") from None
        return str(path / f"{name}{SUFFIXES[form]}")
    return str(path.with_name(f"{path.stem}.{name}{path.suffix}")) if late else output


def send(command: Sequence[str], mail: bytes) -> None:
    """Hand a mail to a command; raises UsageError unless it ends with status 0.

    The command reads from a file that is complete before it starts: of a pipe whose writer dies it would take
    a part for the whole, and send that.
    """
    shown = command[0]
    try:
        with tempfile.TemporaryFile() as letter:
            letter.write(mail)
            letter.seek(0)
            done = subprocess.run(
                command,
                stdin=letter,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                timeout=_PATIENCE,
                check=False,
            )
    except subprocess.TimeoutExpired:
        raise UsageError(f"--send: {shown} took more than {_PATIENCE} seconds; {_AGAIN}") from None
    except OSError as error:
        raise UsageError(f"--send: {shown}: {(error.strerror or str(error)).lower()}; {_AGAIN}") from None
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = f" ({said[-1]})" if said else ""
        raise UsageError(f"--send: {shown} ended with status {done.returncode}{why}; {_AGAIN}")


_AGAIN = "the digest is kept, and sent at the next run"
