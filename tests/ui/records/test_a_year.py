"""A whole course through the forms, each step in a new session: the records carry it alone."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.records import Purpose
from edu_app.ui.dialogs.first_start import FirstStart
from edu_app.ui.dialogs.follow_on_form import FollowOnForm
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.parts.question_view import QuestionPanel
from edu_app.ui.dialogs.planned_last_form import PlannedLastForm


@pytest.fixture
def course(home, show, press):
    return Course(home, show, press)


class Course:
    """One woman's computer, opened on one day after the other."""

    def __init__(self, home, show, press):
        self._home, self._show, self._press = home, show, press
        self.context = None

    def on(self, day):
        self.context = self._home.open(datetime.date.fromisoformat(day))
        return self.status() if self.context.person() else None

    def status(self):
        return self.context.use_cases.tracker.status(self.context.person())

    def begin(self, last):
        start = self._show(FirstStart(self.context, None, ("en",)))
        for _screen in range(2):
            self._press.click(start.forward)
        self._press.click(start.medicine.group.buttons["answer-yes"])
        self._press.click(start.forward)
        self._press.click(start.last.group.buttons["dated"])
        self._press.type(start.last.date.line, last)
        self._press.click(start.forward)

    def record(self, day):
        form = self._show(InjectionForm(self.context))
        self._press.click(form.given.buttons["given"])
        self._press.type(form.date.line, day)
        self._press.click(form.proceed)
        while form.isVisible():
            panel = form.asking.findChildren(QuestionPanel)[-1]
            gap = "in between" in panel.ask.text()
            self._press.click(panel.buttons["answer-no" if gap else "answer-yes"])

    def plan_last(self, day):
        form = self._show(PlannedLastForm(self.context))
        self._press.click(form.how.buttons["planned"])
        self._press.click(form.who.buttons["team"])
        self._press.type(form.professional, "Dr Ruiz")
        self._press.type(form.date.line, day)
        self._press.click(form.save)

    def start_medicine(self, kind, day):
        form = self._show(FollowOnForm(self.context))
        self._press.click(form.kind.buttons[kind])
        self._press.click(form.purpose.buttons[Purpose.INSTEAD])
        self._press.click(form.begun.buttons["started"])
        self._press.type(form.date.line, day)
        self._press.click(form.save)


def test_from_the_first_start_through_a_late_one_to_the_next_medicine(course):
    course.on("2026-02-01")
    course.begin("2026-01-15")
    assert course.status().state == "scheduled"
    late = course.on("2026-08-20")
    assert (late.state, late.days_to_due) == ("overdue", -36)
    course.record("2026-08-20")
    caught_up = course.on("2026-08-21")
    assert caught_up.due == datetime.date(2027, 2, 20)
    assert "gap-repaired" in caught_up.overlays
    course.plan_last("2027-02-19")
    assert course.status().track == "denosumab"
    course.on("2027-02-19")
    course.record("2027-02-19")
    ending = course.on("2027-02-20")
    assert (ending.track, ending.due) == ("follow-on", datetime.date(2027, 8, 19))
    assert course.on("2027-08-25").state == "late"
    course.start_medicine("zoledronate", "2027-08-25")
    assert course.on("2027-08-26").reason == "after-switch"
