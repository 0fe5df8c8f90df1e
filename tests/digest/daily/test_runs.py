"""Runs: the same date twice, dry, late and broken ones; where a digest goes, what the state keeps."""

import email
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading

import pytest

from summarize.digest import lock

from .conftest import BRIDGE, MILL, VOTE, entry, feed


@pytest.fixture
def post(here):
    """Call ``post("b", "m")`` for a feed that holds these entries."""
    texts = {"b": ("Bridge shut", BRIDGE), "m": ("Mill burns", MILL), "v": ("Vote", VOTE)}

    def call(*names):
        (here / "in" / "feed.xml").write_bytes(feed(*(entry(name, *texts[name]) for name in names)))

    return call


def rows(here, what):
    state = sqlite3.connect(here / "state.sqlite")
    try:
        return state.execute(what).fetchall()
    finally:
        state.close()


# The same date


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "eml", "rss"])
def test_the_same_date_gives_the_same_bytes_and_nothing_is_read(digest, post, here, form):
    post("b", "m")
    first = digest(1, "--format", form)
    post("v")
    second = digest(1, "--format", form, sources=["in", "nowhere"])
    assert (first.status, first.out) == (second.status, second.out)
    assert second.err == ""
    assert rows(here, "SELECT count(*) FROM item") == [(2,)]


def test_a_date_on_which_nothing_was_new_is_tried_again(digest, post):
    post()
    assert digest(1).out == ""
    post("b")
    assert digest(1).out.startswith("Bridge shut")


def test_none_is_made_of_a_day_before_the_last(digest, post):
    post("b")
    digest(5)
    post("m")
    result = digest(4)
    assert (result.status, result.out) == (0, "")
    assert "the last digest is of 2026-03-05" in result.err
    assert digest(6).out.startswith("Mill burns")


def test_an_unchanged_file_in_another_time_zone_and_order(digest, post, here, monkeypatch):
    post("b", "m")
    out = digest(1, "--format", "json").out
    (here / "state.sqlite").unlink()
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert digest(1, "--format", "json").out == out


# What is asked


def test_nothing_new_and_how_to_hear_of_it(digest, post):
    post()
    (quiet, loud, fails) = digest(1, "--quiet"), digest(1), digest(1, "--fail-empty")
    assert (quiet.status, quiet.out, quiet.err) == (0, "", "")
    assert (loud.status, loud.err.splitlines()[-1]) == (0, "brief: Nothing new.")
    assert fails.status == 5


def test_a_dry_run_writes_nothing(digest, post, here):
    post("b")
    dry = digest(1, "--dry-run", "--output", "out.txt")
    assert sorted(path.name for path in here.iterdir()) == ["in"]
    assert dry.out == digest(1).out
    before = (here / "state.sqlite").read_bytes()
    post("b", "m")
    assert digest(2, "--dry-run").out.startswith("Mill burns")
    assert (here / "state.sqlite").read_bytes() == before


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["--words", "0"], "leaves room for nothing"),
        (["--stories", "few"], "not a whole number"),
        (["--since", "soon"], "24h, 3d, 90m or 1w"),
        (["--format", "pdf"], "no format named 'pdf'"),
        (["--name", "../x"], "letters"),
        (["--ranker", "best"], "no ranker"),
        (["--send", "'"], "--send"),
        (["--output", "no/such/file.txt"], "no folder"),
        (["--config", "no.toml"], "no.toml"),
    ],
)
def test_what_makes_no_sense_is_one_line(digest, post, args, says):
    post("b")
    result = digest(1, *args)
    assert (result.status, result.out) == (2, "")
    assert says in result.err
    assert result.err.count("\n") == 1


def test_a_date_that_is_none(digest, post):
    post("b")
    assert digest("2026-02-30").status == 2
    assert digest("2026-03-01T08:00+02:00", "--format", "json").out.count('"2026-03-01T06:00:00"') == 1


