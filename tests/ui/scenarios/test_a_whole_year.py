"""One woman's course through the window, the program started anew at each step.

First start, reminder, appointment, late, catch-up, planned stop, follow-on: the disk alone
carries it from one day to the next.
"""

from __future__ import annotations

import pytest
from quiet_desktop import NoDesktop

from edu_app.core.records import Purpose
from edu_app.ui.greeting import greet
from edu_app.ui.reminders.reminder_service import ReminderService


class Course:
    """What she does, in the words of the test below."""

    def __init__(self, computer):
        self.computer = computer

    def on(self, day, **how):
        """Start the program on a day; return what Today says and what the reminder says."""
        self.computer.open(day, **how)
        service = ReminderService(self.computer.window, notifier=NoDesktop())
        reminded = service.begin()
        self.computer.settle()
        said = service.banner.text.text() if reminded else ""
        return self.today(), said

    def today(self):
        return self.computer.page("today")

    def first_start(self, last):
        computer = self.computer
        greet(computer.window, computer.context)
        start = computer.dialog()
        for _screen in ("language", "country"):
            computer.press(start.forward)
        computer.press(start.medicine.group.buttons["answer-yes"])
        computer.press(start.forward)
        computer.press(start.last.group.buttons["dated"])
        computer.type(start.last.date.line, last)
        computer.press(start.forward)

    def book(self, day):
        self.computer.press("action-form:appointment")
        form = self.computer.dialog()
        self.computer.type(form.date.line, day)
        self.computer.press(form.save)

    def it_was_not_given(self):
        self.computer.press("action-form:passed")
        self.computer.answer("answer-no")
        self.computer.dialog().close()

    def the_date_is_right_and_none_was_given_since(self):
        self.computer.press("action-confirm-date")
        self.computer.answer("answer-no")
        self.computer.dialog().close()

    def record(self, day, gap="answer-no"):
        self.computer.press("action-form:injection")
        form = self.computer.dialog()
        self.computer.press(form.given.buttons["given"])
        self.computer.type(form.date.line, day)
        self.computer.press(form.proceed)
        while self.computer.dialog():
            in_between = "in between" in self.computer.question()
            self.computer.answer(gap if in_between else "answer-yes")

    def plan_the_last_one(self, day):
        self.computer.page("calendar")
        self.computer.press("action-planned-last")
        form = self.computer.dialog()
        self.computer.press(form.how.buttons["planned"])
        self.computer.press(form.who.buttons["team"])
        self.computer.type(form.professional, "Dr A")
        self.computer.type(form.date.line, day)
        self.computer.press(form.save)

    def start_the_next_medicine(self, kind, day):
        self.computer.press("action-form:follow-on")
        form = self.computer.dialog()
        self.computer.press(form.kind.buttons[kind])
        self.computer.press(form.purpose.buttons[Purpose.INSTEAD])
        self.computer.press(form.begun.buttons["started"])
        self.computer.type(form.date.line, day)
        self.computer.press(form.save)


@pytest.fixture
def course(computer):
    return Course(computer)


def test_from_the_first_start_to_the_next_medicine(course):
    course.on("2026-02-01", first_start_done=False)
    course.first_start("2026-01-15")
    assert "Your next injection is due on Wednesday 15 July 2026." in course.today()

    said, reminder = course.on("2026-05-25")
    assert "Time to book" in said
    assert "Book it now" in reminder
    course.book("2026-07-13")
    assert "Your appointment is on Monday 13 July 2026." in course.today()

    said, reminder = course.on("2026-08-20")
    assert "Was the injection given on Monday 13 July 2026?" in said
    assert "Overdue" in said
    assert "Was the injection given" in reminder
    course.it_was_not_given()
    assert "Your injection is 36 days late." in course.today()
    assert "The due date was Wednesday 15 July 2026." in course.today()

    course.record("2026-08-20")
    said, reminder = course.on("2026-08-21")
    assert "Your next injection is due on Saturday 20 February 2027." in said
    assert "There was a gap of 7 months before the last one." in said
    assert reminder == ""

    course.plan_the_last_one("2027-02-19")
    assert "Your next injection is due on Saturday 20 February 2027." in course.today()

    said, _reminder = course.on("2027-02-19")
    assert "Due soon" in said
    course.record("2027-02-19")
    assert "Your next medicine is due on Thursday 19 August 2027." in course.today()
    assert "The last injection is not the end." in course.computer.page("next-step")

    said, _reminder = course.on("2027-08-25")
    assert "The app last ran on Friday 19 February 2027." in said
    course.the_date_is_right_and_none_was_given_since()
    said = course.today()
    assert "Your next medicine was due on Thursday 19 August 2027, 6 days ago." in said
    course.start_the_next_medicine("zoledronate", "2027-08-25")
    assert "Next medicine started" in course.today()

    said, _reminder = course.on("2027-12-01")
    assert "Your infusion was on Wednesday 25 August 2027." in said
    assert "New back pain or getting shorter: call the same day." in said
