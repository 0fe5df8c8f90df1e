"""``pytest golden`` runs a test a case and format."""

from pathlib import Path

import pytest

import summarize


@pytest.fixture
def project(pytester, run, monkeypatch, request):
    """A project with one golden case of two formats; returns a function that runs pytest in it."""
    monkeypatch.chdir(pytester.path)
    pytester.path.joinpath("news.txt").write_text("The dam broke on Friday. Nobody was hurt.\n")
    assert run("golden", "add", "dam", "news.txt", "-f", "text", "-f", "json").status == 0
    installed = request.config.pluginmanager.hasplugin("brief")
    plugin = () if installed else ("-p", "summarize.pytest_plugin")
    return lambda *args: pytester.inline_run(*plugin, "-p", "no:cacheprovider", *args), pytester, plugin


def test_a_test_a_case_and_format(project):
    _, pytester, plugin = project
    result = pytester.runpytest_inprocess(*plugin, "golden", "-v")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["golden/dam/case.toml::text PASSED*", "golden/dam/case.toml::json PASSED*"])


def test_one_of_them(project):
    _, pytester, plugin = project
    pytester.runpytest_inprocess(*plugin, "golden/dam/case.toml::json").assert_outcomes(passed=1)
    pytester.runpytest_inprocess(*plugin, "golden", "-k", "text").assert_outcomes(passed=1, deselected=1)


def test_from_another_folder(project, monkeypatch):
    _, pytester, plugin = project
    monkeypatch.chdir(pytester.path / "golden")
    pytester.runpytest_inprocess(*plugin, ".").assert_outcomes(passed=2)


def test_a_change_fails_with_the_diff_alone(project):
    _, pytester, plugin = project
    pytester.path.joinpath("news.txt").write_text("The dam held on Friday. Nobody was hurt.\n")
    result = pytester.runpytest_inprocess(*plugin, "golden")
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(
        ["expected.txt changed", "-The dam broke on Friday.*", "+The dam held on Friday.*"]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_only_the_changed_format_fails(project):
    _, pytester, plugin = project
    expected = pytester.path / "golden/dam/expected.txt"
    expected.unlink()
    result = pytester.runpytest_inprocess(*plugin, "golden")
    result.assert_outcomes(failed=1, passed=1)
    result.stdout.fnmatch_lines(["expected.txt missing", "accept it with: brief golden accept dam"])


def test_a_source_that_is_gone_fails_all(project):
    _, pytester, plugin = project
    pytester.path.joinpath("news.txt").unlink()
    result = pytester.runpytest_inprocess(*plugin, "golden")
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["*news.txt: no such file or folder*"])


def test_a_wrong_case_is_an_error_in_one_line(project):
    _, pytester, plugin = project
    pytester.path.joinpath("golden/dam/case.toml").write_text('sources = ["../../news.txt"]\nfromats = []\n')
    result = pytester.runpytest_inprocess(*plugin, "golden")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*named 'fromats'; did you mean formats?"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_other_toml_files_are_left_alone(project):
    _, pytester, plugin = project
    other = pytester.path / "golden" / "deep" / "er"
    other.mkdir(parents=True)
    (other / "case.toml").write_text("no = 'case'")
    pytester.runpytest_inprocess(*plugin, "golden").assert_outcomes(passed=2)


def test_the_cause_comes_first(project):
    _, pytester, plugin = project
    pytester.path.joinpath("news.txt").write_text("The dam held on Friday. Nobody was hurt.\n")
    pytester.runpytest_inprocess(*plugin, "golden").stdout.fnmatch_lines(
        [
            "expected.txt changed",
            "cause: news.txt: the source's bytes changed",
            "  news.txt:1: a sentence's words changed, now: “The dam held on Friday.”",
            "--- *expected.txt (expected)",
            "-The dam broke on Friday.*",
        ]
    )


def test_accept(project):
    _, pytester, plugin = project
    pytester.path.joinpath("news.txt").write_text("The dam held on Friday. Nobody was hurt.\n")
    pytester.runpytest_inprocess(*plugin, "golden", "--brief-accept").assert_outcomes(passed=2)
    assert "held" in pytester.path.joinpath("golden/dam/expected.txt").read_text()
    pytester.runpytest_inprocess(*plugin, "golden").assert_outcomes(passed=2)


