"""The dialog "Take it with you": a save that fails is said there, and no file is half written."""

import datetime

import pytest
from hand_over_desk import her_session
from plan_samples import person

from edu_app.core.records import Injection
from edu_app.i18n.bidi import strip_isolates
from edu_app.ui.dialogs.hand_over import HandOverDialog
from edu_app.ui.page_context import PageContext

NO_FONT_HAS_IT = "\U0003a000"


def test_nothing_is_written_when_nobody_chose_a_place(qtbot, tmp_path):
    dialog = HandOverDialog(PageContext(her_session()), "p1", ask_file=lambda _p: "")
    qtbot.addWidget(dialog)
    dialog.choices["plan-pdf"].click()
    assert dialog.said.words.text() == ""


def test_a_failed_save_is_said_in_the_dialog_which_stays_open(qtbot, tmp_path):
    nowhere = str(tmp_path / "nowhere" / "plan.pdf")
    dialog = HandOverDialog(PageContext(her_session()), "p1", ask_file=lambda _p: nowhere)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.choices["plan-pdf"].click()
    assert "was not written" in dialog.fault.words.text()
    assert dialog.isVisible()


KINDS = ("plan-pdf", "plan-html", "plan-text", "card-pdf", "doctor-pdf", "calendar", "table")


@pytest.mark.parametrize("name", KINDS)
def test_a_full_disk_leaves_the_old_file_whole_and_is_said(qtbot, tmp_path, monkeypatch, name):
    def fail(*_):
        raise OSError(28, "No space left on device")

    old = tmp_path / "old.file"
    old.write_bytes(b"what was there")
    dialog = HandOverDialog(PageContext(her_session()), "p1", ask_file=lambda _p: str(old))
    qtbot.addWidget(dialog)
    monkeypatch.setattr("os.fsync", fail)
    dialog.choices[name].click()
    assert old.read_bytes() == b"what was there"
    assert "was not written" in dialog.fault.words.text()
    assert dialog.said.words.text() == ""
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["old.file"]


@pytest.mark.parametrize("name", ["plan-pdf", "plan-print", "card-pdf", "doctor-pdf"])
def test_a_letter_that_no_font_has_is_said_with_the_font_to_install(make_dialog, tmp_path, name):
    dialog = make_dialog()
    unheard = Injection("i", datetime.date(2026, 7, 20), batch=NO_FONT_HAS_IT)
    book = dialog.context.use_cases.book
    book.save("p1", unheard)
    book.change_person(person(clinic_name=f"Clinic {NO_FONT_HAS_IT}"))
    dialog.choices[name].click()
    assert "Install the font Noto Sans (package fonts-noto-core)" in strip_isolates(
        dialog.fault.words.text()
    )
    assert not list(tmp_path.glob("*.pdf"))
