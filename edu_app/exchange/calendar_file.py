"""A calendar file (RFC 5545) of all-day events that a phone or a computer imports.

Dates only: no time zone, no clock. Which days there are and how they are called is decided by
services/phone_dates.py.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from dataclasses import dataclass

_PROGRAM = "-//BoneSteady//calendar of injections//EN"
# In the morning of the day itself; a phone may drop it, so nothing promises that it rings.
_ALARM = datetime.timedelta(hours=9)


@dataclass(frozen=True)
class CalendarEvent:
    """One whole day. A second import with the same `uid` and a higher `sequence` updates it."""

    uid: str
    day: datetime.date
    title: str
    text: str
    sequence: int


def load_calendars() -> bool:
    """Load what writes calendar files, which takes longer than writing; return whether it did."""
    if "icalendar" in sys.modules:
        return False
    import icalendar  # noqa: F401 - loaded for whoever writes next

    return True


def write_calendar(
    events: Sequence[CalendarEvent], *, stamped_on: datetime.date, language: str
) -> bytes:
    """Return the file; `stamped_on` is the day of writing, `language` a BCP 47 tag.

    No METHOD and no time zone, one alarm at the end of each event: measured to be what the
    common calendars accept.
    """
    # Loaded here: the first page of the window must not wait for it.
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", _PROGRAM)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    day = (stamped_on.year, stamped_on.month, stamped_on.day)
    stamp = datetime.datetime(*day, tzinfo=datetime.UTC)
    for event in events:
        calendar.add_component(_event(event, stamp, language))
    return bytes(calendar.to_ical(sorted=False))


def _event(event: CalendarEvent, stamp: datetime.datetime, language: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - the type comes with the library, loaded above
    import icalendar

    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("dtstamp", stamp)
    made.add("sequence", event.sequence)
    made.add("dtstart", event.day)
    made.add("dtend", event.day + datetime.timedelta(days=1))
    made.add("summary", event.title, parameters={"LANGUAGE": language})
    made.add("description", event.text, parameters={"LANGUAGE": language})
    made.add("transp", "TRANSPARENT")
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    alarm.add("trigger", _ALARM)
    made.add_component(alarm)
    return made
