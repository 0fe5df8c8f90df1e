"""What a case gives now."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from summarize.golden.case import Case
from summarize.golden.trace import Trace, trace
from summarize.golden.versions import versions
from summarize.model import Document
from summarize.options import check as check_options
from summarize.pipeline import summarize
from summarize.read import insist, read
from summarize.read.find import is_url
from summarize.read.limits import reading
from summarize.render import CITED, RENDERERS


@dataclass(frozen=True, slots=True)
class Given:
    """The briefing by format, and what was decided for it."""

    texts: Mapping[str, str]
    trace: Trace


def give(case: Case) -> Given:
    """Return what a case gives now; raises BriefError when it gives nothing."""
    options = check_options(case.settings)
    places = [source if is_url(source) else os.path.normpath(case.folder / source) for source in case.sources]
    documents, skipped = read(places, reading(case.settings))
    insist(documents, skipped, whole=True)
    top = case.folder.absolute().resolve().parent.parent
    sources = sorted((_renamed(document, top) for document in documents), key=lambda d: (d.name, d.sha256))
    briefing = summarize(sources, options)
    texts = {
        form: RENDERERS[form](briefing, case.settings.get("cite", form in CITED)) for form in case.formats
    }
    files = {case.expected(form).name: text for form, text in texts.items()}
    matter = versions(options.ranker, [source.path for source in briefing.sources])
    return Given(texts, trace(briefing, case.settings, matter, files))


def _renamed(document: Document, top: Path) -> Document:
    if is_url(document.name):
        return document
    file, mark, member = document.name.partition("!")
    return replace(document, name=Path(os.path.relpath(file, top)).as_posix() + mark + member)
