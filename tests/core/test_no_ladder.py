"""Section 4: reasons why nothing is counted, clocks that cannot be right, old advice."""

from __future__ import annotations

import pytest
from days import DUE, LAST, PLANNED_LAST, L, after, before, d, follow_on, ids

from edu_app.core.clock import ChosenDate, SystemClock, wall_seconds
from edu_app.core.clock_faults import ClockFacts
from edu_app.core.records import (
    Appointment,
    Course,
    CourseStart,
    Flag,
    FlagKind,
    Medicine,
    Person,
    SignReport,
)
from edu_app.core.status import evaluate
from edu_app.core.values import replace

LATE = d("2026-07-20")


def _course(medicine=Medicine.DENOSUMAB_60, start=CourseStart.DATED, since=None, name="c"):
    return Course(name, medicine, start, d(since) if since else None)


def test_without_any_entry_the_date_is_unknown(stand):
    for records in ((), (_course(start=CourseStart.DATE_UNKNOWN),)):
        status = stand(LATE, *records)
        assert (status.state, status.reason, status.due) == (None, "date-unknown", None)
        assert (status.next_change, status.days_since_last, status.days_to_due) == (None,) * 3


def test_an_unknown_date_before_a_known_injection_is_settled(stand):
    status = stand(LATE, _course(start=CourseStart.DATE_UNKNOWN), LAST)
    assert status.state == "late"


def test_an_unknown_injection_after_the_known_one_stops_the_count(stand):
    unknown = _course(start=CourseStart.DATE_UNKNOWN, since="2026-06-01")
    status = stand(LATE, unknown, LAST)
    assert (status.reason, status.last_injection, status.due) == ("date-unknown", None, None)


def test_a_first_injection_with_and_without_a_day(stand):
    course = _course(start=CourseStart.NOT_STARTED)
    assert ids(stand(LATE, course)) == ["not-started-no-date"]
    booked = stand(LATE, course, Appointment("a", d("2026-08-01")))
    assert ids(booked) == ["not-started"]
    passed = stand(d("2026-08-02"), course, Appointment("a", d("2026-08-01")))
    assert {"not-started-no-date", "appointment-passed-first"} == set(ids(passed))


def test_once_an_injection_is_given_it_counts(stand):
    assert stand(LATE, _course(start=CourseStart.NOT_STARTED), LAST).state == "late"


@pytest.mark.parametrize(
    "medicine", [Medicine.DENOSUMAB_120, Medicine.DRIP, Medicine.OTHER_INJECTION]
)
@pytest.mark.parametrize("last", [(), (LAST,)], ids=["never 60 mg", "had 60 mg"])
def test_another_medicine_takes_the_ladder_away_and_keeps_the_date(stand, medicine, last):
    status = stand(LATE, _course(medicine), *last)
    assert (status.state, status.reason, status.due) == (None, "other-schedule", None)
    assert status.last_injection == (L if last else None)
    other = "" if medicine is Medicine.DENOSUMAB_120 else "-other"
    assert ids(status)[0] == f"other-schedule{'-later' if last else ''}{other}"


def test_another_medicine_counts_from_its_day(stand):
    course = _course(Medicine.DENOSUMAB_120, since="2026-07-20")
    plain = _course(name="b")
    assert stand(before(LATE), LAST, plain, course).state == "late"
    assert stand(before(LATE), LAST, plain, course).next_change == LATE
    assert stand(LATE, LAST, plain, course).reason == "other-schedule"


def test_back_to_60_mg_the_old_date_counts_again(stand):
    courses = (
        _course(Medicine.DENOSUMAB_120, since="2026-02-01", name="b"),
        _course(since="2026-08-01", name="c"),
    )
    assert stand(d("2026-09-20"), LAST, courses[0]).overlays == ()
    status = stand(d("2026-09-20"), LAST, *courses)
    assert status.state == "very-late"
    assert status.overlays == ("watch",)


def test_of_two_answers_without_a_day_the_other_medicine_is_believed(stand):
    courses = (_course(), _course(Medicine.DRIP, name="b"))
    for pair in (courses, courses[::-1]):
        assert stand(LATE, LAST, *pair).reason == "other-schedule"


def test_signs_and_flags_are_said_without_a_ladder(stand):
    records = (
        _course(Medicine.DRIP),
        SignReport("s", "back-pain", LATE),
        Flag("f", FlagKind.KIDNEY, L),
    )
    assert ids(stand(LATE, *records)) == [
        "act-back-pain",
        "say-in-call-no-date",
        "other-schedule-other",
        "flag-kidney-other",
    ]


def test_the_watch_goes_on_beside_another_medicine_but_the_120_mg(stand):
    today = d("2026-09-20")
    assert "watch" in stand(today, LAST, _course(Medicine.DRIP)).overlays
    assert "watch" not in stand(today, LAST, _course(Medicine.DENOSUMAB_120)).overlays


def test_for_children_there_is_no_calendar(stand):
    person = Person("1", under_18=True)
    status = stand(LATE, LAST, Flag("f", FlagKind.JAW, L), person=person)
    assert (status.reason, status.due) == ("under-age", None)
    assert ids(status) == ["under-age", "flag-jaw"]


