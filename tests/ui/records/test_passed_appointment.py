"""An appointment whose day is over: asked first, and nothing taken as given (scenario S2)."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.records import Appointment
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.parts.question_view import QuestionPanel
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.passed_form import PassedForm
from edu_app.ui.pages.calendar.page import CalendarPage


@pytest.fixture
def late(home, keep):
    """Last injection 15 January; appointment on 14 July; today is 16 July."""
    context = home.open(datetime.date(2026, 7, 16))
    keep(context, "2026-01-15")
    context.use_cases.book.save("maria", Appointment("a", datetime.date(2026, 7, 14)))
    return context


@pytest.fixture
def form(late, show):
    return show(PassedForm(late))


def said(form):
    return " ".join(frame.words.text() for frame in form.asking.findChildren(SaidFrame))


def injection_form(qapp):
    return next(w for w in qapp.topLevelWidgets() if isinstance(w, InjectionForm) and w.isVisible())


def test_the_question_stands_on_the_calendar(late, show):
    page = show(CalendarPage(late), (1000, 2600))
    texts = [frame.words.text() for frame in page.findChildren(SaidFrame)]
    assert [text for text in texts if "given on Tuesday, 14 July 2026?" in text]


def test_yes_leads_to_the_read_back_of_that_day(late, form, press, qapp):
    press.click(form.panel.buttons["answer-yes"])
    opened = injection_form(qapp)
    panel = opened.asking.findChildren(QuestionPanel)[-1]
    assert "Tuesday, 14 July 2026" in panel.ask.text()
    press.click(panel.buttons["answer-yes"])
    assert late.use_cases.tracker.status("maria").last_injection == datetime.date(2026, 7, 14)


def test_another_day_asks_for_it_with_nothing_filled_in(form, press, qapp):
    press.click(form.panel.buttons["answer-another-day"])
    assert injection_form(qapp).date.day() is None


def test_no_takes_the_appointment_away_and_says_whom_to_call(late, form, press):
    press.click(form.panel.buttons["answer-no"])
    assert "Call the bone clinic today" in said(form).replace("\u2068", "").replace("\u2069", "")
    assert late.use_cases.book.records("maria").appointments == ()
    late.window.undos[-1]()
    assert len(late.use_cases.book.records("maria").appointments) == 1


def test_i_do_not_know_asks_the_clinic_before_another_one(late, form, press):
    press.click(form.panel.buttons["answer-unknown"])
    assert "Do not have another one before they have checked." in said(form)
    assert late.use_cases.book.records("maria").injections[0].given_on.year == 2026
