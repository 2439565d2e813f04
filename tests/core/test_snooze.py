"""Section 6: how long a reminder rests, and what it never rests past."""

from __future__ import annotations

import pytest
from days import LAST, PLANNED_LAST, d, follow_on

from edu_app.core.records import Appointment, AppointmentKind, ClinicDate
from edu_app.core.reminders import Reminders
from edu_app.core.snooze import rest, snooze


@pytest.fixture
def put_off(person_with, regimen):
    def build(today, days, *records):
        return snooze(person_with(*records), regimen, d(today), days)

    return build


@pytest.mark.parametrize(
    ("today", "days", "until", "name"),
    [
        ("2026-05-20", 7, "2026-05-27", None),
        ("2026-05-20", 8, "2026-05-27", "snooze-limited"),
        ("2026-06-28", 7, "2026-07-01", "snooze-limited"),
        ("2026-07-01", 3, "2026-07-04", None),
        ("2026-07-01", 4, "2026-07-04", "snooze-limited"),
        ("2026-07-13", 3, "2026-07-15", "snooze-limited"),
        ("2026-07-15", 1, "2026-07-16", None),
        ("2026-07-15", 2, "2026-07-16", "snooze-limited"),
        ("2026-07-20", 7, "2026-07-21", "snooze-limited-late"),
        ("2026-07-20", 0, "2026-07-21", None),
    ],
)
def test_how_long_a_reminder_rests(put_off, today, days, until, name):
    given = put_off(today, days, LAST)
    assert given.until == d(until)
    assert (given.message.id if given.message else None) == name


@pytest.mark.parametrize("kind", list(AppointmentKind))
def test_no_reminder_rests_past_an_appointment(put_off, kind):
    given = put_off("2026-05-20", 7, LAST, Appointment("a", d("2026-05-23"), kind))
    assert given.until == d("2026-05-23")
    assert put_off("2026-05-20", 7, LAST, Appointment("a", d("2026-05-20"), kind)).until == d(
        "2026-05-27"
    )


def test_no_reminder_rests_past_the_clinics_date(put_off):
    date = ClinicDate("c", d("2026-06-22"), None, "Dr A", d("2026-02-01"))
    assert put_off("2026-06-20", 7, LAST, date).until == d("2026-06-22")
    assert put_off("2026-06-23", 7, LAST, date).until == d("2026-06-30")


def test_rest_on_the_follow_on_track_and_after_the_switch(put_off):
    assert (
        put_off("2026-07-20", 7, LAST, PLANNED_LAST).message.id == "snooze-limited-late-follow-on"
    )
    assert put_off("2026-08-20", 7, LAST, follow_on()).until == d("2026-08-27")
    assert put_off("2026-08-20", 7).until == d("2026-08-21")


def test_while_it_rests_nothing_is_shown_and_then_it_comes_back(remind):
    found = remind(d("2026-06-15"), LAST)
    resting = rest(found, d("2026-06-20"), d("2026-06-15"))
    assert resting == Reminders(None, d("2026-06-20"))
    assert rest(found, d("2026-06-20"), d("2026-06-20")) == found
    assert rest(found, None, d("2026-06-15")) == found
