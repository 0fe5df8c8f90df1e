import io

import pytest

from summarize import progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def shown(monkeypatch, clock, stream, **options):
    monkeypatch.setattr(progress.sys, "stderr", stream)
    tell = progress.progress(**options)
    tell("reading")
    clock[0] = 2.0
    tell("ranking")
    tell("")
    return stream.getvalue()


def test_work_of_over_a_second_shows_its_stage_and_clears_the_line(monkeypatch, clock):
    assert shown(monkeypatch, clock, Terminal()) == "\r\x1b[Kranking ...\r\x1b[K"


def test_a_pipe_sees_nothing(monkeypatch, clock):
    assert shown(monkeypatch, clock, io.StringIO()) == ""


def test_quiet_shows_nothing(monkeypatch, clock):
    assert shown(monkeypatch, clock, Terminal(), quiet=True) == ""
