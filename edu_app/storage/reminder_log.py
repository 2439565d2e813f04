"""Which reminders were shown and until when they rest; implements services.ports.ReminderLog."""

from __future__ import annotations

import datetime

from edu_app.core.reminders import ReminderKey
from edu_app.storage.connection import Connection
from edu_app.storage.day_rows import LAST_CHECK, find_day, keep_day


class SqlReminderLog:
    """Keys of shown reminders: "once" means once per person, track, injection, kind and day."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def shown(self, person_id: str) -> frozenset[ReminderKey]:
        """Return the keys of everything that was shown to a person."""
        sql = "SELECT track, last_injection, kind, falls_on FROM reminder_shown WHERE person_id = ?"
        return frozenset(
            ReminderKey(person_id, track, _day(last), kind, datetime.date.fromisoformat(on))
            for track, last, kind, on in self._connection.rows(sql, (person_id,))
        )

    def remember(self, key: ReminderKey, on: datetime.date) -> None:
        """Remember that a reminder was shown on a day; the first day stays."""
        last = key.last.isoformat() if key.last else ""
        values = (key.person, key.track, last, key.kind, key.on.isoformat(), on.isoformat())
        with self._connection.change() as execute:
            execute("INSERT OR IGNORE INTO reminder_shown VALUES (?, ?, ?, ?, ?, ?)", values)

    def forget(self, key: ReminderKey) -> None:
        """Let a reminder that was put off come back; one that was never shown changes nothing."""
        last = key.last.isoformat() if key.last else ""
        sql = (
            "DELETE FROM reminder_shown WHERE person_id = ? AND track = ? AND last_injection = ?"
            " AND kind = ? AND falls_on = ?"
        )
        with self._connection.change() as execute:
            execute(sql, (key.person, key.track, last, key.kind, key.on.isoformat()))

    def resting_until(self, person_id: str) -> datetime.date | None:
        """Return the day on which reminders come back, None when they do not rest."""
        sql = "SELECT until FROM reminder_rest WHERE person_id = ?"
        row = self._connection.one(sql, (person_id,))
        return _day(row[0]) if row else None

    def rest_until(self, person_id: str, day: datetime.date | None) -> None:
        """Let a person's reminders rest until a day; None ends the rest."""
        with self._connection.change() as execute:
            execute("DELETE FROM reminder_rest WHERE person_id = ?", (person_id,))
            if day:
                values = (person_id, day.isoformat())
                execute("INSERT INTO reminder_rest VALUES (?, ?)", values)

    def last_checked(self) -> datetime.date | None:
        """Return the last day on which anybody looked for reminders."""
        return find_day(self._connection, LAST_CHECK)

    def remember_check(self, on: datetime.date) -> None:
        """Remember that somebody looked for reminders."""
        if self.last_checked() != on:
            keep_day(self._connection, LAST_CHECK, on)


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
