"""Section 3 of the rules: what stands beside the state, on the day before, on and after."""

from __future__ import annotations

import pytest
from days import DUE, LAST, PLANNED_LAST, L, after, before, d, follow_on, ids

from edu_app.core.dates import add_days, add_months
from edu_app.core.records import (
    Appointment,
    AppointmentKind,
    ClinicDate,
    Course,
    Flag,
    FlagKind,
    FollowOnBreak,
    HoldReason,
    Injection,
    Medicine,
    Pause,
    PauseReason,
    Purpose,
    SignReport,
    Therapy,
)


def _edges(first, last):
    """Return the days around both ends with whether the overlay stands there."""
    return [(before(first), False), (first, True), (last, True), (after(last), False)]


@pytest.mark.parametrize(("today", "on"), _edges(d("2026-08-15"), d("2028-07-15")))
def test_the_watch_of_an_uncovered_gap(stand, today, on):
    assert ("watch" in stand(today, LAST).overlays) is on


@pytest.mark.parametrize(("today", "on"), _edges(d("2026-07-14"), d("2028-07-14")))
def test_the_watch_after_a_medicine(stand, today, on):
    # On the day before, her medicine has not begun: that day is told without it.
    medicine = follow_on() if today >= d("2026-07-14") else follow_on(started=None)
    assert ("watch" in stand(today, LAST, medicine).overlays) is on


@pytest.mark.parametrize("kind", ["raloxifene", "other", "zoledronate"])
def test_the_watch_follows_any_medicine_but_not_calcium(stand, kind):
    given = Injection("new", DUE)
    assert "watch" in stand(d("2026-09-01"), LAST, given, follow_on(kind)).overlays
    calcium = follow_on("calcium-vitamin-d")
    assert "watch" not in stand(d("2026-09-01"), LAST, given, calcium).overlays


LATE_ONE = Injection("late", d("2026-08-12"))
IN_TIME = Injection("late", d("2026-08-11"))


@pytest.mark.parametrize(("today", "on"), _edges(d("2026-08-12"), d("2027-08-12"))[1:])
def test_the_watch_after_an_injection_four_weeks_late(stand, today, on):
    found = stand(
        today,
        LAST,
        LATE_ONE,
        Injection("next", d("2027-02-12")) if today > d("2027-02-12") else LAST,
    )
    assert ("watch" in found.overlays) is on


@pytest.mark.parametrize(("today", "on"), _edges(d("2026-08-12"), d("2027-02-12"))[1:])
def test_a_repaired_gap_is_asked_about_for_half_a_year(stand, today, on):
    assert ("gap-repaired" in stand(today, LAST, LATE_ONE).overlays) is on


def test_an_injection_less_than_four_weeks_late_is_no_gap(stand):
    found = stand(d("2026-08-20"), LAST, IN_TIME).overlays
    assert not {"gap-repaired", "watch"} & set(found)


SECOND = Injection("again", d("2028-03-01"))
COVERED = [
    (follow_on(started="2026-07-14"), False),
    (follow_on(started="2026-08-11"), False),
    (follow_on(started="2026-08-12"), True),
    (follow_on("alendronate", "2026-07-14", broken=FollowOnBreak.STOPPED), True),
    (follow_on("alendronate", "2026-07-14", ended_on=d("2027-10-01")), True),
    (follow_on("alendronate", "2026-07-14", ended_on=d("2028-03-01")), False),
    (follow_on("other", "2026-07-14"), True),
    (follow_on("zoledronate", "2026-07-14", Purpose.UNTIL_NEXT), True),
]


@pytest.mark.parametrize(("medicine", "gap"), COVERED)
def test_a_second_course_after_another_medicine_is_no_gap(stand, medicine, gap):
    assert ("gap-repaired" in stand(d("2028-04-01"), LAST, medicine, SECOND).overlays) is gap


def test_a_doubtful_injection_closes_no_gap(stand):
    doubtful = Injection("d", DUE, sure=False)
    assert "gap-repaired" in stand(d("2026-09-01"), LAST, doubtful, LATE_ONE).overlays


