"""Ways out when the database cannot be opened: the last good backup, or a new beginning.

The damaged file is renamed, never written over. Nothing happens until a person has chosen.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from edu_app.core.backup_facts import BackupInfo
from edu_app.core.errors import Fault
from edu_app.storage.backup_compare import describe
from edu_app.storage.backup_files import find_backups, read_backup, write_backup
from edu_app.storage.backups import BACKUP_FOLDER
from edu_app.storage.connection import open_connection
from edu_app.storage.database import FILE_NAME
from edu_app.storage.schema import migrate
from edu_app.storage.set_aside import set_aside


class Recovery:
    """What can be done in a data folder whose database is damaged; open it again afterwards."""

    def __init__(self, folder: Path, today: Callable[[], datetime.date]) -> None:
        self._path = folder / FILE_NAME
        self._backups = folder / BACKUP_FOLDER
        self._today = today

    def offers(self) -> tuple[BackupInfo, ...]:
        """Return the backups that can be used, newest first."""
        found = (describe(backup) for backup in find_backups(self._backups))
        return tuple(info for info in found if info.usable)

    def start_from(self, name: str) -> Path | None:
        """Set the damaged file aside and begin with a backup.

        Returns where the damaged file is now, None when there was none. Raises `Fault`
        "backup-invalid" or what a disk can cause; the damaged file is then still in its place,
        or aside under its new name.
        """
        if name not in [info.name for info in self.offers()]:
            raise Fault("backup-invalid", reason="it is not there", name=name)
        with closing(read_backup(self._backups / name)) as copy:
            aside = set_aside(self._path, self._today())
            write_backup(copy, self._path)
        return aside

    def start_empty(self) -> Path | None:
        """Set the damaged file aside and begin with no records; backups stay."""
        aside = set_aside(self._path, self._today())
        with closing(open_connection(None)) as empty:
            migrate(empty)
            write_backup(empty, self._path)
        return aside
