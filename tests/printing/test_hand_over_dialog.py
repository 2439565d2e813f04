"""The dialog "Take it with you": every button makes what it says, faults stay in the dialog."""

import csv
import datetime

import icalendar
import pytest
from paper_reading import decoded, event, page_count, page_size_mm, poppler_text
from PIL import Image
from plan_samples import person
from PySide6.QtPrintSupport import QPrintPreviewDialog
from session_fakes import make_use_cases

from edu_app.core.records import Course, Injection, Medicine
from edu_app.core.settings import Settings
from edu_app.i18n.bidi import strip_isolates
from edu_app.services.plan import PlanMaker
from edu_app.services.use_cases import UseCases
from edu_app.ui.dialogs.code_dialog import CodeDialog
from edu_app.ui.dialogs.hand_over import HandOverDialog, open_hand_over
from edu_app.ui.page_context import PageContext

TODAY = datetime.date(2026, 11, 23)
NO_FONT_HAS_IT = "\U0003a000"
ONE_DAY = datetime.timedelta(days=1)


class Countries:
    def emergency(self, code):
        return ""

    def paper(self, code):
        return ""

    def weekend(self, code):
        return frozenset()


def _session(today=TODAY, **settings) -> UseCases:
    made = make_use_cases(today, settings=Settings(**settings), countries=Countries())
    made.book.add_person(person())
    given = Injection("i", datetime.date(2026, 7, 20), note="=1+1")
    made.book.save("p1", Course("c", Medicine.DENOSUMAB_60), given)
    object.__setattr__(
        made, "plans", PlanMaker(made.book, made.tracker, made.regimen, made.countries)
    )
    return made


@pytest.fixture
def make_dialog(qtbot, tmp_path):
    def make(**more):
        asked = []

        def ask(proposed):
            asked.append(proposed)
            return str(tmp_path / proposed.rsplit("/", 1)[-1])

        dialog = HandOverDialog(PageContext(_session(**more)), "p1", ask_file=ask)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.asked = asked
        return dialog

    return make


def _saved(dialog, name, tmp_path):
    dialog.choices[name].click()
    return tmp_path / dialog.asked[-1].rsplit("/", 1)[-1]


@pytest.mark.parametrize("name", ["plan-pdf", "card-pdf", "doctor-pdf"])
def test_each_page_is_saved_as_pdf_and_the_dialog_says_where(make_dialog, tmp_path, name):
    dialog = make_dialog()
    path = _saved(dialog, name, tmp_path)
    assert page_count(path) == 1
    assert path.name in dialog.said.words.text()


def test_the_name_is_printed_only_when_the_box_is_ticked(make_dialog, tmp_path):
    dialog = make_dialog()
    path = _saved(dialog, "plan-pdf", tmp_path)
    assert "Maria" not in poppler_text(path)
    dialog.with_name.setChecked(True)
    _saved(dialog, "plan-pdf", tmp_path)
    assert "Maria" in poppler_text(path)


def test_the_paper_is_the_countrys_and_can_be_changed(make_dialog, tmp_path):
    dialog = make_dialog(country="US")
    assert page_size_mm(_saved(dialog, "plan-pdf", tmp_path)) == (216, 279)
    dialog.paper.setCurrentIndex(dialog.paper.findData("a4"))
    assert page_size_mm(_saved(dialog, "plan-pdf", tmp_path)) == (210, 297)


def test_the_same_page_is_there_for_a_screen_reader_and_as_text(make_dialog, tmp_path):
    dialog = make_dialog()
    for name in ("plan-html", "plan-text"):
        text = _saved(dialog, name, tmp_path).read_text(encoding="utf-8")
        assert "Wednesday, 20 January 2027" in text


def test_the_calendar_file_is_neutral_in_discreet_mode(make_dialog, tmp_path):
    data = _saved(make_dialog(discreet=True), "calendar", tmp_path).read_bytes()
    assert len(icalendar.Calendar.from_ical(data).walk("VEVENT")) == 3
    assert b"enosumab" not in data


def test_the_table_holds_nothing_that_runs(make_dialog, tmp_path):
    path = _saved(make_dialog(), "table", tmp_path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1][0] == "2026-07-20"
    assert rows[1][-1] == "'=1+1"


def test_nothing_is_written_when_nobody_chose_a_place(qtbot, tmp_path):
    dialog = HandOverDialog(PageContext(_session()), "p1", ask_file=lambda _p: "")
    qtbot.addWidget(dialog)
    dialog.choices["plan-pdf"].click()
    assert dialog.said.words.text() == ""