@pytest.mark.parametrize(("today", "on"), _edges(L, d("2026-02-12"))[1:])
def test_low_calcium_is_watched_for_four_weeks(stand, today, on):
    assert ("calcium-watch" in stand(today, LAST).overlays) is on


@pytest.mark.parametrize(("today", "on"), _edges(L, d("2026-04-09"))[1:])
def test_with_weak_kidneys_it_is_watched_for_twelve_weeks(stand, today, on):
    kidney = Flag("f", FlagKind.KIDNEY, L)
    assert ("calcium-watch" in stand(today, LAST, kidney).overlays) is on


def test_calcium_is_not_watched_before_any_injection(stand):
    assert "calcium-watch" not in stand(L).overlays


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


@pytest.mark.parametrize(
    ("therapy", "today", "name"),
    [
        (Therapy("t", ended_on=d("2026-06-01")), "2026-05-31", None),
        (Therapy("t", ended_on=d("2026-06-01")), "2026-06-01", "ai-ended"),
        (Therapy("t", planned_end=d("2026-06-01")), "2026-06-01", None),
        (Therapy("t", planned_end=d("2026-06-01")), "2026-06-02", "ai-end-passed"),
        (Therapy("t", ended_on=d("2026-06-01")), "2026-07-20", "ai-ended-late"),
        (Therapy("t", planned_end=d("2026-06-01")), "2026-07-20", "ai-end-passed-late"),
        (Therapy("t", start=d("2024-06-01")), "2026-07-20", None),
        (
            Therapy("t", planned_end=d("2026-06-01"), ended_on=d("2027-06-01")),
            "2026-07-20",
            None,
        ),
    ],
)
def test_the_end_of_the_cancer_tablet(stand, english, therapy, today, name):
    status = stand(d(today), LAST, therapy)
    assert ("ai-ended" in status.overlays) is bool(name)
    if name:
        assert name in ids(status)
        said = english(*status.messages)
        assert "The injection does not end with it." in said
        assert "Keep taking your cancer tablet unless your cancer team says otherwise." in said


def test_while_another_tablet_goes_on_nothing_has_ended(stand):
    old = Therapy("old", ended_on=d("2026-03-01"))
    new = Therapy("new", start=d("2026-03-01"))
    assert "ai-ended" not in stand(d("2026-04-01"), LAST, old, new).overlays


def test_a_tablet_still_to_come_does_not_go_on(stand):
    old = Therapy("old", ended_on=d("2026-03-01"))
    new = Therapy("new", start=d("2026-06-01"))
    assert "ai-ended" in stand(d("2026-04-01"), LAST, old, new).overlays


def test_the_end_of_the_tablet_is_not_said_where_no_injection_is_due(stand):
    ended = Therapy("t", ended_on=d("2026-06-01"))
    assert "ai-ended" not in stand(d("2026-07-01"), LAST, PLANNED_LAST, ended).overlays
    assert "ai-ended" not in stand(d("2026-08-01"), LAST, follow_on(), ended).overlays


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


FLAGS = list(FlagKind)


@pytest.mark.parametrize("kind", FLAGS)
@pytest.mark.parametrize(
    "today", ["2026-03-01", "2026-06-01", "2026-07-15", "2026-07-20", "2026-12-01"]
)
def test_a_flag_changes_the_sentence_and_neither_date_nor_state(stand, kind, today):
    plain = stand(d(today), LAST)
    status = stand(d(today), LAST, Flag("f", kind, d("2026-03-01")))
    for name in ("state", "due", "days_to_due", "next_change", "track", "last_injection"):
        assert getattr(status, name) == getattr(plain, name)
    assert kind.value in status.overlays
    assert ids(status)[0] == f"flag-{kind.value}"
    assert plain.state not in ids(status)
    late = status.days_to_due < 0
    assert ("back-pain-same-call" in ids(status)) is late
    assert status.call.when in ("today", "this-week")


@pytest.mark.parametrize(("today", "on"), _edges(d("2026-03-01"), d("2026-03-31")))
def test_a_flag_holds_on_both_its_end_days(stand, today, on):
    flag = Flag("f", FlagKind.JAW, d("2026-03-01"), d("2026-03-31"))
    assert ("jaw" in stand(today, LAST, flag).overlays) is on


