"""The scenarios in which an injection is entered: each through the real window and its form."""

from __future__ import annotations

import datetime

import cases
import pytest

from edu_app.ui.dialogs.appointment_form import AppointmentForm
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.since_form import SinceForm
from edu_app.ui.dialogs.who_dialog import WhoDialog
from edu_app.ui.greeting import greet


def record(computer, day):
    computer.window.go("today")
    computer.press("action-form:injection")
    form = computer.dialog()
    computer.press(form.given.buttons["given"])
    computer.type(form.date.line, day)
    computer.press(form.proceed)
    return form


def test_s3_a_day_that_has_not_come_becomes_an_appointment(her):
    computer = her("2026-07-01")
    record(computer, "2026-07-14")
    assert computer.question() == (
        "Tuesday 14 July 2026 has not come yet. Shall I write it down as an appointment? "
        "It will count as an injection only after you say it was given."
    )
    computer.answer("answer-yes")
    form = computer.dialog()
    assert isinstance(form, AppointmentForm)
    computer.press(form.save)
    assert "Your appointment is on Tuesday 14 July 2026." in computer.page("today")


def test_s4_an_injection_entered_late_is_read_back(her):
    computer = her("2026-08-05")
    form = record(computer, "2026-07-15")
    assert "On which day was it given? Look at your card or ask the clinic." in (
        form.date.field.label.text()
    )
    assert computer.question() == (
        "You chose Wednesday 15 July 2026. The next one is due on Friday 15 January 2027. "
        "Is that right?"
    )
    computer.answer("answer-yes")
    assert "Your next injection is due on Friday 15 January 2027." in computer.page("today")


def test_s23_the_form_asks_for_the_dose_of_two_so_close_together(her):
    computer = her("2026-02-12")
    record(computer, "2026-02-12")
    assert computer.question() == "Does the box say 60 mg or 120 mg?"


def test_s30_whom_it_is_for_is_asked_and_a_wrong_entry_can_be_moved(computer):
    computer.open("2026-07-15")
    computer.keep(cases.LAST, person_id="anna", name="Anna")
    computer.keep(cases.given("2026-06-02"), person_id="eva", name="Eva")
    greet(computer.window, computer.context)
    who = computer.dialog()
    assert isinstance(who, WhoDialog)
    assert "Who is this for?" in computer.said()
    computer.press(who.people["eva"])
    record(computer, "2026-07-15")
    assert "Eva had one on Tuesday 2 June 2026. 6 weeks is early." in computer.question()
    computer.answer("answer-no")
    computer.press_word("Anna")
    assert "Record for Anna" in computer.said()
    computer.answer("answer-yes")
    book = computer.context.use_cases.book
    assert len(book.records("anna").injections) == 2
    assert len(book.records("eva").injections) == 1


@pytest.mark.parametrize("answer", ["answer-no", "answer-unknown"])
def test_s32_after_a_year_the_date_is_asked_then_an_injection_since(her, answer):
    computer = her("2026-07-10")
    computer.open("2027-07-10")
    said = computer.page("today")
    assert "Is today really Saturday 10 July 2027? The app last ran on Friday 10 July 2026." in said
    computer.press("action-confirm-date")
    assert isinstance(computer.dialog(), SinceForm)
    assert computer.question() == ("Was another injection given since Thursday 15 January 2026?")
    computer.answer(answer)
    said = computer.said()
    assert "It is not too late to act." in said
    asked = "Do not have another one before they have checked." in said
    assert asked == (answer == "answer-unknown")
    computer.dialog().close()
    assert "Long gap" in computer.page("today")


def test_s32_an_injection_since_leads_to_the_form(her):
    computer = her("2026-07-10")
    computer.open("2027-07-10")
    computer.press("action-confirm-date")
    computer.answer("answer-yes")
    assert isinstance(computer.dialog(), InjectionForm)


def test_s43_a_leaked_syringe_does_not_move_the_date(her):
    computer = her("2026-07-14")
    computer.press("action-form:injection")
    form = computer.dialog()
    computer.press(form.given.buttons["given"])
    computer.type(form.date.line, "2026-07-14")
    computer.press(form.doubt)
    assert "Keep the syringe and the box. Do not use a second one" in computer.said()
    computer.press(form.proceed)
    while computer.dialog():
        computer.answer("answer-yes")
    assert computer.status().due == datetime.date(2026, 7, 15)
