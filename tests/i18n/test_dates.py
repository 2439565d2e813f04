"""Dates and numbers of the command line, in the words and digits of language and country."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest

from edu_app.i18n.common_dates import COMMON
from edu_app.i18n.dates import DateWords

DAY = datetime.date(2026, 11, 3)


@pytest.mark.parametrize(
    ("tag", "country", "said"),
    [
        ("en", "", "Tuesday, 3 November 2026"),
        ("en", "US", "Tuesday, November 3, 2026"),
        ("es", "", "martes, 3 de noviembre de 2026"),
        ("de", "AT", "Dienstag, 3. November 2026"),
        ("pt-BR", "", "terça-feira, 3 de novembro de 2026"),
        ("pt-BR", "PT", "terça-feira, 3 de novembro de 2026"),
        ("zh-Hans", "", "2026年11月3日星期二"),
        ("zh-Hans", "SG", "2026年11月3日星期二"),
        ("ar", "", "الثلاثاء، ٣ نوفمبر ٢٠٢٦"),
        ("ar", "MA", "الثلاثاء، 3 نونبر 2026"),
        ("fa", "IR", "سه‌شنبه ۳ نوامبر ۲۰۲۶"),
        ("bn", "BD", "মঙ্গলবার, ৩ নভেম্বর, ২০২৬"),
    ],
)
def test_a_long_date_has_the_weekday_and_the_digits_of_the_country(tag, country, said):
    assert DateWords(tag, country).long(DAY) == said


@pytest.mark.parametrize("tag", COMMON)
def test_a_common_language_without_babel_writes_what_babel_writes(tag):
    first = datetime.date(2028, 1, 1)
    # Naming the likely country asks Babel.
    country = {"ar": "EG", "zh-Hans": "CN", "en": "GB"}.get(tag, tag[-2:])
    with_babel, without = DateWords("en-GB" if tag == "en" else tag, country), DateWords(tag)
    for day in (first + datetime.timedelta(days=number) for number in range(366)):
        assert without.long(day) == with_babel.long(day)
        assert without.short(day) == with_babel.short(day)
    assert without.number(1234567890) == with_babel.number(1234567890)


@pytest.mark.parametrize(("tag", "said"), [("en", "Tuesday, 3"), ("es", "martes, 3 de")])
def test_an_answer_in_a_common_language_loads_no_babel(tag, said):
    code = (
        "import sys, datetime; from edu_app.i18n.dates import DateWords\n"
        f"print(DateWords({tag!r}).long(datetime.date(2026, 11, 3)), 'babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith(said)
    assert done.stdout.strip().endswith("False")


def test_a_short_date_names_the_month_in_words():
    assert DateWords("en").short(DAY) == "3 November 2026"
    assert DateWords("de").short(DAY) == "3. November 2026"
    assert DateWords("ar", "EG").short(DAY) == "٣ نوفمبر ٢٠٢٦"


def test_numbers_have_the_digits_of_the_country_and_no_separators():
    assert DateWords("es").number(1234) == "1234"
    assert DateWords("fa").number(120) == "۱۲۰"


@pytest.mark.parametrize(("tag", "country"), [("en", "FR"), ("en-XA", ""), ("xx", ""), ("en", "?")])
def test_a_country_or_language_that_is_not_known_does_not_stop_the_answer(tag, country):
    assert DateWords(tag, country).long(DAY) == "Tuesday, 3 November 2026"


def test_a_language_with_two_scripts_keeps_its_own():
    assert DateWords("sr-Latn").long(DAY) == "utorak, 3. novembar 2026."