def test_no_sources(digest, here):
    assert "no sources" in digest(1, sources=[]).err


def test_the_state_is_in_the_users_folder_by_name(run, post, here, monkeypatch):
    post("b")
    monkeypatch.setenv("XDG_STATE_HOME", str(here / "state"))
    assert run("digest", "in", "--date", "2026-03-01").status == 0
    assert run("digest", "in", "--date", "2026-03-01", "--name", "work", "--words", "60").status == 0
    kept = {path.name for path in (here / "state" / "brief").iterdir()}
    assert kept == {"digest.sqlite", "digest.sqlite.lock", "work.sqlite", "work.sqlite.lock"}


# A set-up in a file


def test_a_config_holds_it_all_and_flags_win(run, post, here, monkeypatch):
    post("b", "m")
    (here / "digest.toml").write_text(
        'name = "morning"\nsources = ["in"]\nstate = "kept/state"\nformat = "markdown"\noutput = "out/"\n'
        "stories = 1\nper-story = 1\n[limits]\nseconds = 5\n"
    )
    elsewhere = here / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    done = run("digest", "--config", "../digest.toml", "--date", "2026-03-01", "--stories", "2")
    assert (done.status, done.out, done.err) == (0, "", "")
    page = (here / "out" / "2026-03-01.md").read_text()
    assert page.startswith("# morning, 2026-03-01\n")
    assert page.count("\n## ") == 2
    assert (here / "kept" / "state").is_file()
    assert "last digest: 2026-03-01" in run("digest", "status", "--config", "../digest.toml").out


def test_what_is_wrong_in_a_config(run, here):
    for text, says in (
        ('sorces = ["in"]', "did you mean sources"),
        ("sources = [1]", "a list of texts"),
        ('words = "many"', "a whole number"),
    ):
        (here / "digest.toml").write_text(text)
        result = run("digest", "--config", "digest.toml")
        assert (result.status, result.err.count("\n")) == (2, 1)
        assert says in result.err


# Where it goes


def test_a_folder_gets_a_file_a_day_and_none_when_nothing_is_new(digest, post, here):
    post("b")
    for day in (1, 2):
        assert digest(day, "--output", "out/", "--format", "html").out == ""
    assert [path.name for path in (here / "out").iterdir()] == ["2026-03-01.html"]
    post("m")
    digest("2026-03-03T06:30", "--output", "out", "--format", "rss")
    assert (here / "out" / "2026-03-03T06-30-00.xml").is_file()


def test_a_file_is_todays_page(digest, post, here):
    post("b")
    digest(1, "--output", "today.html", "--format", "html")
    assert "Bridge shut" in (here / "today.html").read_text()
    digest(2, "--output", "today.html", "--format", "html")
    assert "Nothing new." in (here / "today.html").read_text()


@pytest.fixture
def mailer(here):
    """A command that keeps what it is given, and fails while there is a file `broken`."""
    script = here / "mailer"
    script.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\n"
        "if pathlib.Path('broken').exists(): sys.exit('no route to the server')\n"
        "box = pathlib.Path('box'); box.mkdir(exist_ok=True)\n"
        "(box / str(len(list(box.iterdir())))).write_bytes(sys.stdin.buffer.read())\n"
    )
    script.chmod(0o755)
    return "./mailer --to x"


def box(here):
    files = sorted((here / "box").iterdir()) if (here / "box").exists() else []
    return [email.message_from_bytes(file.read_bytes()) for file in files]


def test_a_mail_is_sent_once(digest, post, here, mailer):
    post("b")
    done = digest(1, "--send", mailer, "--to", "Ann <ann@vell.example>", "--from", "news@vell.example")
    assert (done.status, done.out, done.err) == (0, "", "")
    (mail,) = box(here)
    assert (mail["To"], mail["From"]) == ("Ann <ann@vell.example>", "news@vell.example")
    assert mail["Subject"] == "Digest, 2026-03-01: Bridge shut"
    digest(1, "--send", mailer)
    digest(2, "--send", mailer)
    assert len(box(here)) == 1


