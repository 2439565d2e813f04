"""Doubts about what was written down (overlay check-date, rules 3, 5): a question, never comfort.

The questions asked while typing are in entry_guards.py; these stay until the entry is put right
or confirmed.
"""

from __future__ import annotations

from edu_app.core.history import History
from edu_app.core.records import Medicine, PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.situation import Finding, Rank, Situation


def find_doubts(situation: Situation) -> list[Finding]:
    """Return the questions about the newest entries."""
    messages = []
    apart = situation.track.days_apart
    if apart is not None:
        messages.append(situation.message("two-medicines", days=apart))
    name = doubt_about_distance(situation.history, situation.regimen)
    if name:
        day = situation.history.sure[-1].given_on
        messages.append(situation.message(name, date=day))
    if situation.history.doubtful:
        messages.append(situation.message("not-sure"))
    if does_not_know_medicine(situation.records):
        messages.append(situation.message("medicine-unknown"))
    return [Finding("check-date", Rank.QUESTION, (message,)) for message in messages]


def doubt_about_distance(history: History, regimen: Regimen) -> str:
    """Return the message about the distance of the two newest injections, "" for none.

    Close together: written twice. About four weeks: perhaps the other dose (E03). A distance
    that she confirmed is not asked about again.
    """
    last, before = history.last, history.before_last
    if last is None or before is None or last.confirmed:
        return ""
    limits = regimen.limits
    days = (last.given_on - before.given_on).days
    if days <= limits.duplicate_days:
        return "duplicate"
    if limits.other_dose_from_days <= days <= limits.other_dose_to_days:
        return "other-dose"
    earliest = regimen.windows.earliest_clinic_date.after(before.given_on)
    return "under-five-months" if last.given_on < earliest else ""


def does_not_know_medicine(records: PersonRecords) -> bool:
    """Return whether she said that she does not know which medicine it is, and never since."""
    courses = records.courses
    return bool(courses) and all(course.medicine is Medicine.UNKNOWN for course in courses)
