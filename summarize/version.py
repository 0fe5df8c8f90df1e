"""The version, alone, so that every stage may put it into what it writes."""

VERSION = "0.1.0"
