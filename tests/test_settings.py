"""A file, then variables, then flags."""

import pytest

from summarize.errors import UsageError
from summarize.settings import from_flags, settle, typed


def test_nothing_set(folder):
    assert settle({}, {}, None) == {}


def test_every_setting_by_variable(folder):
    environ = {
        "BRIEF_RATIO": "0.25",
        "BRIEF_RANKER": "textrank",
        "BRIEF_LANGUAGE": "fr",
        "BRIEF_FORMAT": "json",
        "BRIEF_OUTPUT": "out.json",
        "BRIEF_CITE": "no",
        "BRIEF_ABOUT": "the dam",
        "BRIEF_ORDER": "rank",
        "BRIEF_MAX_PER_SOURCE": "2",
        "BRIEF_STRICT": "TRUE",
        "BRIEF_WORDS": "",
        "BRIEF_UNKNOWN": "1",
        "PATH": "/bin",
    }
    assert settle({}, environ, None) == {
        "ratio": 0.25,
        "ranker": "textrank",
        "language": "fr",
        "format": "json",
        "output": "out.json",
        "cite": False,
        "about": "the dam",
        "order": "rank",
        "max_per_source": 2,
        "strict": True,
    }


def test_a_budget_replaces_another_unit_from_farther_away(folder):
    (folder / "brief.toml").write_text("words = 9\norder = 'rank'\n")
    assert settle({}, {"BRIEF_CHARS": "8"}, None) == {"chars": 8, "order": "rank"}
    assert settle({"ratio": "0.5", "words": None}, {"BRIEF_CHARS": "8"}, None) == {
        "ratio": 0.5,
        "order": "rank",
    }


def test_brief_toml_goes_before_pyproject(folder):
    (folder / "pyproject.toml").write_text("[tool.brief]\nwords = 1\n")
    assert settle({}, {}, None) == {"words": 1}
    (folder / "brief.toml").write_text("words = 2\n")
    assert settle({}, {}, None) == {"words": 2}


def test_a_named_file_goes_before_all_found(folder):
    (folder / "brief.toml").write_text("words = 2\nstrict = true\n")
    (folder / "mine.toml").write_text("\ufeffwords = 3\nmax-per-source = 1\n", encoding="utf-8")
    assert settle({}, {}, "mine.toml") == {"words": 3, "max_per_source": 1}
    (folder / "sub").mkdir()
    (folder / "sub" / "pyproject.toml").write_text("[tool.brief]\nwords = 4\n")
    assert settle({}, {}, "sub/pyproject.toml") == {"words": 4}


def test_a_pyproject_of_others(folder):
    (folder / "pyproject.toml").write_text("[tool.other]\nwords = 1\n")
    assert settle({}, {}, None) == {}


def test_flags(folder):
    assert from_flags({"words": "7", "cite": False, "strict": None, "order": "rank"}) == {
        "words": 7,
        "cite": False,
        "order": "rank",
    }
    with pytest.raises(UsageError, match="--max-per-source is 'x', not a whole number"):
        from_flags({"max_per_source": "x"})


@pytest.mark.parametrize(
    "table", [{"words": "7"}, {"words": 7.0}, {"words": True}, {"cite": 1}, {"about": ["x"]}, {"ratio": "1"}]
)
def test_types_of_a_file_are_strict(table):
    with pytest.raises(UsageError, match=r"^here: \w+ is .*, not "):
        typed(table, "here")


def test_a_whole_number_does_for_a_ratio():
    assert typed({"ratio": 1}, "here") == {"ratio": 1}


@pytest.mark.parametrize(
    ("content", "says"), [(b"words = \xff", "not TOML"), (b"words = 1\nwords = 2", "not TOML")]
)
def test_a_damaged_file(folder, content, says):
    (folder / "mine.toml").write_bytes(content)
    with pytest.raises(UsageError, match=f"mine.toml: {says}"):
        settle({}, {}, "mine.toml")


def test_a_folder_for_a_file(folder):
    with pytest.raises(UsageError, match="news: is a directory; check the path"):
        settle({}, {}, "news")
