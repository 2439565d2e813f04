"""Paused reminders (rules 6): what is said; the page keeps its state and its count."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from edu_app.core.decision import Message
from edu_app.core.records import Pause, PauseReason
from edu_app.core.situation import Finding, Rank, Situation


def active_pause(pauses: Iterable[Pause], today: datetime.date) -> Pause | None:
    """Return the pause that runs today; of several the one for a death, else the newest."""
    running = [p for p in pauses if p.start <= today and (p.end is None or today <= p.end)]
    return max(running, key=lambda p: (p.reason is PauseReason.DIED, p.start), default=None)


def pause_message(reason: PauseReason, situation: Situation) -> Message:
    """Return what is said when reminders are paused; for hospital, what to tell the ward."""
    if reason is PauseReason.DIED:
        return situation.message("pause-died")
    ending = "-follow-on" if situation.track.name != "denosumab" else ""
    if reason is PauseReason.HOSPITAL and situation.state is not None:
        return situation.message(f"pause-hospital{ending}")
    return situation.message(f"pause-other{ending}")


def find_ward_call(situation: Situation) -> list[Finding]:
    """Return what to tell the ward while she is in hospital and the date is near or past."""
    pause = active_pause(situation.records.pauses, situation.today)
    if pause is None or pause.reason is not PauseReason.HOSPITAL or situation.state is None:
        return []
    if situation.state.name in ("scheduled", "plan-ahead"):
        return []
    return [Finding("", Rank.QUESTION, (pause_message(pause.reason, situation),))]
