"""Reminders for everybody kept here: what to show now, what was shown, what rests (rules 6).

How a reminder is shown (banner, notification, discreet words) belongs to the window.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from edu_app.core.regimen import Regimen
from edu_app.core.reminders import Reminder, find_reminders
from edu_app.core.snooze import Snooze, rest, snooze
from edu_app.services.ports import ReminderLog
from edu_app.services.records import RecordBook
from edu_app.services.tracker import Tracker


@dataclass(frozen=True)
class Due:
    """One person's reminder: `now` None for nothing; `next_on` the next day to look again."""

    person_id: str
    display_name: str
    now: Reminder | None
    next_on: datetime.date | None
    paused: bool


class ReminderDesk:
    """Finds reminders and remembers which were shown, each once."""

    def __init__(
        self, book: RecordBook, tracker: Tracker, regimen: Regimen, log: ReminderLog
    ) -> None:
        self._book = book
        self._tracker = tracker
        self._regimen = regimen
        self._log = log

    def due(self, person_id: str) -> Due:
        """Return what to show to one person today; showing it is told with `shown()`."""
        today = self._tracker.today()
        records = self._book.records(person_id)
        shown, facts = self._log.shown(person_id), self._tracker.clock_facts()
        found = find_reminders(records, self._regimen, shown, today, clock=facts)
        found = rest(found, self._log.resting_until(person_id), today)
        name = records.person.display_name
        return Due(person_id, name, found.now, found.next_on, found.paused)

    def check(self) -> tuple[Due, ...]:
        """Return what to show to everybody today, and remember that somebody looked."""
        found = tuple(self.due(person.id) for person in self._book.people())
        self._log.remember_check(self._tracker.today())
        return found

    def shown(self, reminder: Reminder) -> None:
        """Remember that `reminder` was shown, so that it is not shown again."""
        self._log.remember(reminder.key, self._tracker.today())

    def last_checked(self) -> datetime.date | None:
        """Return the last day on which reminders were looked for, None for never."""
        return self._log.last_checked()

    def snooze(self, person_id: str, wanted_days: int, reminder: Reminder | None = None) -> Snooze:
        """Let her reminders rest, never past a change of state or an appointment (rules 6).

        `reminder` was shown and is put off: it counts as not shown, so that it comes back.
        """
        records = self._book.records(person_id)
        found = snooze(records, self._regimen, self._tracker.today(), wanted_days)
        self._log.rest_until(person_id, found.until)
        if reminder:
            self._log.forget(reminder.key)
        return found

    def wake(self, person_id: str) -> None:
        """End a rest at once."""
        self._log.rest_until(person_id, None)
