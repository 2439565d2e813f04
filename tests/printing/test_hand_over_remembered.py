"""The dialog "Take it with you" remembers what was made before the records changed."""

import datetime

import icalendar
import pytest
from hand_over_desk import TODAY, her_session, saved
from PySide6.QtPrintSupport import QPrintPreviewDialog

from edu_app.core.records import Injection
from edu_app.ui.dialogs.hand_over import HandOverDialog
from edu_app.ui.page_context import PageContext

ONE_DAY = datetime.timedelta(days=1)
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
    assert "Now the date is Sunday, 10 January 2027" in dialog.old.frame.words.text()


@pytest.mark.parametrize("name", ["doctor-pdf", "table"])
def test_what_goes_to_the_clinic_for_one_visit_is_not(make_dialog, name):
    dialog = make_dialog()
    dialog.choices[name].click()
    _correct(dialog)
    assert _kinds(dialog) == []
    assert dialog.old.frame.isHidden()


def test_a_save_that_nobody_finished_or_that_failed_is_not_remembered(qtbot, tmp_path):
    for answer in ("", str(tmp_path / "nowhere" / "plan.pdf")):
        dialog = HandOverDialog(PageContext(her_session()), "p1", ask_file=lambda _p, a=answer: a)
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
    saved(dialog, "plan-pdf", tmp_path)
    assert dialog.old.marks["plan"].isHidden()
    assert not dialog.old.frame.isHidden()
    dialog.choices["code"].click()
    assert dialog.old.frame.isHidden()


def test_a_new_calendar_file_leaves_no_old_day_in_the_future(make_dialog, tmp_path):
    """She wrote July; it was May: the due date has passed, and the old one must not stay."""
    dialog = make_dialog()
    first = icalendar.Calendar.from_ical(saved(dialog, "calendar", tmp_path).read_bytes())
    dialog.context.use_cases.book.save("p1", Injection("i", datetime.date(2026, 5, 10)))
    second = icalendar.Calendar.from_ical(saved(dialog, "calendar", tmp_path).read_bytes())
    assert {e["uid"] for e in first.walk("VEVENT")} == {e["uid"] for e in second.walk("VEVENT")}
    days = {e["dtstart"].dt for e in second.walk("VEVENT")}
    assert days == {datetime.date(2026, 9, 15), datetime.date(2026, 11, 10), TODAY + ONE_DAY}
