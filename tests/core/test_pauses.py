"""Section 6: reminders are paused, and a pause hides no change."""

from __future__ import annotations

import pytest
from days import DUE, LAST, PLANNED_LAST, d, follow_on

from edu_app.core.pauses import active_pause, pause_message
from edu_app.core.records import Pause, PauseReason
from edu_app.core.reminders import Reminders
from edu_app.core.status import situate


def _pause(reason, start="2026-07-10", end=None):
    return Pause("p", reason, d(start), d(end) if end else None)


@pytest.mark.parametrize("reason", [r for r in PauseReason if r is not PauseReason.DIED])
def test_a_pause_is_asked_about_every_two_weeks(walk, stand, reason):
    told = walk(d("2026-07-10"), d("2026-08-10"), LAST, _pause(reason))
    assert told == [(d("2026-07-24"), "pause-question"), (d("2026-08-07"), "pause-question")]
    assert stand(d("2026-08-01"), LAST, _pause(reason)).state == "late"


def test_after_a_death_there_is_silence(remind):
    found = remind(d("2026-09-01"), LAST, _pause(PauseReason.DIED))
    assert found == Reminders(None, None, paused=True)


@pytest.mark.parametrize(
    ("today", "paused"),
    [("2026-07-09", False), ("2026-07-10", True), ("2026-07-20", True), ("2026-07-21", False)],
)
def test_a_pause_holds_on_both_its_end_days(remind, today, paused):
    assert remind(d(today), LAST, _pause(PauseReason.OTHER, end="2026-07-20")).paused is paused


def test_a_death_outweighs_every_other_pause():
    pauses = (_pause(PauseReason.DIED), _pause(PauseReason.OTHER, "2026-07-12"))
    assert active_pause(pauses, d("2026-07-13")).reason is PauseReason.DIED


@pytest.mark.parametrize(
    ("reason", "records", "name"),
    [
        (PauseReason.HOSPITAL, (LAST,), "pause-hospital"),
        (PauseReason.HOSPITAL, (LAST, PLANNED_LAST), "pause-hospital-follow-on"),
        (PauseReason.HOSPITAL, (), "pause-other"),
        (PauseReason.HOSPITAL, (LAST, follow_on()), "pause-other-follow-on"),
        (PauseReason.SOMEONE_ELSE, (LAST,), "pause-other"),
        (PauseReason.OTHER, (LAST, PLANNED_LAST), "pause-other-follow-on"),
        (PauseReason.DIED, (LAST,), "pause-died"),
    ],
)
def test_what_is_said_when_reminders_are_paused(person_with, regimen, reason, records, name):
    situation = situate(person_with(*records), regimen, d("2026-07-16"))
    assert pause_message(reason, situation).id == name


@pytest.mark.parametrize(
    ("today", "plan", "name"),
    [
        ("2026-06-30", (), None),
        ("2026-07-01", (), "pause-hospital"),
        ("2026-12-01", (), "pause-hospital"),
        ("2026-07-20", (PLANNED_LAST,), "pause-hospital-follow-on"),
    ],
)
def test_the_ward_is_told_when_the_date_is_near(stand, today, plan, name):
    status = stand(d(today), LAST, _pause(PauseReason.HOSPITAL, "2026-06-01"), *plan)
    found = [m.id for m in status.messages if m.id.startswith("pause")]
    assert found == ([name] if name else [])


def test_another_pause_says_nothing_on_the_page(stand):
    status = stand(DUE, LAST, _pause(PauseReason.SOMEONE_ELSE))
    assert [m.id for m in status.messages] == ["due"]
