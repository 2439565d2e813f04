"""Clinic session: what the entered dates make urgent comes first."""

from __future__ import annotations

import datetime

import pytest

from edu_app.core.clinic import urgent_lessons
from edu_app.core.decision import Call, Status

TODAY = datetime.date(2026, 11, 24)


def _status(days_to_due, state="due"):
    due = None if days_to_due is None else TODAY + datetime.timedelta(days=days_to_due)
    return Status(
        today=TODAY,
        state=state,
        reason=None,
        track="injection",
        overlays=(),
        last_injection=None,
        due=due,
        days_to_due=days_to_due,
        days_since_last=None,
        next_change=None,
        messages=(),
        call=Call("", "none"),
        evidence=(),
        reviewed=False,
    )


def test_a_late_injection_comes_before_a_planned_end():
    assert urgent_lessons(_status(-1), end_in_sight=True) == (
        "if-a-dose-is-late",
        "warning-signs",
        "why-not-just-stop",
        "planning-the-next-step",
    )


@pytest.mark.parametrize("days", [0, 1, 100, None])
def test_nothing_is_late_up_to_the_due_date_or_without_one(days):
    assert urgent_lessons(_status(days), end_in_sight=False) == ()


def test_an_end_in_sight_brings_the_lessons_on_stopping_first():
    expected = ("why-not-just-stop", "planning-the-next-step")
    assert urgent_lessons(_status(30), end_in_sight=True) == expected


def test_without_a_state_no_date_is_called_late():
    assert urgent_lessons(_status(-40, state=None), end_in_sight=False) == ()