def test_a_mail_that_could_not_be_sent_is_sent_at_the_next_run(digest, post, here, mailer, run):
    post("b")
    (here / "broken").touch()
    failed = digest(1, "--send", mailer)
    assert (failed.status, failed.err.count("\n")) == (2, 1)
    assert "no route to the server" in failed.err
    assert "not delivered: 2026-03-01" in run("digest", "status", "--state", "state.sqlite").out
    post("m")
    assert digest(2, "--send", mailer).status == 2  # read and decided all the same
    post()
    (here / "broken").unlink()
    assert digest(3, "--send", mailer).status == 0
    assert [mail["Subject"] for mail in box(here)] == [
        "Digest, 2026-03-01: Bridge shut",
        "Digest, 2026-03-02: Mill burns",
    ]


def test_a_command_that_is_not_there(digest, post):
    post("b")
    result = digest(1, "--send", "no-such-mailer")
    assert (result.status, result.err.count("\n")) == (2, 1)


# Crashes


def crash(here, where, *args):
    """Run the command line in a process that kills itself where a function is called."""
    module, name = where.rsplit(".", 1)
    code = (
        "import importlib, os, signal, sys\n"
        f"module = importlib.import_module({module!r})\n"
        f"module.{name} = lambda *a, **k: os.kill(os.getpid(), signal.SIGKILL)\n"
        "from summarize import cli\n"
        "sys.argv = 'brief digest in --state state.sqlite --date 2026-03-01'.split()\n"
        f"sys.argv += {args!r}\n"
        "cli.main()\n"
    )
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environ, cwd=here, check=False, capture_output=True
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


@pytest.mark.parametrize(
    "where",
    [
        "summarize.digest.store.take", "summarize.digest.decide", "summarize.digest.store.record",
        "summarize.digest.store._forget_texts", "summarize.commands.digest.emit",
        "summarize.digest.store.delivered",
    ],
)  # fmt: skip
def test_a_run_killed_anywhere_is_made_good_by_the_next(digest, post, here, where):
    post("b", "m")
    expected = digest(1, "--format", "json").out
    (here / "state.sqlite").unlink()
    crash(here, where, "--format", "json")
    assert digest(1, "--format", "json").out == expected
    assert digest(2).out == ""


def test_what_was_decided_is_delivered_first_whatever_its_date(digest, post, here):
    post("b")
    crash(here, "summarize.commands.digest.emit", "--output", "out/")
    post("m")
    assert digest(2, "--output", "out/").status == 0
    pages = {path.name: path.read_text() for path in (here / "out").iterdir()}
    assert {name: text.split("\n")[0] for name, text in pages.items()} == {
        "2026-03-01.txt": "Bridge shut",
        "2026-03-02.txt": "Mill burns",
    }


def test_beside_a_single_file_where_there_are_two(digest, post, here):
    post("b")
    crash(here, "summarize.commands.digest.emit")
    post("m")
    assert digest(2, "--output", "today.txt").status == 0
    assert (here / "today.txt").read_text().startswith("Mill burns")
    assert (here / "today.2026-03-01.txt").read_text().startswith("Bridge shut")


# The state


def test_two_runs_at_once(digest, post, here, monkeypatch):
    post("b")
    monkeypatch.setattr(lock, "_PATIENCE", 0.2)
    with lock.locked(here / "state.sqlite", lambda _: None):
        busy = digest(1)
        assert (busy.status, busy.out, busy.err.count("\n")) == (2, "", 1)
        assert "another run" in busy.err
        assert digest(1, "--dry-run").status == 0
    monkeypatch.setattr(lock, "_PATIENCE", 60)
    held, freed = threading.Event(), threading.Event()

    def hold():
        with lock.locked(here / "state.sqlite", lambda _: None):
            held.set()
            freed.wait(60)

    other = threading.Thread(target=hold)
    other.start()
    held.wait(60)
    threading.Timer(0.1, freed.set).start()
    assert digest(1).status == 0
    other.join()


