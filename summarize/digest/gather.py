"""Sources to documents: each read once, what has not changed not at all, what fails is said to."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.clean import clean
from summarize.digest import schedule
from summarize.digest.model import Batch, Gathered, SourceState
from summarize.digest.sources import listed
from summarize.errors import SourceError
from summarize.model import Document, Skipped
from summarize.progress import Tell, silent
from summarize.read import read_source
from summarize.read.entries import EmptyFeedError
from summarize.read.find import Found, find, is_url, without_credentials
from summarize.read.limits import Reading

if TYPE_CHECKING:
    from summarize.read.fetch import Fetched

_LIST = "a list of addresses; name it to have them read"


def gather(
    sources: Sequence[str],
    states: Mapping[str, SourceState],
    stamps: Mapping[str, str],
    feeds: Collection[str],
    date: str,
    *,
    how: Reading,
    tell: Tell = silent,
) -> Gathered:
    """Read what the sources name, in the order of names; one that fails never loses the rest.

    ``states`` tells how they fared before, ``stamps`` the digests of what was read last,
    ``feeds`` which of it held entries.
    """
    gathering = _Gathering(states, stamps, feeds, date, how=how._replace(headlines=True), tell=tell)
    gathering.paths(sources)
    return gathering.result()


class _Gathering:
    def __init__(
        self,
        states: Mapping[str, SourceState],
        stamps: Mapping[str, str],
        feeds: Collection[str],
        date: str,
        *,
        how: Reading,
        tell: Tell,
    ) -> None:
        self._states, self._stamps, self._feeds, self._date = states, stamps, feeds, date
        self._how, self._tell = how, tell
        self._batches: dict[str, Batch] = {}
        self._fared: dict[str, SourceState] = {}
        self._skipped: dict[str, Skipped] = {}

    def paths(self, sources: Sequence[str]) -> None:
        """Read files and folders, then the addresses given and those that lists name."""
        found, skipped = find(list(dict.fromkeys(sources)))
        named = {_shown(path) for path in sources if not is_url(path)}
        urls = {without_credentials(file.url): file.url for file in found if file.url}
        for name in named:
            self._fared[name] = schedule.succeeded(name, self._date)
        for item in skipped:
            self._skip(item, named)
        self._tell("reading")
        for file in found:
            if file.url is None:
                try:
                    urls |= self._file(file, named=file.name in named)
                except SourceError as error:
                    self._skip(Skipped(file.name, str(error), expected=file.doubtful), named)
        self._urls(urls)

    def _file(self, file: Found, *, named: bool) -> dict[str, str]:
        """Read a file, and return the addresses it lists if it is one that the user named."""
        data = file.bytes(int(self._how.limits.bytes_per_file) + 1)
        addresses = listed(data)
        if addresses is None:
            self._bytes(data, file.name, "", None)
        elif named:
            return _by_name(addresses)
        else:
            self._skipped[file.name] = Skipped(file.name, _LIST, expected=True)
        return {}

    def _urls(self, urls: Mapping[str, str]) -> None:
        """Fetch addresses that are due, and those that the lists among them name."""
        for name in sorted(urls):
            state = self._states.get(name)
            if state is not None and not schedule.is_due(state, self._date):
                self._fared[name] = state
                self._skipped[name] = Skipped(name, schedule.told(state, tried=False))
        due = {name: urls[name] for name in sorted(urls) if name not in self._fared}
        more: dict[str, str] = {}
        for name, answer in _answers(due, self._how, self._tell).items():
            self._fared[name] = schedule.succeeded(name, self._date)
            try:
                more |= self._answer(name, answer)
            except SourceError as error:
                self._skip(Skipped(name, str(error)), {name})
        if more := {name: url for name, url in more.items() if name not in self._fared}:
            self._urls(more)

    def _answer(self, name: str, answer: Fetched | SourceError) -> dict[str, str]:
        if isinstance(answer, SourceError):
            raise answer
        addresses = listed(answer.data)
        if addresses is not None:
            return _by_name(addresses)
        self._bytes(answer.data, name, answer.hint, answer.site)
        return {}

    def _bytes(self, data: bytes, name: str, hint: str, site: str | None) -> None:
        stamp = hashlib.sha256(data).hexdigest()
        if self._stamps.get(name) == stamp:
            self._batches[name] = Batch(name, stamp, None)
            return
        try:
            documents, skipped = read_source(data, name, self._how, hint)
        except EmptyFeedError:
            documents, skipped = [], []
        if is_url(name) and name in self._feeds and [d.name for d in documents] == [name]:
            raise SourceError("gave a feed before and gives a page now; try later, or check the address")
        documents = clean(documents)
        for item in skipped:
            self._skipped[item.path] = item
        if any(not item.expected for item in skipped):
            stamp = ""  # to be read again, and said again
        self._batches[name] = Batch(name, stamp, tuple(_from(site, documents)))

    def _skip(self, item: Skipped, sources: Iterable[str]) -> None:
        """Note what could not be read; when it is a source, with the last time that it could."""
        if item.path in sources:
            state = schedule.failed(self._states.get(item.path), item.path, self._date, item.reason)
            self._fared[item.path] = state if is_url(item.path) else replace(state, next=None)
            item = item._replace(reason=schedule.told(state, tried=True))
        self._skipped[item.path] = item

    def result(self) -> Gathered:
        """Return all that was read, in the order of names."""
        return Gathered(
            tuple(self._batches[name] for name in sorted(self._batches)),
            tuple(self._fared[name] for name in sorted(self._fared)),
            tuple(self._skipped[path] for path in sorted(self._skipped)),
        )


def _answers(urls: Mapping[str, str], how: Reading, tell: Tell) -> dict[str, Fetched | SourceError]:
    """Return the answers by names; ``urls`` are the addresses by names, credentials included."""
    if not urls:
        return {}
    from summarize.read.fetch import fetch_all  # noqa: PLC0415 - files need none of it

    try:
        answers = fetch_all(list(urls.values()), how, tell)
    except SourceError as error:
        return dict.fromkeys(urls, error)
    return {name: answers[url] for name, url in urls.items()}


def _by_name(urls: Iterable[str]) -> dict[str, str]:
    return {without_credentials(url): url for url in urls}


def _from(site: str | None, documents: Iterable[Document]) -> list[Document]:
    return [replace(document, site=document.site or site) for document in documents]


def _shown(path: str) -> str:
    return Path(path).as_posix() if path else "''"
