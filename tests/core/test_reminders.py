"""Section 6: each reminder once, the present one only, pauses and rest that never hide a change."""

from __future__ import annotations

import datetime

import pytest
from days import DUE, LAST, PLANNED_LAST, L, after, before, d, follow_on

from edu_app.core.clock_faults import ClockFacts
from edu_app.core.pauses import active_pause, pause_message
from edu_app.core.records import (
    Appointment,
    AppointmentKind,
    ClinicDate,
    ClinicReview,
    Course,
    CourseStart,
    HoldReason,
    Injection,
    Medicine,
    Pause,
    PauseReason,
    Person,
    SignReport,
)
from edu_app.core.reminders import ReminderKey, Reminders, find_reminders
from edu_app.core.snooze import rest, snooze
from edu_app.core.status import situate


@pytest.fixture
def remind(person_with, regimen):
    def build(today, *records, shown=(), clock=None, **about):
        return find_reminders(person_with(*records, **about), regimen, shown, today, clock=clock)

    return build


@pytest.fixture
def walk(remind):
    """Return a function that opens the program on every day and tells what was shown when."""

    def build(first, last, *records, **about):
        shown, told, today = set(), [], first
        while today <= last:
            found = remind(today, *records, shown=shown, **about)
            if found.now:
                shown.add(found.now.key)
                told.append((today, found.now.key.kind))
            assert found.next_on is None or found.next_on > today
            today = after(today)
        return told

    return build


def _days(told, kind):
    return [day.isoformat() for day, name in told if name == kind]


def test_a_year_of_reminders_when_nothing_is_ever_written_down(walk):
    told = walk(L, d("2026-12-31"), LAST)
    assert told[:4] == [
        (d("2026-05-20"), "book"),
        (d("2026-07-01"), "soon"),
        (d("2026-07-15"), "due"),
        (d("2026-07-16"), "day-after"),
    ]
    days = [day for day, _ in told[4:]]
    assert days[0] == d("2026-07-22")
    assert days == [d("2026-07-22") + datetime.timedelta(days=n) for n in range(len(days))]
    assert days[-1] == d("2026-12-31")
    for name, first in (
        ("overdue", "2026-08-12"),
        ("very-late", "2026-09-15"),
        ("long-gap", "2026-11-04"),
    ):
        assert _days(told, name) == [first]


def test_after_thirty_months_once_a_week(walk):
    told = walk(d("2028-07-10"), d("2028-08-15"), LAST)
    assert _days(told, "daily")[-1] == "2028-07-15"
    assert _days(told, "weekly") == [
        "2028-07-16",
        "2028-07-22",
        "2028-07-29",
        "2028-08-05",
        "2028-08-12",
    ]


def test_with_a_sign_reported_it_stays_daily(walk):
    told = walk(
        d("2028-07-16"), d("2028-07-20"), LAST, SignReport("s", "back-pain", d("2027-01-01"))
    )
    assert len(told) == 5


def test_coming_back_after_months_shows_the_present_one_only(remind):
    found = remind(d("2026-08-20"), LAST)
    assert found.now.key.kind == "daily"
    assert found.now.message.id == "overdue"
    again = remind(d("2026-08-20"), LAST, shown={found.now.key})
    assert again == Reminders(None, d("2026-08-21"))


def test_a_missed_reminder_is_caught_up_until_the_next_one(remind):
    assert remind(d("2026-06-15"), LAST).now.key.kind == "book"
    assert remind(d("2026-07-20"), LAST).now.key.kind == "day-after"
    assert remind(d("2026-05-19"), LAST) == Reminders(None, d("2026-05-20"))


def test_once_means_once_per_person_track_injection_kind_and_day(remind):
    key = remind(DUE, LAST, person=Person("eva")).now.key
    assert key == ReminderKey("eva", "denosumab", L, "due", DUE)
    assert remind(DUE, LAST, PLANNED_LAST, shown={key}, person=Person("eva")).now is not None
    assert remind(DUE, LAST, shown={key}, person=Person("ada")).now is not None
    assert remind(DUE, LAST, shown={key}, person=Person("eva")).now is None


def test_an_injection_ends_the_reminders_until_the_next_plan(remind):
    found = remind(d("2026-08-20"), LAST, Injection("new", d("2026-08-20")))
    assert found == Reminders(None, d("2026-12-26"))


