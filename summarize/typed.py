"""Typer as this command line uses it: a default command, and values that stay as they are typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from typer.core import TyperCommand, TyperGroup

PLAIN: Any = {"rich_markup_mode": None, "pretty_exceptions_enable": False}


class Command(TyperCommand):
    """A command whose values stay as they are typed: texts, lists of texts, truths."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse, with no conversion."""
        _take_as_typed(self.get_params(ctx))
        return super().parse_args(ctx, args)


class Family(TyperGroup):
    """A group of such commands."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse, with no conversion."""
        _take_as_typed(self.get_params(ctx))
        return super().parse_args(ctx, args)


class Group(Family):
    """One with a default command, whose options its help shows first."""

    default = "PATH..."  # the command that a first word which is no command belongs to

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse, with the default command put before what names none."""
        own = {name for option in self.get_params(ctx) for name in option.opts}
        if not args or (args[0] not in self.commands and args[0] not in own):
            args = [self.default, *args]
        return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return what stands behind the program's name in its usage."""
        return [f"{self.default} [OPTIONS] | COMMAND [ARGS]..."]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options of the default command, then those of the group."""
        self.commands[self.default].format_options(ctx, formatter)
        super().format_options(ctx, formatter)


class DigestGroup(Group):
    """The group of `brief digest`."""

    default = "SOURCE..."


def _take_as_typed(params: list[Any]) -> None:
    """Spare Typer the conversion of values: it imports Pydantic, and builds a model for each option."""
    for param in params:
        param.process_value = partial(_take, param, param.process_value)


def _take(param: Any, convert: Callable[[Any, Any], Any], ctx: Any, value: Any) -> Any:
    """Return a parameter's value as it is; what is missing or of another kind is left to Typer."""
    if value and isinstance(value, (list, tuple)):
        value = list(value)
    elif not isinstance(value, (str, bool)) and (value is not None or param.required):
        return convert(ctx, value)
    return param.callback(ctx, param, value) if param.callback else value
