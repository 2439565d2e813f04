"""The calendar a person reads: months, first weekday, digits; Jalali for Persian (localization).

Knows Qt's calendars; keeps every date as a plain Gregorian `datetime.date`.
"""

from __future__ import annotations

import datetime
import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QCalendar, QDate, QLocale

from edu_app.core.entry_guards import read_typed_date
from edu_app.core.settings import Settings
from edu_app.ui.formatting import QtWords

# A Jalali year typed by hand lies here; a Gregorian one of somebody alive never does.
_JALALI_YEARS = range(1250, 1600)
_FIRST_YEAR = 1900


@dataclass(frozen=True)
class MonthSystem:
    """How months are counted and written for one person."""

    words: QtWords
    calendar: QCalendar
    jalali: bool

    @property
    def first_weekday(self) -> int:
        """Return the first day of the week (Monday 1), of the country where one is chosen.

        Qt knows a country only together with its own languages: English in Egypt has no entry.
        """
        if self.words.country:
            territory = QLocale.codeToTerritory(self.words.country)
            language, script = QLocale.Language.AnyLanguage, QLocale.Script.AnyScript
            found = QLocale.matchingLocales(language, script, territory)
            if found and territory != QLocale.Country.AnyTerritory:
                return int(found[0].firstDayOfWeek().value)
        return self.words.first_weekday

    def month_of(self, day: datetime.date) -> tuple[int, int]:
        """Return year and month of `day` in this calendar."""
        parts = self.calendar.partsFromDate(_to_qt(day))
        return parts.year, parts.month

    def days_of(self, year: int, month: int) -> list[datetime.date]:
        """Return the days of a month, in order."""
        count = self.calendar.daysInMonth(month, year)
        days = (self.calendar.dateFromParts(year, month, n) for n in range(1, count + 1))
        return [_to_python(day) for day in days if day.isValid()]

    def step(self, year: int, month: int, months: int) -> tuple[int, int]:
        """Return the month that lies `months` away."""
        at = year * 12 + month - 1 + months
        return at // 12, at % 12 + 1

    def day_number(self, day: datetime.date) -> str:
        """Return the number of the day in its month, in the language's digits."""
        return self.number(self.calendar.partsFromDate(_to_qt(day)).day)

    def month_title(self, year: int, month: int) -> str:
        """Return the month's name and its year."""
        return f"{self.month_name(year, month)} {self.number(year)}"

    def month_name(self, year: int, month: int) -> str:
        """Return the month's name as it stands alone."""
        name = self.calendar.standaloneMonthName
        return name(self.words.locale, month, year, QLocale.FormatType.LongFormat)

    def weekday_names(self, form: QLocale.FormatType) -> list[str]:
        """Return the seven names, beginning with the first day of the week."""
        days = [(self.first_weekday - 1 + n) % 7 + 1 for n in range(7)]
        return [self.words.locale.standaloneDayName(day, form) for day in days]

    def column_of(self, day: datetime.date) -> int:
        """Return the column 0 to 6 of `day` in a week that begins with the first weekday."""
        return (day.isoweekday() - self.first_weekday) % 7

    def number(self, value: int) -> str:
        """Return `value` without separators, in the language's digits."""
        return self.words.number(value)

    def typed(self, day: datetime.date) -> str:
        """Return `day` as it is typed: year-month-day, which can be read in one way only.

        In the digits of the language, and in its own calendar where it has one.
        """
        parts = self.calendar.partsFromDate(_to_qt(day))
        year, month, number = parts.year, parts.month, parts.day
        pieces = [
            self.number(year),
            *(self.number(n).rjust(2, self.number(0)) for n in (month, number)),
        ]
        return "-".join(pieces)

    def read(self, text: str) -> tuple[datetime.date, ...]:
        """Return every day that a typed text can mean, the earlier first.

        Digits of any script count. Where the language's calendar is Jalali, a year such as 1405
        is one of that calendar; years before 1900 are no date of anybody's injection.
        """
        latin = "".join(_latin_digit(sign) for sign in text)
        days = (self._gregorian(day) for day in read_typed_date(latin))
        return tuple(sorted({day for day in days if day and day.year >= _FIRST_YEAR}))

    def _gregorian(self, day: datetime.date) -> datetime.date | None:
        if not self.jalali or day.year not in _JALALI_YEARS:
            return day
        found = self.calendar.dateFromParts(day.year, day.month, day.day)
        return _to_python(found) if found.isValid() else None


def month_system(words: QtWords, settings: Settings) -> MonthSystem:
    """Return the calendar for the language and country of `words`."""
    jalali = words.tag.split("-")[0] == "fa" and settings.calendar == "auto"
    system = QCalendar.System.Jalali if jalali else QCalendar.System.Gregorian
    return MonthSystem(words, QCalendar(system), jalali)


def _latin_digit(sign: str) -> str:
    digit = unicodedata.digit(sign, None)
    return sign if digit is None else str(digit)


def _to_qt(day: datetime.date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _to_python(day: QDate) -> datetime.date:
    return datetime.date(day.year(), day.month(), day.day())
