"""Sorts what is shown as the language sorts it: code points put "Österreich" after "Zypern"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QCollator, QLocale

from edu_app.i18n.languages import qt_name

Value = TypeVar("Value")


def sort_by_words(
    rows: Iterable[Value], words: Callable[[Value], str], tag: str
) -> tuple[Value, ...]:
    """Return the rows in the order that their `words` have in the language `tag`."""
    order = QCollator(QLocale(qt_name(tag)))
    return tuple(sorted(rows, key=lambda row: order.sortKey(words(row))))