def test_a_failed_save_is_said_in_the_dialog_which_stays_open(qtbot, tmp_path):
    nowhere = str(tmp_path / "nowhere" / "plan.pdf")
    dialog = HandOverDialog(PageContext(_session()), "p1", ask_file=lambda _p: nowhere)
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
    dialog = HandOverDialog(PageContext(_session()), "p1", ask_file=lambda _p: str(old))
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


def test_a_missing_ending_is_added(qtbot, tmp_path):
    dialog = HandOverDialog(
        PageContext(_session()), "p1", ask_file=lambda _p: str(tmp_path / "mine")
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


# --- what was made before the records changed

EARLIER = Injection("i", datetime.date(2026, 7, 10))


def _correct(dialog):
    dialog.context.use_cases.book.save("p1", EARLIER)
    dialog.texts.say_again()


def _kinds(dialog):
    return [old.made.kind for old in dialog.context.use_cases.handed_over.outdated("p1")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("plan-pdf", "plan"),
        ("plan-html", "plan"),
        ("plan-text", "plan"),
        ("card-pdf", "card"),
        ("calendar", "calendar"),
        ("code", "code"),
    ],
)
def test_whatever_says_her_date_is_remembered(make_dialog, name, kind):
    dialog = make_dialog()
    dialog.choices[name].click()
    assert _kinds(dialog) == []
    _correct(dialog)
    assert _kinds(dialog) == [kind]
    assert "Now it is Sunday, 10 January 2027" in dialog.old.frame.words.text()


@pytest.mark.parametrize("name", ["doctor-pdf", "table"])
def test_what_goes_to_the_clinic_for_one_visit_is_not(make_dialog, name):
    dialog = make_dialog()
    dialog.choices[name].click()
    _correct(dialog)
    assert _kinds(dialog) == []
    assert dialog.old.frame.isHidden()


def test_a_save_that_nobody_finished_or_that_failed_is_not_remembered(qtbot, tmp_path):
    for answer in ("", str(tmp_path / "nowhere" / "plan.pdf")):
        dialog = HandOverDialog(PageContext(_session()), "p1", ask_file=lambda _p, a=answer: a)
        qtbot.addWidget(dialog)
        dialog.choices["plan-pdf"].click()
        _correct(dialog)
        assert _kinds(dialog) == []


def test_a_page_counts_as_made_only_once_it_was_printed(make_dialog):
    for ending, remembered in (("reject", []), ("accept", ["plan"])):
        dialog = make_dialog()
        dialog.choices["plan-print"].click()
        getattr(dialog.findChild(QPrintPreviewDialog), ending)()
        _correct(dialog)
        assert _kinds(dialog) == remembered


def test_each_card_names_what_is_old_and_a_new_one_takes_the_line_away(make_dialog, tmp_path):
    dialog = make_dialog()
    for name in ("plan-pdf", "code"):
        dialog.choices[name].click()
    _correct(dialog)
    assert dialog.old.marks["plan"].text() == (
        "The one that you made on Monday, 23 November 2026 says Wednesday, 20 January 2027."
    )
    assert dialog.old.marks["code"].text() == (
        "The date Wednesday, 20 January 2027 may still be in the phone. Delete it there."
    )
    assert dialog.old.marks["card"].isHidden()
    _saved(dialog, "plan-pdf", tmp_path)
    assert dialog.old.marks["plan"].isHidden()
    assert not dialog.old.frame.isHidden()
    dialog.choices["code"].click()
    assert dialog.old.frame.isHidden()


def test_a_new_calendar_file_leaves_no_old_day_in_the_future(make_dialog, tmp_path):
    """She wrote July; it was May: the due date has passed, and the old one must not stay."""
    dialog = make_dialog()
    first = icalendar.Calendar.from_ical(_saved(dialog, "calendar", tmp_path).read_bytes())
    dialog.context.use_cases.book.save("p1", Injection("i", datetime.date(2026, 5, 10)))
    second = icalendar.Calendar.from_ical(_saved(dialog, "calendar", tmp_path).read_bytes())
    assert {e["uid"] for e in first.walk("VEVENT")} == {e["uid"] for e in second.walk("VEVENT")}
    days = {e["dtstart"].dt for e in second.walk("VEVENT")}
    assert days == {datetime.date(2026, 9, 15), datetime.date(2026, 11, 10), TODAY + ONE_DAY}


def test_the_dialog_opens_for_the_person_shown(qtbot):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    dialog = open_hand_over(PageContext(_session()), window)
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Take it with you"
    dialog.reject()
