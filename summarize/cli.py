"""The command line: Typer parses, the commands work, one place turns errors into exit statuses.

Annotations are values here, not texts: Typer would compile each of the hundred at every start.
"""

import errno
import gc
import os
import sys
from typing import Annotated, Any, NoReturn

import typer

from summarize.errors import BriefError
from summarize.typed import PLAIN, Command, DigestGroup, Family, Group
from summarize.version import VERSION

app = typer.Typer(cls=Group, **PLAIN)
golden = typer.Typer(cls=Family, rich_markup_mode=None, help="Briefings tested against golden files.")
app.add_typer(golden, name="golden")
digest = typer.Typer(cls=DigestGroup, rich_markup_mode=None)
app.add_typer(digest, name="digest")

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders, URLs, or - for standard input.")
]
# Numbers come as they are typed: settings parse them, with one message wherever they come from.
Words = Annotated[
    str | None, typer.Option("--words", "-w", metavar="N", help="At most N words (default 200).")
]
Sentences = Annotated[
    str | None, typer.Option("--sentences", metavar="N", help="At most N sentences instead.")
]
Chars = Annotated[str | None, typer.Option("--chars", metavar="N", help="At most N characters instead.")]
Ratio = Annotated[
    str | None, typer.Option("--ratio", metavar="P", help="At most this share of the words, 0 to 1.")
]
Ranker = Annotated[str | None, typer.Option("--ranker", "-r", help="How sentences are ranked (textrank).")]
Language = Annotated[str | None, typer.Option("--language", "-l", help="ISO 639-1 code, or auto.")]
Format = Annotated[str | None, typer.Option("--format", "-f", help="text, markdown, json or html.")]
Output = Annotated[str | None, typer.Option("--output", "-o", help="Write to this file, atomically.")]
Cite = Annotated[bool | None, typer.Option("--cite/--no-cite", help="Mark each sentence with its sources.")]
About = Annotated[str | None, typer.Option("--about", help="Lean towards a question or topic.")]
Order = Annotated[str | None, typer.Option("--order", help="source: reading order; rank: best first.")]
MaxPerSource = Annotated[
    str | None, typer.Option("--max-per-source", metavar="N", help="At most N sentences of one source.")
]
Strict = Annotated[bool | None, typer.Option("--strict", help="Any unreadable source is an error.")]
Field = Annotated[str | None, typer.Option("--field", metavar="NAME", help="Column that holds the texts.")]
AllowPrivate = Annotated[
    bool | None, typer.Option("--allow-private", help="Let URLs lead to this machine and its network.")
]
IgnoreRobots = Annotated[
    bool | None, typer.Option("--ignore-robots", help="Fetch what robots.txt asks not to.")
]
NoCache = Annotated[bool | None, typer.Option("--no-cache", help="Fetch all anew and keep nothing.")]
Limit = Annotated[
    list[str] | None, typer.Option("--limit", metavar="NAME=VALUE", help="A limit of reading; once or more.")
]
Config = Annotated[str | None, typer.Option("--config", help="Defaults from this TOML file.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No messages.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say what was done.")]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"brief {VERSION}")
        raise typer.Exit


@app.callback()
def _brief(
    version: Annotated[bool, typer.Option("--version", "-V", callback=_version, is_eager=True)] = False,
) -> None:
    """One briefing of a fixed length from many documents: verbatim, traceable, no language model."""


@app.command(Group.default, hidden=True, cls=Command)
def _make(
    paths: Paths,
    words: Words = None, sentences: Sentences = None, chars: Chars = None, ratio: Ratio = None,
    ranker: Ranker = None, language: Language = None, format: Format = None, output: Output = None,
    cite: Cite = None, about: About = None, order: Order = None, max_per_source: MaxPerSource = None,
    field: Field = None, limit: Limit = None, allow_private: AllowPrivate = None,
    ignore_robots: IgnoreRobots = None, no_cache: NoCache = None,
    strict: Strict = None, config: Config = None, quiet: Quiet = False, verbose: Verbose = False,
) -> int:  # fmt: skip
    """Make one briefing from all the sources."""
    from summarize.commands import make

    flags = _given(locals(), "paths", "config", "quiet", "verbose", "make")
    return make.run(paths, flags, config=config, quiet=quiet, verbose=verbose)


