"""Dates of the product's own languages, written without Babel: an answer must not wait for it.

The words and orders are those of CLDR for the language's most likely country; a test compares
them with Babel's, day by day. Every other language and country is written through Babel.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple


class Writing(NamedTuple):
    """How one language writes a date; names are separated by spaces, Monday and January first."""

    long: str
    short: str
    weekdays: str
    months: str
    zero: str = "0"


_WRITINGS = {
    "en": Writing(
        "{weekday}, {day} {month} {year}",
        "{day} {month} {year}",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "January February March April May June July August September October November December",
    ),
    "es": Writing(
        "{weekday}, {day} de {month} de {year}",
        "{day} de {month} de {year}",
        "lunes martes miércoles jueves viernes sábado domingo",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ),
    "pt-BR": Writing(
        "{weekday}, {day} de {month} de {year}",
        "{day} de {month} de {year}",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ),
    "fr": Writing(
        "{weekday} {day} {month} {year}",
        "{day} {month} {year}",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    ),
    "it": Writing(
        "{weekday} {day} {month} {year}",
        "{day} {month} {year}",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
        " dicembre",
    ),
    "de": Writing(
        "{weekday}, {day}. {month} {year}",
        "{day}. {month} {year}",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    ),
    "zh-Hans": Writing(
        "{year}年{month}月{day}日{weekday}",
        "{year}年{month}月{day}日",
        "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
        "1 2 3 4 5 6 7 8 9 10 11 12",
    ),
    "ar": Writing(
        "{weekday}، {day} {month} {year}",
        "{day} {month} {year}",
        "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        zero="\u0660",
    ),
}
COMMON = tuple(_WRITINGS)


def find_writing(tag: str, country: str = "") -> Writing | None:
    """Return how `tag` (BCP 47) is written; None where Babel has to be asked."""
    british = tag == "en" and country.upper() == "GB"
    return _WRITINGS.get(tag) if not country or british else None


def write_long(day: datetime.date, writing: Writing) -> str:
    """Return weekday, day, month and year: "Tuesday, 3 November 2026"."""
    return _write(writing.long, day, writing)


def write_short(day: datetime.date, writing: Writing) -> str:
    """Return day, month and year: "3 November 2026"."""
    return _write(writing.short, day, writing)


def write_digits(text: str, writing: Writing) -> str:
    """Return `text` with the digits of the language."""
    zero = ord(writing.zero)
    return text.translate({0x30 + digit: zero + digit for digit in range(10)})


def _write(pattern: str, day: datetime.date, writing: Writing) -> str:
    text = pattern.format(
        weekday=writing.weekdays.split()[day.weekday()],
        day=day.day,
        month=writing.months.split()[day.month - 1],
        year=day.year,
    )
    return write_digits(text, writing)
