"""How long a reminder may be put off (rules 6): never past a change of state or an appointment."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from edu_app.core.dates import add_days
from edu_app.core.decision import Message
from edu_app.core.holds import clinic_answer
from edu_app.core.records import PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.reminders import Reminders
from edu_app.core.situation import Situation
from edu_app.core.status import evaluate, situate
from edu_app.core.values import replace


@dataclass(frozen=True)
class Snooze:
    """Until when the reminder rests; `message` is said when that is earlier than was asked."""

    until: datetime.date
    message: Message | None


def snooze(
    records: PersonRecords, regimen: Regimen, today: datetime.date, wanted_days: int
) -> Snooze:
    """Return the day on which the reminder comes back, tomorrow at the earliest."""
    status = evaluate(records, regimen, today)
    situation = situate(records, regimen, today)
    wanted = add_days(today, max(wanted_days, 1))
    limit = add_days(today, _longest(status.state or status.reason or "", regimen))
    ends = [wanted, limit, *_days_ahead(situation, status.next_change)]
    until = max(min(ends), add_days(today, 1))
    if until >= wanted:
        return Snooze(until, None)
    if status.state and situation.is_late:
        ending = "-follow-on" if situation.follows_on else ""
        return Snooze(until, situation.message(f"snooze-limited-late{ending}"))
    return Snooze(until, situation.message("snooze-limited", date=until))


def rest(found: Reminders, until: datetime.date | None, today: datetime.date) -> Reminders:
    """Return `found` as it is while a reminder rests: nothing now, and the day it comes back."""
    if until is None or today >= until:
        return found
    return replace(found, now=None, next_on=until)


def _longest(name: str, regimen: Regimen) -> int:
    rules = regimen.reminders
    return dict(rules.snooze_days).get(name, rules.snooze_days_otherwise)


def _days_ahead(situation: Situation, next_change: datetime.date | None) -> list[datetime.date]:
    """Return the days that no reminder may sleep through."""
    days = [next_change] if next_change else []
    days += [a.on for a in situation.records.appointments if a.on > situation.today]
    if situation.ladder and situation.state:
        answer = clinic_answer(
            situation.records, situation.ladder, situation.regimen, situation.today
        )
        days += [answer.date] if answer and answer.date > situation.today else []
    return days
