"""Lessons go through md2po and po2md of translate-toolkit and mean the same afterwards."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from edu_app.devtools.content_tasks import main
from edu_app.lessons.library import Library

CONTENT = Path(__file__).parents[2] / "content"
LIBRARY = Library(CONTENT)
OTHERS = [tag for tag in LIBRARY.languages() if tag != "ar"]
TAGS = ["ar", *(pytest.param(tag, marks=pytest.mark.slow) for tag in OTHERS)]
PROGRAMS = Path(sys.executable).parent
MD2PO = ("md2po", "--progress=none", "--no-frontmatter", "--no-placeholders")
PO2MD = ("po2md", "--progress=none", "--no-frontmatter", "--no-placeholders", "--maxlinelength=0")


def run(program, *words):
    words = [str(word) for word in words]
    subprocess.run([PROGRAMS / program, *words], check=True, capture_output=True)


def translate(english: Path, translated: Path, folder: Path) -> None:
    """Make the catalogues that a translator would have filled, from both texts side by side."""
    folder.mkdir()
    for path in english.glob("*.po"):
        catalogue, said = polib.pofile(str(path)), polib.pofile(str(translated / path.name))
        assert len(catalogue) == len(said), path.name
        for entry, other in zip(catalogue, said, strict=True):
            entry.msgstr = other.msgid
        catalogue.save(str(folder / path.name))


@pytest.fixture
def root(tmp_path) -> Path:
    shutil.copytree(CONTENT / "lessons", tmp_path / "content" / "lessons")
    return tmp_path


@pytest.mark.parametrize("tag", TAGS)
def test_a_translation_means_the_same_after_the_translators_program(root, tmp_path, tag):
    away = tmp_path / "away"
    assert main(["lend", tag, str(away)], root) == 0
    for language in {"en", tag}:
        run(*MD2PO, "--duplicates=msgctxt", "-i", away / language, "-o", away / f"{language}.po")
    translate(away / "en.po", away / f"{tag}.po", away / "filled")
    run(*PO2MD, "-t", away / "en", "-i", away / "filled", "-o", away / "back")
    before = {path: path.read_text("utf-8") for path in root.glob(f"content/lessons/*/{tag}.md")}
    assert main(["take", tag, str(away / "back")], root) == 0
    after = Library(root / "content")
    assert len(before) == len(LIBRARY.ids())
    for lesson in LIBRARY.ids():
        # Blocks, anchors, words, links, evidence and the lines they stand on are all in there.
        assert after.document(lesson, tag) == LIBRARY.document(lesson, tag)
        assert after.header(lesson, tag) == LIBRARY.header(lesson, tag)


def test_the_links_may_be_numbered_as_other_programs_have_them(root, tmp_path):
    away = tmp_path / "away"
    main(["lend", "en", str(away)], root)
    plain = [word for word in MD2PO if word != "--no-placeholders"]
    run(*plain, "--duplicates=msgctxt", "-i", away / "en", "-o", away / "po")
    assert "[Denosumab]{1} protects" in (away / "po" / "why-not-just-stop.po").read_text("utf-8")
    translate(away / "po", away / "po", away / "filled")
    plain = [word for word in PO2MD if word != "--no-placeholders"]
    run(*plain, "-t", away / "en", "-i", away / "filled", "-o", away / "back")
    main(["take", "en", str(away / "back")], root)
    after = Library(root / "content")
    for lesson in LIBRARY.ids():
        assert after.document(lesson, "en") == LIBRARY.document(lesson, "en")


def test_a_new_language_comes_back_with_an_honest_header(root, tmp_path):
    away = tmp_path / "away"
    main(["lend", "xx", str(away)], root)
    assert not (away / "xx").exists()
    main(["take", "xx", str(away / "en")], root)
    main(["stamp", "xx"], root)
    header = Library(root / "content").header("living-well", "xx")
    assert (header.lang, header.stage, header.translator) == ("xx", "draft", "")
    assert header.source_sha == LIBRARY.source_sha("living-well")


def test_a_no_break_space_can_be_seen_while_the_text_is_away(root, tmp_path):
    main(["lend", "fr", str(tmp_path / "away")], root)
    text = (tmp_path / "away" / "fr" / "every-six-months.md").read_text(encoding="utf-8")
    assert "\u00a0" not in text
    assert "\u237d" in text


def test_a_folder_without_lessons_is_refused(root, tmp_path, capsys):
    assert main(["take", "es", str(tmp_path)], root) == 1
    assert "holds no lesson" in capsys.readouterr().err
