"""The tools of authors and translators: stamps touch headers only, the status tells the truth."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from edu_app.devtools import content_tasks
from edu_app.devtools.content_stamp import pairs_of
from edu_app.devtools.content_tasks import main
from edu_app.lessons.library import Library
from edu_app.lessons.prompts import load_prompts

CONTENT = Path(__file__).parents[2] / "content"


def _translated(folder: str, names: list[str]) -> list[str]:
    """Name the files of other languages: these tests start from the English ones."""
    kept = {"en.md", "quiz.en.toml", "lesson.toml", "en.toml", "figures.toml", "readability.toml"}
    texts = Path(folder).name in ("glossary", "prompts", "wording")
    lesson = Path(folder).parent.name == "lessons"
    return [name for name in names if (texts or lesson) and name not in kept]


@pytest.fixture
def root(tmp_path) -> Path:
    shutil.copytree(CONTENT, tmp_path / "content", ignore=_translated)
    return tmp_path


def test_a_started_language_has_every_file_with_an_honest_header(root, capsys):
    assert main(["start", "es"], root) == 0
    library = Library(root / "content")
    for lesson in library.ids():
        header = library.header(lesson, "es")
        assert (header.lang, header.made_by, header.stage) == ("es", "machine", "draft")
        assert header.source_sha == library.source_sha(lesson)
        assert library.quiz(lesson, "es").header.lang == "es"
    assert load_prompts(root / "content", "es").header.made_by == "machine"
    assert "28 files" in capsys.readouterr().out


def test_starting_again_writes_over_nothing(root, capsys):
    main(["start", "es"], root)
    path = root / "content" / "glossary" / "es.toml"
    path.write_text("mine", encoding="utf-8")
    main(["start", "es"], root)
    assert path.read_text(encoding="utf-8") == "mine"
    assert capsys.readouterr().out.endswith("0 files to translate.\n")


def test_a_stamp_touches_the_header_only_and_settles(root):
    main(["start", "es"], root)
    before = {pair.file: pair.file.read_bytes() for pair in pairs_of(root / "content", "es")}
    main(["stamp", "es"], root)
    assert all(path.read_bytes() == text for path, text in before.items())
    main(["stamp", "es", "--compared", "2026-11-24"], root)
    for path, text in before.items():
        now = path.read_bytes().replace(b"compared: machine", b"compared:")
        now = now.replace(b"compared_on: 2026-11-24", b"compared_on:")
        now = now.replace(b'compared = "machine"', b'compared = ""')
        assert now.replace(b'compared_on = "2026-11-24"', b'compared_on = ""') == text


def test_one_lesson_can_be_stamped_alone(root, capsys):
    main(["start", "es"], root)
    capsys.readouterr()
    main(["stamp", "es", "--compared", "2026-11-24", "--only", "living-well"], root)
    assert capsys.readouterr().out == "2 of 2 files changed.\n"


def test_a_new_source_voids_what_was_compared_and_signed(root):
    main(["start", "es"], root)
    path = root / "content" / "lessons" / "living-well" / "es.md"
    text = path.read_text(encoding="utf-8").replace("stage: draft", "stage: clinically-reviewed")
    path.write_text(text.replace("clinical_reviewer:", "clinical_reviewer: Dr A"), encoding="utf-8")
    main(["stamp", "es", "--compared", "2026-11-24"], root)
    assert Library(root / "content").header("living-well", "es").clinical_reviewer == "Dr A"
    english = path.with_name("en.md")
    changed = english.read_text(encoding="utf-8").replace("Train strength", "Train the strength")
    english.write_text(changed, encoding="utf-8")
    main(["stamp", "es"], root)
    header = Library(root / "content").header("living-well", "es")
    assert (header.stage, header.clinical_reviewer, header.compared) == ("draft", "", "")


def test_a_table_without_header_gets_one_below_its_opening_comment(root):
    path = root / "content" / "glossary" / "es.toml"
    english = path.with_name("en.toml").read_text(encoding="utf-8")
    path.write_text(english, encoding="utf-8")
    main(["stamp", "es"], root)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[lines.index("[header]") + 1] == 'lang = "es"'
    assert lines[0] == english.splitlines()[0]


def test_check_tells_the_problems_of_one_language(root, capsys):
    assert main(["check", "es"], root) == 0
    assert capsys.readouterr().out == "In order.\n"
    main(["start", "es"], root)
    capsys.readouterr()
    assert main(["check", "es"], root) == 1
    out = capsys.readouterr().out
    assert "[untranslated]" in out
    assert "en.md" not in out


def test_status_needs_the_grader(root, capsys, monkeypatch):
    monkeypatch.setattr(content_tasks, "load_grader", lambda: None)
    assert main(["status"], root) == 1
    assert "textstat" in capsys.readouterr().out


def test_status_tells_missing_stale_and_drafts(root):
    main(["start", "es"], root)
    content = root / "content"
    (content / "lessons" / "living-well" / "es.md").unlink()
    facts = content / "lessons" / "warning-signs" / "lesson.toml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(text.replace("source_rev = 1", "source_rev = 2"), encoding="utf-8")
    english = content / "lessons" / "what-is-not-known" / "en.md"
    text = english.read_text(encoding="utf-8")
    english.write_text(text.replace("Nobody knows.", "No one knows."), encoding="utf-8")
    main(["stamp", "es", "--compared", "2026-11-24", "--only", "for-nurses"], root)
    assert main(["status"], root) == 0
    page = (root / ".github" / "content-status.md").read_text(encoding="utf-8")
    assert "| living-well | missing |" in page
    assert re.search(r"\| warning-signs \| \d{3} words, stale, machine draft \|", page)
    assert re.search(r"\| what-is-not-known \| \d{3} words, machine draft, source changed \|", page)
    assert re.search(r"\| for-nurses \| \d{3} words, machine draft, compared by machine \|", page)


def test_status_names_a_reviewer_only_where_one_signed(root):
    path = root / "content" / "lessons" / "living-well" / "en.md"
    text = path.read_text(encoding="utf-8").replace("stage: draft", "stage: clinically-reviewed")
    text = text.replace("clinical_reviewer:", "clinical_reviewer: Dr A")
    path.write_text(text.replace("reviewed_on:", "reviewed_on: 2026-11-24"), encoding="utf-8")
    main(["status"], root)
    page = (root / ".github" / "content-status.md").read_text(encoding="utf-8")
    assert page.count("| none yet |") == 12
    assert "| Dr A, 2026-11-24 |" in page
