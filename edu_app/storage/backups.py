"""Backups of the records in use: made after changes and on request, compared, restored.

Implements services.ports.BackupStore and erasure.Copies without knowing them.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from edu_app.core.backup_facts import BackupInfo, RestorePreview
from edu_app.core.errors import Fault
from edu_app.core.steps import Steps, run_through
from edu_app.storage import backup_files
from edu_app.storage.backup_compare import compare, describe
from edu_app.storage.connection import Connection, copy_into
from edu_app.storage.day_rows import LAST_RUN, find_day, keep_day
from edu_app.storage.set_aside import erasing_copies
from edu_app.storage.sqlite_faults import as_faults

BACKUP_FOLDER = "backups"


class Backups:
    """The backups in `folder`/backups.

    `problem` is the fault of the last automatic backup, None when it went well: what was to be
    saved is saved all the same, so nobody is stopped by it.
    """

    def __init__(
        self, folder: Path, connection: Connection, today: Callable[[], datetime.date]
    ) -> None:
        self._data_folder = folder
        self._folder = folder / BACKUP_FOLDER
        self._connection = connection
        self._today = today
        self.problem: Fault | None = None

    @property
    def data_folder(self) -> Path:
        """Return the folder in which everything lies."""
        return self._data_folder

    def list(self) -> tuple[BackupInfo, ...]:
        """Return the backups, newest first, each with what is in it."""
        return tuple(describe(found) for found in backup_files.find_backups(self._folder))

    def make(self) -> BackupInfo:
        """Make a backup now; raise `Fault` "backup-failed" with a reason."""
        return describe(self._write("made"))

    def keep_today(self) -> None:
        """Bring today's backup up to the newest change and let old ones go."""
        path = backup_files.daily_path(self._folder, self._today())
        try:
            backup_files.write_backup(self._connection, path)
            with as_faults(str(self._folder)):
                for old in backup_files.surplus(backup_files.find_backups(self._folder)):
                    old.path.unlink(missing_ok=True)
        except Fault as fault:
            self.problem = fault
        else:
            self.problem = None

    def keep_before_update(self) -> None:
        """Keep the database as an older version left it; raise `Fault` "backup-failed"."""
        self._write("before-update")

    def preview(self, name: str) -> RestorePreview:
        """Return what a restore would change; raise `Fault` "backup-invalid"."""
        found = self._find(name)
        with closing(_read(found)) as copy:
            return RestorePreview(describe(found), compare(self._connection, copy))

    def restore(self, name: str) -> None:
        """Put a backup in place of everything in use, in one transaction.

        What is in use is kept as a backup first. Raises `Fault` "backup-invalid" or
        "backup-failed", or what a disk can cause; the records in use are then as they were.
        """
        from edu_app.storage.handed_over_log import carry_over

        with closing(_read(self._find(name))) as copy:
            self._write("before-restore")
            last_run = find_day(self._connection, LAST_RUN)
            if last_run:
                # The clock is judged by when the program really ran last (rules 4).
                keep_day(copy, LAST_RUN, last_run)
            carry_over(self._connection, copy)
            with as_faults(self._connection.place):
                copy_into(copy.raw, self._connection.raw, self._connection.busy_seconds)
        self.keep_today()

    def erasing_person(self, person_id: str) -> Steps[None]:
        """Delete a person from every copy in the data folder, one at each step."""
        return erasing_copies(self._data_folder, self._folder, person_id)

    def erase_all(self) -> None:
        """Delete every copy in the data folder."""
        run_through(erasing_copies(self._data_folder, self._folder, None))

    def _write(self, label: str) -> backup_files.BackupFile:
        day = self._today()
        path = backup_files.labelled_path(self._folder, day, label)
        try:
            backup_files.write_backup(self._connection, path)
        except Fault as fault:
            reason = fault.fields.get("reason", fault.code)
            raise Fault("backup-failed", reason=reason, cause=fault.code) from fault
        return backup_files.BackupFile(path, day, label)

    def _find(self, name: str) -> backup_files.BackupFile:
        """Return the backup of that name; only names that are listed are ever opened."""
        for found in backup_files.find_backups(self._folder):
            if found.path.name == name:
                return found
        raise Fault("backup-invalid", reason="it is not there", name=name)


def _read(found: backup_files.BackupFile) -> Connection:
    try:
        return backup_files.read_backup(found.path)
    except Fault as fault:
        reason = fault.fields.get("reason", fault.code)
        raise Fault("backup-invalid", reason=reason, name=found.path.name) from fault
