"""Booked days (rules 1.5, 3): checked against the due date; they never move it or a state."""

from __future__ import annotations

import datetime
from operator import attrgetter

from edu_app.core.dates import add_days
from edu_app.core.decision import Message
from edu_app.core.holds import active_hold
from edu_app.core.ladder import Ladder
from edu_app.core.records import Appointment, AppointmentKind, PersonRecords
from edu_app.core.regimen import Regimen
from edu_app.core.situation import Finding, Rank, Situation
from edu_app.core.tracks import Track

ANSWERS = ("answer-yes", "answer-another-day", "answer-no", "answer-unknown")


def find_open(
    records: PersonRecords, track: Track, ladder: Ladder | None, regimen: Regimen
) -> tuple[Appointment, ...]:
    """Return the injection appointments that nothing given has kept yet, in order of time.

    What was given a little before an appointment settles it (the days of a duplicate).
    """
    kept = track.started_on or (ladder.last if ladder else None)
    until = add_days(kept, regimen.limits.duplicate_days) if kept else datetime.date.min
    injections = AppointmentKind.INJECTION
    found = [a for a in records.appointments if a.on > until and a.kind is injections]
    return tuple(sorted(found, key=attrgetter("on")))


def pending(situation: Situation) -> list[Appointment]:
    """Return the injection appointments that are still to come (today included), in order."""
    return [a for a in situation.open_appointments if a.on >= situation.today]


def newest_passed(situation: Situation) -> Appointment | None:
    """Return the newest appointment whose day is over with nothing recorded."""
    doubtful = situation.history.doubtful
    settled = situation.regimen.limits.duplicate_days
    until = add_days(doubtful.given_on, settled) if doubtful else datetime.date.min
    passed = [a for a in situation.open_appointments if until < a.on < situation.today]
    return passed[-1] if passed else None


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
