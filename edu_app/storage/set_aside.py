"""Copies outside the records in use: damaged files that were set aside, backups, half-made files.

Sets a damaged file aside without ever writing over another, and deletes people from all copies.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.steps import Steps
from edu_app.storage.backup_files import MAKING, find_backups
from edu_app.storage.connection import open_connection
from edu_app.storage.erasure import erase_person
from edu_app.storage.schema import check, migrate
from edu_app.storage.sqlite_faults import as_faults

_DAMAGED = "records-damaged-"
_JOURNAL = "-journal"


def set_aside(path: Path, day: datetime.date) -> Path | None:
    """Rename a damaged database and its journal to a name that no file has; None for no file.

    The journal goes first: left behind, SQLite would roll it into whatever takes the place.
    """
    number = 1
    while (aside := path.with_name(f"{_DAMAGED}{day.isoformat()}-{number}.db")).exists():
        number += 1
    with as_faults(str(path)):
        journal = path.with_name(path.name + _JOURNAL)
        if journal.exists():
            journal.rename(aside.with_name(aside.name + _JOURNAL))
        if not path.exists():
            return None
        return path.rename(aside)


def remove_half_made(*folders: Path) -> None:
    """Remove what a killed program left half made; they were never in use."""
    for folder in folders:
        for path in folder.glob(f"{MAKING}*"):
            path.unlink(missing_ok=True)


def erasing_copies(data_folder: Path, backup_folder: Path, person_id: str | None) -> Steps[None]:
    """Delete a person (None: everybody) from every copy; each step yields the share done.

    A backup that cannot be opened and rewritten is removed: nobody could tell who is in it. So
    are damaged files that were set aside.
    """
    with as_faults(str(data_folder)):
        for path in _unreadable(data_folder, backup_folder):
            path.unlink(missing_ok=True)
        backups = find_backups(backup_folder)
        for number, backup in enumerate(backups, start=1):
            if person_id is None or not _rewrite_without(backup.path, person_id):
                backup.path.unlink(missing_ok=True)
            # The records in use are one step more.
            yield number / (len(backups) + 1)
        for journal in backup_folder.glob(f"*{_JOURNAL}"):
            journal.unlink(missing_ok=True)


def _unreadable(data_folder: Path, backup_folder: Path) -> Iterator[Path]:
    yield from data_folder.glob(f"{_DAMAGED}*")
    for folder in (data_folder, backup_folder):
        yield from folder.glob(f"{MAKING}*")


def _rewrite_without(path: Path, person_id: str) -> bool:
    try:
        connection = open_connection(path)
        try:
            check(connection)
            migrate(connection)
            erase_person(connection, person_id)
        finally:
            connection.close()
    except Fault:
        return False
    return True
