"""Languages: which one a text is in, its stop words, its stems."""

from __future__ import annotations

from summarize.languages.detect import detect, detect_all
from summarize.languages.lexicon import Lexicon, lexicon
from summarize.languages.table import LANGUAGES, Language

__all__ = ["LANGUAGES", "Language", "Lexicon", "detect", "detect_all", "lexicon"]
