"""`python -m edu_app.devtools`: every tool under one name."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from edu_app.devtools import run_here
from edu_app.devtools.__main__ import _TOOLS, main
from edu_app.ui.pages.registry import ids

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / ".github" / "TRANSLATING.md"
WANTED = [
    "status",
    "add",
    "stamp",
    "review",
    "extract",
    "update",
    "run",
    "gallery",
    "pseudo",
    "check",
]


@pytest.fixture
def asked(monkeypatch):
    """Keep what the command line would have been asked."""
    kept = []
    monkeypatch.setattr(run_here, "main", lambda words: kept.append(words) or 0)
    return kept


def test_the_help_names_every_tool_once(capsys):
    assert main([]) == 0
    told = re.findall(r"^  ([a-z]+) ", capsys.readouterr().out, re.MULTILINE)
    assert len(told) == len(set(told))
    assert {*WANTED, "pseudo"} <= set(told) <= set(_TOOLS)


@pytest.mark.parametrize("tool", [*WANTED, "pseudo"])
def test_the_guide_of_translators_tells_of_it(tool):
    assert f"`{tool}" in GUIDE.read_text(encoding="utf-8")


def test_an_unknown_word_gets_the_help_and_a_code(capsys):
    assert main(["translate"]) == 2
    assert "review TAG" in capsys.readouterr().err


@pytest.mark.parametrize("tool", ["review", "run", "gallery"])
def test_a_language_has_to_be_named(tool, tmp_path, capsys):
    assert main([tool], tmp_path) == 1
    assert "name one language" in capsys.readouterr().err


def test_a_language_begins_with_catalogue_and_content(tmp_path, capsys):
    for name in ("content", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name)
    assert main(["add", "uk"], tmp_path) == 0
    assert (tmp_path / "locales" / "uk" / "LC_MESSAGES" / "bonesteady.po").is_file()
    assert (tmp_path / "content" / "lessons" / "living-well" / "uk.md").is_file()
    assert (tmp_path / "content" / "prompts" / "uk.toml").is_file()


def test_running_opens_the_window_in_that_language(asked, monkeypatch, tmp_path):
    monkeypatch.setattr(run_here, "has_display", lambda: True)
    assert main(["run", "uk"], tmp_path) == 0
    assert asked == [["--lang", "uk"]]


def test_without_a_display_it_takes_pictures(asked, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(run_here, "has_display", lambda: False)
    assert main(["run", "uk"], tmp_path) == 0
    assert asked == [["gallery", "build/gallery/uk", "--lang", "uk"]]
    assert "no display" in capsys.readouterr().out


def test_pictures_take_the_options_of_the_gallery(asked, tmp_path):
    assert main(["gallery", "uk", "--text", "200"], tmp_path) == 0
    assert asked == [["gallery", "build/gallery/uk", "--lang", "uk", "--text", "200"]]


@pytest.mark.slow
def test_the_languages_that_nobody_speaks_have_every_page(tmp_path):
    # A program of its own: an application is made once in a process.
    code = (
        "import sys; from edu_app.devtools.__main__ import main; from pathlib import Path; "
        f"sys.exit(main(['pseudo'], Path({str(tmp_path)!r})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    saved = {Path(line).name for line in done.stdout.splitlines()}
    assert {f"{tag}-{page}.png" for tag in ("en-XA", "ar-XB") for page in ids()} <= saved
    assert {"en-XA-clinic-teach.png", "ar-XB-clinic-teach.png"} <= saved
