"""Section 6: reminders beside appointments, the clinic's dates, reviews and dates not known."""

from __future__ import annotations

import pytest
from days import LAST, L, before, d, days_of

from edu_app.core.clock_faults import ClockFacts
from edu_app.core.records import (
    Appointment,
    ClinicDate,
    ClinicReview,
    Course,
    CourseStart,
    HoldReason,
    Medicine,
    Person,
)
from edu_app.core.reminders import Reminders


def test_an_appointment_that_passed_is_asked_about_once(walk):
    told = walk(d("2026-07-10"), d("2026-07-21"), LAST, Appointment("a", d("2026-07-10")))
    assert ("appointment-passed" in {kind for _, kind in told}) is True
    assert days_of(told, "appointment-passed") == ["2026-07-11"]


def test_an_earlier_clinics_date_moves_the_prompts_only(walk):
    earlier = ClinicDate("c", d("2026-07-01"), None, "Dr A", d("2026-02-01"))
    told = walk(d("2026-02-01"), d("2026-07-16"), LAST, earlier)
    assert told == [
        (d("2026-05-06"), "book"),
        (d("2026-06-17"), "soon"),
        (d("2026-07-01"), "clinic-date"),
        (d("2026-07-02"), "clinic-date-passed"),
        (d("2026-07-15"), "due"),
        (d("2026-07-16"), "day-after"),
    ]


def test_a_hold_prompts_a_week_before_on_the_day_and_the_day_after(walk):
    hold = ClinicDate("c", d("2026-07-20"), HoldReason.DENTAL, "Dr A", d("2026-06-01"))
    told = walk(d("2026-07-10"), d("2026-07-21"), LAST, hold)
    kinds = dict(told)
    assert kinds[d("2026-07-13")] == "clinic-date-ahead"
    assert kinds[d("2026-07-20")] == "clinic-date"
    assert kinds[d("2026-07-21")] == "clinic-date-passed"
    assert kinds[d("2026-07-15")] == "due"


def test_a_later_date_that_is_no_hold_changes_no_prompt(walk):
    later = ClinicDate("c", d("2026-07-20"), None, "", d("2026-06-01"))
    assert walk(d("2026-07-10"), d("2026-07-20"), LAST, later) == walk(
        d("2026-07-10"), d("2026-07-20"), LAST
    )


REVIEW = ClinicReview("r", "Dr A", d("2026-07-18"), "blood test", d("2026-08-20"))


def test_a_review_rests_the_reminders_until_its_next_look(walk):
    told = walk(d("2026-07-18"), d("2026-08-23"), LAST, REVIEW)
    assert [day for day, _ in told] == [d("2026-08-21"), d("2026-08-22"), d("2026-08-23")]


def test_a_review_does_not_silence_a_passed_appointment(walk):
    told = walk(d("2026-07-25"), d("2026-08-05"), LAST, REVIEW, Appointment("a", d("2026-07-30")))
    assert days_of(told, "appointment-passed") == ["2026-07-31"]


def test_an_unknown_date_reminds_too(walk):
    course = Course("c", Medicine.DENOSUMAB_60, CourseStart.DATE_UNKNOWN)
    told = walk(d("2026-03-01"), d("2026-03-31"), course)
    days = [(day - d("2026-03-01")).days for day, kind in told if kind == "date-unknown"]
    assert days == [0, 1, 3, 7, 14, 21, 28]


def test_an_unknown_date_that_slept_shows_the_present_one(remind):
    course = Course("c", Medicine.DENOSUMAB_60, CourseStart.DATE_UNKNOWN)
    first = remind(d("2026-03-01"), course).now.key
    assert remind(d("2026-03-06"), course, shown={first}).now.key.on == d("2026-03-04")
    assert remind(d("2026-05-01"), course, shown={first}).now.key.on == d("2026-04-26")


@pytest.mark.parametrize("medicine", [Medicine.DRIP, Medicine.DENOSUMAB_120])
def test_another_schedule_gets_no_reminders(remind, medicine):
    assert remind(d("2026-08-20"), LAST, Course("c", medicine)) == Reminders(None, None)


def test_for_children_there_are_no_reminders(remind):
    found = remind(d("2026-08-20"), LAST, person=Person("p", under_18=True))
    assert found == Reminders(None, None)


def test_a_first_injection_to_come_has_none_until_its_day_passed(walk):
    course = Course("c", Medicine.DENOSUMAB_60, CourseStart.NOT_STARTED)
    told = walk(d("2026-03-01"), d("2026-03-12"), course, Appointment("a", d("2026-03-10")))
    assert told == [(d("2026-03-11"), "appointment-passed")]


def test_a_doubtful_clock_is_said_and_not_passed_over_in_silence(remind):
    facts = ClockFacts(last_run=d("2026-01-20"))
    found = remind(d("2026-08-20"), LAST, clock=facts)
    assert (found.now.key.kind, found.now.message.id) == ("clock", "clock-jump")
    assert found.next_on == d("2026-08-21")
    wrong = remind(before(L), LAST)
    assert wrong.now.message.id == "clock-wrong"
