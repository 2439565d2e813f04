"""The date field takes what is put in by a screen reader or a voice, not by keys alone."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtGui import QAccessible

from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.live_texts import LiveTexts


@pytest.fixture
def field(context, show):
    """Return an empty date field that is shown."""
    return show(DateField(context, lambda: "Day", LiveTexts()))


def test_a_date_put_in_by_assistive_technology_is_read(field):
    told = []
    field.changed.connect(told.append)
    line = QAccessible.queryAccessibleInterface(field.line)
    line.setText(QAccessible.Text.Value, "2026-09-01")
    assert field.day() == datetime.date(2026, 9, 1)
    assert told == [datetime.date(2026, 9, 1)]


def test_a_day_that_is_set_is_not_read_again(field):
    told = []
    field.changed.connect(told.append)
    field.set_day(datetime.date(2026, 3, 4))
    assert field.day() == datetime.date(2026, 3, 4)
    assert told == []
