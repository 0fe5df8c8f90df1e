"""Reading, segmenting and tokenising alone: the least that any briefing costs."""

import sys
from pathlib import Path

from sentencex import segment

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # a plain checkout will do

from summarize.text import words

count = 0
for path in sorted(Path(sys.argv[1]).iterdir()):
    for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
        for sentence in segment("en", paragraph):
            count += len(words(sentence))
