"""Every last injection from 2024 to 2040 against a second reading of the rules."""

from __future__ import annotations

import datetime

import pytest
from oracle import DAY, months_later, states_from

from edu_app.core.ladder import build_ladder
from edu_app.core.records import Injection

FIRST, LAST = datetime.date(2024, 1, 1), datetime.date(2040, 12, 31)


def _every_day(first, last):
    while first <= last:
        yield first
        first += DAY


def _check_each_day(last, regimen):
    ladder = build_ladder(last, regimen)
    assert ladder.due == months_later(last, 6)
    before = None
    for day, state in states_from(last, 800):
        assert ladder.state_on(day).name == state, (last, day)
        if before and before[1] != state:
            assert ladder.next_change(before[0]) == day, (last, day)
            assert ladder.days_late(day) == (day - ladder.due).days
        before = (day, state)
    assert ladder.next_change(before[0]) is None


def _check_boundaries(last, regimen, stand):
    """The whole status at the day before, on, and after each boundary."""
    days = dict(states_from(last, 800))
    for boundary in build_ladder(last, regimen).starts:
        for day in (boundary - DAY, boundary, boundary + DAY):
            if day < last:
                continue
            status = stand(day, Injection("i", last))
            changed = next((d for d in days if d > day and days[d] != days[day]), None)
            assert status.state == days[day], (last, day)
            assert status.next_change == changed
            assert status.days_to_due == (months_later(last, 6) - day).days
            assert status.days_since_last == (day - last).days


@pytest.mark.parametrize("month", range(1, 13))
def test_the_ends_of_every_month_agree_around_a_leap_day(month, regimen, stand):
    for year in (2027, 2028):
        end = datetime.date(year + month // 12, month % 12 + 1, 1) - DAY
        for last in (end - DAY, end, end + DAY):
            _check_each_day(last, regimen)
            _check_boundaries(last, regimen, stand)


@pytest.mark.slow
def test_every_last_injection_of_seventeen_years_agrees_on_every_day(regimen):
    for last in _every_day(FIRST, LAST):
        _check_each_day(last, regimen)


@pytest.mark.slow
def test_the_whole_status_agrees_at_every_boundary_of_seventeen_years(regimen, stand):
    for last in _every_day(FIRST, LAST):
        _check_boundaries(last, regimen, stand)
