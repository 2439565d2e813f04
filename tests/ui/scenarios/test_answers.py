"""Answers that a person gives about what is written down: a look, tablets, an end, a ward."""

from __future__ import annotations

import datetime

import cases
import pytest

from edu_app.core.records import Appointment
from edu_app.ui.dialogs.follow_on_form import FollowOnForm
from edu_app.ui.dialogs.hand_over import HandOverDialog


@pytest.fixture
def on(computer):
    """Return a function: opens the program on a day with these records on its disk."""

    def open_with(day, *records):
        computer.open(day)
        computer.keep(*records)
        computer.window.go("today")
        computer.settle()
        return computer

    return open_with


@pytest.fixture
def review(on):
    """The form for a look by the team, opened from Today where the injection is overdue."""
    computer = on("2026-08-20", cases.LAST)
    computer.press("action-form:review")
    return computer, computer.dialog()


def fill(computer, form, *, who="Dr A", day="2026-08-19", decided="Wait", again="2027-02-19"):
    computer.type(form.who, who)
    computer.type(form.day.line, day)
    computer.type(form.decided, decided)
    computer.type(form.again.line, again)
    computer.press(form.save)


def test_a_whole_look_is_said_in_place_of_the_call(review):
    computer, form = review
    fill(computer, form)
    said = computer.page("today")
    assert "Dr A looked at this on Wednesday 19 August 2026" in said
    assert "The due date was Wednesday 15 July 2026" in said
    assert "Overdue" in said


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"who": ""}, "Who looked at it?"),
        ({"decided": ""}, "Write what was decided, in your own words."),
        ({"day": "2026-08-21"}, "That day has not come yet."),
        ({"again": "2026-08-19"}, "The next look has to come after that day, within 12 months."),
        ({"again": "2027-08-20"}, "The next look has to come after that day, within 12 months."),
    ],
)
def test_half_a_look_is_none(review, wrong, said):
    computer, form = review
    fill(computer, form, **wrong)
    assert said in computer.said()
    assert computer.context.use_cases.book.records("her").clinic_reviews == ()


def test_a_look_is_changed_from_the_calendar(review):
    computer, form = review
    fill(computer, form)
    (kept,) = computer.context.use_cases.book.records("her").clinic_reviews
    assert "The next look: Friday 19 February 2027" in computer.page("calendar")
    computer.press(f"change-{kept.id}")
    computer.type(computer.dialog().who, "Dr B")
    computer.press(computer.dialog().save)
    assert "Dr B looked at this" in computer.page("today")


def test_before_the_due_date_nobody_is_offered_a_look(on):
    computer = on("2026-06-20", cases.LAST)
    assert "The team looked at it" not in computer.page("today")
    assert "The team looked at it" not in computer.page("calendar")


@pytest.fixture
def tablets(on):
    """Tablets since 15 July 2026, asked about a month later."""
    taken = cases.medicine("alendronate", "2026-07-15")
    computer = on("2026-08-20", cases.LAST, cases.PLANNED_LAST, taken)
    assert "Are you still taking the next medicine?" in computer.page("today")
    computer.press("action-form:still")
    return computer


def test_still_taking_it_answers_the_question(tablets):
    tablets.press_word("Yes, I am still taking it")
    assert "Are you still taking the next medicine?" not in tablets.page("today")
    tablets.window.banner.undo_button.click()
    tablets.settle()
    assert "Are you still taking the next medicine?" in tablets.page("today")


def test_having_stopped_says_at_once_whom_to_call(tablets):
    tablets.press_word("I stopped it")
    assert "You wrote that you stopped the tablets. Call today." in tablets.said()
    tablets.dialog().close()
    assert "Overdue" in tablets.page("today")


def test_tablets_that_end_on_a_day_bring_the_count_back(on):
    computer = on("2026-07-20", cases.LAST, cases.PLANNED_LAST)
    computer.press("action-form:follow-on")
    form = computer.dialog()
    for group, value in ((form.kind, "alendronate"), (form.purpose, "instead")):
        computer.press(group.buttons[value])
    computer.press(form.begun.buttons["started"])
    computer.type(form.date.line, "2026-07-15")
    computer.type(form.ends.line, "2026-09-01")
    computer.press(form.save)
    assert "Until Tuesday 1 September 2026" in computer.page("calendar")
    computer.open("2026-09-02")
    assert "The next medicine has ended. Call today." in computer.page("today")


def test_an_infusion_is_not_asked_whether_it_goes_on(on):
    computer = on("2026-07-20", cases.LAST, cases.PLANNED_LAST)
    computer.press("action-form:follow-on")
    form = computer.dialog()
    computer.press(form.kind.buttons["zoledronate"])
    computer.press(form.begun.buttons["started"])
    assert not form.going_on.isVisible()
    assert not form.ends.isVisible()


def test_a_passed_appointment_after_the_switch_leads_to_the_medicine(on):
    given = cases.medicine("zoledronate", "2026-07-14")
    booked = Appointment("a", datetime.date(2027, 7, 14))
    computer = on("2027-07-20", cases.LAST, cases.PLANNED_LAST, given, booked)
    computer.page("calendar")
    computer.press("answer-passed")
    computer.answer("answer-yes")
    form = computer.dialog()
    assert isinstance(form, FollowOnForm)
    assert form.date.day() == datetime.date(2027, 7, 14)
    assert form.begun.value() == "started"


def test_in_hospital_the_first_button_opens_the_page_for_the_doctor(on):
    day, records, _words = cases.ON_TODAY["S42"]
    computer = on(day, *records)
    computer.press("action-hand-over:doctor")
    dialog = computer.dialog()
    assert isinstance(dialog, HandOverDialog)
    assert dialog.focusWidget() is dialog.choices["doctor-print"]
