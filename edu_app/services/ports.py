"""What the use cases need of a store, as protocols; storage fits them without knowing them.

Every method that changes something has it on disk before it returns, or raises a `Fault`
(not-saved, disk-full, no-permission, database-locked, database-damaged) and changed nothing.
People and records are found by opaque ids; dates are local calendar dates.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from edu_app.core.backup_facts import BackupInfo, RestorePreview
from edu_app.core.errors import Fault
from edu_app.core.handed_over import HandedOver
from edu_app.core.question_items import QuestionItem
from edu_app.core.records import Person, PersonRecords, Record
from edu_app.core.reminders import ReminderKey
from edu_app.core.revisions import Revision, Step
from edu_app.core.settings import Settings
from edu_app.core.steps import Steps


class RecordStore(Protocol):
    """Everybody's records and every change that was ever made to them."""

    def people(self) -> tuple[Person, ...]: ...

    def records_of(self, person_id: str) -> PersonRecords: ...

    def apply(
        self,
        person_id: str,
        label: str,
        saves: Sequence[Record | Person],
        removals: Sequence[str],
    ) -> Revision: ...

    def apply_all(self, steps: Sequence[Step]) -> tuple[Revision, ...]: ...

    def undo(self, revision_id: int) -> Revision: ...

    def history(self, person_id: str, newest: int = -1) -> tuple[Revision, ...]: ...

    def newest_standing(self, person_id: str) -> Revision | None: ...

    def move(self, record_id: str, to_person: str) -> Revision: ...

    def erasing_person(self, person_id: str) -> Steps[None]: ...

    def erase_all(self) -> None: ...


class ProgressStore(Protocol):
    """Which lessons somebody has read, and where she stopped."""

    def read_lessons(self, person_id: str) -> frozenset[str]: ...

    def mark_read(self, person_id: str, lesson: str, *, read: bool) -> None: ...

    def place(self, person_id: str, lesson: str) -> str: ...

    def remember_place(self, person_id: str, lesson: str, anchor: str) -> None: ...


class ReminderLog(Protocol):
    """Which reminders were shown, until when they rest, and when anybody looked last."""

    def shown(self, person_id: str) -> frozenset[ReminderKey]: ...

    def remember(self, key: ReminderKey, on: datetime.date) -> None: ...

    def forget(self, key: ReminderKey) -> None: ...

    def resting_until(self, person_id: str) -> datetime.date | None: ...

    def rest_until(self, person_id: str, day: datetime.date | None) -> None: ...

    def last_checked(self) -> datetime.date | None: ...

    def remember_check(self, on: datetime.date) -> None: ...


class QuestionStore(Protocol):
    """The questions that somebody wants to ask, in her order."""

    def items(self, person_id: str) -> tuple[QuestionItem, ...]: ...

    def put(self, person_id: str, item: QuestionItem) -> None: ...

    def drop(self, person_id: str, item_id: str) -> None: ...


class HandedOverLog(Protocol):
    """What was printed or put into a phone: the newest of each kind."""

    def made(self, person_id: str) -> tuple[HandedOver, ...]: ...

    def remember(self, person_id: str, *made: HandedOver) -> None: ...


class RunLog(Protocol):
    """The last day on which the program ran with a clock that was believed."""

    def last_run(self) -> datetime.date | None: ...

    def remember_run(self, day: datetime.date) -> None: ...


class SettingsStore(Protocol):
    """The settings file; `load` names the entries that could not be read."""

    def load(self) -> tuple[Settings, tuple[str, ...]]: ...

    def save(self, settings: Settings) -> None: ...


class BackupStore(Protocol):
    """The backups in the data folder, newest first."""

    @property
    def data_folder(self) -> Path: ...

    @property
    def problem(self) -> Fault | None: ...

    def list(self) -> tuple[BackupInfo, ...]: ...

    def make(self) -> BackupInfo: ...

    def preview(self, name: str) -> RestorePreview: ...

    def restore(self, name: str) -> None: ...


class Weekends(Protocol):
    """Weekend days of a country (ISO 3166 alpha-2), Monday 0 to Sunday 6, empty when unknown."""

    def weekend(self, country: str) -> frozenset[int]: ...
