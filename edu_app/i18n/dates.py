"""Writes dates and numbers for the command line, which has no Qt; the window uses QLocale.

Gregorian, whatever the country: the dates are those of a clinic's calendar. Babel knows the words
and the order of a date but writes Latin digits everywhere, so they are replaced here by the
digits that CLDR calls the default of the language and country. Babel is loaded only for a date
that common_dates.py cannot write.
"""

from __future__ import annotations

import datetime
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from edu_app.i18n.common_dates import find_writing, write_digits, write_long, write_short

if TYPE_CHECKING:
    from babel import Locale

# CLDR numbering system -> its zero; the other nine follow it.
_ZEROS = {
    "arab": 0x0660,
    "arabext": 0x06F0,
    "beng": 0x09E6,
    "deva": 0x0966,
    "mymr": 0x1040,
    "olck": 0x1C50,
    "tibt": 0x0F20,
    "cakm": 0x11136,
    "adlm": 0x1E950,
}
# The English texts are British; CLDR would take the United States.
_USUAL_COUNTRY = {"en": "GB"}
_SCRIPT_LETTERS = 4


class DateWords:
    """Dates and numbers as one language and country write them.

    `country` is an ISO 3166 code; without one the country is the language's most likely (CLDR).
    """

    def __init__(self, tag: str, country: str = "") -> None:
        self._tag = tag
        self._country = country
        self._common = find_writing(tag, country)

    def long(self, day: datetime.date) -> str:
        """Return weekday, day, month and year: "Tuesday, 3 November 2026"."""
        if self._common:
            return write_long(day, self._common)
        from babel.dates import format_date

        return self._digits(format_date(day, "full", locale=self._locale))

    def short(self, day: datetime.date) -> str:
        """Return day, month and year without the weekday; the month is always a word."""
        if self._common:
            return write_short(day, self._common)
        from babel.dates import format_date

        return self._digits(format_date(day, "long", locale=self._locale))

    def number(self, value: int) -> str:
        """Return a whole number in the language's digits, without group separators."""
        if self._common:
            return write_digits(str(value), self._common)
        return self._digits(str(value))

    @cached_property
    def _locale(self) -> Locale:
        return _find_locale(self._tag, self._country)

    @cached_property
    def _table(self) -> dict[int, int]:
        zero = _ZEROS.get(self._locale.default_numbering_system, 0x30)
        return {0x30 + digit: zero + digit for digit in range(10)}

    def _digits(self, text: str) -> str:
        return text.translate(self._table)


def _find_locale(tag: str, country: str) -> Locale:
    """Return the locale of `tag` in `country`, or in its own or likely one where CLDR has none."""
    from babel import Locale, UnknownLocaleError

    language, *rest = tag.split("-")
    stem = "_".join([language, *(part for part in rest if len(part) == _SCRIPT_LETTERS)])
    own = [part for part in rest if len(part) != _SCRIPT_LETTERS]
    for place in filter(None, (country.upper(), *own, _USUAL_COUNTRY.get(language))):
        with suppress(UnknownLocaleError, ValueError):
            return Locale.parse(f"{stem}_{place}")
    with suppress(UnknownLocaleError, ValueError):
        return Locale.parse(_with_likely_country(stem))
    return Locale("en", "GB")


def _with_likely_country(stem: str) -> str:
    from babel.core import get_global

    likely: str = get_global("likely_subtags").get(stem, stem)
    return likely
