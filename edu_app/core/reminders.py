"""Which reminder is shown now, each once, and when the next one comes (rules 6).

A pure function of records, rules, what was shown before and the day. Showing, storing keys and
discreet wording belong to others.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import NamedTuple

from edu_app.core.clock_faults import ClockFacts
from edu_app.core.dates import add_days
from edu_app.core.decision import Message
from edu_app.core.pauses import active_pause
from edu_app.core.records import Pause, PauseReason, PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.reminder_dates import Due, reminders_around
from edu_app.core.situation import Situation
from edu_app.core.status import evaluate, situate
from edu_app.core.values import value_class


class ReminderKey(NamedTuple):
    """What "once" means: once per person, track, last injection, kind and day."""

    person: str
    track: str
    last: datetime.date | None
    kind: str
    on: datetime.date


@value_class(frozen=True)
class Reminder:
    """A reminder to show: its key, to be stored when shown, and the headline of the day."""

    key: ReminderKey
    message: Message


@value_class(frozen=True)
class Reminders:
    """`now`: what to show, None for nothing. `next_on`: the next day on which to ask again."""

    now: Reminder | None
    next_on: datetime.date | None
    paused: bool = False


def find_reminders(
    records: PersonRecords,
    regimen: Regimen,
    shown: Collection[ReminderKey],
    today: datetime.date,
    *,
    clock: ClockFacts | None = None,
) -> Reminders:
    """Return the present reminder if it was not shown yet, and the next day.

    Coming back after months shows the present one only. A snooze is laid over the answer by
    snooze.rest().
    """
    status = evaluate(records, regimen, today, clock=clock)
    situation = situate(records, regimen, today)
    pause = active_pause(records.pauses, today)
    if pause:
        return _paused(pause, situation, shown)
    if status.reason in ("under-age", "other-schedule"):
        return Reminders(None, None)
    present, coming = _around(status.reason, situation, shown)
    next_on = coming.on if coming else None
    if present is None:
        return Reminders(None, next_on)
    key = _key(present, situation)
    now = None if key in shown else Reminder(key, status.messages[0])
    return Reminders(now, next_on)


def _around(
    reason: str | None, situation: Situation, shown: Collection[ReminderKey]
) -> tuple[Due | None, Due | None]:
    """Return the newest reminder up to today and the next one."""
    match reason:
        case "clock-wrong":
            # Nothing can be counted, but silence would be read as "nothing is due".
            today = situation.today
            return Due(today, "clock"), Due(add_days(today, 1), "clock")
        case "date-unknown":
            return _date_unknown(situation, shown)
    return reminders_around(situation)


def _paused(pause: Pause, situation: Situation, shown: Collection[ReminderKey]) -> Reminders:
    """Ask again every two weeks whether the pause still holds, unless the person has died."""
    if pause.reason is PauseReason.DIED:
        return Reminders(None, None, paused=True)
    days = max(situation.regimen.limits.pause_days, 1)
    rounds = (situation.today - pause.start).days // days
    next_on = add_days(pause.start, (rounds + 1) * days)
    if rounds == 0:
        return Reminders(None, next_on, paused=True)
    key = _key(Due(add_days(pause.start, rounds * days), "pause-question"), situation)
    said = situation.message("pause-question", date=pause.start)
    return Reminders(None if key in shown else Reminder(key, said), next_on, paused=True)


def _date_unknown(situation: Situation, shown: Collection[ReminderKey]) -> tuple[Due, Due]:
    """Return the reminders for an unknown date: at once, days 1, 3 and 7, then weekly (rules 4)."""
    person = situation.records.person.id
    first = min(
        (k.on for k in shown if k.person == person and k.kind == "date-unknown"),
        default=situation.today,
    )
    age = max((situation.today - first).days, 0)
    steps = (0, *situation.regimen.reminders.date_unknown_days)
    last_step = steps[-1]
    if age >= last_step:
        newest = age - (age - last_step) % 7
        coming = newest + 7
    else:
        newest = max(step for step in steps if step <= age)
        coming = min(step for step in steps if step > age)
    kind = "date-unknown"
    return Due(add_days(first, newest), kind), Due(add_days(first, coming), kind)


def _key(due: Due, situation: Situation) -> ReminderKey:
    last = situation.ladder.last if situation.ladder else None
    return ReminderKey(situation.records.person.id, situation.track.name, last, due.kind, due.on)