def test_an_appointment_that_passed_is_asked_about_once(walk):
    told = walk(d("2026-07-10"), d("2026-07-21"), LAST, Appointment("a", d("2026-07-10")))
    assert ("appointment-passed" in {kind for _, kind in told}) is True
    assert _days(told, "appointment-passed") == ["2026-07-11"]


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
    assert _days(told, "appointment-passed") == ["2026-07-31"]


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


def test_after_the_switch_tablets_are_asked_about(walk):
    told = walk(d("2026-07-14"), d("2027-12-31"), LAST, follow_on("alendronate"))
    assert told == [
        (d("2026-08-14"), "still-taking"),
        (d("2026-10-14"), "still-taking"),
        (d("2027-01-14"), "still-taking"),
        (d("2027-04-14"), "still-taking"),
        (d("2027-07-14"), "still-taking"),
    ]


def test_after_the_switch_an_infusion_asks_what_comes_next(walk):
    told = walk(
        d("2026-07-14"), d("2027-12-31"), LAST, follow_on(), Appointment("a", d("2027-08-01"))
    )
    assert told == [
        (d("2026-10-14"), "markers"),
        (d("2027-01-14"), "markers"),
        (d("2027-07-14"), "what-next"),
        (d("2027-08-02"), "appointment-passed"),
    ]


# --- pauses


def _pause(reason, start="2026-07-10", end=None):
    return Pause("p", reason, d(start), d(end) if end else None)


@pytest.mark.parametrize("reason", [r for r in PauseReason if r is not PauseReason.DIED])
def test_a_pause_is_asked_about_every_two_weeks(walk, stand, reason):
    told = walk(d("2026-07-10"), d("2026-08-10"), LAST, _pause(reason))
    assert told == [(d("2026-07-24"), "pause-question"), (d("2026-08-07"), "pause-question")]
    assert stand(d("2026-08-01"), LAST, _pause(reason)).state == "late"


def test_after_a_death_there_is_silence(remind):
    found = remind(d("2026-09-01"), LAST, _pause(PauseReason.DIED))
    assert found == Reminders(None, None, paused=True)


@pytest.mark.parametrize(
    ("today", "paused"),
    [("2026-07-09", False), ("2026-07-10", True), ("2026-07-20", True), ("2026-07-21", False)],
)
def test_a_pause_holds_on_both_its_end_days(remind, today, paused):
    assert remind(d(today), LAST, _pause(PauseReason.OTHER, end="2026-07-20")).paused is paused


def test_a_death_outweighs_every_other_pause():
    pauses = (_pause(PauseReason.DIED), _pause(PauseReason.OTHER, "2026-07-12"))
    assert active_pause(pauses, d("2026-07-13")).reason is PauseReason.DIED


@pytest.mark.parametrize(
    ("reason", "records", "name"),
    [
        (PauseReason.HOSPITAL, (LAST,), "pause-hospital"),
        (PauseReason.HOSPITAL, (LAST, PLANNED_LAST), "pause-hospital-follow-on"),
        (PauseReason.HOSPITAL, (), "pause-other"),
        (PauseReason.HOSPITAL, (LAST, follow_on()), "pause-other-follow-on"),
        (PauseReason.SOMEONE_ELSE, (LAST,), "pause-other"),
        (PauseReason.OTHER, (LAST, PLANNED_LAST), "pause-other-follow-on"),
        (PauseReason.DIED, (LAST,), "pause-died"),
    ],
)
def test_what_is_said_when_reminders_are_paused(person_with, regimen, reason, records, name):
    situation = situate(person_with(*records), regimen, d("2026-07-16"))
    assert pause_message(reason, situation).id == name


@pytest.mark.parametrize(
    ("today", "plan", "name"),
    [
        ("2026-06-30", (), None),
        ("2026-07-01", (), "pause-hospital"),
        ("2026-12-01", (), "pause-hospital"),
        ("2026-07-20", (PLANNED_LAST,), "pause-hospital-follow-on"),
    ],
)
def test_the_ward_is_told_when_the_date_is_near(stand, today, plan, name):
    status = stand(d(today), LAST, _pause(PauseReason.HOSPITAL, "2026-06-01"), *plan)
    found = [m.id for m in status.messages if m.id.startswith("pause")]
    assert found == ([name] if name else [])


def test_another_pause_says_nothing_on_the_page(stand):
    status = stand(DUE, LAST, _pause(PauseReason.SOMEONE_ELSE))
    assert [m.id for m in status.messages] == ["due"]


# --- rest


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
