"""The page for the doctor with hundreds of injections: made in portions, or stopped."""

import datetime

import pytest
from hand_over_desk import TODAY, Countries
from paper_reading import page_count
from plan_samples import person
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintPreviewDialog
from session_fakes import make_use_cases

from edu_app.core.records import Course, Injection, Medicine
from edu_app.core.settings import Settings
from edu_app.services.plan import PlanMaker
from edu_app.ui.dialogs.hand_over import HandOverDialog
from edu_app.ui.page_context import PageContext


@pytest.fixture
def dialog(qtbot, tmp_path):
    made = make_use_cases(TODAY, settings=Settings(), countries=Countries())
    made.book.add_person(person())
    days = [TODAY - datetime.timedelta(days=14 * number) for number in range(300)]
    given = [Injection(f"i{n}", day, note="note") for n, day in enumerate(days)]
    made.book.save("p1", Course("c", Medicine.DENOSUMAB_60), *given)
    plans = PlanMaker(made.book, made.tracker, made.regimen, made.countries)
    object.__setattr__(made, "plans", plans)
    dialog = HandOverDialog(
        PageContext(made), "p1", ask_file=lambda _proposed: str(tmp_path / "doctor.pdf")
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_file_comes_whole_after_some_turns(dialog, qtbot, tmp_path):
    dialog.choices["doctor-pdf"].click()
    assert dialog.making.work.busy
    assert list(tmp_path.glob("*.pdf")) == []
    qtbot.waitUntil(lambda: not dialog.making.work.busy)
    assert page_count(tmp_path / "doctor.pdf") > 4
    assert "doctor.pdf" in dialog.said.words.text()


@pytest.mark.parametrize("end", ["stop", "close"])
def test_nothing_is_written_when_it_is_stopped(dialog, tmp_path, qapp, end):
    dialog.choices["doctor-pdf"].click()
    work = dialog.making.work
    work.stop.click() if end == "stop" else dialog.reject()
    assert not work.busy
    qapp.processEvents()
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_preview_opens_when_all_pages_are_laid_out(dialog, qtbot):
    dialog.choices["doctor-print"].click()
    assert dialog.findChild(QPrintPreviewDialog) is None
    qtbot.waitUntil(lambda: dialog.findChild(QPrintPreviewDialog) is not None)
    dialog.findChild(QPrintPreviewDialog).close()


def test_another_page_can_be_made_meanwhile(dialog, tmp_path):
    dialog.choices["doctor-pdf"].click()
    dialog.choices["plan-pdf"].click()
    assert not dialog.making.work.busy
    assert page_count(tmp_path / "doctor.pdf") == 1
