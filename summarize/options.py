"""Checks what a user asks for, and says what there is instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from numbers import Integral, Real
from typing import Any, get_args

from summarize.errors import UsageError
from summarize.languages import LANGUAGES
from summarize.model import Budget, Options, Unit
from summarize.rank import RANKERS

ORDERS = ("source", "rank")


def check(settings: Mapping[str, Any]) -> Options:
    """Return the options in some settings; raises UsageError, with the nearest names.

    Settings that are None or no option of a briefing (a format, a file) are passed over.
    """
    given = {name: value for name, value in settings.items() if name in Options._fields and value is not None}
    options = Options(_budget(settings), **given)
    known("ranker", options.ranker, RANKERS)
    known("order", options.order, ORDERS)
    known("language", options.language, ("auto", *LANGUAGES))
    if options.about is not None and not isinstance(options.about, str):
        raise UsageError(f"about is {options.about!r}, not a text")
    if options.max_per_source is not None and _number("max_per_source", options.max_per_source) < 1:
        raise UsageError(f"--max-per-source {options.max_per_source} takes nothing; give 1 or more")
    return options


def known(what: str, name: object, names: Iterable[str]) -> None:
    """Raise UsageError unless a name is one of those there are."""
    there = list(names)
    if name not in there:
        from difflib import get_close_matches  # noqa: PLC0415 - only for a message

        near = get_close_matches(str(name).lower(), there, n=3, cutoff=0.5)
        hint = f"did you mean {_either(near)}?" if near else f"there is {', '.join(there)}"
        raise UsageError(f"no {what} named {name!r}; {hint}")


def _budget(settings: Mapping[str, Any]) -> Budget:
    given = [(unit, settings[unit]) for unit in get_args(Unit) if settings.get(unit) is not None]
    if not given:
        return Budget()
    if len(given) > 1:
        raise UsageError(f"one budget at a time: {' and '.join(f'--{unit}' for unit, _ in given)} were given")
    ((unit, limit),) = given
    limit = _number(unit, limit)
    if not limit > 0:
        raise UsageError(f"--{unit} {limit} leaves room for nothing; give a number above 0")
    if unit == "ratio" and limit > 1:
        raise UsageError(
            f"--ratio {limit} is more than the sources hold; give a share from 0 to 1, such as 0.1"
        )
    return Budget(unit, limit)


def _number(name: str, value: object) -> float:
    """Return a whole number, or any for a ratio; raises UsageError for what is none."""
    if isinstance(value, Real) and not isinstance(value, bool):
        if name == "ratio":
            return float(value)
        if isinstance(value, Integral):
            return int(value)
        if float(value).is_integer():
            return int(float(value))
    raise UsageError(f"{name} is {value!r}, not a {'number' if name == 'ratio' else 'whole number'}")


def _either(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]
