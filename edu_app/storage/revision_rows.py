"""Revisions as rows: written down, marked undone, found again."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from edu_app.core.records import Person, Record
from edu_app.core.revisions import Change, Revision
from edu_app.storage.bodies import write_body
from edu_app.storage.connection import Connection, Row
from edu_app.storage.record_rows import read_stored

_COLUMNS = "SELECT id, person_id, made_on, label, undone, undoes FROM revision"
_OF_PERSON = (
    "WHERE (person_id = :who OR id IN (SELECT revision_id FROM change WHERE person_id = :who))"
)


def add_revision(connection: Connection, revision: Revision) -> int:
    """Write a revision down and return its number (`revision.id` is not used)."""
    sql = "INSERT INTO revision (person_id, made_on, label, undoes) VALUES (?, ?, ?, ?)"
    made_on = revision.on.isoformat()
    values = (revision.person_id, made_on, revision.label, revision.undoes)
    number = connection.raw.execute(sql, values).lastrowid
    assert number is not None  # noqa: S101 - an INSERT has a number
    rows = [
        (number, position, c.person_id, c.kind, c.record_id, _body(c.before), _body(c.after))
        for position, c in enumerate(revision.changes)
    ]
    connection.raw.executemany("INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    return number


def mark(connection: Connection, revision_id: int, *, undone: bool) -> None:
    """Say whether a revision was taken back."""
    values = (int(undone), revision_id)
    connection.raw.execute("UPDATE revision SET undone = ? WHERE id = ?", values)


def find_revision(connection: Connection, revision_id: int) -> Revision | None:
    """Return one revision with its changes, None when it is not there."""
    row = connection.one(f"{_COLUMNS} WHERE id = ?", (revision_id,))
    return _read(connection, row) if row else None


def find_history(connection: Connection, person_id: str, newest: int) -> tuple[Revision, ...]:
    """Return the revisions that touched a person, newest first; all of them for -1."""
    sql = f"{_COLUMNS} {_OF_PERSON} ORDER BY id DESC LIMIT :newest"
    rows = connection.named(sql, {"who": person_id, "newest": newest})
    return tuple(_read(connection, row) for row in rows)


def find_newest_standing(connection: Connection, person_id: str) -> Revision | None:
    """Return the newest revision that is neither undone nor an undoing itself."""
    sql = f"{_COLUMNS} {_OF_PERSON} AND undone = 0 AND undoes IS NULL ORDER BY id DESC LIMIT 1"
    rows = connection.named(sql, {"who": person_id})
    return _read(connection, rows[0]) if rows else None


def _read(connection: Connection, row: Row) -> Revision:
    number, person_id, made_on, label, undone, undoes = row
    sql = (
        "SELECT person_id, kind, record_id, before_body, after_body FROM change"
        " WHERE revision_id = ? ORDER BY position"
    )
    changes: Sequence[Change] = [
        Change(kind, record_id, read_stored(kind, before), read_stored(kind, after), whose)
        for whose, kind, record_id, before, after in connection.rows(sql, (number,))
    ]
    day = datetime.date.fromisoformat(made_on)
    return Revision(number, person_id, day, label, bool(undone), undoes, tuple(changes))


def _body(value: Record | Person | None) -> str | None:
    return None if value is None else write_body(value)