# --- the clock


def test_a_clock_before_the_newest_given_record_is_wrong(stand, english):
    status = stand(before(L), LAST)
    assert (status.state, status.reason, status.due) == (None, "clock-wrong", DUE)
    assert (status.days_to_due, status.days_since_last, status.next_change) == (None, None, None)
    assert english(status.messages[0]) == (
        "The computer says Wednesday 14 January 2026. Please check the date. Your injection is "
        "due on Wednesday 15 July 2026. If that day has passed, call your clinic today."
    )
    assert stand(L, LAST).state == "scheduled"


@pytest.mark.parametrize("fact", ["last_run", "build_date"])
def test_a_clock_before_the_last_run_or_the_build_is_wrong(stand, fact):
    facts = ClockFacts(**{fact: LATE})
    assert stand(before(LATE), LAST, clock=facts).reason == "clock-wrong"
    assert stand(LATE, LAST, clock=facts).state == "late"


def test_a_date_chosen_by_hand_is_measured_against_records_only(stand):
    facts = ClockFacts(last_run=d("2027-01-01"), build_date=d("2027-01-01"), set_by_hand=True)
    assert stand(LATE, LAST, clock=facts).state == "late"
    assert stand(before(L), LAST, clock=facts).reason == "clock-wrong"
    jumped = replace(facts, last_run=d("2020-01-01"))
    assert stand(LATE, LAST, clock=jumped).state == "late"


@pytest.mark.parametrize(
    "record",
    [Appointment("a", d("2027-01-01")), PLANNED_LAST, Flag("f", FlagKind.JAW, d("2027-01-01"))],
)
def test_plans_and_appointments_do_not_contradict_the_clock(stand, record):
    assert stand(LATE, LAST, record).state == "late"


@pytest.mark.parametrize(
    ("records", "name", "due"),
    [
        ((LAST,), "clock-wrong", DUE),
        ((LAST, PLANNED_LAST), "clock-wrong-follow-on", DUE),
        ((LAST, follow_on()), "clock-wrong-no-date", None),
        ((_course(Medicine.DRIP), LAST), "clock-wrong-no-date", None),
        ((), "clock-wrong-no-date", None),
    ],
)
def test_what_a_wrong_clock_says_names_a_date_only_where_one_counts(stand, records, name, due):
    status = stand(d("2025-12-01"), *records, clock=ClockFacts(last_run=LATE))
    assert (status.reason, ids(status), status.due) == ("clock-wrong", [name], due)


def test_a_sign_is_said_before_the_clock(stand):
    status = stand(before(L), LAST, SignReport("s", "back-pain", before(L)))
    assert ids(status)[0] == "act-back-pain"


JUMP = d("2026-11-17")


@pytest.mark.parametrize(("today", "asked"), [(JUMP, False), (after(JUMP), True)])
def test_a_long_jump_is_asked_about_before_a_late_state(stand, today, asked):
    facts = ClockFacts(last_run=LATE)
    assert (JUMP - LATE).days == 120
    status = stand(today, LAST, clock=facts)
    assert (status.reason == "clock-wrong") is asked
    assert ("clock-jump" in ids(status)) is asked


def test_a_jump_into_a_calm_state_is_not_worth_a_question(stand):
    assert stand(d("2026-06-01"), LAST, clock=ClockFacts(last_run=L)).state == "plan-ahead"


def test_a_jump_on_the_follow_on_track_speaks_of_the_next_medicine(stand):
    status = stand(after(JUMP), LAST, PLANNED_LAST, clock=ClockFacts(last_run=LATE))
    assert ids(status) == ["clock-jump-follow-on"]


def test_the_two_clocks():
    assert ChosenDate(LATE).today() == LATE
    assert ChosenDate(LATE).set_by_hand
    assert SystemClock().today().year >= 2024
    assert not SystemClock().set_by_hand


def test_seconds_of_the_wall_clock_go_on():
    assert wall_seconds() <= wall_seconds()


# --- the age of the advice


@pytest.mark.parametrize(("today", "old"), [("2028-01-15", False), ("2028-01-16", True)])
def test_a_build_of_more_than_two_years_is_old(stand, today, old):
    facts = ClockFacts(build_date=L, set_by_hand=True)
    for records in ((LAST,), (), (LAST, _course(Medicine.DRIP))):
        assert ("advice-old" in ids(stand(d(today), *records, clock=facts))) is old


def test_a_review_of_more_than_two_years_is_old(regimen, person_with):
    signed = replace(regimen, reviewed_by="Dr A", reviewed_on=L)
    assert signed.reviewed
    status = evaluate(person_with(LAST), signed, d("2028-01-16"))
    assert status.reviewed
    assert "advice-old" in ids(status)
    assert "advice-old" not in ids(evaluate(person_with(LAST), signed, d("2028-01-15")))


def test_of_two_answers_of_one_day_the_date_to_be_asked_for_is_believed(stand):
    courses = (
        _course(start=CourseStart.NOT_STARTED, name="a"),
        _course(start=CourseStart.DATE_UNKNOWN, name="b"),
    )
    for pair in (courses, courses[::-1]):
        assert stand(LATE, *pair).reason == "date-unknown"
