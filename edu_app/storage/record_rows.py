"""People and records as rows: found, put and taken away. Revisions and rules are not known here."""

from __future__ import annotations

from edu_app.core.errors import Fault
from edu_app.core.record_kinds import PERSON
from edu_app.core.records import Person, Record
from edu_app.core.revisions import Change
from edu_app.storage.bodies import is_intact, read_body, read_person, read_record, write_body
from edu_app.storage.connection import Connection


def find_people(connection: Connection) -> tuple[Person, ...]:
    """Return everybody, in the order in which they were added."""
    return tuple(
        read_person(body) for (body,) in connection.rows("SELECT body FROM person ORDER BY rowid")
    )


def check_bodies(connection: Connection) -> None:
    """Raise `Fault` "database-damaged" when a person or a record is not as it was written."""
    for (body,) in connection.rows("SELECT body FROM person UNION ALL SELECT body FROM record"):
        if not is_intact(body):
            reason = "an entry was changed on the disk"
            raise Fault("database-damaged", path=connection.place, reason=reason)


def find_person(connection: Connection, person_id: str) -> Person | None:
    """Return one person, None for nobody."""
    row = connection.one("SELECT body FROM person WHERE id = ?", (person_id,))
    return read_person(row[0]) if row else None


def find_records(connection: Connection, person_id: str) -> list[Record]:
    """Return one person's records, in the order in which they were added."""
    sql = "SELECT kind, body FROM record WHERE person_id = ? ORDER BY rowid"
    return [read_record(kind, body) for kind, body in connection.rows(sql, (person_id,))]


def find_record(connection: Connection, record_id: str) -> tuple[str, Record] | None:
    """Return whose a record is, and the record; None when it is not there."""
    sql = "SELECT person_id, kind, body FROM record WHERE id = ?"
    row = connection.one(sql, (record_id,))
    return (row[0], read_record(row[1], row[2])) if row else None


def find_present(connection: Connection, change: Change) -> Record | Person | None:
    """Return what is there now of the record or person that `change` is about."""
    if change.kind == PERSON:
        return find_person(connection, change.record_id)
    found = find_record(connection, change.record_id)
    return found[1] if found and found[0] == change.person_id else None


def carry_out(connection: Connection, change: Change) -> None:
    """Make the rows as `change.after` says; only inside a transaction."""
    table = "person" if change.kind == PERSON else "record"
    if change.after is None:
        connection.raw.execute(f"DELETE FROM {table} WHERE id = ?", (change.record_id,))  # noqa: S608 - one of two names above
        return
    body = write_body(change.after)
    if change.kind == PERSON:
        sql = (
            "INSERT INTO person (id, body) VALUES (?, ?)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body"
        )
        connection.raw.execute(sql, (change.record_id, body))
        return
    sql = (
        "INSERT INTO record (id, person_id, kind, body) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET body = excluded.body"
    )
    connection.raw.execute(sql, (change.record_id, change.person_id, change.kind, body))


def read_stored(kind: str, body: str | None) -> Record | Person | None:
    """Return the record of a stored text, None for none."""
    return None if body is None else read_body(kind, body)