def state(here, *statements):
    connection = sqlite3.connect(here / "state.sqlite")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_state_of_a_newer_brief_is_left_alone(digest, post, run, here):
    post("b")
    digest(1)
    state(here, "PRAGMA user_version = 99")
    before = (here / "state.sqlite").read_bytes()
    for result in (digest(2), digest(2, "--dry-run"), run("digest", "status", "--state", "state.sqlite")):
        assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
        assert "newer" in result.err
    assert (here / "state.sqlite").read_bytes() == before


def test_what_is_no_state_is_left_alone(digest, post, run, here):
    post("b")
    state(here, "CREATE TABLE theirs (x)")
    assert "another program" in digest(1).err
    assert "another program" in run("digest", "reset", "--yes", "--state", "state.sqlite").err
    (here / "state.sqlite").write_text("a letter to my aunt, which is long enough to be no database\n" * 20)
    result = digest(1)
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert (here / "state.sqlite").exists()


def test_status(digest, post, run, here):
    post("b", "m")
    digest(1, "--stories", "1", sources=["in", "nowhere"])
    out = run("digest", "status", "--state", "state.sqlite").out
    assert out.splitlines() == [
        "state: state.sqlite",
        "last digest: 2026-03-01",
        "not delivered: none",
        "items: 2, delivered: 1, waiting: 1, stories: 1, digests: 1",
        "in: last read 2026-03-01",
        "nowhere: never read yet; 1 failure, next try at the next run: "
        "no such file or folder; check the spelling",
    ]
    assert run("digest", "status", "--state", "other").status == 3


def test_reset_wants_to_be_sure(digest, post, run, here):
    post("b")
    digest(1)
    asked = run("digest", "reset", "--state", "state.sqlite")
    assert (asked.status, "--yes" in asked.err) == (2, True)
    assert run("digest", "reset", "--state", "state.sqlite", "--yes").status == 0
    assert digest(1).out.startswith("Bridge shut")


def test_prune_forgets_what_is_old_but_not_what_sources_still_hold(digest, post, run, here):
    post("b", "m")
    digest(1)
    post("b")
    digest(2)
    post("b", "v")
    digest("2026-07-01")
    pruned = run("digest", "prune", "--older", "90d", "--date", "2026-07-01", "--state", "state.sqlite")
    assert pruned.err == "brief: forgot 1 items, 2 stories, 5 sentences, 1 digests, 0 sources\n"
    assert rows(here, "SELECT key FROM item ORDER BY key") == [
        ("https://vell.example/b",), ("https://vell.example/v",),
    ]  # fmt: skip
    assert digest("2026-07-02").out == ""
    post("b", "m")
    assert digest("2026-07-03").out.startswith("Mill burns")


def test_prune_after_a_long_pause_makes_nothing_new(digest, post, run):
    post("b", "m")
    digest(1)
    assert (
        run("digest", "prune", "--older", "1d", "--date", "2026-09-01", "--state", "state.sqlite").status == 0
    )
    assert digest("2026-09-01").out == ""


def test_texts_are_forgotten_before_items_are(digest, post, here):
    post("b")
    digest(1)
    post("b", "m")
    digest("2026-04-15")
    assert rows(here, "SELECT key FROM item WHERE document IS NULL") == [("https://vell.example/b",)]
    post("b")
    assert digest("2026-04-16").out == ""


def test_the_names_of_commands_and_folders(run, here):
    assert "Usage: brief digest SOURCE..." in run("digest", "--help").out
    (here / "status").mkdir()
    (here / "status" / "a.txt").write_text(VOTE)
    made = run("digest", "./status", "--date", "2026-03-01", "--state", "s", "--format", "json")
    assert json.loads(made.out)["stories"][0]["sources"][0]["path"] == "status/a.txt"
