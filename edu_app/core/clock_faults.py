"""A computer clock that cannot be right (rules 4): noticed and said, nothing computed from it."""

from __future__ import annotations

import datetime

from edu_app.core.records import PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.values import value_class


@value_class(frozen=True)
class ClockFacts:
    """What is known about the clock besides its date.

    `last_run` and `build_date` are left out where unknown and must never come from an imported
    file. `set_by_hand`: the date was chosen (`--today`), so only given records can contradict
    it. `jump_confirmed`: she was asked "Is today really ...?" and said yes.
    """

    last_run: datetime.date | None = None
    build_date: datetime.date | None = None
    set_by_hand: bool = False
    jump_confirmed: bool = False


def newest_given(records: PersonRecords) -> datetime.date | None:
    """Return the newest day on which something was really given, future ones included."""
    days = [injection.given_on for injection in records.injections]
    days += [f.started_on for f in records.follow_ons if f.started_on]
    return max(days, default=None)


def is_clock_wrong(records: PersonRecords, facts: ClockFacts | None, today: datetime.date) -> bool:
    """Return whether `today` lies before a day that has certainly been reached."""
    reached = [newest_given(records)]
    if facts and not facts.set_by_hand:
        reached += [facts.last_run, facts.build_date]
    return any(day is not None and today < day for day in reached)


def has_jumped(facts: ClockFacts | None, regimen: Regimen, today: datetime.date) -> bool:
    """Return whether so many days passed since the last run that she has to be asked."""
    if facts is None or facts.set_by_hand or facts.jump_confirmed or facts.last_run is None:
        return False
    return (today - facts.last_run).days > regimen.limits.clock_jump_days
