"""`bonesteady check`: lines or one object, and the exit code that a build can act on."""

import json

import pytest

from edu_app.cli import main
from edu_app.commands import check
from edu_app.core.problems import Problem

WARNING = Problem("content/a.md", 3, "freshness", "The English text changed.", "warning")
ERROR = Problem("content/b.md", 7, "links", "The link leads nowhere.")


@pytest.fixture
def found(monkeypatch):
    """Let the checks find what the test puts into the list."""
    problems = []
    monkeypatch.setattr(check, "find_problems", lambda: problems)
    return problems


def test_the_products_own_content_and_catalogues_are_in_order(capsys):
    assert main(["check", "--strict"]) == 0
    assert "in order" in capsys.readouterr().out


def test_each_problem_is_a_line_with_file_line_and_rule(found, capsys):
    found.append(ERROR)
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "content/b.md:7: error: The link leads nowhere. [links]" in said
    assert "1 found" in said


@pytest.mark.parametrize(("words", "code"), [(["check"], 0), (["check", "--strict"], 1)])
def test_a_warning_fails_only_when_strict(found, words, code):
    found.append(WARNING)
    assert main(words) == code


def test_the_object_tells_whether_all_is_well(found, capsys):
    found.append(WARNING)
    assert main(["check", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is True
    assert told["problems"][0]["path"] == "content/a.md"
    assert told["problems"][0]["line"] == 3
