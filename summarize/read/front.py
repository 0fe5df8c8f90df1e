"""The front matter of Markdown: the few fields that tell of a document."""

from __future__ import annotations

import re

from summarize.pattern import lazy

_FRONT = lazy(
    r"\A(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<body>.*?\r?\n)??(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S
)
# A field at the left margin, with the deeper or listed lines that belong to it.
_FIELD = lazy(
    r"^(?P<key>[A-Za-z_][\w-]*)[ \t]*[:=](?P<value>.*(?:\n(?:[ \t]+|-[ \t]).*|\n(?=\n[ \t]))*)", re.M
)
_COMMENT = lazy(r"(?:^|\s)#.*")
_DATE = lazy(r"\d{4}-\d{2}-\d{2}(?=\D|$)")


def split_front(text: str) -> tuple[dict[str, str], str]:
    r"""Return the fields of a text's front matter (YAML or TOML) and the text after it.

    A list is joined by commas, keys are in lower case. What is no front matter stays in the text.

    >>> split_front("---\ntitle: 'It''s open'\nauthor: [Ann, Bo]\n---\nText.")
    ({'title': "It's open", 'author': 'Ann, Bo'}, 'Text.')
    """
    front = _FRONT.match(text)
    body = (front and front.group("body")) or ""
    found = {m.group("key").lower(): _value(m.group("value")) for m in _FIELD.finditer(body)}
    if front is None or not found:
        return {}, text
    fields = {key: value for key, value in found.items() if value}
    if date := _DATE.match(fields.get("date", "")):
        fields["date"] = date.group()  # as pages give it: the day alone
    return fields, text[front.end() :]


def _value(raw: str) -> str:
    first, *more = (line.strip() for line in raw.splitlines() or [""])
    if first[:1] in ("|", ">"):  # a block of text
        return " ".join(line for line in more if line)
    if more and not first:
        return ", ".join(_scalar(line.removeprefix("-")) for line in more if line)
    if first.startswith("[") and first.endswith("]"):
        return ", ".join(_scalar(item) for item in first[1:-1].split(","))
    return _scalar(" ".join([first, *more]))


def _scalar(raw: str) -> str:
    raw = raw.strip()
    if raw[:1] == "'" and "'" in raw[1:]:
        return raw[1 : raw.rindex("'")].replace("''", "'")
    if raw[:1] == '"' and '"' in raw[1:]:
        return raw[1 : raw.rindex('"')].replace('\\"', '"')
    return _COMMENT.sub("", raw).strip()
