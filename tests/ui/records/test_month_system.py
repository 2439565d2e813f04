"""The calendar a person reads: her months, her first weekday, her digits, and typed dates in it."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.settings import Settings
from edu_app.ui.dialogs.parts.month_system import month_system
from edu_app.ui.formatting import QtWords


def system_of(tag, **settings):
    chosen = Settings(**settings)
    words = QtWords(tag, chosen.country, chosen.latin_digits, chosen.calendar)
    return month_system(words, chosen)


DAY = datetime.date(2026, 11, 3)


def test_persian_counts_jalali_months():
    system = system_of("fa")
    assert system.month_of(DAY) == (1405, 8)
    assert system.typed(DAY) == "۱۴۰۵-۰۸-۱۲"


@pytest.mark.parametrize("text", ["1405/08/12", "۱۴۰۵/۰۸/۱۲", "2026-11-03", "۲۰۲۶-۱۱-۰۳"])
def test_a_typed_persian_date_is_the_day_it_means(text):
    assert system_of("fa").read(text) == (DAY,)


def test_a_jalali_year_is_no_date_where_the_calendar_is_gregorian():
    assert system_of("en").read("1405/08/12") == ()
    assert system_of("fa", calendar="gregorian").read("1405/08/12") == ()


@pytest.mark.parametrize(("tag", "text"), [("ar", "٢٠٢٦-١١-٠٣"), ("hi", "2026-11-03")])
def test_digits_of_any_script_are_read(tag, text):
    assert system_of(tag).read(text) == (DAY,)


@pytest.mark.parametrize("tag", ["en", "es", "ar", "fa", "zh-Hans"])
def test_what_is_written_for_a_day_is_read_as_that_day(tag):
    system = system_of(tag)
    assert system.read(system.typed(DAY)) == (DAY,)


@pytest.mark.parametrize(("country", "first"), [("US", 7), ("GB", 1), ("EG", 6)])
def test_the_week_begins_as_in_the_country(country, first):
    assert system_of("en", country=country).first_weekday == first


def test_a_month_has_all_its_days_under_the_right_weekday():
    system = system_of("en", country="GB")
    days = system.days_of(2026, 2)
    assert len(days) == 28
    assert system.column_of(days[0]) == 6  # 1 February 2026 is a Sunday


def test_steps_cross_the_year():
    system = system_of("en")
    assert system.step(2026, 1, -1) == (2025, 12)
    assert system.step(2026, 12, 1) == (2027, 1)
