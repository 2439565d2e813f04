"""Dates and numbers the way a language and country write them, by Qt's own locale data.

The window's counterpart of `i18n.dates.DateWords` (the command line has no Qt). Calendars are
for display only: all counting is done on Gregorian dates.
"""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCalendar, QDate, QLocale

from edu_app.i18n.bidi import isolate
from edu_app.i18n.languages import qt_name

_LATIN = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯",
    "0123456789" * 4,
)


def locale_of(tag: str, country: str = "") -> QLocale:
    """Return the locale of a language (BCP 47) in a country (ISO alpha-2, may be empty)."""
    usual = QLocale(qt_name(tag))
    if not country:
        return QLocale("en_GB") if tag == "en" else usual
    territory = QLocale.codeToTerritory(country)
    return QLocale(usual.language(), usual.script(), territory)


class QtWords:
    """Writes dates and numbers; `calendar` is "auto" (Jalali beside Gregorian) or "gregorian"."""

    def __init__(
        self, tag: str, country: str = "", latin_digits: bool = False, calendar: str = "auto"
    ) -> None:
        self.tag, self.country = tag, country
        self._latin_digits = latin_digits
        self.locale = locale_of(tag, country)
        self.locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        self._jalali = tag.split("-", maxsplit=1)[0] == "fa" and calendar == "auto"

    @property
    def first_weekday(self) -> int:
        """Return the first day of the week, Monday 1 to Sunday 7."""
        return int(self.locale.firstDayOfWeek().value)

    def long(self, day: datetime.date) -> str:
        """Return weekday, day, month and year in words; in Persian the Jalali date comes first."""
        gregorian = self._format(day, QLocale.FormatType.LongFormat)
        if not self._jalali:
            return gregorian
        calendar = QCalendar(QCalendar.System.Jalali)
        jalali = self.locale.toString(_qdate(day), QLocale.FormatType.LongFormat, calendar)
        plain = self._pattern(day, "d MMMM yyyy")
        return f"{self._digits(jalali)} ({plain})"

    def short(self, day: datetime.date) -> str:
        """Return day, month in letters and year; a month in digits can be read two ways."""
        return self._pattern(day, self._day_month_year())

    def month_day(self, day: datetime.date) -> str:
        """Return day and month without the year."""
        return self._pattern(day, self._day_month())

    def month(self, day: datetime.date) -> str:
        """Return the short name of the month."""
        return self.locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)

    def month_year(self, day: datetime.date) -> str:
        """Return the month in full and the year."""
        name = self.locale.standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
        if self._counts_months():
            return self._pattern(day, "yyyy年M月" if self.tag != "ko" else "yyyy년 M월")
        return f"{name} {self.number(day.year)}"

    def number(self, value: int) -> str:
        """Return a whole number in the language's digits, without a sign that could mislead."""
        return self._digits(self.locale.toString(value))

    def iso(self, day: datetime.date) -> str:
        """Return YYYY-MM-DD, kept in one piece inside a text of either direction."""
        return isolate(day.isoformat())

    def _format(self, day: datetime.date, form: QLocale.FormatType) -> str:
        return self._digits(self.locale.toString(_qdate(day), form))

    def _pattern(self, day: datetime.date, pattern: str) -> str:
        return self._digits(self.locale.toString(_qdate(day), pattern))

    def _counts_months(self) -> bool:
        return self.tag.split("-")[0] in ("ja", "zh", "ko")

    def _day_month(self) -> str:
        if not self._counts_months():
            american = self.locale.territory() == _UNITED_STATES
            return "MMM d" if american else f"{_day_of(self.locale)} MMM"
        return "M월 d일" if self.tag == "ko" else "M月d日"

    def _day_month_year(self) -> str:
        if not self._counts_months():
            american = self.locale.territory() == _UNITED_STATES
            return "MMM d, yyyy" if american else f"{_day_of(self.locale)} MMM yyyy"
        return "yyyy년 M월 d일" if self.tag == "ko" else "yyyy年M月d日"

    def _digits(self, text: str) -> str:
        return text.translate(_LATIN) if self._latin_digits else text


_UNITED_STATES = QLocale.Country.UnitedStates


def _day_of(locale: QLocale) -> str:
    """Return the pattern of a day; many languages write its number with a full stop."""
    long = locale.dateFormat(QLocale.FormatType.LongFormat)
    return "d." if "d. " in long else "d"


def _qdate(day: datetime.date) -> QDate:
    return QDate(day.year, day.month, day.day)
