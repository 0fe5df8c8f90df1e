"""What the page on digests shows is what there is."""

import re
from pathlib import Path

from summarize.digest.render import RENDERERS
from summarize.digest.setup import setup

PAGE = (Path(__file__).parents[3] / "docs" / "digest.md").read_text(encoding="utf-8")


def test_the_sample_is_a_set_up(here):
    (text,) = re.findall(r"^```toml\n(.*?)^```", PAGE, re.M | re.S)
    (here / "digest.toml").write_text(re.sub(r"^# (?=\w+ = )", "", text, flags=re.M), encoding="utf-8")
    made = setup([], {}, {}, str(here / "digest.toml"), list(RENDERERS))
    assert made.name == "morning"
    assert made.sources[0] == str(here / "feeds.opml")
    assert made.sources[2] == f"{here / 'saved'}/"
    assert (made.send, made.how.limits.seconds) == (("/usr/sbin/sendmail", "-t", "-i"), 20)


def test_the_page_names_every_option(run):
    shown = run("digest", "--help").out
    options = set(re.findall(r"--[a-z-]+", shown)) - {"--help"}
    assert options <= set(re.findall(r"--[a-z-]+", PAGE))
