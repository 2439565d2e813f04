"""Backups for a page: list, make, look at what a restore would change, restore."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from edu_app.core.errors import Fault

if TYPE_CHECKING:
    from edu_app.core.backup_facts import BackupInfo, RestorePreview
    from edu_app.services.ports import BackupStore


class BackupDesk:
    """The backups in the data folder; `restored()` is called after a restore."""

    def __init__(self, store: BackupStore, restored: Callable[[], None]) -> None:
        self._store = store
        self._restored = restored

    @property
    def data_folder(self) -> Path:
        """Return the folder in which everything lies, to be named to its owner."""
        return self._store.data_folder

    @property
    def problem(self) -> Fault | None:
        """Return why the last backup after a change failed, None when it went well.

        What was saved is saved all the same.
        """
        return self._store.problem

    def list(self) -> tuple[BackupInfo, ...]:
        """Return the backups, newest first; unusable ones are marked."""
        return self._store.list()

    def make(self) -> BackupInfo:
        """Make a backup of everything now; raise `Fault` "backup-failed"."""
        return self._store.make()

    def preview(self, name: str) -> RestorePreview:
        """Return what a restore would change; raise `Fault` "backup-invalid"."""
        return self._store.preview(name)

    def restore(self, name: str) -> None:
        """Put the records of a backup in place of the present ones.

        What is there now is kept as a backup of its own first. Raises `Fault` "backup-invalid"
        or "backup-failed"; the present records then stay as they are.
        """
        self._store.restore(name)
        self._restored()
