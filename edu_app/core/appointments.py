"""Booked days (rules 1.5, 3): checked against the due date; they never move it or a state."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from edu_app.core.dates import add_days
from edu_app.core.decision import Message
from edu_app.core.holds import active_hold
from edu_app.core.records import Appointment, AppointmentKind
from edu_app.core.situation import Finding, Rank, Situation

ANSWERS = ("answer-yes", "answer-another-day", "answer-no", "answer-unknown")


def pending(situation: Situation) -> list[Appointment]:
    """Return the injection appointments that are still to come (today included), in order."""
    return sorted(
        (a for a in _of_this_ladder(situation) if a.on >= situation.today), key=lambda a: a.on
    )


def newest_passed(situation: Situation) -> Appointment | None:
    """Return the newest appointment whose day is over with nothing recorded."""
    doubtful = situation.history.doubtful
    passed = [
        a
        for a in _of_this_ladder(situation)
        if a.on < situation.today and not (doubtful and _keeps(doubtful.given_on, a, situation))
    ]
    return max(passed, key=lambda a: a.on, default=None)


def _of_this_ladder(situation: Situation) -> Iterable[Appointment]:
    """Yield injection appointments that no injection and no started medicine has kept yet."""
    kept = situation.track.started_on or (situation.ladder.last if situation.ladder else None)
    for appointment in situation.records.appointments:
        if appointment.kind is not AppointmentKind.INJECTION:
            continue
        if kept is None or not _keeps(kept, appointment, situation):
            yield appointment


def _keeps(given: datetime.date, appointment: Appointment, situation: Situation) -> bool:
    """Return whether something given on `given` settles the appointment (given a little early)."""
    return appointment.on <= add_days(given, situation.regimen.limits.duplicate_days)


def find_passed(situation: Situation) -> list[Finding]:
    """Return the question "Was it given?" for an appointment that passed in silence."""
    passed = newest_passed(situation)
    if passed is None:
        return []
    name = "appointment-passed"
    if situation.track.name == "after-switch":
        name = "appointment-passed-after-switch"
    elif situation.ladder is None:
        name = "appointment-passed-first"
    elif situation.follows_on:
        name = "appointment-passed-follow-on"
    said = situation.message(name, date=passed.on, start=situation.track.started_on or passed.on)
    return [Finding("appointment-passed", Rank.QUESTION, (said,))]


def find_early(situation: Situation) -> list[Finding]:
    """Return the question about an appointment long before the due date (E23)."""
    ladder = situation.ladder
    if ladder is None or situation.state is None:
        return []
    earliest = situation.regimen.windows.earliest_clinic_date.resolve(ladder.last, ladder.due)
    early = next((a for a in pending(situation) if a.on < earliest), None)
    if early is None:
        return []
    days = (ladder.due - early.on).days
    said = situation.message("appointment-early", date=early.on, days=days)
    return [Finding("appointment-early", Rank.NOTE, (said,))]


def late_appointment(situation: Situation) -> Appointment | None:
    """Return the first appointment after the due date, None when one in time is booked too.

    A clinic's hold that names this day or a later one explains it.
    """
    ladder = situation.ladder
    if ladder is None or situation.state is None:
        return None
    earliest = situation.regimen.windows.earliest_clinic_date.resolve(ladder.last, ladder.due)
    booked = pending(situation)
    if any(earliest <= a.on <= ladder.due for a in booked):
        return None
    late = next((a for a in booked if a.on > ladder.due), None)
    hold = active_hold(situation)
    return None if late is None or (hold and late.on <= hold.date) else late


def late_message(appointment: Appointment, situation: Situation) -> Message:
    """Return the sentence that asks for an earlier day; it never names a state."""
    assert situation.ladder is not None  # noqa: S101 - only late_appointment() gives one
    assert situation.state is not None  # noqa: S101 - as above
    days = (appointment.on - situation.ladder.due).days
    if situation.is_late:
        return situation.message("appointment-late-now", date=appointment.on, days=days)
    near = situation.state.name in ("due-soon", "due")
    name = "appointment-late-soon" if near else "appointment-late"
    if situation.follows_on:
        name += "-follow-on"
    return situation.message(name, days=days)


def known_message(situation: Situation) -> Message | None:
    """Return "Your appointment is on ..." for one that is in time and still to come."""
    ladder = situation.ladder
    if ladder is None or situation.is_late:
        return None
    earliest = situation.regimen.windows.earliest_clinic_date.resolve(ladder.last, ladder.due)
    booked = [a for a in pending(situation) if earliest <= a.on <= ladder.due]
    return situation.message("appointment-known", date=booked[0].on) if booked else None
