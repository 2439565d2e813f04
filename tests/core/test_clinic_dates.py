"""Sections 1.6 and 1.7: the clinic's own date, earlier or a hold; the due date never moves."""

from __future__ import annotations

import pytest
from days import DUE, LAST, PLANNED_LAST, d, ids

from edu_app.core.records import Appointment, ClinicDate, HoldReason, Injection


def _date(day, reason=None, by="Dr A", said="2026-05-01"):
    return ClinicDate("c", d(day), reason, by, d(said) if said else None)


HOLD = _date("2026-07-29", HoldReason.LOW_CALCIUM)


@pytest.mark.parametrize(
    ("day", "name", "overlays"),
    [
        ("2026-06-14", "clinic-date-question", ("check-date",)),
        ("2026-06-15", "clinic-date", ()),
        ("2026-07-15", "clinic-date", ()),
        ("2026-07-16", "later-date-question", ("check-date",)),
    ],
)
def test_an_earlier_date_is_taken_from_five_months_to_the_due_date(stand, day, name, overlays):
    status = stand(d("2026-06-01"), LAST, _date(day))
    assert ids(status)[0] == name
    assert status.overlays == overlays
    assert (status.state, status.due) == ("plan-ahead", DUE)


@pytest.mark.parametrize(("today", "on"), [("2026-07-01", False), ("2026-07-02", True)])
def test_an_earlier_date_that_passed_is_asked_about(stand, today, on):
    status = stand(d(today), LAST, _date("2026-07-01"))
    assert ("clinic-date-passed" in status.overlays) is on
    assert status.state == "due-soon"


def test_an_injection_on_the_clinics_date_settles_it(stand):
    given = Injection("i", d("2026-07-01"))
    assert stand(d("2026-07-20"), LAST, _date("2026-07-01"), given).overlays == ("calcium-watch",)


@pytest.mark.parametrize(
    ("today", "overlay"),
    [
        ("2026-07-28", "clinic-hold"),
        ("2026-07-29", "clinic-hold"),
        ("2026-07-30", "clinic-date-passed"),
    ],
)
def test_a_hold_ends_by_itself_the_day_after(stand, today, overlay):
    assert stand(d(today), LAST, HOLD).overlays == (overlay,)


@pytest.mark.parametrize("reason", list(HoldReason))
@pytest.mark.parametrize(
    ("today", "ending"), [("2026-06-01", "ahead"), ("2026-07-15", "ahead"), ("2026-07-16", "late")]
)
def test_every_hold_keeps_count_and_colour_and_asks_a_question(
    stand, english, reason, today, ending
):
    status = stand(d(today), LAST, _date("2026-10-30", reason))
    plain = stand(d(today), LAST)
    assert (status.state, status.days_to_due) == (plain.state, plain.days_to_due)
    assert ids(status)[0] == f"hold-{reason}-{ending}"
    said = english(*status.messages)
    assert "Due Wednesday 15 July 2026" in said
    assert "earliest" not in said
    assert status.call.when in ("this-week", "today")


@pytest.mark.parametrize(("today", "on"), [("2026-08-11", False), ("2026-08-12", True)])
def test_from_four_weeks_on_a_hold_asks_what_is_needed_until_then(stand, today, on):
    status = stand(d(today), LAST, _date("2026-10-30", HoldReason.INFECTION))
    assert ("hold-until-then" in ids(status)) is on


@pytest.mark.parametrize(
    "date",
    [_date("2026-07-29"), _date("2026-07-29", HoldReason.OTHER, by=" ")],
    ids=["no reason", "nobody"],
)
def test_a_later_date_without_reason_or_name_is_no_hold(stand, english, date):
    status = stand(d("2026-07-20"), LAST, date)
    assert "clinic-hold" not in status.overlays
    said = english(*status.messages)
    assert "Wednesday 29 July 2026" in said
    assert (
        "Say: my last denosumab was on Thursday 15 January 2026. It was due on Wednesday 15 July "
        "2026. Does the doctor know this?" in said
    )
    assert "ask for the earliest date" in said


@pytest.mark.parametrize(
    ("today", "plan", "name"),
    [
        ("2026-06-01", (), "later-date-question"),
        ("2026-07-05", (), "later-date-question-late"),
        ("2026-06-01", (PLANNED_LAST,), "later-date-question-follow-on"),
        ("2026-07-20", (PLANNED_LAST,), "later-date-question-late-follow-on"),
    ],
)
def test_the_question_fits_the_day_and_the_track(stand, today, plan, name):
    assert ids(stand(d(today), LAST, _date("2026-07-29"), *plan))[0] == name


def test_a_hold_explains_its_own_appointment_and_an_earlier_one(stand):
    for day in ("2026-07-20", "2026-07-29"):
        booked = Appointment("a", d(day))
        assert "appointment-late" not in stand(d("2026-07-17"), LAST, HOLD, booked).overlays
    later = Appointment("a", d("2026-07-30"))
    assert "appointment-late" in stand(d("2026-07-17"), LAST, HOLD, later).overlays


def test_the_date_said_last_holds(stand):
    first = _date("2026-07-29", HoldReason.OTHER, said="2026-07-01")
    second = _date("2026-08-05", HoldReason.OTHER, said="2026-07-10")
    for pair in ((first, second), (second, first)):
        assert stand(d("2026-08-01"), LAST, *pair).overlays == ("clinic-hold",)


def test_of_two_said_on_one_day_the_earlier_one_holds(stand):
    pair = (_date("2026-07-10"), _date("2026-07-14"))
    for both in (pair, pair[::-1]):
        assert "clinic-date-passed" in stand(d("2026-07-12"), LAST, *both).overlays


@pytest.mark.parametrize(
    "date",
    [
        _date("2026-07-29", HoldReason.OTHER, said="2026-01-14"),
        _date("2026-07-29", HoldReason.OTHER, said="2026-07-21"),
        _date("2026-01-29", HoldReason.OTHER, said=None),
    ],
    ids=["said before the injection", "not said yet", "just after the injection"],
)
def test_a_date_of_another_injection_is_left_aside(stand, date):
    assert ids(stand(d("2026-07-20"), LAST, date))[0] == "late"


def test_without_the_day_it_was_said_a_date_still_counts(stand):
    assert (
        "clinic-hold"
        in stand(d("2026-07-20"), LAST, _date("2026-07-29", HoldReason.OTHER, said=None)).overlays
    )


def test_without_a_last_injection_the_clinics_date_says_nothing(stand):
    assert stand(d("2026-02-01"), HOLD).overlays == ()
