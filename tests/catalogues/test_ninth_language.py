"""One more language needs files and no line of code."""

from __future__ import annotations

import shutil
from pathlib import Path

import polib
import pytest

from edu_app.devtools.i18n_tasks import main
from edu_app.i18n.catalogues import Catalogues
from edu_app.i18n.languages import autonym, negotiate
from edu_app.i18n.plurals import form_examples
from edu_app.lessons.checks.catalogues import check_catalogues
from edu_app.lessons.library import Library

ROOT = Path(__file__).parents[2]
TAG = "uk"
CYRILLIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абцдефгхіжклмнопярстуввхиз")


@pytest.fixture
def copy(tmp_path) -> Path:
    for name in ("content", "locales"):
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


def test_a_ninth_language_is_found_offered_and_read(copy):
    assert main(["add", TAG], copy) == 0
    translate_all(copy / "locales" / TAG / "LC_MESSAGES" / "bonesteady.po")
    lesson = copy / "content" / "lessons" / "why-not-just-stop"
    text = (lesson / "en.md").read_text(encoding="utf-8").replace("lang: en", f"lang: {TAG}")
    (lesson / f"{TAG}.md").write_text(text, encoding="utf-8")

    assert main(["offer", TAG], copy) == 0
    assert main(["compile"], copy) == 0
    assert not [found for found in check_catalogues(copy / "locales") if f"/{TAG}/" in found.path]
    catalogues = Catalogues(copy / "locales", copy / "build" / "locales")
    assert TAG in catalogues.tags()
    assert negotiate("uk-UA", catalogues.tags()) == TAG
    assert autonym(TAG) == "Українська"
    said = catalogues.load(TAG).pgettext("safety", "Your next injection is due on {due}.")
    assert said == "Yоур нехт інжецтіон іс дуе он {due}."
    library = Library(copy / "content")
    assert TAG in library.tags("why-not-just-stop")
    assert library.document("why-not-just-stop", TAG).tag == TAG
