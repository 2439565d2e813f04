"""Section 3 of the rules: a booked day that is early, late or over, and a weekend."""

from __future__ import annotations

import pytest
from days import DUE, LAST, PLANNED_LAST, d, follow_on, ids

from edu_app.core.records import Appointment, AppointmentKind, Injection


@pytest.mark.parametrize(
    ("day", "overlay"),
    [
        ("2026-06-14", "appointment-early"),
        ("2026-06-15", None),
        ("2026-07-15", None),
        ("2026-07-16", "appointment-late"),
    ],
)
def test_a_booked_day_is_measured_against_the_due_date(stand, day, overlay):
    status = stand(d("2026-03-01"), LAST, Appointment("a", d(day)))
    assert status.overlays == ((overlay,) if overlay else ())
    assert (status.state, status.due) == ("scheduled", DUE)


@pytest.mark.parametrize(
    ("today", "plan", "name"),
    [
        ("2026-03-01", (), "appointment-late"),
        ("2026-07-05", (), "appointment-late-soon"),
        ("2026-07-15", (), "appointment-late-soon"),
        ("2026-07-20", (), "appointment-late-now"),
        ("2026-03-01", (PLANNED_LAST,), "appointment-late-follow-on"),
        ("2026-07-05", (PLANNED_LAST,), "appointment-late-soon-follow-on"),
    ],
)
def test_a_late_booking_is_said_in_every_state_and_names_none(stand, english, today, plan, name):
    status = stand(d(today), LAST, Appointment("a", d("2026-09-20")), *plan)
    assert name in ids(status)
    assert "appointment-late" in status.overlays
    said = english(*status.messages)
    assert "67 days after" in said
    assert "Keep the appointment you have until a new one is confirmed." in said
    for state in ("overdue", "very late", "long gap"):
        assert state not in said


def test_a_booking_in_time_silences_a_later_one(stand):
    booked = (Appointment("a", d("2026-07-14")), Appointment("b", d("2026-08-14")))
    status = stand(d("2026-06-01"), LAST, *booked)
    assert status.overlays == ()
    assert "appointment-known" in ids(status)


def test_other_appointments_are_not_measured(stand):
    for kind in (AppointmentKind.TALK, AppointmentKind.BLOOD_TEST):
        booked = Appointment("a", d("2026-08-14"), kind)
        assert stand(d("2026-06-01"), LAST, booked).overlays == ()
        assert "appointment-passed" not in stand(d("2026-08-15"), LAST, booked).overlays


@pytest.mark.parametrize(("today", "on"), [("2026-07-14", False), ("2026-07-15", True)])
def test_an_appointment_is_asked_about_when_its_day_is_over(stand, today, on):
    booked = Appointment("a", d("2026-07-14"))
    assert ("appointment-passed" in stand(d(today), LAST, booked).overlays) is on


@pytest.mark.parametrize(
    ("given", "kept"), [("2026-06-29", False), ("2026-06-30", True), ("2026-07-20", True)]
)
def test_an_injection_near_the_appointment_keeps_it(stand, given, kept):
    booked = Appointment("a", d("2026-07-14"))
    status = stand(d("2026-07-20"), LAST, booked, Injection("i", d(given)))
    assert ("appointment-passed" in status.overlays) is not kept


def test_a_doubtful_injection_keeps_its_appointment(stand):
    booked, doubtful = (
        Appointment("a", d("2026-07-14")),
        Injection("i", d("2026-07-14"), sure=False),
    )
    assert "appointment-passed" not in stand(d("2026-07-16"), LAST, booked, doubtful).overlays


@pytest.mark.parametrize(
    ("records", "name"),
    [
        ((LAST,), "appointment-passed"),
        ((LAST, PLANNED_LAST), "appointment-passed-follow-on"),
        ((), "appointment-passed-first"),
        ((LAST, follow_on(started="2026-06-20")), "appointment-passed-after-switch"),
    ],
)
def test_what_is_asked_when_an_appointment_passed(stand, records, name):
    status = stand(d("2026-07-16"), *records, Appointment("a", d("2026-07-14")))
    assert name in ids(status)
    assert "appointment-passed" in status.overlays
    assert status.call.when == "today"


SUNDAY = Injection("last", d("2026-02-16"))  # due on Sunday 16 August 2026


@pytest.mark.parametrize(
    ("today", "on"),
    [("2026-06-20", False), ("2026-06-21", True), ("2026-08-16", True), ("2026-08-17", False)],
)
def test_a_due_date_on_the_weekend_is_said_from_eight_weeks_before(stand, today, on):
    status = stand(d(today), SUNDAY, weekend=frozenset({5, 6}))
    assert ("weekend" in status.overlays) is on
    assert status.due == d("2026-08-16")


@pytest.mark.parametrize("weekend", [frozenset(), frozenset({4, 5})], ids=["unknown", "Fri Sat"])
def test_the_weekend_is_the_countrys_own(stand, weekend):
    assert "weekend" not in stand(d("2026-07-01"), SUNDAY, weekend=weekend).overlays
