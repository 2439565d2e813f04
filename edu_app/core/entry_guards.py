"""Questions before something is written down (rules 5): values, no dialog, nothing pre-filled."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from edu_app.core.check_date import doubt_about_distance
from edu_app.core.decision import FieldValue, Message
from edu_app.core.follow_on import is_counted_kind, started
from edu_app.core.history import History
from edu_app.core.records import Injection, PersonRecords, Purpose
from edu_app.core.regimen import Regimen

_PARTS = re.compile(r"\s*(\d{1,4})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{1,4})\s*")
_YES_NO = ("answer-yes", "answer-no")
_YES_NO_UNKNOWN = ("answer-yes", "answer-no", "answer-unknown")


@dataclass(frozen=True)
class Question:
    """One thing to ask before something is written down.

    `answers` are message ids of the buttons, in order; `replies` says what is told for an
    answer. `offers` names what the page can do instead: appointment, planned, move,
    other-schedule, or nothing. `dates` are the days that the question is about.
    """

    id: str
    message: Message
    answers: tuple[str, ...] = _YES_NO
    replies: Mapping[str, str] = field(default_factory=dict)
    offers: str = ""
    dates: tuple[datetime.date, ...] = ()


def read_typed_date(text: str) -> tuple[datetime.date, ...]:
    """Return every day that `text` can mean, the earlier first; () when it is no date.

    03/04/2026 is 3 April or 4 March; 2026-04-03 and 31/03/2026 are one day only. Years are
    written with four digits: 26 would be a guess.
    """
    found = _PARTS.fullmatch(text)
    if not found:
        return ()
    first, second, third = (int(part) for part in found.groups())
    if len(found[1]) == 4:
        orders = [(first, second, third)]
    elif len(found[3]) == 4:
        orders = [(third, second, first), (third, first, second)]
    else:
        return ()
    days = {day for order in orders if (day := _day(*order))}
    return tuple(sorted(days))


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def ask_medicine() -> Question:
    """Return the first question of all: by medicine, route and dose, never by brand (rules 5)."""
    answers = ("answer-yes", "answer-drip", "answer-other-injection", "answer-unknown")
    replies = {
        "answer-drip": "other-schedule-other",
        "answer-other-injection": "other-schedule-other",
        "answer-unknown": "medicine-unknown",
    }
    return Question("medicine", Message("ask-medicine"), answers, replies)


def ask_two_readings(days: tuple[datetime.date, ...]) -> Question | None:
    """Return the question for a date with two readings; until answered the earlier one counts."""
    if len(days) < 2:
        return None
    said = Message("two-readings", {"start": days[0], "end": days[-1]})
    return Question("two-readings", said, answers=(), dates=days)


def read_back(given_on: datetime.date, regimen: Regimen) -> Question:
    """Return the date with its weekday and the new due date, to be confirmed (rules 5, E07)."""
    said = Message("read-back", {"date": given_on, "due": regimen.due_after(given_on)})
    return Question("read-back", said, dates=(given_on,))


def ask_about_injection(
    given_on: datetime.date,
    records: PersonRecords,
    regimen: Regimen,
    today: datetime.date,
    *,
    instead_of: str = "",
) -> tuple[Question, ...]:
    """Return what has to be asked before an injection on `given_on` is written down, in order.

    `instead_of` is the id of the entry that is being changed. A day that has not come yet is
    offered as an appointment and asks nothing else. The last question reads the date back.
    """
    if given_on > today:
        said = Message("no-date-in-future", {"date": given_on})
        return (Question("future", said, offers="appointment", dates=(given_on,)),)
    others = sorted(
        i.given_on for i in records.injections if i.given_on <= today and i.id != instead_of
    )
    place = bisect_left(others, given_on)
    before = others[place - 1] if place else None
    after = others[place] if place < len(others) else None
    found = (
        _ask_whose(given_on, before, records, regimen),
        _ask_about_distance(given_on, before, after, records, regimen),
        _ask_about_gap(given_on, before, records, regimen),
        _ask_two_medicines(given_on, records, regimen, today),
    )
    return (*(question for question in found if question), read_back(given_on, regimen))


def ask_about_follow_on(started_on: datetime.date, today: datetime.date) -> tuple[Question, ...]:
    """Return what has to be asked about a medicine after denosumab (rules 1.3)."""
    if started_on > today:
        said = Message("guard-future-medicine", {"date": started_on})
        return (Question("future", said, offers="planned", dates=(started_on,)),)
    answers = ("answer-instead", "answer-until-next", "answer-unknown")
    return (Question("purpose", Message("ask-purpose"), answers),)


def _ask_about_distance(
    given_on: datetime.date,
    before: datetime.date | None,
    after: datetime.date | None,
    records: PersonRecords,
    regimen: Regimen,
) -> Question | None:
    """Look at both neighbours: a date filled in later may stand just before another."""
    for older, newer, other in ((before, given_on, before), (given_on, after, after)):
        if older is None or newer is None or other is None:
            continue
        pair = History((Injection("", older), Injection("", newer)), None)
        name = doubt_about_distance(pair, regimen)
        if name:
            return _distance_question(name, other, records)
    return None


def _distance_question(name: str, other: datetime.date, records: PersonRecords) -> Question:
    said = _say(f"guard-{name}", records, date=other)
    if name == "other-dose":
        answers = ("answer-60-mg", "answer-120-mg", "answer-unknown")
        replies = {"answer-120-mg": "other-dose", "answer-unknown": "other-dose"}
        return Question(name, said, answers, replies, "other-schedule", (other,))
    replies = {"answer-unknown": "ask-clinic-first"}
    return Question(name, said, _YES_NO_UNKNOWN, replies, dates=(other,))


def _ask_about_gap(
    given_on: datetime.date, before: datetime.date | None, records: PersonRecords, regimen: Regimen
) -> Question | None:
    """Ask for an injection in between when the one before lies more than a red state back."""
    if before is None:
        return None
    overdue = regimen.states_by_name["overdue"].starts
    if given_on <= overdue.resolve(before, regimen.due_after(before)):
        return None
    said = _say("guard-missing-between", records, date=before)
    replies = {"answer-unknown": "ask-clinic-first"}
    return Question("missing-between", said, _YES_NO_UNKNOWN, replies, dates=(before,))


def _ask_whose(
    given_on: datetime.date, before: datetime.date | None, records: PersonRecords, regimen: Regimen
) -> Question | None:
    """Ask whether this is the right person when it is early for her (several people, rules 5)."""
    name = records.person.display_name
    if before is None or not name:
        return None
    if given_on >= regimen.windows.earliest_clinic_date.after(before):
        return None
    weeks = (given_on - before).days // 7
    if weeks:
        said = _say("guard-whose", records, name=name, date=before, weeks=weeks)
    else:
        said = _say("guard-whose-soon", records, name=name, date=before)
    return Question("whose", said, offers="move", dates=(before,))


def _ask_two_medicines(
    given_on: datetime.date, records: PersonRecords, regimen: Regimen, today: datetime.date
) -> Question | None:
    for day, follow_on in started(records.follow_ons, today):
        near = abs((day - given_on).days) <= regimen.limits.two_medicines_days
        instead = follow_on.purpose is Purpose.INSTEAD and is_counted_kind(follow_on, regimen)
        if near and instead:
            said = _say("guard-two-medicines", records, date=day)
            replies = {"answer-unknown": "ask-clinic-first"}
            return Question("two-medicines", said, _YES_NO_UNKNOWN, replies, dates=(day,))
    return None


def _say(message_id: str, records: PersonRecords, **fields: FieldValue) -> Message:
    clinic = records.person.clinic_name
    return Message(message_id, {**fields, "clinic": clinic} if clinic else fields)
