"""A second reading of sections 2 and 11 of the rules, written from the text alone.

Imports nothing of the product: plain calendar arithmetic, one year, month and day at a time.
"""

from __future__ import annotations

import datetime

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAY = datetime.timedelta(days=1)


def is_leap(year):
    return (year % 4 == 0 and year % 100 != 0) or year % 400 == 0


def months_later(day, months):
    """Count months one at a time, then clamp to the end of the month that was reached."""
    year, month = day.year, day.month
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    longest = 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]
    return datetime.date(year, month, min(day.day, longest))


def states_from(last, days):
    """Yield (day, state) from `last` on, as section 2 words it: by n, and by months since L."""
    due = months_later(last, 6)
    eight_months = months_later(last, 8)
    day = last
    for _ in range(days + 1):
        late = (day - due).days
        if late <= -57:
            state = "scheduled"
        elif late <= -15:
            state = "plan-ahead"
        elif late <= -1:
            state = "due-soon"
        elif late == 0:
            state = "due"
        elif late <= 27:
            state = "late"
        elif day < eight_months:
            state = "overdue"
        elif late <= 111:
            state = "very-late"
        else:
            state = "long-gap"
        yield day, state
        day += DAY
