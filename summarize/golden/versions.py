"""Which versions of other people's code a briefing depends on."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version

from summarize.read.find import is_url
from summarize.version import VERSION

_ALWAYS = ("sentencex", "PyStemmer")
_OF_RANKERS = {
    "textrank": (),
    "lead": (),
    "centroid": (),
    "textrank-overlap": ("numpy",),
}
_OF_OTHER_RANKERS = ("numpy", "sumy", "nltk")
_HTML = ("trafilatura", "lxml")
_OF_SUFFIXES = {
    "html": _HTML, "htm": _HTML, "xhtml": _HTML, "mhtml": _HTML, "mht": _HTML, "epub": _HTML,
    "eml": _HTML, "mbox": _HTML, "xml": ("feedparser", *_HTML), "rss": ("feedparser", *_HTML),
    "atom": ("feedparser", *_HTML), "md": ("markdown-it-py",), "markdown": ("markdown-it-py",),
    "pdf": ("pypdfium2",), "rst": ("docutils",),
}  # fmt: skip


def versions(ranker: str, names: Iterable[str]) -> dict[str, str]:
    """Return the versions that matter for such sources and a ranker: our own, then others' by name.

    NumPy is among them only where a ranker computes with it; Python is not: no bytes depend on it.
    """
    needed = {*_ALWAYS, *_OF_RANKERS.get(ranker, _OF_OTHER_RANKERS)}
    for name in names:
        suffix = name.rsplit(".", 1)[-1].lower()
        needed.update(_OF_SUFFIXES.get(suffix, _HTML if is_url(name) else ()))
    return {"brief": VERSION} | {name: _version(name) for name in sorted(needed, key=str.lower)}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
