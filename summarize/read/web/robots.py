"""robots.txt as RFC 9309 has it: the group that names us, else ``*``; the longest rule that matches wins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

AGENT = "brief"


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of a group: a path with ``*`` and ``$``, and whether it allows."""

    pattern: str
    allows: bool


def rules(text: str, agent: str = AGENT) -> list[Rule]:
    r"""Return the rules of a robots.txt that hold for an agent; none when all is allowed.

    >>> rules("User-agent: *\nDisallow: /private\nAllow: /private/open")
    [Rule(pattern='/private', allows=False), Rule(pattern='/private/open', allows=True)]
    """
    ours: dict[str, list[Rule]] = {}
    names: list[str] = []
    open_for_names = False  # whether the last line was a User-agent: several share a group
    for line in text.splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if key == "user-agent" and colon:
            names = [*names, value.lower()] if open_for_names else [value.lower()]
            open_for_names = True
            for name in names:
                ours.setdefault(name, [])
        elif key in ("allow", "disallow"):
            open_for_names = False
            if value:
                for name in names:
                    ours[name].append(Rule(value, key == "allow"))
    return ours.get(agent, ours.get("*", []))


def allowed(path: str, found: list[Rule]) -> bool:
    r"""Tell whether a path, its query included, may be fetched; an equally long Allow wins.

    >>> allowed("/private/open/a", rules("User-agent: *\nDisallow: /private\nAllow: /private/open"))
    True
    """
    hits = [(len(rule.pattern), rule.allows) for rule in found if _matches(rule.pattern, path)]
    return max(hits)[1] if hits else True


def _matches(pattern: str, path: str) -> bool:
    ends = pattern.endswith("$")
    pieces = (re.escape(_plain(piece)) for piece in pattern.removesuffix("$").split("*"))
    # Each star takes as little as it can, which is enough: a linear search, piece by piece.
    at = 0
    plain = _plain(path)
    for i, piece in enumerate(pieces):
        found = re.compile(piece).match(plain, at) if i == 0 else re.compile(piece).search(plain, at)
        if found is None:
            return False
        at = found.end()
    if not ends or at == len(plain):
        return True
    last = _plain(pattern.removesuffix("$").rpartition("*")[2])
    return "*" in pattern and plain.endswith(last)


def _plain(path: str) -> str:
    """Return a path with everything escaped the same way."""
    return quote(unquote(path), safe="/?=&;:@!'()+,~-._$*[]#%")
