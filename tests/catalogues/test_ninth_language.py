"""One more language needs files and no line of code: window, status, check and search have it."""

from __future__ import annotations

import datetime
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from edu_app.app import show_language
from edu_app.core.clock import ChosenDate
from edu_app.core.settings import Settings
from edu_app.devtools.content_stamp import pairs_of, start
from edu_app.devtools.i18n_tasks import main
from edu_app.i18n.catalogues import Catalogues
from edu_app.i18n.languages import autonym, negotiate
from edu_app.i18n.plurals import form_examples
from edu_app.lessons.checks.catalogues import check_catalogues
from edu_app.lessons.library import Library
from edu_app.paths import Resources
from edu_app.services.learning import Learning
from edu_app.services.memory_settings import MemorySettings
from edu_app.session import memory_session
from edu_app.ui.main_window import MainWindow
from edu_app.ui.page_context import PageContext
from edu_app.ui.theme.current import apply_theme

ROOT = Path(__file__).parents[2]
TAG = "uk"
DAY = datetime.date(2026, 11, 24)
CYRILLIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдефгхіжклмнопярстуввхиз")


# What stays as it is in a lesson: anchors, targets of links, evidence, fields.
KEPT = re.compile(r"(\{[^}]*\}|\]\([^)]*\)|<!--.*?-->)")
LESSON = "why-not-just-stop"
KINDS = ("permission-to-wait", "reassurance", "prescribing", "personal-risk", "label-indication")


@pytest.fixture
def copy(tmp_path) -> Path:
    for name in ("content", "locales", "build/regimens"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def say_in_other_letters(text: str) -> str:
    """Return `text` in other letters, its fields left alone: something to look at, no language."""
    parts = text.replace("{", "\0{").replace("}", "}\0").split("\0")
    return "".join(part if part[:1] == "{" else part.translate(CYRILLIC) for part in parts)


def translate_all(path: Path) -> None:
    catalogue = polib.pofile(str(path))
    for entry in catalogue:
        if entry.msgid_plural:
            said = say_in_other_letters(entry.msgid_plural)
            entry.msgstr_plural = {form.index: said for form in form_examples(TAG)}
        else:
            entry.msgstr = say_in_other_letters(entry.msgid)
    catalogue.save()


def _say_lesson(text: str) -> str:
    _dashes, header, body = text.split("---\n", 2)
    said = "".join(
        part if number % 2 else part.translate(CYRILLIC)
        for number, part in enumerate(KEPT.split(body))
    )
    return f"---\n{header}---\n{said}"


def _say_quiz(text: str) -> str:
    words = re.compile(r'^(ask|why|text|explain) = "(.*)"$', re.MULTILINE)
    return words.sub(lambda row: f'{row[1]} = "{row[2].translate(CYRILLIC)}"', text)


def translate_lesson(root: Path) -> None:
    """Write a lesson and the forbidden phrases, as a translator would with `start` and `stamp`."""
    for pair in pairs_of(root / "content", TAG):
        if pair.file.parent.name == LESSON:
            start(pair, TAG)
            text = pair.file.read_text(encoding="utf-8")
            is_lesson = pair.file.suffix == ".md"
            pair.file.write_text((_say_lesson if is_lesson else _say_quiz)(text), encoding="utf-8")
    phrases = [
        f'[[forbidden]]\nid = "{kind}"\nkind = "{kind}"\npattern = "{kind}"\n'
        f'reason = "A reason."\nexamples = ["{kind}"]\nallowed = ["nothing"]\n'
        for kind in KINDS
    ]
    path = root / "content" / "wording" / f"{TAG}.toml"
    path.write_text("\n".join(phrases), encoding="utf-8")


@pytest.fixture
def ninth(copy) -> Path:
    """Return a checkout to which a language was added by files alone."""
    main(["add", TAG], copy)
    translate_all(copy / "locales" / TAG / "LC_MESSAGES" / "bonesteady.po")
    translate_lesson(copy)
    main(["offer", TAG], copy)
    main(["compile"], copy)
    return copy


def test_a_ninth_language_is_found_offered_and_read(copy):
    assert main(["add", TAG], copy) == 0
    translate_all(copy / "locales" / TAG / "LC_MESSAGES" / "bonesteady.po")
    assert main(["offer", TAG], copy) == 0
    assert main(["compile"], copy) == 0
    assert not [found for found in check_catalogues(copy / "locales") if f"/{TAG}/" in found.path]
    catalogues = Catalogues(copy / "locales", copy / "build" / "locales")
    assert TAG in catalogues.tags()
    assert negotiate("uk-UA", catalogues.tags()) == TAG
    assert autonym(TAG) == "Українська"
    said = catalogues.load(TAG).pgettext("safety", "Your next injection is due on {due}.")
    assert said == "Yоур нехт інжецтіон іс дуе он {due}."


def test_its_lessons_are_read_and_searched(ninth):
    library = Library(ninth / "content")
    assert TAG in library.tags(LESSON)
    learning = Learning(library, ChosenDate(DAY), None)
    assert learning.open(LESSON, TAG, "").document.tag == TAG
    hit = learning.search(say_in_other_letters("rebound"), TAG)[0]
    assert (hit.lesson, hit.tag) == (LESSON, TAG)


def test_the_window_speaks_it(ninth, qapp):
    resources = Resources(
        ninth / "content",
        ninth / "locales",
        ninth / "build" / "locales",
        ninth / "build" / "regimens",
        packaged=False,
    )
    use_cases = memory_session(resources, MemorySettings(Settings(language=TAG)), ChosenDate(DAY))
    languages = show_language(qapp, resources, use_cases.settings)
    window = MainWindow(PageContext(use_cases), languages)
    try:
        window.go("lessons")
        assert TAG in window.languages()
        assert "Lессонс" in window.windowTitle()
        assert window.navigation.buttons["today"].text() == say_in_other_letters("Today")
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        languages.show("en")
        apply_theme(qapp, "light", 100)


def run_installed(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the program of a checkout of its own, as it would be without a line changed."""
    if not (root / "edu_app").is_dir():
        kept = shutil.ignore_patterns("__pycache__", "devtools")
        shutil.copytree(ROOT / "edu_app", root / "edu_app", ignore=kept)
    environment = os.environ | {"PYTHONPATH": str(root), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "edu_app", *words]
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def test_the_command_line_speaks_it(ninth):
    asked = ("status", "--last", "2026-01-15", "--today", "2026-06-01", "--lang", TAG)
    done = run_installed(ninth, *asked)
    assert done.returncode == 0, done.stderr
    assert "Yоур інжецтіон іс дуе он" in done.stdout


def test_the_program_starts_in_it(ninth):
    data = str(ninth / "data")
    done = run_installed(ninth, "--lang", TAG, "--data-dir", data, "--exit-after-paint")
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_the_check_reads_it_and_finds_what_is_wrong(ninth):
    assert not [line for line in run_installed(ninth, "check").stdout.splitlines() if TAG in line]
    path = ninth / "content" / "lessons" / LESSON / f"{TAG}.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("{#in-short}", "{#elsewhere}"), encoding="utf-8")
    done = run_installed(ninth, "check")
    assert done.returncode == 1
    assert f"content/lessons/{LESSON}/{TAG}.md" in done.stdout