@pytest.mark.parametrize("kind", ["pregnancy", "low-calcium", "allergy", "infection"])
def test_what_needs_a_call_the_same_day(stand, kind):
    assert stand(d("2026-03-01"), LAST, Flag("f", FlagKind(kind), L)).call.when == "today"


def test_the_order_of_what_is_said_first(stand):
    today = d("2026-07-20")
    records = [
        LAST,
        Appointment("a", d("2026-07-14")),
        ClinicDate("h", d("2026-07-29"), HoldReason.INFECTION, "Dr A", d("2026-07-13")),
        Pause("p", PauseReason.HOSPITAL, d("2026-07-10")),
        *(Flag(kind.value, kind, d("2026-07-01")) for kind in reversed(FLAGS)),
        SignReport("s1", "jaw-tooth", today),
        SignReport("s2", "back-pain", today),
        SignReport("s3", "confusion", today),
    ]
    said = ids(stand(today, *records))
    order = [
        "act-emergency",
        "act-back-pain",
        "act-jaw-tooth",
        "flag-pregnancy",
        "flag-jaw",
        "flag-kidney",
        "flag-infection",
        "hold-infection-late",
        "appointment-passed",
        "late-tail",
    ]
    assert [name for name in said if name in order] == order
    first_rank = {"flag-pregnancy", "flag-low-calcium", "flag-allergy"}
    assert {said.index(name) for name in first_rank} < set(range(said.index("flag-jaw")))
    assert said.index("flag-thigh") < said.index("flag-kidney") < said.index("flag-dental")
    assert said.index("say-in-call") < said.index("act-back-pain")


def test_only_the_month_is_known(stand, english):
    about = Injection("last", L, day_known=False)
    for today, name in (
        ("2026-03-01", "about-due"),
        ("2026-07-15", "about-due"),
        ("2026-07-16", "about-late"),
        ("2026-08-12", "about-overdue"),
        ("2026-09-15", "about-very-late"),
        ("2026-11-04", "about-long-gap"),
        ("2028-07-16", "about-long-gap-later"),
    ):
        status = stand(d(today), about)
        assert ids(status)[0] == name
        assert status.approximate
        assert "We counted" in english(*status.messages)


@pytest.mark.parametrize(
    "record",
    [
        Flag("f", FlagKind.KIDNEY, L),
        ClinicDate("h", d("2026-07-29"), HoldReason.OTHER, "Dr A", d("2026-07-13")),
        follow_on("alendronate", "2026-06-20", Purpose.UNTIL_NEXT),
        PLANNED_LAST,
    ],
    ids=["flag", "hold", "bridge", "follow-on"],
)
def test_an_unknown_day_is_said_whatever_takes_the_sentences_place(stand, english, record):
    about = Injection("last", L, day_known=False)
    assert "the day is not known" in english(*stand(d("2026-07-20"), about, record).messages)


def test_a_medicine_that_she_does_not_know_is_asked_about(stand):
    unknown = Course("c", Medicine.UNKNOWN)
    status = stand(d("2026-03-01"), LAST, unknown)
    assert "medicine-unknown" in ids(status)
    assert status.call.when == "today"
    known = Course("d", Medicine.DENOSUMAB_60, since=d("2026-02-01"))
    assert "check-date" not in stand(d("2026-03-01"), LAST, unknown, known).overlays


DISTANCES = [
    (14, "duplicate"),
    (15, "under-five-months"),
    (20, "under-five-months"),
    (21, "other-dose"),
    (35, "other-dose"),
    (36, "under-five-months"),
    (150, "under-five-months"),
    (151, None),
]


@pytest.mark.parametrize(("days", "name"), DISTANCES)
def test_two_injections_too_close_together(stand, days, name):
    second = add_days(L, days)
    assert add_months(L, 5) == add_days(L, 151)
    status = stand(second, LAST, Injection("b", second))
    assert ("check-date" in status.overlays) is bool(name)
    assert ids(status)[0] == (name or "scheduled")
    confirmed = stand(second, LAST, Injection("b", second, confirmed=True))
    assert "check-date" not in confirmed.overlays
