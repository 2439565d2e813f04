"""What was printed or put into a phone for whom; implements services.ports.HandedOverLog."""

from __future__ import annotations

import datetime

from edu_app.core.handed_over import HandedOver
from edu_app.storage.connection import Connection

_ALL = "SELECT person_id, kind, due, track, held, made_on FROM handed_over"
_KEEP = "INSERT OR REPLACE INTO handed_over VALUES (?, ?, ?, ?, ?, ?)"


class SqlHandedOverLog:
    """The newest page or date of each kind, by person."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def made(self, person_id: str) -> tuple[HandedOver, ...]:
        """Return what was made for a person, one of each kind."""
        rows = self._connection.rows(f"{_ALL} WHERE person_id = ? ORDER BY kind", (person_id,))
        return tuple(
            HandedOver(kind, _day(due), track, bool(held), datetime.date.fromisoformat(made_on))
            for _person, kind, due, track, held, made_on in rows
        )

    def remember(self, person_id: str, *made: HandedOver) -> None:
        """Keep what was made, in the place of what was made before."""
        with self._connection.change() as execute:
            for one in made:
                due = one.due.isoformat() if one.due else None
                values = (person_id, one.kind, due, one.track, int(one.held))
                execute(_KEEP, (*values, one.made_on.isoformat()))


def carry_over(now: Connection, then: Connection) -> None:
    """Write what `now` knows of the people in `then` into that copy, which takes its place.

    A restore brings back records, not the page that hung on the fridge then (decision 052).
    """
    people = {person_id for (person_id,) in then.rows("SELECT id FROM person")}
    rows = [row for row in now.rows(_ALL) if row[0] in people]
    with then.change(told=False) as execute:
        for row in rows:
            execute(_KEEP, row)


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
