"""Dates that the clinic gave: earlier than the due date, or a hold with a reason (rules 1.6, 1.7).

None of them moves the due date, the count or the colour.
"""

from __future__ import annotations

import datetime
from typing import Literal

from edu_app.core.dates import add_days
from edu_app.core.decision import Message
from edu_app.core.ladder import Ladder
from edu_app.core.records import ClinicDate, HoldReason, PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.situation import Finding, Rank, Situation
from edu_app.core.values import value_class

Meaning = Literal["earlier", "hold", "later", "too-early", "passed"]


@value_class(frozen=True)
class ClinicAnswer:
    """The newest date that the clinic gave since the last injection, and what it means today."""

    date: datetime.date
    meaning: Meaning
    reason: HoldReason | None


def clinic_answer(
    records: PersonRecords, ladder: Ladder, regimen: Regimen, today: datetime.date
) -> ClinicAnswer | None:
    """Return the newest of the clinic's dates that belongs to this ladder, None without one."""
    known = [date for date in records.clinic_dates if _belongs(date, ladder, regimen, today)]
    if not known:
        return None
    # Of two said on the same day the earlier date counts: the earlier call.
    newest = max(known, key=lambda d: (d.said_on or datetime.date.min, -d.on.toordinal()))
    return ClinicAnswer(newest.on, _meaning(newest, ladder, regimen, today), newest.reason)


def _belongs(date: ClinicDate, ladder: Ladder, regimen: Regimen, today: datetime.date) -> bool:
    if date.said_on is not None and not ladder.last <= date.said_on <= today:
        return False
    # A date just after the injection is the one that the injection kept.
    return date.on > add_days(ladder.last, regimen.limits.duplicate_days)


def _meaning(date: ClinicDate, ladder: Ladder, regimen: Regimen, today: datetime.date) -> Meaning:
    if date.on < today:
        return "passed"
    if date.on < regimen.windows.earliest_clinic_date.resolve(ladder.last, ladder.due):
        return "too-early"
    if date.on <= ladder.due:
        return "earlier"
    return "hold" if date.reason and date.said_by.strip() else "later"


def active_hold(situation: Situation) -> ClinicAnswer | None:
    """Return the hold that runs on this day, its last day included."""
    answer = _answer_today(situation)
    return answer if answer and answer.meaning == "hold" else None


def _answer_today(situation: Situation) -> ClinicAnswer | None:
    if situation.ladder is None or situation.state is None:
        return None
    return clinic_answer(situation.records, situation.ladder, situation.regimen, situation.today)


def find_clinic_date(situation: Situation) -> list[Finding]:
    """Return what is said about the clinic's date."""
    answer = _answer_today(situation)
    if answer is None or situation.state is None:
        return []
    match answer.meaning:
        case "hold":
            return [Finding("clinic-hold", Rank.HOLD, _hold_messages(answer, situation))]
        case "passed":
            return [_one("clinic-date-passed", Rank.HOLD, "clinic-date-passed", answer, situation)]
        case "earlier":
            return [_one("", Rank.QUESTION, "clinic-date", answer, situation)]
        case "too-early":
            return [_one("check-date", Rank.QUESTION, "clinic-date-question", answer, situation)]
    near = situation.is_late or situation.state.name in ("due", "due-soon")
    name = "later-date-question-late" if near else "later-date-question"
    if situation.follows_on:
        name += "-follow-on"
    return [_one("check-date", Rank.QUESTION, name, answer, situation)]


def _one(
    overlay: str, rank: Rank, name: str, answer: ClinicAnswer, situation: Situation
) -> Finding:
    return Finding(overlay, rank, (situation.message(name, date=answer.date),))


def _hold_messages(answer: ClinicAnswer, situation: Situation) -> tuple[Message, ...]:
    assert situation.state is not None  # noqa: S101 - callers looked
    name = f"hold-{answer.reason}-{situation.state.hold}"
    messages = [situation.message(name, date=answer.date)]
    if situation.state.red:
        messages.append(situation.message("hold-until-then"))
    if answer.reason is HoldReason.LOW_CALCIUM:
        messages.append(situation.message("calcium-signs"))
    return tuple(messages)
