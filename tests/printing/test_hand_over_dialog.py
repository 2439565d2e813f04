"""The dialog "Take it with you": every button makes what it says, in the way that was chosen."""

import csv
import datetime

import icalendar
import pytest
from hand_over_desk import her_session, saved
from paper_reading import decoded, event, page_count, page_size_mm, poppler_text
from PIL import Image
from PySide6.QtPrintSupport import QPrintPreviewDialog

from edu_app.ui.dialogs.code_dialog import CodeDialog
from edu_app.ui.dialogs.hand_over import HandOverDialog, open_hand_over
from edu_app.ui.page_context import PageContext


@pytest.mark.parametrize("name", ["plan-pdf", "card-pdf", "doctor-pdf"])
def test_each_page_is_saved_as_pdf_and_the_dialog_says_where(make_dialog, tmp_path, name):
    dialog = make_dialog()
    path = saved(dialog, name, tmp_path)
    assert page_count(path) == 1
    assert path.name in dialog.said.words.text()


def test_the_name_is_printed_only_when_the_box_is_ticked(make_dialog, tmp_path):
    dialog = make_dialog()
    path = saved(dialog, "plan-pdf", tmp_path)
    assert "Maria" not in poppler_text(path)
    dialog.with_name.setChecked(True)
    saved(dialog, "plan-pdf", tmp_path)
    assert "Maria" in poppler_text(path)


def test_the_paper_is_the_countrys_and_can_be_changed(make_dialog, tmp_path):
    dialog = make_dialog(country="US")
    assert page_size_mm(saved(dialog, "plan-pdf", tmp_path)) == (216, 279)
    dialog.paper.setCurrentIndex(dialog.paper.findData("a4"))
    assert page_size_mm(saved(dialog, "plan-pdf", tmp_path)) == (210, 297)


def test_the_same_page_is_there_for_a_screen_reader_and_as_text(make_dialog, tmp_path):
    dialog = make_dialog()
    for name in ("plan-html", "plan-text"):
        text = saved(dialog, name, tmp_path).read_text(encoding="utf-8")
        assert "Wednesday, 20 January 2027" in text


def test_the_calendar_file_is_neutral_in_discreet_mode(make_dialog, tmp_path):
    data = saved(make_dialog(discreet=True), "calendar", tmp_path).read_bytes()
    assert len(icalendar.Calendar.from_ical(data).walk("VEVENT")) == 3
    assert b"enosumab" not in data


def test_the_table_holds_nothing_that_runs(make_dialog, tmp_path):
    path = saved(make_dialog(), "table", tmp_path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1][0] == "2026-07-20"
    assert rows[1][-1] == "'=1+1"


def test_a_missing_ending_is_added(qtbot, tmp_path):
    dialog = HandOverDialog(
        PageContext(her_session()), "p1", ask_file=lambda _p: str(tmp_path / "mine")
    )
    qtbot.addWidget(dialog)
    dialog.choices["calendar"].click()
    assert (tmp_path / "mine.ics").is_file()


def test_print_opens_the_preview(make_dialog):
    dialog = make_dialog()
    dialog.choices["plan-print"].click()
    preview = dialog.findChild(QPrintPreviewDialog)
    assert preview.isVisible()
    preview.close()


def test_two_decoders_read_the_code_on_the_screen(make_dialog, qtbot, tmp_path):
    dialog = make_dialog()
    dialog.choices["code"].click()
    shown = dialog.findChild(CodeDialog)
    qtbot.waitExposed(shown)
    path = tmp_path / "screen.png"
    shown.code.grab().save(str(path))
    zbar, zxing = decoded(Image.open(path).convert("L"), tmp_path)
    assert event(zbar) == event(zxing)
    assert event(zbar) == ("Denosumab injection is due", datetime.date(2027, 1, 20))
    shown.reject()


def test_when_the_date_has_passed_no_code_is_offered(make_dialog):
    dialog = make_dialog(today=datetime.date(2027, 3, 1))
    assert not dialog.choices["code"].isEnabled()


def test_the_dialog_opens_for_the_person_shown(qtbot):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    dialog = open_hand_over(PageContext(her_session()), window)
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Take it with you"
    dialog.reject()
