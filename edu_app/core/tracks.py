"""Which track runs: the injection, the medicine that follows, or after the switch (rules 2, 1.2).

Knows planned last injections and follow-ons; says nothing and knows no state.
"""

from __future__ import annotations

import datetime
from typing import Literal

from edu_app.core.dates import add_months
from edu_app.core.follow_on import broken, newest_counted
from edu_app.core.history import History
from edu_app.core.records import DecidedWith, FollowOn, PersonRecords, PlannedLast
from edu_app.core.regimen import Regimen
from edu_app.core.values import value_class

TrackName = Literal["denosumab", "follow-on", "after-switch"]


@value_class(frozen=True)
class Track:
    """The track of a day.

    `follow_on` with its first day `started_on` is the newest medicine that counts since the last
    injection; `broken` is the message that says why it no longer does. `decided` tells how a
    last injection was decided: "team", "unnamed", "alone" or "". `days_apart` is set when two
    medicines stand so close together that one may be a mistake.
    """

    name: TrackName
    follow_on: FollowOn | None = None
    started_on: datetime.date | None = None
    broken: str = ""
    decided: str = ""
    days_apart: int | None = None


def find_track(
    records: PersonRecords, history: History, regimen: Regimen, today: datetime.date
) -> Track:
    """Return the track; what is doubtful keeps the injection's ladder running (decision 010)."""
    decided = _decided(records, history, regimen)
    calm: TrackName = "follow-on" if decided == "team" else "denosumab"
    newest = newest_counted(records.follow_ons, regimen, today)
    if newest is None:
        return Track(calm, decided=decided)
    first_day, follow_on = newest
    last = history.last
    if last and not last.confirmed:
        apart = abs((first_day - last.given_on).days)
        if apart <= regimen.limits.two_medicines_days:
            return Track(calm, decided=decided, days_apart=apart)
    if last and first_day < last.given_on:
        return Track(calm, decided=decided)
    why = broken(follow_on, regimen, today)
    name: TrackName = "follow-on" if why else "after-switch"
    return Track(name, follow_on, first_day, why, decided)


def _decided(records: PersonRecords, history: History, regimen: Regimen) -> str:
    """Return how the injection that was given last was decided to be the last one."""
    found = {_who(plan, history, regimen) for plan in records.planned_lasts}
    return next((answer for answer in ("team", "unnamed", "alone") if answer in found), "")


def _who(plan: PlannedLast, history: History, regimen: Regimen) -> str:
    if not _was_given(plan, history, regimen):
        return ""
    if plan.told_to_stop:
        return "team"
    if plan.decided_with is DecidedWith.MYSELF:
        return "alone"
    named = plan.decided_with is DecidedWith.TEAM and bool(plan.professional.strip())
    # Without a date nobody can tell that the planned one was the one given.
    return "team" if named and plan.last_on else "unnamed"


def _was_given(plan: PlannedLast, history: History, regimen: Regimen) -> bool:
    """Return whether the newest injection is the planned last one (given a little early at most).

    An injection after it means that denosumab went on: the plan no longer holds. Whom the team
    told to stop has had the last one, even when its date is not known.
    """
    if history.last is None:
        return plan.told_to_stop
    if plan.last_on is None:
        return True
    earliest = add_months(plan.last_on, -regimen.limits.planned_last_early_months)
    first = history.first_from(earliest)
    return first is not None and first.given_on == history.last.given_on
