"""Why no ladder runs (rules 4): another medicine, no date, not begun, under age."""

from __future__ import annotations

import datetime

from edu_app.core.appointments import pending
from edu_app.core.decision import Message
from edu_app.core.history import History
from edu_app.core.records import Course, CourseStart, Medicine, PersonRecords
from edu_app.core.situation import Finding, Rank, Situation

_OTHER = (Medicine.DENOSUMAB_120, Medicine.DRIP, Medicine.OTHER_INJECTION)


def newest_course(records: PersonRecords, today: datetime.date) -> Course | None:
    """Return the course that holds: the newest one begun by `today`.

    Of two without a date, or with the same one, the other medicine wins: she said it later,
    and nobody should have both (E03). Then the one with the earlier call: a date to be asked for.
    """
    begun = [c for c in records.courses if c.since is None or c.since <= today]
    return max(begun, key=_rank, default=None)


def _rank(course: Course) -> tuple[datetime.date, bool, bool, bool, bool]:
    return (
        course.since or datetime.date.min,
        course.medicine in _OTHER,
        course.medicine is Medicine.DENOSUMAB_120,
        course.start is CourseStart.DATE_UNKNOWN,
        course.start is CourseStart.NOT_STARTED,
    )


def find_reason(records: PersonRecords, history: History, today: datetime.date) -> str | None:
    """Return why no ladder runs, None when one can (the clock is looked at before)."""
    if records.person.under_18:
        return "under-age"
    course = newest_course(records, today)
    if course and course.medicine in _OTHER:
        return "other-schedule"
    if course and course.start is CourseStart.DATE_UNKNOWN and _is_newer(course, history):
        return "date-unknown"
    if history.last:
        return None
    return "not-started" if course and course.start is CourseStart.NOT_STARTED else "date-unknown"


def _is_newer(course: Course, history: History) -> bool:
    """Return whether the unknown injection belongs to a course begun after the last known one."""
    if history.last is None:
        return True
    return course.since is not None and course.since > history.last.given_on


def find_reason_words(reason: str, situation: Situation) -> list[Finding]:
    """Return what is said for `reason`; a clock that is wrong is worded by find_clock_words."""
    match reason:
        case "under-age":
            return [Finding("", Rank.OTHER_SCHEDULE, (situation.message("under-age"),))]
        case "other-schedule":
            return [Finding("", Rank.OTHER_SCHEDULE, (_other_schedule(situation),))]
        case "not-started":
            return [Finding("", Rank.LADDER, (_not_started(situation),))]
    name = "date-unknown-follow-on" if situation.follows_on else "date-unknown"
    return [Finding("", Rank.LADDER, (situation.message(name),))]


def find_clock_words(situation: Situation, last_run: datetime.date | None) -> list[Finding]:
    """Return what is said about the clock: a question after a jump since `last_run`, or a fault."""
    ending = "-follow-on" if situation.follows_on else ""
    if situation.ladder is None or situation.track.name == "after-switch":
        said = situation.message("clock-wrong-no-date")
    elif last_run:
        said = situation.message(f"clock-jump{ending}", date=last_run)
    else:
        said = situation.message(f"clock-wrong{ending}")
    return [Finding("", Rank.CLOCK, (said,))]


def _other_schedule(situation: Situation) -> Message:
    course = newest_course(situation.records, situation.today)
    ending = "" if course and course.medicine is Medicine.DENOSUMAB_120 else "-other"
    had_some = "-later" if situation.ladder else ""
    return situation.message(f"other-schedule{had_some}{ending}")


def _not_started(situation: Situation) -> Message:
    booked = pending(situation)
    if not booked:
        return situation.message("not-started-no-date")
    return situation.message("not-started", date=booked[0].on)


def next_other_course(
    records: PersonRecords, history: History, today: datetime.date
) -> datetime.date | None:
    """Return the first later day on which a planned course takes the ladder away."""
    days = sorted(c.since for c in records.courses if c.since and c.since > today)
    return next((day for day in days if find_reason(records, history, day)), None)
