"""Our months against dateutil's (decision 014): a difference here is a wrong date on a page."""

from __future__ import annotations

import datetime

from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from edu_app.core.dates import add_days, add_months, months_between

FIRST, LAST = datetime.date(2024, 1, 1), datetime.date(2040, 12, 31)
MONTHS = range(-30, 31)


def test_months_added_to_every_day_until_2040_are_those_of_dateutil():
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + datetime.timedelta(days=number)
        # Every seventh number of months, beginning one later each day: all have their turn.
        for months in range(MONTHS[0] + number % 7, MONTHS[-1] + 1, 7):
            assert add_months(day, months) == day + relativedelta(months=months), (day, months)


@given(st.dates(), st.integers(-12 * 9999, 12 * 9999))
def test_months_added_to_any_day_are_those_of_dateutil(day, months):
    try:
        expected = day + relativedelta(months=months)
    except (OverflowError, ValueError):
        # dateutil cannot write that day; ours is the end of the calendar.
        expected = datetime.date.max if months > 0 else datetime.date.min
    assert add_months(day, months) == expected


@given(st.dates(), st.dates())
def test_whole_months_between_any_two_days_are_those_of_dateutil(one, two):
    earlier, later = sorted((one, two))
    apart = relativedelta(later, earlier)
    assert months_between(earlier, later) == apart.years * 12 + apart.months


@given(st.dates(), st.integers(-40_000, 40_000))
def test_days_added_to_any_day_are_those_of_the_standard_library(day, days):
    inside = 1 <= day.toordinal() + days <= datetime.date.max.toordinal()
    if inside:
        assert (add_days(day, days) - day).days == days
    else:
        assert add_days(day, days) in (datetime.date.min, datetime.date.max)
