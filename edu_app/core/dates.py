"""Calendar arithmetic: months with the end clamped. Owns no threshold and no rule."""

from __future__ import annotations

import datetime

from dateutil.relativedelta import relativedelta


def add_months(day: datetime.date, months: int) -> datetime.date:
    """Return `day` plus calendar months; a day that the month lacks becomes its last one.

    31 August + 6 months is 28 or 29 February (rules, "Letters"). Past the year 9999 the last
    day that can be written is returned: a threshold that far away is never reached.
    """
    try:
        return day + relativedelta(months=months)
    except (ValueError, OverflowError):
        return datetime.date.max


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
