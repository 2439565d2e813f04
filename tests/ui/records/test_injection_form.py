"""Writing an injection down: nothing pre-filled, every doubt asked, stored before it is said."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from edu_app.core.errors import Fault
from edu_app.core.records import Medicine
from edu_app.i18n.bidi import isolate
from edu_app.ui.dialogs.appointment_form import AppointmentForm
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.parts.question_view import QuestionPanel


@pytest.fixture
def form_for(show, press):
    """Return a function that types a date into a new form and goes on to the questions."""

    def fill(context, text, *, given="given", record=None):
        form = show(InjectionForm(context, record=record))
        press.click(form.given.buttons[given])
        form.date.line.clear()
        press.type(form.date.line, text)
        press.click(form.proceed)
        return form

    return fill


def panel(form):
    return form.asking.findChildren(QuestionPanel)[-1]


def answer(form, press, name):
    press.click(panel(form).buttons[name])


def injections(context, person="maria"):
    kept = context.use_cases.book.records(person).injections
    return sorted(i.given_on.isoformat() for i in kept)


def test_nothing_is_filled_in_beforehand(context, keep, show):
    keep(context)
    form = show(InjectionForm(context))
    assert form.date.line.text() == ""
    assert form.given.value() == ""


def test_a_date_is_read_back_and_then_written_down(context, home, keep, form_for, press):
    keep(context, "2026-01-19")
    form = form_for(context, "2026-07-20")
    said = panel(form).ask.text()
    assert "Monday, 20 July 2026" in said
    assert "Wednesday, 20 January 2027" in said
    answer(form, press, "answer-yes")
    assert injections(home.open()) == ["2026-01-19", "2026-07-20"]


def test_undo_takes_the_injection_back(context, keep, form_for, press):
    keep(context, "2026-01-19")
    answer(form_for(context, "2026-07-20"), press, "answer-yes")
    context.window.undos[-1]()
    assert injections(context) == ["2026-01-19"]


def test_no_to_the_read_back_leads_back_to_the_form(context, keep, form_for, press):
    keep(context)
    form = form_for(context, "2026-07-20")
    answer(form, press, "answer-no")
    assert form.form.isVisible()
    assert injections(context) == []


def test_a_day_that_has_not_come_becomes_an_appointment(context, keep, form_for, press, qapp):
    keep(context, "2026-07-20")
    form = form_for(context, "2027-01-18")
    answer(form, press, "answer-yes")
    opened = next(w for w in qapp.topLevelWidgets() if isinstance(w, AppointmentForm))
    press.click(opened.save)
    records = context.use_cases.book.records("maria")
    assert [a.on for a in records.appointments] == [datetime.date(2027, 1, 18)]
    assert len(records.injections) == 1


def test_planned_is_never_written_down_as_given(context, keep, form_for, qapp):
    keep(context)
    form_for(context, "2026-07-20", given="planned")
    assert any(isinstance(w, AppointmentForm) for w in qapp.topLevelWidgets())
    assert injections(context) == []


def test_the_same_injection_twice_is_not_added(context, keep, form_for, press):
    keep(context, "2026-07-20")
    form = form_for(context, "2026-07-25")
    answer(form, press, "answer-yes")  # really for Maria
    answer(form, press, "answer-yes")  # the same one
    assert injections(context) == ["2026-07-20"]
    assert "Nothing was added" in context.window.told[-1]


def test_about_four_weeks_asks_for_the_dose_and_120_mg_ends_the_calendar(
    context, keep, form_for, press
):
    keep(context, "2026-07-20")
    form = form_for(context, "2026-08-17")
    answer(form, press, "answer-yes")
    answer(form, press, "answer-120-mg")
    press.click(form.asking.findChildren(type(form.proceed))[-1])
    records = context.use_cases.book.records("maria")
    assert records.courses[-1].medicine is Medicine.DENOSUMAB_120
    assert context.use_cases.tracker.status("maria").reason == "other-schedule"


def test_a_confirmed_short_distance_is_not_asked_about_again(context, keep, form_for, press):
    keep(context, "2026-07-20")
    form = form_for(context, "2026-11-20")
    for _question in range(3):
        answer(form, press, "answer-yes")
    newest = max(context.use_cases.book.records("maria").injections, key=lambda i: i.given_on)
    assert newest.confirmed


def test_unknown_keeps_the_question_open(context, keep, form_for, press):
    keep(context, "2026-07-20")
    form = form_for(context, "2026-11-20")
    answer(form, press, "answer-yes")
    answer(form, press, "answer-unknown")
    press.click(form.asking.findChildren(type(form.proceed))[-1])
    answer(form, press, "answer-yes")
    assert "check-date" in context.use_cases.tracker.status("maria").overlays


def test_no_to_whose_offers_the_other_person(context, keep, form_for, press):
    keep(context, "2026-07-20")
    keep(context, "2026-05-20", name="Rosa", person_id="rosa")
    context.use_cases.settings.change(current_person="maria")
    form = form_for(context, "2026-11-20")
    assert "Maria" in panel(form).ask.text()
    answer(form, press, "answer-no")
    press.click(form.asking.findChildren(type(form.proceed))[-1])
    assert panel(form).buttons["answer-yes"].text() == f"Record for {isolate('Rosa')}"
    answer(form, press, "answer-yes")
    assert injections(context, "rosa") == ["2026-05-20", "2026-11-20"]


def test_two_readings_are_shown_and_one_is_chosen(context, keep, show, press):
    keep(context)
    form = show(InjectionForm(context))
    press.type(form.date.line, "03/04/2026")
    assert form.date.day() is None
    assert form.date.earliest_reading() == datetime.date(2026, 3, 4)
    buttons = form.date.which.findChildren(type(form.proceed))
    press.click(next(b for b in buttons if "April" in b.text()))
    assert form.date.day() == datetime.date(2026, 4, 3)


def test_a_doubtful_dose_does_not_move_the_due_date(context, keep, show, press):
    keep(context, "2026-05-20")
    due = context.use_cases.tracker.status("maria").due
    form = show(InjectionForm(context))
    press.click(form.given.buttons["given"])
    press.type(form.date.line, "2026-11-20")
    press.click(form.doubt)
    assert "Keep the syringe" in form.doubt_said.words.text()
    press.click(form.proceed)
    answer(form, press, "answer-yes")
    assert context.use_cases.tracker.status("maria").due == due


def test_only_the_month_counts_from_its_first_day(context, keep, show, press):
    keep(context)
    form = show(InjectionForm(context))
    press.click(form.given.buttons["given"])
    press.type(form.date.line, "2026-07-20")
    press.click(form.month_only)
    press.click(form.proceed)
    answer(form, press, "answer-yes")
    kept = context.use_cases.book.records("maria").injections[0]
    assert (kept.given_on, kept.day_known) == (datetime.date(2026, 7, 1), False)


def test_box_and_batch_are_kept_and_changed(context, keep, show, press):
    book = keep(context, "2026-07-20")
    record = book.records("maria").injections[0]
    form = show(InjectionForm(context, record=record))
    press.click(form.details.unfold)
    press.type(form.details.brand, "As on the box")
    press.type(form.details.batch, "A1234")
    press.click(form.proceed)
    answer(form, press, "answer-yes")
    kept = book.records("maria").injections
    assert [(i.id, i.brand, i.batch) for i in kept] == [(record.id, "As on the box", "A1234")]


def test_a_disk_that_is_full_keeps_the_form_with_everything_typed(
    context, keep, form_for, press, monkeypatch
):
    keep(context)
    form = form_for(context, "2026-07-20")

    def full(*_args, **_fields):
        raise Fault("disk-full")

    monkeypatch.setattr(form.flow, "save", full)
    answer(form, press, "answer-yes")
    assert form.isVisible()
    assert "disk is full" in form.fault.words.text()
    assert form.date.line.text() == "2026-07-20"


def test_escape_closes_an_untouched_form_and_asks_about_a_touched_one(
    context, keep, show, press, qtbot
):
    keep(context)
    form = show(InjectionForm(context))
    press.type(form.date.line, "2026")
    press.key(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.leave.isVisible()
    with qtbot.waitSignal(form.finished) as closed:
        press.click(form.drop)
    assert closed.args == [QDialog.DialogCode.Rejected.value]


def test_the_calendar_is_walked_with_the_keyboard(context, keep, show, press):
    keep(context)
    form = show(InjectionForm(context))
    press.click(form.date.open)
    grid = form.date._grid
    first = next(b for b in grid.days if b.day == datetime.date(2026, 11, 1))
    first.setFocus()
    press.key(first, Qt.Key.Key_Up)
    assert grid.focusWidget().day == datetime.date(2026, 10, 25)
    press.key(grid.focusWidget(), Qt.Key.Key_Space)
    assert form.date.day() == datetime.date(2026, 10, 25)
    assert form.focusWidget() is form.date.line
