"""Backups as files: their names, which are kept, how one is written and read back.

Written with SQLite's own backup call, never by copying a file that is in use.
"""

from __future__ import annotations

import datetime
import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from edu_app.core.errors import Fault
from edu_app.core.values import value_class
from edu_app.storage.connection import Connection, copy_into, open_connection
from edu_app.storage.private_files import make_folder, replacing
from edu_app.storage.schema import check, migrate
from edu_app.storage.sqlite_faults import as_faults

MAKING = ".making-"
_NAME = re.compile(r"records-(\d{4}-\d{2}-\d{2})(?:-([a-z]+(?:-[a-z]+)*)-(\d+))?\.db")
_DAYS, _MONTHS, _YEARS, _LABELLED = 7, 6, 3, 10


@value_class(frozen=True)
class BackupFile:
    """One file in the backup folder; `label` is empty for the one that follows each change."""

    path: Path
    made_on: datetime.date
    label: str


def find_backups(folder: Path) -> list[BackupFile]:
    """Return the backups in `folder`, newest first; other files are none."""
    found = [backup for path in sorted(folder.glob("records-*.db")) if (backup := _read(path))]
    return sorted(found, key=lambda b: (b.made_on, b.path.stat().st_mtime_ns), reverse=True)


def _read(path: Path) -> BackupFile | None:
    parts = _NAME.fullmatch(path.name)
    if not parts or not path.is_file():
        return None
    try:
        made_on = datetime.date.fromisoformat(parts[1])
    except ValueError:
        return None
    return BackupFile(path, made_on, parts[2] or "")


def daily_path(folder: Path, day: datetime.date) -> Path:
    """Return where the backup of a day lies."""
    return folder / f"records-{day.isoformat()}.db"


def labelled_path(folder: Path, day: datetime.date, label: str) -> Path:
    """Return a name that no file has yet."""
    number = 1
    while True:
        path = folder / f"records-{day.isoformat()}-{label}-{number}.db"
        if not path.exists():
            return path
        number += 1


def surplus(backups: Iterable[BackupFile]) -> list[BackupFile]:
    """Return what may go of `backups`, newest first.

    Kept are the newest 7 days, the newest of each of the last 6 months and 3 years that have
    one, and the newest 10 that were made on request or before an update or a restore. Counted
    in backups, not in days from today: a wrong clock must not empty the folder.
    """
    daily = [b for b in backups if not b.label]
    kept = {backup.path for backup in daily[:_DAYS]}
    kept |= _newest_of(daily, "%Y-%m", _MONTHS) | _newest_of(daily, "%Y", _YEARS)
    labelled = [b for b in backups if b.label]
    return [b for b in daily if b.path not in kept] + labelled[_LABELLED:]


def _newest_of(daily: list[BackupFile], period: str, count: int) -> set[Path]:
    newest: dict[str, Path] = {}
    for backup in daily:
        newest.setdefault(backup.made_on.strftime(period), backup.path)
    return set(list(newest.values())[:count])


def write_backup(connection: Connection, path: Path) -> None:
    """Write everything in `connection` to `path`, whole or not at all; raises faults."""
    with as_faults(str(path)):
        make_folder(path.parent)
        with replacing(path, MAKING) as made:
            target = sqlite3.connect(made, isolation_level=None)
            try:
                # The file counts only once it has been renamed, so it needs no journal.
                target.execute("PRAGMA journal_mode=OFF")
                target.execute("PRAGMA synchronous=OFF")
                copy_into(connection.raw, target, connection.busy_seconds)
                _refuse_damaged(target, path)
            finally:
                target.close()


def _refuse_damaged(target: sqlite3.Connection, path: Path) -> None:
    findings = target.execute("PRAGMA quick_check(1)").fetchall()
    if findings != [("ok",)]:
        raise Fault("database-damaged", path=str(path), reason=str(findings[0][0]))


def read_backup(path: Path) -> Connection:
    """Return a copy in memory, brought up to date; the file is only read.

    Raises `Fault` "database-newer" or "database-damaged" and what a disk can cause.
    """
    source = open_connection(path)
    try:
        check(source)
        copy = open_connection(None)
        with as_faults(str(path)):
            copy_into(source.raw, copy.raw)
    finally:
        source.close()
    migrate(copy)
    return copy
