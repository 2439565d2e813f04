"""What is in a backup, and how it differs from the records in use; reads only."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from typing import Any

from edu_app.core.backup_facts import BackupInfo, PersonCount
from edu_app.core.errors import Fault
from edu_app.storage import record_rows
from edu_app.storage.backup_files import BackupFile, read_backup
from edu_app.storage.connection import Connection


def describe(found: BackupFile) -> BackupInfo:
    """Return the facts of a backup; one that cannot be used is marked, never left out."""
    name = found.path.name
    try:
        with closing(read_backup(found.path)) as copy:
            people, records = _count(copy, "person"), _count(copy, "record")
    except Fault as fault:
        newer = fault.code == "database-newer"
        return BackupInfo(name, found.made_on, usable=False, newer=newer)
    return BackupInfo(name, found.made_on, people, records)


def compare(now: Connection, then: Connection) -> Mapping[str, PersonCount]:
    """Return for each person who is in either what a restore would change; same ones included."""
    people_now = {person.id: person for person in record_rows.find_people(now)}
    people_then = {person.id: person for person in record_rows.find_people(then)}
    return {
        person_id: PersonCount(
            display_name=(people_now.get(person_id) or people_then[person_id]).display_name,
            person_only_now=person_id not in people_then,
            person_only_backup=person_id not in people_now,
            **_differences(_by_id(now, person_id), _by_id(then, person_id)),
        )
        for person_id in {**people_now, **people_then}
    }


def _count(connection: Connection, table: str) -> int:
    row = connection.one(f"SELECT count(*) FROM {table}")  # noqa: S608 - a name from this module
    return int(row[0]) if row else 0


def _by_id(connection: Connection, person_id: str) -> dict[str, Any]:
    return {record.id: record for record in record_rows.find_records(connection, person_id)}


def _differences(now: Mapping[str, Any], then: Mapping[str, Any]) -> dict[str, Any]:
    both = now.keys() & then.keys()
    return {
        "only_now": len(now.keys() - then.keys()),
        "only_backup": len(then.keys() - now.keys()),
        "different": sum(now[record_id] != then[record_id] for record_id in both),
    }
