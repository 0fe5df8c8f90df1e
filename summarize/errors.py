"""The one family of errors, each with its exit status and a message that names the next step."""

from __future__ import annotations


class BriefError(Exception):
    """Anything that goes wrong and is not a bug: what, where, and what to try, in one line."""

    status = 1


class CheckError(BriefError):
    """A check failed: ``verify`` or ``golden check``."""

    status = 1


class UsageError(BriefError):
    """The call itself is wrong: an unknown name, a budget below 1."""

    status = 2


class NothingError(BriefError):
    """There is nothing to work on: no such path, no sentence found."""

    status = 3


class NothingNewError(NothingError):
    """There are sentences, but none says anything that has not been shown."""


class SourceError(BriefError):
    """One source cannot be read; the others go on unless ``strict``."""

    status = 4
