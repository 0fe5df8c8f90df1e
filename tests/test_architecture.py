"""Imports go down only, as the design says; heavy libraries load where they are used."""

import ast
from pathlib import Path

import pytest

import summarize

ROOT = Path(summarize.__file__).parent
# A module or sub-package, and the floor it stands on. What is not here has no place yet: give it one.
FLOORS = {
    "version": 0, "model": 0, "errors": 0, "pattern": 0, "progress": 0,
    "text": 1, "tfidf": 1, "rows": 1, "languages": 1.5,
    "read": 2, "clean": 2, "segment": 2, "dedupe": 2, "rank": 2, "choose": 2, "arrange": 2, "render": 2,
    "record": 2.5, "recall": 2.5, "options": 2.5, "settings": 2.7,
    "pipeline": 3,
    "api": 4, "golden": 4, "stories": 4, "digest": 4.5, "batch": 4, "score": 4, "keywords": 4,
    "commands": 5, "typed": 5,
    "cli": 6, "pytest_plugin": 6,
    "__main__": 7, "__init__": 7,
}  # fmt: skip
# Module, imported module, function, why.
EXCEPTIONS = {
    ("model", "render", "to_json"): "a method that users expect on the result",
    ("model", "render", "to_markdown"): "a method that users expect on the result",
    ("model", "render", "to_html"): "a method that users expect on the result",
}
HEAVY = {
    "numpy",
    "scipy",
    "sumy",
    "nltk",
    "trafilatura",
    "lxml",
    "charset_normalizer",
    "markdown_it",
    "jsonschema",
    "pypdfium2",
    "docutils",
    "httpx",
    "feedparser",
    "zstandard",
    "brotli",
    "sqlite3",
}
MODULES = sorted(ROOT.rglob("*.py"))


def unit(path):
    """The module or sub-package of a file: ``read`` for read/html.py."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path):
    """Yield (imported module, the function it stands in or None) for each import that runs."""

    def visit(node, function):
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            for child in node.orelse:
                yield from visit(child, function)
            return
        if isinstance(node, ast.Import):
            yield from ((alias.name, function) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == "summarize":
                yield from ((f"summarize.{alias.name}", function) for alias in node.names)
            else:
                yield node.module, function
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            function = function or node.name
        for child in ast.iter_child_nodes(node):
            yield from visit(child, function)

    yield from visit(ast.parse(path.read_text("utf-8")), None)


def own(path):
    """Yield (imported unit of this package, function) for a file, save its own sub-package."""
    for name, function in imports(path):
        parts = name.split(".")
        if parts[0] == "summarize" and len(parts) > 1 and parts[1] != unit(path):
            yield parts[1], function


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_has_a_floor_and_imports_from_lower_ones(path):
    floor = FLOORS[unit(path)]
    for imported, function in own(path):
        if (unit(path), imported, function) in EXCEPTIONS:
            continue
        assert FLOORS[imported] < floor, f"{unit(path)} imports {imported}"


def test_every_exception_is_needed():
    used = {(unit(path), imported, function) for path in MODULES for imported, function in own(path)}
    assert used >= set(EXCEPTIONS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_heavy_libraries_load_inside_the_function_that_uses_them(path):
    heavy = {name for name, function in imports(path) if function is None and name.split(".")[0] in HEAVY}
    assert not heavy


def test_only_the_command_line_imports_typer():
    users = {
        unit(path)
        for path in MODULES
        for name, _ in imports(path)
        if name.split(".")[0] in ("typer", "click")
    }
    assert users == {"cli", "typed"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_are_short(path):
    assert len(path.read_text("utf-8").splitlines()) <= 400


def test_the_pipeline_can_be_read_at_a_glance():
    assert len((ROOT / "pipeline.py").read_text("utf-8").splitlines()) < 60