@app.command("explain", cls=Command)
def _explain(
    paths: Paths,
    words: Words = None, sentences: Sentences = None, chars: Chars = None, ratio: Ratio = None,
    ranker: Ranker = None, language: Language = None, format: Format = None, output: Output = None,
    about: About = None, order: Order = None, max_per_source: MaxPerSource = None,
    field: Field = None, limit: Limit = None, allow_private: AllowPrivate = None,
    ignore_robots: IgnoreRobots = None, no_cache: NoCache = None,
    strict: Strict = None, config: Config = None, quiet: Quiet = False,
) -> int:  # fmt: skip
    """Show every sentence: its score and the score's parts, kept or dropped, why, and what it repeats."""
    from summarize.commands import explain

    flags = _given(locals(), "paths", "config", "quiet", "explain")
    return explain.run(paths, flags, config=config, quiet=quiet)


Feeds = Annotated[
    list[str] | None, typer.Argument(metavar="[FEED...]", help="Feeds whose entries are sources.")
]


@app.command("verify", cls=Command)
def _verify(
    briefing: Annotated[str, typer.Argument(metavar="BRIEFING.json")],
    feeds: Feeds = None,
    field: Field = None, limit: Limit = None, allow_private: AllowPrivate = None,
    ignore_robots: IgnoreRobots = None, no_cache: NoCache = None,
    config: Config = None,
) -> int:  # fmt: skip
    """Check that each sentence of a JSON briefing still stands verbatim in its source."""
    from summarize.commands import verify

    flags = _given(locals(), "briefing", "feeds", "config", "verify")
    return verify.run(briefing, feeds or [], flags, config=config)


@app.command("stories", cls=Command)
def _stories(
    articles: Annotated[str, typer.Argument(metavar="ARTICLES.jsonl", help="One article a line, or -.")],
    output: Output = None,
) -> int:
    """Group articles into stories, one a line: what several sources tell of one event."""
    from summarize.commands import stories

    return stories.run(articles, output)


Opt = typer.Option
State = Annotated[str | None, Opt("--state", metavar="FILE", help="What was seen and shown (by the name).")]
Name = Annotated[str | None, Opt("--name", help="The digest's name (digest).")]
Date = Annotated[str | None, Opt("--date", metavar="DATE", help="ISO date or date-time (today).")]
Setup = Annotated[str | None, Opt("--config", metavar="FILE", help="A whole set-up: digest.toml.")]
Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="[SOURCE...]", help="Folders, files, feeds, pages, OPML, lists of addresses."),
]
InAll = Annotated[str | None, Opt("--words", "-w", metavar="N", help="At most N words in all (400).")]
Most = Annotated[str | None, Opt("--stories", metavar="N", help="At most N stories (10).")]
PerStory = Annotated[str | None, Opt("--per-story", metavar="N", help="At most N sentences of a story (3).")]
Since = Annotated[str | None, Opt("--since", metavar="SPAN", help="How long items wait: 24h, 3d, 1w (24h).")]
Form = Annotated[str | None, Opt("--format", "-f", help="text, markdown, html, json, eml or rss.")]
Target = Annotated[str | None, Opt("--output", "-o", help="Write to this file, or by date into this folder.")]
Send = Annotated[str | None, Opt("--send", metavar="COMMAND", help="Pipe it as a mail to this command.")]
To = Annotated[str | None, Opt("--to", metavar="ADDRESS", help="The mail's To.")]
From = Annotated[str | None, Opt("--from", metavar="ADDRESS", help="The mail's From.")]
DryRun = Annotated[bool, Opt("--dry-run", help="Print it, and note nothing.")]
FailEmpty = Annotated[bool | None, Opt("--fail-empty", help="Exit status 5 when nothing is new.")]
Yes = Annotated[bool, Opt("--yes", "-y", help="Do not ask.")]
Older = Annotated[str, Opt("--older", metavar="SPAN", help="Older than this: 12w, 90d.")]


