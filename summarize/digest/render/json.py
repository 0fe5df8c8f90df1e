"""JSON, version 1, as digest/schema.json describes it."""

from __future__ import annotations

import json

from summarize.digest.form import digest_to_json
from summarize.digest.model import Digest
from summarize.digest.render import Letterhead


def render(digest: Digest, head: Letterhead) -> str:
    """Return the digest as one JSON object."""
    return json.dumps(digest_to_json(digest), ensure_ascii=False, indent=2) + "\n"
