"""Opens the database: folder, file, version, integrity, schema; hands out one store for each use.

Nothing is repaired or replaced here. What cannot be opened is a `Fault`; recovery.py offers the
ways out.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from edu_app.core.errors import Fault
from edu_app.storage.backup_files import find_backups
from edu_app.storage.backups import BACKUP_FOLDER, Backups
from edu_app.storage.connection import BUSY_SECONDS, Connection, open_connection
from edu_app.storage.day_rows import SqlRunLog
from edu_app.storage.erasure import Eraser
from edu_app.storage.migrations.registry import CURRENT
from edu_app.storage.private_files import FILE_MODE, make_file, make_folder
from edu_app.storage.record_store import SqlRecordStore
from edu_app.storage.schema import check, migrate, version_of
from edu_app.storage.set_aside import remove_half_made
from edu_app.storage.sqlite_faults import as_faults

if TYPE_CHECKING:
    from edu_app.storage.handed_over_log import SqlHandedOverLog
    from edu_app.storage.progress_store import SqlProgressStore
    from edu_app.storage.question_store import SqlQuestionStore
    from edu_app.storage.reminder_log import SqlReminderLog

FILE_NAME = "records.db"


class Database:
    """The open database; `backups` is None for one in memory.

    A store that the first page does not ask is made when somebody does.
    """

    def __init__(
        self, connection: Connection, today: Callable[[], datetime.date], backups: Backups | None
    ) -> None:
        self.connection, self.backups = connection, backups
        self.records = SqlRecordStore(connection, today, Eraser(connection, backups))
        self.runs = SqlRunLog(connection)

    @cached_property
    def progress(self) -> SqlProgressStore:
        """Return which lessons somebody has read and answered."""
        from edu_app.storage.progress_store import SqlProgressStore

        return SqlProgressStore(self.connection)

    @cached_property
    def reminders(self) -> SqlReminderLog:
        """Return which reminders were shown."""
        from edu_app.storage.reminder_log import SqlReminderLog

        return SqlReminderLog(self.connection)

    @cached_property
    def questions(self) -> SqlQuestionStore:
        """Return the questions for the next visit."""
        from edu_app.storage.question_store import SqlQuestionStore

        return SqlQuestionStore(self.connection)

    @cached_property
    def handed_over(self) -> SqlHandedOverLog:
        """Return what was printed, saved or shown."""
        from edu_app.storage.handed_over_log import SqlHandedOverLog

        return SqlHandedOverLog(self.connection)

    def close(self) -> None:
        """Close it; everything that was confirmed is on disk already."""
        self.connection.close()


def open_database(
    folder: Path,
    today: Callable[[], datetime.date],
    *,
    in_memory: bool = False,
    busy_seconds: float = BUSY_SECONDS,
) -> Database:
    """Open the database in `folder`, made for its owner only, or one that leaves nothing on disk.

    `today` dates revisions and backups. Raises `Fault` "database-newer" (untouched),
    "database-damaged" (untouched; also when the file is gone but backups are there),
    "database-locked", "no-permission" or "disk-full".
    """
    if in_memory:
        connection = open_connection(None)
        migrate(connection)
        return Database(connection, today, None)
    path = folder / FILE_NAME
    _prepare(path)
    connection = open_connection(path, busy_seconds=busy_seconds)
    try:
        check(connection)
        backups = Backups(folder, connection, today)
        _bring_up_to_date(connection, backups)
    except BaseException:
        connection.close()
        raise
    connection.after_commit = backups.keep_today
    return Database(connection, today, backups)


def _prepare(path: Path) -> None:
    """Make folder and file where there were none; a file that vanished is not made anew."""
    folder = path.parent
    with as_faults(str(folder)):
        make_folder(folder)
        remove_half_made(folder, folder / BACKUP_FOLDER)
        lost = not path.exists() or path.stat().st_size == 0
        if lost and find_backups(folder / BACKUP_FOLDER):
            raise Fault("database-damaged", path=str(path), reason="the file is gone or empty")
        if not make_file(path) and path.stat().st_mode & 0o777 != FILE_MODE:
            path.chmod(FILE_MODE)


def _bring_up_to_date(connection: Connection, backups: Backups) -> None:
    """Migrate where needed, with a backup of what the older version left."""
    version = version_of(connection)
    if version == CURRENT:
        _prove_writable(connection)
        return
    if version:
        backups.keep_before_update()
    migrate(connection)


def _prove_writable(connection: Connection) -> None:
    """Find out now whether the folder can be written to, not when she believes it was saved."""
    with connection.change() as execute:
        execute(f"PRAGMA user_version = {CURRENT}")