@digest.callback()
def _digest_group() -> None:
    """Tell what is new in feeds and folders since the last time, story by story."""


@digest.command(DigestGroup.default, hidden=True, cls=Command)
def _digest(
    sources: Sources = None, state: State = None, name: Name = None, words: InAll = None,
    stories: Most = None, per_story: PerStory = None, since: Since = None, date: Date = None,
    format: Form = None, output: Target = None, send: Send = None, to: To = None, from_: From = None,
    dry_run: DryRun = False, fail_empty: FailEmpty = None,
    ranker: Ranker = None, language: Language = None, about: About = None, field: Field = None,
    limit: Limit = None, allow_private: AllowPrivate = None, ignore_robots: IgnoreRobots = None,
    no_cache: NoCache = None, config: Setup = None, quiet: Quiet = False,
) -> int:  # fmt: skip
    """Print what is new in the sources since the last time, story by story."""
    from summarize.commands import digest

    flags = _given(locals(), "sources", "from_", "dry_run", "config", "quiet", "digest") | {"from": from_}
    return digest.run(sources or [], flags, config=config, dry_run=dry_run, quiet=quiet)


@digest.command("status", cls=Command)
def _digest_status(state: State = None, name: Name = None, config: Setup = None) -> int:
    """Show how each source has fared, what waits, and the last digest."""
    from summarize.commands import digest_state

    return digest_state.status(_given(locals(), "config", "digest_state"), config=config)


@digest.command("reset", cls=Command)
def _digest_reset(state: State = None, name: Name = None, config: Setup = None, yes: Yes = False) -> int:
    """Forget all that was seen and shown."""
    from summarize.commands import digest_state

    return digest_state.reset(_given(locals(), "config", "yes", "digest_state"), config=config, sure=yes)


@digest.command("prune", cls=Command)
def _digest_prune(
    older: Older = "90d", state: State = None, name: Name = None, date: Date = None, config: Setup = None,
    quiet: Quiet = False,
) -> int:  # fmt: skip
    """Forget what is old, save items that their sources still hold."""
    from summarize.commands import digest_state

    flags = _given(locals(), "older", "config", "quiet", "digest_state")
    return digest_state.prune(flags, older=older, config=config, quiet=quiet)


@app.command("rankers", cls=Command)
def _rankers() -> int:
    """List the rankers."""
    from summarize.commands import names

    return names.rankers()


@app.command("formats", cls=Command)
def _formats() -> int:
    """List the formats that can be read and written."""
    from summarize.commands import names

    return names.formats()


@app.command("languages", cls=Command)
def _languages() -> int:
    """List the languages with stop words and stems."""
    from summarize.commands import names

    return names.languages()


Root = Annotated[str, typer.Option("--root", help="The folder of the cases.")]
Cases = Annotated[list[str] | None, typer.Argument(metavar="[CASE...]", help="All cases if none is named.")]
Tolerance = Annotated[
    list[str] | None,
    typer.Option("--tolerance", metavar="NAME=VALUE", help="What may differ: sentences=1, rouge=0.9."),
]


@golden.command("add", cls=Command)
def _golden_add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A new case's name.")],
    paths: Paths,
    words: Words = None, sentences: Sentences = None, chars: Chars = None, ratio: Ratio = None,
    ranker: Ranker = None, language: Language = None, cite: Cite = None, about: About = None,
    order: Order = None, max_per_source: MaxPerSource = None,
    field: Field = None, limit: Limit = None, allow_private: AllowPrivate = None,
    ignore_robots: IgnoreRobots = None, no_cache: NoCache = None,
    format: Annotated[list[str] | None, typer.Option("--format", "-f", help="Once or more (text).")] = None,
    tolerance: Tolerance = None, root: Root = "golden",
) -> int:  # fmt: skip
    """Make a case from sources and options, with what they give now as expected."""
    from summarize.commands import golden

    flags = _given(locals(), "name", "paths", "format", "tolerance", "root", "golden")
    return golden.add(name, paths, flags, format, tolerance=tolerance or [], root=root)


