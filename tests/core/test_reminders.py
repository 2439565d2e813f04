"""Section 6: each reminder once, the present one only, through a year and after the switch."""

from __future__ import annotations

import datetime

from days import DUE, LAST, PLANNED_LAST, L, d, days_of, follow_on

from edu_app.core.records import Appointment, Injection, Person, SignReport
from edu_app.core.reminders import ReminderKey, Reminders


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
        assert days_of(told, name) == [first]


def test_after_thirty_months_once_a_week(walk):
    told = walk(d("2028-07-10"), d("2028-08-15"), LAST)
    assert days_of(told, "daily")[-1] == "2028-07-15"
    assert days_of(told, "weekly") == [
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
