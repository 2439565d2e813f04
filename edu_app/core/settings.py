"""What a person chose for this program: typed values, and how a table from a file becomes them.

Reads no file and knows no language list; a file full of noise gives the defaults and the names
of what was not understood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from edu_app.core.values import replace, value_class

THEMES = ("system", "light", "dark", "contrast")
CALENDARS = ("auto", "gregorian")
TEXT_PERCENT = range(100, 301)
CLINIC_IDLE_MINUTES = range(1, 121)

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COUNTRY = re.compile(r"[A-Z]{2}")
_LONGEST_TEXT = 200


@value_class(frozen=True)
class Settings:
    """One person's choices. `language` is a BCP 47 tag and `country` ISO 3166 alpha-2, or empty.

    `current_person` and `last_page` are opaque ids; `text_percent` is 100 to 300.
    """

    language: str = ""
    country: str = ""
    theme: str = "system"
    text_percent: int = 100
    latin_digits: bool = False
    calendar: str = "auto"
    discreet: bool = False
    reminders_at_login: bool = False
    first_start_done: bool = False
    current_person: str = ""
    last_page: str = ""
    clinic_idle_minutes: int = 10


def parse_settings(table: Mapping[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings of `table`, and the keys that were unknown or held no usable value.

    Such a key keeps its default, so that one bad line never takes the others with it.
    """
    kept: dict[str, object] = {}
    refused: list[str] = []
    for key, value in table.items():
        check = _CHECKS.get(key)
        if check and check(value):
            kept[key] = value
        else:
            refused.append(str(key))
    return replace(Settings(), **kept), tuple(refused)  # type: ignore[arg-type] # checked above


def settings_table(settings: Settings) -> dict[str, str | int | bool]:
    """Return the table to be written; parse_settings() reads it back unchanged."""
    return {name: getattr(settings, name) for name in _CHECKS}


def _one_of(values: tuple[str, ...]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and value in values


def _within(numbers: range) -> Callable[[object], bool]:
    # True is a number for Python; it is none here.
    return lambda value: type(value) is int and value in numbers


def _empty_or(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and (not value or bool(pattern.fullmatch(value)))


def _is_short_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_TEXT and value.isprintable()


def _is_yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


_CHECKS: Mapping[str, Callable[[object], bool]] = {
    "language": _empty_or(_TAG),
    "country": _empty_or(_COUNTRY),
    "theme": _one_of(THEMES),
    "text_percent": _within(TEXT_PERCENT),
    "latin_digits": _is_yes_or_no,
    "calendar": _one_of(CALENDARS),
    "discreet": _is_yes_or_no,
    "reminders_at_login": _is_yes_or_no,
    "first_start_done": _is_yes_or_no,
    "current_person": _is_short_text,
    "last_page": _is_short_text,
    "clinic_idle_minutes": _within(CLINIC_IDLE_MINUTES),
}
