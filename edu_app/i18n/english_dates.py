"""British English dates, written without Babel: the commonest answer must not wait for it.

A test compares them with Babel's, day by day.
"""

from __future__ import annotations

import datetime

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def long_english(day: datetime.date) -> str:
    """Return "Tuesday, 3 November 2026"."""
    return f"{_WEEKDAYS[day.weekday()]}, {short_english(day)}"


def short_english(day: datetime.date) -> str:
    """Return "3 November 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
