"""A lesson on paper: readable by a program, nothing fetched, faults told."""

import re
import stat
import subprocess
import unicodedata
from dataclasses import replace

from PySide6.QtCore import QUrl
from PySide6.QtGui import QPdfWriter, QTextDocument
from reading_fakes import FakeContext, document_of

from edu_app.lessons.document import Block


def text_of(path):
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    # Arabic letters come out in their joined forms; compatibility composition undoes that.
    return " ".join(unicodedata.normalize("NFKC", done.stdout.decode()).split())


def saved(page, path, learning, tag="en", lesson="stop"):
    page.output.ask_file = lambda proposed: str(path)
    page.output.save(learning.open(lesson, tag, "p1"))
    return text_of(path)


def test_the_saved_file_can_be_read_and_its_place_is_told(page, context, learning, tmp_path):
    path = tmp_path / "lesson.pdf"
    text = saved(page, path, learning)
    assert "Why not just stop?" in text
    assert "Key message. Do not stop on your own." in text
    assert "Not yet reviewed by a doctor or nurse." in text
    assert "1. Check that your next injection is booked." in text
    assert "A journal, 2020" in text
    assert re.search(r"\b1 ?/ ?\d\b", text)
    assert str(path) in context.told[-1]


def test_the_ending_is_added_and_the_proposed_name_is_the_title(page, learning, tmp_path):
    asked = []
    page.output.ask_file = lambda proposed: asked.append(proposed) or str(tmp_path / "mine")
    page.output.save(learning.open("stop", "en", "p1"))
    assert asked[0].endswith("Why not just stop.pdf") or asked[0].endswith("stop-.pdf")
    assert (tmp_path / "mine.pdf").stat().st_size > 2000


def test_nothing_is_written_when_nobody_chooses_a_place(page, context, learning, tmp_path):
    page.output.ask_file = lambda proposed: ""
    page.output.save(learning.open("stop", "en", "p1"))
    assert not context.told


def test_a_folder_that_cannot_be_written_is_told(page, context, learning, tmp_path):
    page.output.ask_file = lambda proposed: str(tmp_path / "missing" / "x.pdf")
    page.output.save(learning.open("stop", "en", "p1"))
    assert "was not written" in context.told[-1]


def test_a_failed_save_leaves_the_old_file_and_says_so(
    page, context, learning, tmp_path, monkeypatch
):
    def fail(*_):
        raise OSError(28, "No space left on device")

    path = tmp_path / "lesson.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr("os.fsync", fail)
    page.output.ask_file = lambda proposed: str(path)
    page.output.save(learning.open("stop", "en", "p1"))
    assert path.read_bytes() == b"old"
    assert "was not written" in context.told[-1]


def test_the_paper_is_the_countrys(page, context, learning, tmp_path):
    current = context.use_cases.settings.current
    for country, size in (("GB", "595 x 842"), ("US", "612 x 792")):
        context.use_cases.settings.current = replace(current, country=country)
        path = tmp_path / f"{country}.pdf"
        saved(page, path, learning)
        told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
        assert size in told.stdout


def test_a_warning_is_set_apart_by_a_line_where_there_is_no_colour():
    from edu_app.ui.printing.lesson_html import _frame
    from edu_app.ui.widgets.blocks.text_setting import setting_of

    warning, key = (_frame("<p>x</p>", role, setting_of("en")) for role in ("warning", "key"))
    assert 'border="2"' in warning
    assert 'border="2"' not in key


def test_an_arabic_lesson_is_set_from_right_to_left(make_page, learning, tmp_path):
    page = make_page(FakeContext(learning, tag="ar"), "stop")
    text = saved(page, tmp_path / "ar.pdf", learning, tag="ar")
    assert "دينوسوماب" in text or "لماذا" in text


def test_the_paper_fetches_nothing(page, learning, tmp_path, monkeypatch):
    from edu_app.ui.printing import lesson_pages

    secret = tmp_path / "secret.svg"
    secret.write_text("<svg/>")
    document = document_of("stop", "en")
    evil = Block("paragraph", "x", f'<p>Hello<img src="{secret.as_uri()}">there</p>', "Hello")
    section = replace(document.sections[0], blocks=(evil,))
    lesson = replace(
        learning.open("stop", "en", "p1"), document=replace(document, sections=(section,))
    )
    words = page.output._words(lesson)
    writer = QPdfWriter(str(tmp_path / "x.pdf"))
    paper = lesson_pages.LessonPaper(lesson, words, writer)
    image = QTextDocument.ResourceType.ImageResource.value
    assert paper.loadResource(image, QUrl(secret.as_uri())) is None
    assert paper.loadResource(image, QUrl("https://example.org/x.png")) is None
    assert secret.name not in paper.toHtml()
    assert "Hellothere" in paper.toPlainText()


def test_without_a_printer_the_file_is_offered(page, context, learning):
    page.output.list_printers = list
    page.output.print(learning.open("stop", "en", "p1"))
    assert context.told == ["No printer was found. Save the lesson as a PDF file and print that."]


def test_the_file_belongs_to_its_owner_alone(page, learning, tmp_path):
    path = tmp_path / "own.pdf"
    saved(page, path, learning)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
