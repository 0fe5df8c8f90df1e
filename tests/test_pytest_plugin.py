"""``pytest golden`` runs a test a case and format."""

import pytest


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
