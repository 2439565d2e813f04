"""Deleting for good: from the tables, their history, every backup and every set-aside file.

Copies go first and the records in use last, so that somebody who is only half deleted is still
in the list and can be deleted again.
"""

from __future__ import annotations

from typing import Protocol

from edu_app.core.steps import Steps
from edu_app.storage.bodies import forget_read
from edu_app.storage.connection import Connection
from edu_app.storage.sqlite_faults import as_faults

_KEYED_BY_PERSON = (
    "lesson_progress",
    "reminder_shown",
    "reminder_rest",
    "question",
    "handed_over",
)
_EVERYTHING = ("change", "revision", "record", "person", *_KEYED_BY_PERSON, "day_of")
# Also what once stood under her name or came from somebody else's by mistake, unless the record
# is another person's now.
_HER_RECORDS = """
    SELECT record_id FROM change WHERE person_id = :who
        AND record_id NOT IN (SELECT id FROM record WHERE person_id <> :who)
    UNION SELECT id FROM record WHERE person_id = :who
"""


class Copies(Protocol):
    """The other files in the data folder that may hold a person."""

    def erasing_person(self, person_id: str) -> Steps[None]: ...

    def erase_all(self) -> None: ...


class Eraser:
    """Deletes from the records in use and, where there are files, from all copies of them."""

    def __init__(self, connection: Connection, copies: Copies | None) -> None:
        self._connection = connection
        self._copies = copies

    def erasing_person(self, person_id: str) -> Steps[None]:
        """Delete a person everywhere, one file at each step; repeating it is harmless.

        Left before its end, the records in use are as they were, with a backup of today.
        """
        try:
            if self._copies:
                yield from self._copies.erasing_person(person_id)
            erase_person(self._connection, person_id)
            forget_read()
        finally:
            if self._connection.after_commit:
                self._connection.after_commit()

    def erase_all(self) -> None:
        """Delete everybody everywhere."""
        if self._copies:
            self._copies.erase_all()
        erase_everybody(self._connection)
        forget_read()


def erase_person(connection: Connection, person_id: str) -> None:
    """Delete one person's rows and rewrite the file without them."""
    who = {"who": person_id}
    with connection.change(told=False) as execute:
        execute(f"DELETE FROM change WHERE person_id = :who OR record_id IN ({_HER_RECORDS})", who)  # noqa: S608 - a constant of this module
        execute("DELETE FROM record WHERE person_id = :who", who)
        execute("DELETE FROM person WHERE id = :who", who)
        execute("DELETE FROM revision WHERE person_id = :who", who)
        execute("DELETE FROM revision WHERE id NOT IN (SELECT revision_id FROM change)")
        for table in _KEYED_BY_PERSON:
            execute(f"DELETE FROM {table} WHERE person_id = :who", who)  # noqa: S608 - as above
    _rewrite(connection)


def erase_everybody(connection: Connection) -> None:
    """Delete every row and rewrite the file."""
    with connection.change(told=False) as execute:
        for table in _EVERYTHING:
            execute(f"DELETE FROM {table}")  # noqa: S608 - a constant of this module
    _rewrite(connection)


def _rewrite(connection: Connection) -> None:
    """Rebuild the file: secure delete has zeroed the rows, this drops what pages still hold."""
    with as_faults(connection.place):
        connection.raw.execute("VACUUM")