@golden.command("list", cls=Command)
def _golden_list(root: Root = "golden") -> int:
    """List the cases: name, formats, options and sources, with tabs between."""
    from summarize.commands import golden

    return golden.list_cases(root)


@golden.command("check", cls=Command)
def _golden_check(
    cases: Cases = None,
    format: Annotated[str, typer.Option("--format", "-f", help="text, json or junit.")] = "text",
    jobs: Annotated[
        str | None, typer.Option("--jobs", "-j", metavar="N", help="So many processes, or auto (1).")
    ] = None,
    tolerance: Tolerance = None,
    update: Annotated[
        bool,
        typer.Option("--update", "-u", "--update-snapshots", "--snapshot-update", help="As accept --all."),
    ] = False,
    root: Root = "golden",
) -> int:
    """Compare every case with what it gives now; a difference is explained and shown as a diff."""
    from summarize.commands import golden

    if update:
        return golden.accept(cases or [], root, everything=True)
    return golden.check(cases or [], root, form=format, jobs=jobs, tolerance=tolerance or [])


@golden.command("accept", cls=Command)
def _golden_accept(
    cases: Cases = None,
    root: Root = "golden",
    everything: Annotated[bool, typer.Option("--all", help="All that changed.")] = False,
) -> int:
    """Take what the named cases give now as expected."""
    from summarize.commands import golden

    return golden.accept(cases or [], root, everything=everything)


def _lean(first: list[str]) -> typer.Typer:
    """Return the command line with only the command that the first word calls: Typer builds all it gets."""
    names = {command.name for command in app.registered_commands}
    groups = [group for group in app.registered_groups if group.name in first]
    if not first or first[0].startswith("-") or "_BRIEF_COMPLETE" in os.environ:
        return app
    name = first[0] if first[0] in names or groups else Group.default
    lean = typer.Typer(cls=Group, add_completion=False, **PLAIN)
    lean.registered_callback, lean.registered_groups = app.registered_callback, groups
    lean.registered_commands = [command for command in app.registered_commands if command.name == name]
    return lean


def _given(values: dict[str, Any], *others: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in others and value is not None}


def main() -> NoReturn:
    """Run the command line and leave with its exit status; raises SystemExit."""
    sys.exit(run())


def run() -> int:
    """Run the command line; return its exit status."""
    status = 70
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # nothing here is dense: threads only cost their start
    # A pool is millions of values and no cycles: looking for them doubles the time. What libraries leave of a
    # page, a book or a mail is tens to hundreds of values: they are looked for now and then.
    gc.set_threshold(5_000_000)
    try:
        status = _lean(sys.argv[1:2])(standalone_mode=False, prog_name="brief") or 0
        if sys.stdout is not None:
            sys.stdout.flush()
    except BriefError as error:
        status = _fail(str(error), error.status)
    except typer.Abort:
        status = 130
    except KeyboardInterrupt:
        status = 130
    except BrokenPipeError:  # the reader has gone, and so do we
        _drop()
        status = 0
    except _PARSING as error:
        status = _fail(_usage(error), 2)
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC and not error.filename:
            _drop()
            return _fail("standard output: no space left on device", 2)
        from summarize.commands.crash import log

        status = _fail(log(), 70)
    return status


def _drop() -> None:
    """Send what standard output still holds to nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_PARSING: Any = typer.BadParameter.__mro__[2]  # ClickException, of whichever Click this Typer stands on


def _usage(error: Any) -> str:
    """Return what is wrong with the call, and where the right one stands."""
    context = getattr(error, "ctx", None)
    command = (
        context.command_path.removesuffix(f" {Group.default}").removesuffix(f" {DigestGroup.default}")
        if context
        else "brief"
    )
    message = error.format_message().strip().rstrip(".")
    return f"{message[:1].lower()}{message[1:]}; see: {command} --help"


def _fail(message: str, status: int) -> int:
    from summarize.commands.output import say

    say(message)
    return status
