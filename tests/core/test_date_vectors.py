"""Section 11 of the tracker rules, row by row, through the regimen and through the status."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.dates import add_days, add_months, months_between
from edu_app.core.ladder import build_ladder
from edu_app.core.records import Injection

# L | L+5 mo | D-56 | D-14 | D | D+1 | D+7 | D+28 | L+7 mo | L+8 mo | D+112 | L+30 mo
ROWS = """
2026-01-15 2026-06-15 2026-05-20 2026-07-01 2026-07-15 2026-07-16 2026-07-22 2026-08-12 2026-08-15 2026-09-15 2026-11-04 2028-07-15
2026-03-31 2026-08-31 2026-08-05 2026-09-16 2026-09-30 2026-10-01 2026-10-07 2026-10-28 2026-10-31 2026-11-30 2027-01-20 2028-09-30
2025-08-31 2026-01-31 2026-01-03 2026-02-14 2026-02-28 2026-03-01 2026-03-07 2026-03-28 2026-03-31 2026-04-30 2026-06-20 2028-02-29
2027-08-31 2028-01-31 2028-01-04 2028-02-15 2028-02-29 2028-03-01 2028-03-07 2028-03-28 2028-03-31 2028-04-30 2028-06-20 2030-02-28
2026-08-30 2027-01-30 2027-01-03 2027-02-14 2027-02-28 2027-03-01 2027-03-07 2027-03-28 2027-03-30 2027-04-30 2027-06-20 2029-02-28
2026-12-31 2027-05-31 2027-05-05 2027-06-16 2027-06-30 2027-07-01 2027-07-07 2027-07-28 2027-07-31 2027-08-31 2027-10-20 2029-06-30
2026-02-28 2026-07-28 2026-07-03 2026-08-14 2026-08-28 2026-08-29 2026-09-04 2026-09-25 2026-09-28 2026-10-28 2026-12-18 2028-08-28
2028-02-29 2028-07-29 2028-07-04 2028-08-15 2028-08-29 2028-08-30 2028-09-05 2028-09-26 2028-09-29 2028-10-29 2028-12-19 2030-08-29
"""  # noqa: E501 - the table of the rules, as it stands there
VECTORS = [
    tuple(datetime.date.fromisoformat(word) for word in row.split())
    for row in ROWS.strip().splitlines()
]
STATES = ["scheduled", "plan-ahead", "due-soon", "due", "late", "overdue", "very-late", "long-gap"]


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: row[0].isoformat())
def test_every_threshold_falls_on_the_day_of_the_table(row, regimen):
    last, early, book, soon, due, after, daily, overdue, watch, very_late, long_gap, later = row
    ladder = build_ladder(last, regimen)
    assert ladder.starts == (last, book, soon, due, after, overdue, very_late, long_gap)
    assert [state.name for state in ladder.states] == STATES
    windows, rules = regimen.windows, regimen.reminders
    assert windows.earliest_clinic_date.after(last) == early
    assert windows.watch_from.after(last) == watch
    assert windows.watch_until.after(last) == later
    assert rules.daily_from.after(due) == daily
    assert rules.weekly_after.after(last) == later


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: row[0].isoformat())
def test_each_state_begins_on_its_day_and_not_before(row, regimen, stand):
    last = row[0]
    starts = build_ladder(last, regimen).starts
    for number, (name, first) in enumerate(zip(STATES, starts, strict=True)):
        status = stand(first, Injection("i", last))
        assert (status.state, status.due) == (name, row[4])
        assert status.days_to_due == (row[4] - first).days
        following = starts[number + 1] if number + 1 < len(starts) else None
        assert status.next_change == following
        if following:
            assert stand(add_days(following, -1), Injection("i", last)).state == name
    assert stand(add_days(starts[-1], 1), Injection("i", last)).state == "long-gap"


def test_the_order_of_thresholds_holds_for_every_last_injection(regimen):
    day = datetime.date(2024, 1, 1)
    while day.year <= 2040:
        due = add_months(day, 6)
        overdue, very_late = add_days(due, 28), add_months(day, 8)
        assert overdue <= add_months(day, 7)
        assert overdue < very_late < add_days(due, 112)
        day += datetime.timedelta(days=1)


def test_dates_beyond_the_calendar_stop_at_its_end():
    assert add_months(datetime.date.max, 6) == datetime.date.max
    assert add_days(datetime.date.max, 1) == datetime.date.max
    assert add_days(datetime.date.min, -1) == datetime.date.min


@pytest.mark.parametrize(
    ("earlier", "later", "months"),
    [
        ("2025-01-15", "2026-02-14", 12),
        ("2025-01-15", "2026-02-15", 13),
        ("2025-08-31", "2026-02-28", 6),
        ("2026-01-15", "2026-01-15", 0),
    ],
)
def test_whole_months_between_two_days(earlier, later, months):
    days = (datetime.date.fromisoformat(earlier), datetime.date.fromisoformat(later))
    assert months_between(*days) == months
