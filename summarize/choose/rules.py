"""Which sentences a reader can take as they stand."""

from __future__ import annotations

from summarize.languages.openers import leans
from summarize.model import Claim, Pool
from summarize.text import balanced, ended

LEANS = "leans on the sentence before it"
_FEWEST_WORDS = 8  # shorter ones are captions, labels and asides; leaving them out costs no ROUGE


def objection(pool: Pool, claim: Claim) -> str:
    """Return why a claim's lead does not stand for itself, or an empty string."""
    lead = claim.lead
    if not ended(lead.text) or len(lead.terms) < _FEWEST_WORDS:
        return "no whole sentence"
    if not balanced(lead.text):
        return "an unbalanced quotation mark or bracket"
    if leans(lead.text, pool.documents[lead.source].language or "en"):
        return LEANS
    return ""
