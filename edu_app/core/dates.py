"""Calendar arithmetic: months with the end clamped. Owns no threshold and no rule."""

from __future__ import annotations

import datetime


def add_months(day: datetime.date, months: int) -> datetime.date:
    """Return `day` plus calendar months; a day that the month lacks becomes its last one.

    31 August + 6 months is 28 or 29 February (rules, "Letters"). Past the year 9999 the last
    day that can be written is returned: a threshold that far away is never reached. Fewer months
    than the calendar has give its first day.
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not datetime.MINYEAR <= years <= datetime.MAXYEAR:
        return datetime.date.max if months > 0 else datetime.date.min
    longest = _days_in(years, month + 1)
    return datetime.date(years, month + 1, min(day.day, longest))


def _days_in(year: int, month: int) -> int:
    """Return the length of a month; the calendar module would cost each command its import."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def add_days(day: datetime.date, days: int) -> datetime.date:
    """Return `day` plus days, kept within the years that can be written (1 to 9999)."""
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return datetime.date.max if days > 0 else datetime.date.min


def months_between(earlier: datetime.date, later: datetime.date) -> int:
    """Return the whole calendar months from `earlier` to `later` (0 or more)."""
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months if add_months(earlier, months) <= later else months - 1