def test_the_habit_of_another_tool(project):
    _, pytester, plugin = project
    pytester.makeconftest(
        "def pytest_addoption(parser):\n"
        "    parser.addoption('--snapshot-update', action='store_true', dest='update_snapshots')\n"
    )
    pytester.path.joinpath("news.txt").write_text("The dam held on Friday. Nobody was hurt.\n")
    pytester.runpytest_inprocess(*plugin, "golden", "--snapshot-update").assert_outcomes(passed=2)
    assert "held" in pytester.path.joinpath("golden/dam/expected.txt").read_text()


def test_an_unexpected_file_fails_once(project):
    _, pytester, plugin = project
    pytester.path.joinpath("golden/dam/expected.md").write_text("old")
    result = pytester.runpytest_inprocess(*plugin, "golden")
    result.assert_outcomes(failed=1, passed=1)
    result.stdout.fnmatch_lines(["expected.md unexpected"])


def test_other_folders(project):
    _, pytester, plugin = project
    pytester.makeini("[pytest]\nbrief_golden_paths =\n    cases\n    more/cases\n")
    pytester.path.joinpath("golden").rename(pytester.path / "cases")
    result = pytester.runpytest_inprocess(*plugin, "cases")
    result.assert_outcomes(passed=2)
    pytester.path.joinpath("cases").rename(pytester.path / "golden")
    pytester.runpytest_inprocess(*plugin, "golden").assert_outcomes()


def test_with_xdist(project, monkeypatch):
    _, pytester, plugin = project
    monkeypatch.setenv("PYTHONPATH", str(Path(summarize.__file__).parents[1]))
    pytester.path.joinpath("news.txt").write_text("The dam held on Friday. Nobody was hurt.\n")
    args = (*plugin, "-n", "2", "golden")
    pytester.runpytest_subprocess(*args).assert_outcomes(failed=2)
    pytester.runpytest_subprocess(*args, "--brief-accept").assert_outcomes(passed=2)
    pytester.runpytest_subprocess(*args).assert_outcomes(passed=2)


FIXTURE = """
def test_news(brief_golden):
    brief_golden("own", "news.txt", words=5, formats=["text", "json"])
"""


def test_the_fixture(project):
    _, pytester, plugin = project
    pytester.makepyfile(FIXTURE)
    result = pytester.runpytest_inprocess(*plugin, "test_the_fixture.py")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["golden own: missing", "*make it with: pytest --brief-accept"])
    pytester.runpytest_inprocess(*plugin, "test_the_fixture.py", "--brief-accept").assert_outcomes(passed=1)
    assert pytester.path.joinpath("golden/own/expected.txt").read_text() == "The dam broke on Friday.\n"
    pytester.runpytest_inprocess(*plugin).assert_outcomes(passed=5)


def test_the_fixture_says_which_option_differs(project):
    _, pytester, plugin = project
    pytester.makepyfile(FIXTURE)
    pytester.runpytest_inprocess(*plugin, "--brief-accept").assert_outcomes(passed=3)
    pytester.makepyfile(FIXTURE.replace("words=5", "words=50"))
    result = pytester.runpytest_inprocess(*plugin, "test_the_fixture_says_which_option_differs.py")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["golden own: expected.txt changed", "cause: options changed: words 5, now 50"]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    pytester.runpytest_inprocess(*plugin, "--brief-accept").assert_outcomes(passed=5)
    assert "words = 50" in pytester.path.joinpath("golden/own/case.toml").read_text()


@pytest.mark.parametrize(
    ("call", "says"),
    [
        ('"own", "nowhere.txt"', "*nowhere.txt: no such file*"),
        ('"own", "news.txt", wrods=3', "*no option named 'wrods'; did you mean words?*"),
        ('"own", "news.txt", formats=["jsn"]', "*no format named 'jsn'; did you mean json?*"),
        ('"a/b", "news.txt"', "*'a/b' cannot name a folder*"),
    ],
)
def test_the_fixture_called_wrongly(project, call, says):
    _, pytester, plugin = project
    pytester.makepyfile(f"def test_news(brief_golden):\n    brief_golden({call})\n")
    result = pytester.runpytest_inprocess(*plugin, "--brief-accept", "-k", "test_news")
    result.assert_outcomes(failed=1, deselected=2)
    result.stdout.fnmatch_lines([says])
