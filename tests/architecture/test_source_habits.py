"""Habits of the source that a reader relies on: small files, one clock, no re-exports."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "edu_app").rglob("*.py"))
CLOCK_CALLS = {"today", "now", "utcnow", "time", "localtime", "gmtime"}
CLOCK_MODULES = {"date", "datetime", "time"}


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _id(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=_id)
def test_files_functions_and_classes_stay_small(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    for node in ast.walk(_tree(path)):
        length = getattr(node, "end_lineno", 0) - getattr(node, "lineno", 0) + 1
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert length <= 50, f"{node.name} has {length} lines"
        if isinstance(node, ast.ClassDef):
            methods = [item for item in node.body if isinstance(item, ast.FunctionDef)]
            assert length <= 250, f"{node.name} has {length} lines"
            assert len(methods) <= 15, f"{node.name} has {len(methods)} methods"


@pytest.mark.parametrize("path", SOURCES, ids=_id)
def test_only_the_clock_reads_the_clock(path):
    if _id(path) == "edu_app/core/clock.py":
        return
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = ast.unparse(node.func.value).split(".")[-1]
            reads = node.func.attr in CLOCK_CALLS and owner in CLOCK_MODULES
            assert not reads, f"line {node.lineno} reads the wall clock"


@pytest.mark.parametrize("path", [p for p in SOURCES if p.name == "__init__.py"], ids=_id)
def test_package_files_export_nothing(path):
    assert not [n for n in ast.walk(_tree(path)) if isinstance(n, ast.Import | ast.ImportFrom)]


@pytest.mark.parametrize("path", SOURCES, ids=_id)
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(_tree(path))


def test_tracked_files_hold_no_path_of_a_machine_and_no_package_host():
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    pattern = re.compile(r"(^|[^a-z])/(work|root)/|--(extra-)?index-url +http|files\.pythonhosted")
    mine = Path(__file__).relative_to(ROOT)
    for name in listed:
        path = ROOT / name
        if Path(name) != mine and path.suffix != ".png" and path.is_file():
            assert not pattern.search(path.read_text(encoding="utf-8", errors="replace")), name
