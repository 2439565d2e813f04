"""The planner of the next step (rules 7): due dates, the talk, the number of injections.

It never names a last injection and never implies that denosumab ends with the cancer tablet.
"""

from __future__ import annotations

import datetime

from edu_app.core.dates import add_months
from edu_app.core.decision import Message
from edu_app.core.follow_on import is_counted_kind
from edu_app.core.records import PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.situation import Situation
from edu_app.core.status import evaluate, situate
from edu_app.core.values import replace, value_class

# A plan of decades is a typing error in the end date; the list stays readable.
_MOST_DATES = 40


@value_class(frozen=True)
class ExitPlan:
    """What the planner shows.

    `due_dates`: injections on time, up to and including the tablet's planned end; empty when
    nothing is counted. `missing` names what has still to be asked, in this order:
    last-injection, ai-end, how-long, how-many, talk (none was held), follow-on (none was chosen),
    follow-on-date (no day is set for it). `follow_on_due` is None until a last injection is
    given as such.
    """

    due_dates: tuple[datetime.date, ...]
    ai_end: datetime.date | None
    talk_by: datetime.date | None
    talk_overdue: bool
    injections_so_far: int | None
    missing: tuple[str, ...]
    follow_on_due: datetime.date | None
    messages: tuple[Message, ...]


def plan_exit(records: PersonRecords, regimen: Regimen, today: datetime.date) -> ExitPlan:
    """Return the plan of `today` (E33, E39, E44, E52, E80, E99); dates are local."""
    status = evaluate(records, regimen, today)
    situation = situate(records, regimen, today)
    ends = [t.ended_on or t.planned_end for t in records.therapies]
    ai_end = max((end for end in ends if end), default=None)
    follow_on_due = status.due if status.track == "follow-on" else None
    talk_by = _talk_by(ai_end, records, regimen, today)
    dates = () if status.track != "denosumab" else _due_dates(status.due, ai_end, regimen, today)
    count = _count(records, situation)
    plan = ExitPlan(
        due_dates=dates,
        ai_end=ai_end,
        talk_by=talk_by,
        talk_overdue=talk_by is not None and talk_by < today,
        injections_so_far=count,
        missing=_missing(ai_end, count, situation),
        follow_on_due=follow_on_due,
        messages=(),
    )
    return _with_words(plan, situation, status.messages[:1] if situation.is_late else ())


def _due_dates(
    due: datetime.date | None,
    ai_end: datetime.date | None,
    regimen: Regimen,
    today: datetime.date,
) -> tuple[datetime.date, ...]:
    """Return the chain of due dates; each counts from the one before, as if it were given then."""
    dates: list[datetime.date] = []
    day = due
    while day and ai_end and day <= ai_end and len(dates) < _MOST_DATES:
        dates.append(day)
        # A late injection has no date yet: everything after it moves with it.
        day = regimen.due_after(day) if day >= today else None
    return tuple(dates)


def _talk_by(
    ai_end: datetime.date | None, records: PersonRecords, regimen: Regimen, today: datetime.date
) -> datetime.date | None:
    """Return the day by which the talk should have been, None when it took place or has no end."""
    if ai_end is None:
        return None
    talk_by = add_months(ai_end, -regimen.limits.talk_before_ai_end_months)
    settled = any(talk.chosen.strip() and talk.on <= today for talk in records.talks)
    return None if settled else talk_by


def _count(records: PersonRecords, situation: Situation) -> int | None:
    """Return how many injections she has had, None when the earlier ones are not known (E99)."""
    before = [c.earlier_injections for c in records.courses if c.earlier_injections is not None]
    if not before:
        return None
    return sum(before) + len({injection.given_on for injection in situation.history.sure})


def _missing(
    ai_end: datetime.date | None, count: int | None, situation: Situation
) -> tuple[str, ...]:
    records = situation.records
    held = [talk for talk in records.talks if talk.on <= situation.today]
    decided = any(talk.how_long_decided.strip() for talk in held)
    # Only a medicine that may follow denosumab answers the question which one follows.
    follow_ons = [f for f in records.follow_ons if is_counted_kind(f, situation.regimen)]
    asked = {
        "last-injection": situation.ladder is None,
        "ai-end": ai_end is None,
        "how-long": not decided,
        "how-many": count is None,
        "talk": not held,
        "follow-on": not follow_ons and not any(talk.chosen.strip() for talk in held),
        "follow-on-date": not any(f.planned_on or f.started_on for f in follow_ons),
    }
    return tuple(name for name, open_question in asked.items() if open_question)


def _with_words(plan: ExitPlan, situation: Situation, late: tuple[Message, ...]) -> ExitPlan:
    """Return the plan with its sentences; the rule that only the team decides is always there.

    `late` is what has to be done first when a date has passed already: no plan stands above it.
    """
    names = list(late)
    say = situation.message
    if plan.follow_on_due and not late:
        names.append(say("planner-follow-on", due=plan.follow_on_due))
    if plan.due_dates and not late:
        names.append(say("planner-dates"))
    if plan.ai_end:
        going_on = situation.track.name == "denosumab"
        name = "planner-ai-end" if going_on else "planner-ai-end-only"
        names += [say(name, date=plan.ai_end), say("keep-tablet")]
    else:
        names.append(say("planner-no-ai-end"))
    names.append(say("planner-rule"))
    if plan.talk_by:
        now = say("planner-talk-now")
        names.append(now if plan.talk_overdue else say("planner-talk", date=plan.talk_by))
    if "how-long" in plan.missing:
        names.append(say("planner-how-long"))
    if plan.injections_so_far is None:
        names.append(say("planner-how-many"))
    else:
        names.append(say("planner-number", count=plan.injections_so_far))
    return replace(plan, messages=tuple(names))


def plan_undone(records: PersonRecords, regimen: Regimen, today: datetime.date) -> Message | None:
    """Return what is said after a plan was undone; None while no injection is due.

    `records` no longer hold the plan. The follow-on date and its event in the phone are
    withdrawn; new ones are offered by whoever shows this.
    """
    status = evaluate(records, regimen, today)
    if status.state is None or status.track != "denosumab":
        return None
    situation = situate(records, regimen, today)
    return situation.message("plan-undone-late" if situation.is_late else "plan-undone")
