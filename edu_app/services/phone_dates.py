"""The dates that go into a phone or a calendar program (rules 10, product section 6).

Decides which days there are and how they are called; exchange/calendar_file.py writes them. Only
the next due date is ever given away: a second one would be wrong as soon as one injection is
early or late.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from edu_app.core.decision import Status
from edu_app.core.records import AppointmentKind, PersonRecords
from edu_app.exchange.calendar_file import CalendarEvent
from edu_app.i18n.bidi import strip_isolates
from edu_app.services.plan_words import PlanWords

# Days are counted from here so that the number stays small for half a century.
_FIRST_DAY = datetime.date(2020, 1, 1)
_STEPS_A_DAY = 1000
_ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class PhoneDates:
    """What is known when the dates are written.

    `discreet`: titles and texts say nothing of the medicine. `steps` is the number of the newest
    change of the records, so that a correction on the same day counts as newer. `key` tells two
    people apart where no id is kept (command line, clinic session). `replaces`: an earlier file
    said another day.
    """

    records: PersonRecords
    status: Status
    words: PlanWords
    discreet: bool = False
    steps: int = 0
    key: str = ""
    replaces: bool = False

    @property
    def due(self) -> datetime.date | None:
        """Return the next due date; None where no day may be given away."""
        return self.status.due if self.status.state else None


def phone_title(dates: PhoneDates) -> str:
    """Return the title of the due date."""
    return _title("due", dates)


def phone_events(dates: PhoneDates) -> tuple[CalendarEvent, ...]:
    """Return the events: book, due, the day after, the planned talk; days gone by are left out.

    The identity of an event is the person and what it is for, not its day: importing again
    moves the old one instead of leaving a wrong date in the phone. For that, a file that replaces
    another also holds a day gone by.
    """
    days = {**_gone_days(dates), **_due_days(dates), **_talk_day(dates)}
    return tuple(_event(kind, day, dates) for kind, day in days.items())


def _due_days(dates: PhoneDates) -> dict[str, datetime.date]:
    due, today = dates.due, dates.status.today
    if due is None:
        return {}
    # When the due date has passed, the question is for tomorrow: today it was just read.
    days = {"day-after": max(due, today) + _ONE_DAY}
    if due >= today:
        days = {"due": due, **days}
    if due > today and not _is_booked(dates, due):
        days = {"book": max(_booking_day(dates), today), **days}
    return days


def _gone_days(dates: PhoneDates) -> dict[str, datetime.date]:
    """Return where an earlier file's events go that nobody needs any more: not into the future."""
    due = dates.due
    if due is None or not dates.replaces:
        return {}
    return {"book": min(_booking_day(dates), dates.status.today), "due": due}


def _booking_day(dates: PhoneDates) -> datetime.date:
    last, regimen = dates.status.last_injection, dates.words.regimen
    assert last is not None  # noqa: S101 - a due date is counted from an injection
    return regimen.states_by_name["plan-ahead"].starts.resolve(last, regimen.due_after(last))


def _is_booked(dates: PhoneDates, due: datetime.date) -> bool:
    booked = _days_of(AppointmentKind.INJECTION, dates)
    return any(dates.status.today <= day <= due for day in booked)


def _talk_day(dates: PhoneDates) -> dict[str, datetime.date]:
    days = [*_days_of(AppointmentKind.TALK, dates), *(t.on for t in dates.records.talks)]
    coming = [day for day in days if day >= dates.status.today]
    return {"talk": min(coming)} if coming else {}


def _days_of(kind: AppointmentKind, dates: PhoneDates) -> Iterable[datetime.date]:
    return (a.on for a in dates.records.appointments if a.kind is kind)


def _event(kind: str, day: datetime.date, dates: PhoneDates) -> CalendarEvent:
    return CalendarEvent(
        uid=_uid(kind, dates),
        day=day,
        title=_title(kind, dates),
        text=_text(kind, dates),
        sequence=_sequence(dates),
    )


def _uid(kind: str, dates: PhoneDates) -> str:
    """Return an identity that tells nothing about the person."""
    whose = f"{dates.records.person.id}\n{dates.key}"
    return f"{kind}-{hashlib.sha256(whose.encode()).hexdigest()[:20]}@bonesteady"


def _sequence(dates: PhoneDates) -> int:
    days = (dates.status.today - _FIRST_DAY).days
    return max(days, 0) * _STEPS_A_DAY + min(dates.steps, _STEPS_A_DAY - 1)


def _title(kind: str, dates: PhoneDates) -> str:
    if dates.discreet:
        return _discreet_title(kind, dates)
    own = f"calendar-{kind}-follow-on"
    follows_on = dates.status.track == "follow-on" and own in dates.words.regimen.messages
    title = strip_isolates(dates.words.say(own if follows_on else f"calendar-{kind}"))
    return " ".join(title.split())


def _discreet_title(kind: str, dates: PhoneDates) -> str:
    look_up = dates.words.translator.pgettext
    match kind:
        case "book":
            return look_up("calendar", "Make an appointment")
        case "day-after":
            return look_up("calendar", "Did it happen yesterday? If not, call today.")
        case _:
            return look_up("calendar", "An important day")


def _text(kind: str, dates: PhoneDates) -> str:
    """Return the note inside an event: what it counts from, and whom to call."""
    person, translator = dates.records.person, dates.words.translator
    if dates.discreet:
        return translator.pgettext("calendar", "Please look at your own notes for this day.")
    lines = [dates.words.say("calendar-counted")] if kind != "talk" else []
    number = ", ".join(filter(None, (person.clinic_name, person.clinic_phone)))
    if number:
        lines.append(translator.gettext("Call: {clinic}").format(clinic=number))
    return strip_isolates("\n".join(lines))
