"""Dates and numbers as a language and country write them."""

from __future__ import annotations

import datetime

import pytest

from edu_app.ui.formatting import QtWords

DAY = datetime.date(2026, 11, 3)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("en", "Tuesday, 3 November 2026"),
        ("es", "martes, 3 de noviembre de 2026"),
        ("ar", "الثلاثاء، ٣ نوفمبر ٢٠٢٦"),
        ("ja", "2026年11月3日火曜日"),
    ],
)
def test_a_date_in_full(tag, words):
    assert QtWords(tag).long(DAY) == words


def test_persian_shows_jalali_beside_gregorian():
    words = QtWords("fa").long(DAY)
    assert "۱۴۰۵" in words
    assert "۲۰۲۶" in words
    assert "۱۴۰۵" not in QtWords("fa", calendar="gregorian").long(DAY)


def test_latin_digits_can_be_chosen():
    assert QtWords("ar", latin_digits=True).number(47) == "47"
    assert QtWords("ar").number(47) == "٤٧"


def test_the_month_is_never_a_number_in_a_short_date():
    assert QtWords("en").short(DAY) == "3 Nov 2026"
    assert QtWords("en", "US").short(DAY) == "Nov 3, 2026"
    assert QtWords("zh-Hans").short(DAY) == "2026年11月3日"
    assert QtWords("de").short(DAY) == "3. Nov. 2026"


def test_a_day_is_written_with_its_full_stop_where_the_language_has_one():
    assert QtWords("de").month_day(datetime.date(2026, 6, 1)) == "1. Juni"
    assert QtWords("es").month_day(datetime.date(2026, 6, 1)) == "1 jun"


def test_the_week_begins_as_in_the_country():
    assert QtWords("ar", "EG").first_weekday == 6
    assert QtWords("es", "ES").first_weekday == 1


def test_numbers_are_not_grouped():
    assert QtWords("en").number(1200) == "1200"


def test_a_date_for_copying_keeps_its_order_in_both_directions():
    assert "2026-11-03" in QtWords("ar").iso(DAY)
