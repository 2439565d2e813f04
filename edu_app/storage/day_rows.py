"""Single days that the program remembers: its last run and its last look at the reminders."""

from __future__ import annotations

import datetime

from edu_app.storage.connection import Connection

LAST_RUN = "last-run"
LAST_CHECK = "last-check"


def find_day(connection: Connection, what: str) -> datetime.date | None:
    """Return a remembered day, None when there is none."""
    row = connection.one("SELECT day FROM day_of WHERE what = ?", (what,))
    return datetime.date.fromisoformat(row[0]) if row else None


def keep_day(connection: Connection, what: str, day: datetime.date) -> None:
    """Remember a day."""
    sql = "INSERT INTO day_of VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET day = excluded.day"
    with connection.change() as execute:
        execute(sql, (what, day.isoformat()))


class SqlRunLog:
    """The last day on which the program ran; implements services.ports.RunLog."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def last_run(self) -> datetime.date | None:
        """Return the last run, None before the first."""
        return find_day(self._connection, LAST_RUN)

    def remember_run(self, day: datetime.date) -> None:
        """Remember that it ran on `day`, also when that is earlier than before."""
        keep_day(self._connection, LAST_RUN, day)
