"""On which days a reminder falls (rules 6): dates and kinds only, nothing about what was shown."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from edu_app.core.appointments import newest_passed
from edu_app.core.dates import add_days, add_months
from edu_app.core.follow_on import form_of
from edu_app.core.holds import clinic_answer
from edu_app.core.ladder import Ladder
from edu_app.core.records import FollowOn
from edu_app.core.regimen import Regimen
from edu_app.core.reviews import quieting_review
from edu_app.core.signs import was_reported_since
from edu_app.core.situation import Situation


class Due(NamedTuple):
    """A reminder that falls on a day."""

    on: datetime.date
    kind: str


def reminders_around(situation: Situation) -> tuple[Due | None, Due | None]:
    """Return the newest reminder up to today and the next one after it."""
    dates = _single_days(situation) + _repeated_days(situation)
    today = situation.today
    present = max((due for due in dates if due.on <= today), default=None)
    coming = min((due for due in dates if due.on > today), default=None)
    return present, coming


def _single_days(situation: Situation) -> list[Due]:
    ladder = situation.ladder
    found: list[Due] = []
    passed = newest_passed(situation)
    if passed:
        found.append(Due(add_days(passed.on, 1), "appointment-passed"))
    track = situation.track
    if track.follow_on and track.started_on and not track.broken:
        return found + _after_switch_days(track.follow_on, track.started_on, situation.regimen)
    if ladder is None or situation.state is None:
        return found
    review = quieting_review(situation)
    if review and situation.is_late:
        # A professional looked at it: quiet until the day of the next look.
        return [*found, Due(add_days(review.next_review, 1), "review-ended")]
    plan = situation.regimen.reminders.plan
    found += [Due(step.at.resolve(ladder.last, ladder.due), step.kind) for step in plan]
    first_days = zip(ladder.states, ladder.starts, strict=True)
    found += [Due(day, state.name) for state, day in first_days if state.red]
    return _with_clinic_date(found, situation, ladder)


def _with_clinic_date(found: list[Due], situation: Situation, ladder: Ladder) -> list[Due]:
    """Return the days with the prompts of the clinic's own date (rules 1.6, 1.7)."""
    answer = clinic_answer(situation.records, ladder, situation.regimen, situation.today)
    if answer is None:
        return found
    rules, day = situation.regimen.reminders, answer.date
    own = [Due(day, "clinic-date"), Due(add_days(day, 1), "clinic-date-passed")]
    if answer.meaning == "hold":
        return [*found, Due(add_days(day, -rules.hold_days_before), "clinic-date-ahead"), *own]
    if answer.meaning == "earlier":
        # "Book" and "soon" move with the earlier date; the ladder itself does not.
        moved = [Due(s.at.after(day), s.kind) for s in rules.plan if s.at.days < 0]
        return [due for due in found if due.on >= ladder.due] + moved + own
    return [*found, own[1]] if answer.meaning == "passed" else found


def _repeated_days(situation: Situation) -> list[Due]:
    """Return the newest and the next of the daily or weekly reminders of the late states."""
    ladder, rules, today = situation.ladder, situation.regimen.reminders, situation.today
    if ladder is None or situation.state is None or quieting_review(situation):
        return []
    first = rules.daily_from.resolve(ladder.last, ladder.due)
    if today < first:
        return [Due(first, "daily")]
    weekly_after = rules.weekly_after.resolve(ladder.last, ladder.due)
    if today <= weekly_after or was_reported_since(ladder.last, situation):
        return [Due(today, "daily"), Due(add_days(today, 1), "daily")]
    newest = add_days(today, -((today - weekly_after).days % 7))
    return [Due(newest, "weekly"), Due(add_days(newest, 7), "weekly")]


def _after_switch_days(
    follow_on: FollowOn, first_day: datetime.date, regimen: Regimen
) -> list[Due]:
    rules = regimen.after_switch
    infusion = form_of(follow_on, regimen) == "infusion"
    asked = rules.infusion_months if infusion else rules.tablet_months
    kind = "what-next" if infusion else "still-taking"
    months = dict.fromkeys(rules.marker_months, "markers")
    months |= {rules.scan_months: "scan"} | dict.fromkeys(asked, kind)
    return [Due(add_months(first_day, month), name) for month, name in months.items()]
