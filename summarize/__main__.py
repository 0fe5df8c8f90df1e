"""``python -m summarize``: the same as ``brief``."""

from summarize.cli import main

main()
