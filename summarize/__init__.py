"""brief: extractive briefings, verbatim and traceable."""

__version__ = "0.1.0"
