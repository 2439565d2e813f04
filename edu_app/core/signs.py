"""Signs that she reported: said before everything else, whatever the calendar shows (rules 8)."""

from __future__ import annotations

import datetime

from edu_app.core.decision import Message
from edu_app.core.records import SignReport
from edu_app.core.situation import Finding, Rank, Situation

_RANKS = {
    "emergency": Rank.EMERGENCY,
    "same-day": Rank.SAME_DAY,
    "within-days": Rank.WITHIN_DAYS,
}


def find_signs(situation: Situation) -> list[Finding]:
    """Return what is said about each sign reported lately, one finding for each kind of sign.

    A sign goes on being said for the regimen's `sign_days`, or until a professional looked at
    it on a later day. A sign that the regimen does not know is treated as a same-day one.
    """
    reviewed = [r.on for r in situation.records.clinic_reviews if r.on <= situation.today]
    looked = max(reviewed, default=datetime.date.min)
    reports = situation.records.sign_reports
    seen = {report.sign for report in reports if _is_open(report, looked, situation)}
    return [_finding(sign, situation) for sign in sorted(seen)]


def was_reported_since(day: datetime.date, situation: Situation) -> bool:
    """Return whether any sign was reported on `day` or later (rules 2, long gap)."""
    reports = situation.records.sign_reports
    return any(day <= report.on <= situation.today for report in reports)


def _is_open(report: SignReport, looked: datetime.date, situation: Situation) -> bool:
    age = (situation.today - report.on).days
    return 0 <= age <= situation.regimen.limits.sign_days and looked <= report.on


def _finding(name: str, situation: Situation) -> Finding:
    sign = situation.regimen.signs.get(name)
    rank = _RANKS[sign.group] if sign else Rank.SAME_DAY
    act = situation.message(sign.act if sign else "act-unknown")
    return Finding("", rank, (act, script(situation)))


def script(situation: Situation) -> Message:
    """Return what to say in the call (rules 8): with the date of the last injection if known."""
    return situation.message("say-in-call" if situation.ladder else "say-in-call-no-date")
