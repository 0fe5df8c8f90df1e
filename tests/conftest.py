"""What tests share: sample texts of their own, and the command line in this process."""

import io
import sys
from dataclasses import dataclass

import pytest

from summarize import cli

pytest_plugins = ["pytester"]

BRIDGE = (
    "The old bridge over the Vell was closed on Monday after divers found cracks in two piers. "
    "Mayor Ilse Brandt said that repairs would take eleven weeks and cost 2.4 million euros. "
    "Lorries must use the motorway, a detour of 31 kilometres.\n\n"
    "Shopkeepers on the east bank fear for their summer. "
    "The ferry will run every ten minutes from Thursday.\n"
)
FERRY = (
    "Ferry service across the Vell is to be doubled while the bridge is shut, the harbour office announced. "
    "A second boat arrives on Wednesday evening.\n\n"
    "Cyclists travel free of charge. "
    "Cracks in two piers had been found by divers during an inspection on Monday. "
    "The last crossing leaves at half past eleven.\n"
)
SCHOOL = (
    "Pupils from the east bank will start lessons half an hour later until the summer holidays. "
    "The head teacher called it a fair answer to a bridge that nobody can cross. "
    "Two classes move to the town hall, where the roof was mended last year.\n"
)


@pytest.fixture(autouse=True)
def _alone(monkeypatch, tmp_path):
    """Nothing of the caller's settings or folder reaches a test."""
    for name in list(cli.os.environ):
        if name.startswith("BRIEF_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder with three articles in ``news/``."""
    here = tmp_path / "here"
    news = here / "news"
    news.mkdir(parents=True)
    for name, text in (("bridge", BRIDGE), ("ferry", FERRY), ("school", SCHOOL)):
        (news / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(here)
    return here


@dataclass
class Result:
    status: int
    out: str
    err: str


class _Stream(io.TextIOWrapper):
    def __init__(self):
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def text(self):
        return self.buffer.getvalue().decode("utf-8")


@pytest.fixture
def run(monkeypatch):
    """Call ``run("news", "--words", "40", stdin=b"...")``: the command line, without a process of its own."""

    def call(*args, stdin=b""):
        out, err = _Stream(), _Stream()
        monkeypatch.setattr(sys, "argv", ["brief", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as leaving:
            cli.main()
        return Result(leaving.value.code, out.text(), err.text())

    return call


@pytest.fixture
def tools(tmp_path):
    """A folder with `brief` in it."""
    place = tmp_path / "tools"
    place.mkdir()
    script = place / "brief"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summarize "$@"\n')
    script.chmod(0o755)
    return place
