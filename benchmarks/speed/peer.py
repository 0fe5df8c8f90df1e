"""One peer on one file, as its users run it: NAME FILE WORDS."""

import sys
from pathlib import Path

name, file, words = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
text = file.read_text(encoding="utf-8")

if name.startswith("sumy"):
    import re

    from sentencex import segment
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer
    from sumy.utils import get_stop_words

    class Tokenizer:
        """In place of sumy's own, whose Punkt data must be downloaded."""

        def to_sentences(self, paragraph):
            return tuple(s.strip() for s in segment("en", paragraph) if s.strip())

        def to_words(self, sentence):
            return tuple(re.findall(r"[^\W\d_]+", sentence))

    kind = TextRankSummarizer if name == "sumy text-rank" else LexRankSummarizer
    summarizer = kind(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    document = PlaintextParser.from_string(text, Tokenizer()).document
    print(*summarizer(document, max(1, words // 25)))
elif name == "summa":
    from summa.summarizer import summarize

    print(summarize(text, words=words))
elif name == "lede":
    import lede

    print(lede.summarize(text, max_length=words * 6).summary)
elif name == "gensim":
    from gensim.summarization import summarize

    print(summarize(text, word_count=words))
