"""Builds the services of a session over its stores; no window is needed for it.

A part of the composition root (app.py): it hands each piece the ones below it and decides
nothing. Whatever the first page does not need is built when it is used.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from edu_app.core.clock import Clock
from edu_app.core.regimen import Regimen
from edu_app.core.values import replace
from edu_app.paths import Resources
from edu_app.services.use_cases import UseCases

if TYPE_CHECKING:
    from edu_app.services.backup_desk import BackupDesk
    from edu_app.services.login_desk import LoginDesk
    from edu_app.services.ports import SettingsStore
    from edu_app.services.settings_desk import SettingsDesk
    from edu_app.storage.database import Database
    from edu_app.ui.main_window import MainWindow
    from edu_app.ui.retranslate import Retranslator

# Loaded when the first page has been seen for a while.
_BEHIND_DOORS = (
    "edu_app.clinic_start",
    "edu_app.services.clinic_session",
    "edu_app.ui.clinic.host",
    "edu_app.ui.clinic.setup_screen",
)
_QUIET_MS = 1000


def new_id() -> str:
    """Return an id that no other record has."""
    import secrets

    return secrets.token_hex(16)


class Deferred:
    """Stands for a service until one of its methods is asked for; then builds it once.

    Lessons, archives and plans load libraries that the first page must not wait for.
    """

    def __init__(self, build: Callable[[], Any]) -> None:
        self._build = build
        self._built: Any = None

    def __getattr__(self, name: str) -> Any:
        if self._built is None:
            self._built = self._build()
        return getattr(self._built, name)


def load_regimen_of(resources: Resources) -> Regimen:
    """Return the checked regimen; raise `Fault` "regimen-invalid"."""
    from edu_app.lessons.regimen_file import load_regimen

    name = "denosumab-60mg"
    return load_regimen(
        resources.content / "regimens" / f"{name}.toml", resources.built_regimens / f"{name}.json"
    )


def build_use_cases(  # noqa: PLR0913 - one argument for each thing that is given
    resources: Resources,
    settings: SettingsDesk,
    database: Database,
    clock: Clock,
    *,
    restored: Callable[[], None] = lambda: None,
    regimen: Regimen | None = None,
) -> UseCases:
    """Return the services over `database`; raise `Fault` for a damaged regimen.

    `restored` is called after a backup was put in place of the records. `regimen`: one that has
    been read and checked already.
    """
    from edu_app.services.records import RecordBook
    from edu_app.services.tracker import Tracker

    regimen = regimen or load_regimen_of(resources)
    book = RecordBook(database.records, clock, new_id)
    countries = cast(Any, Deferred(lambda: _countries(resources)))
    tracker = Tracker(book, regimen, clock, database.runs, countries, build_date=resources.built_on)
    return UseCases(
        book=book,
        tracker=tracker,
        settings=settings,
        regimen=regimen,
        clock=clock,
        countries=countries,
        reminders=cast(Any, Deferred(lambda: _reminders(book, tracker, regimen, database))),
        learning=cast(Any, Deferred(lambda: _learning(resources, database, clock))),
        questions=cast(Any, Deferred(lambda: _questions(database, clock))),
        plans=cast(Any, Deferred(lambda: _plans(book, tracker, regimen, countries, resources))),
        handed_over=cast(Any, Deferred(lambda: _handed_over(book, tracker, database))),
        archive=cast(Any, Deferred(lambda: _archive(database, book, settings, clock))),
        backups=_backups(database, restored),
    )


def _reminders(book: Any, tracker: Any, regimen: Regimen, database: Database) -> object:
    from edu_app.services.reminder_desk import ReminderDesk

    return ReminderDesk(book, tracker, regimen, database.reminders)


def _countries(resources: Resources) -> object:
    from edu_app.services.countries import Countries

    return Countries(resources.content)


def _learning(resources: Resources, database: Database, clock: Clock) -> object:
    from edu_app.lessons.library import Library
    from edu_app.services.learning import Learning

    return Learning(Library(resources.content), clock, database.progress)


def _questions(database: Database, clock: Clock) -> object:
    from edu_app.services.question_list import QuestionList

    return QuestionList(database.questions, new_id, clock.today)


def _plans(
    book: Any, tracker: Any, regimen: Regimen, countries: Any, resources: Resources
) -> object:
    from edu_app.i18n.catalogues import Catalogues
    from edu_app.services.plan import PlanMaker

    languages = Catalogues(resources.locales, resources.built_locales)
    return PlanMaker(book, tracker, regimen, countries, languages)


def _handed_over(book: Any, tracker: Any, database: Database) -> object:
    from edu_app.services.handed_over import HandedOverDesk

    return HandedOverDesk(database.handed_over, tracker, book.announce)


def _archive(database: Database, book: Any, settings: SettingsDesk, clock: Clock) -> object:
    from edu_app.services.archive_desk import ArchiveDesk, ArchiveStores

    stores = ArchiveStores(database.records, database.questions, database.progress)
    return ArchiveDesk(stores, book, settings, clock)


def _backups(database: Database, restored: Callable[[], None]) -> BackupDesk | None:
    if database.backups is None:
        return None
    from edu_app.services.backup_desk import BackupDesk

    return BackupDesk(database.backups, restored)


def memory_session(resources: Resources, settings_file: SettingsStore, clock: Clock) -> UseCases:
    """Return services over stores in memory, for pictures: nothing of them touches the disk."""
    from edu_app.services.settings_desk import SettingsDesk
    from edu_app.storage.database import open_database

    database = open_database(Path(), clock.today, in_memory=True)
    # The day of a picture may lie before the program was made, and the clock is right all the same.
    undated = replace(resources, built_on=None)
    return build_use_cases(undated, SettingsDesk(settings_file), database, clock)


def connect_doors(window: MainWindow, resources: Resources, languages: Retranslator) -> None:
    """Let the entries of `window` that lead out of it open what they name.

    What they need is loaded while nobody waits for it, a part at a time.
    """
    from PySide6.QtCore import QTimer

    def open_door(_name: str) -> None:
        from edu_app.clinic_start import open_from_home

        open_from_home(window, resources, languages)

    def load(parts: tuple[str, ...] = _BEHIND_DOORS) -> None:
        importlib.import_module(parts[0])
        if parts[1:]:
            QTimer.singleShot(0, window, lambda: load(parts[1:]))

    window.door_chosen.connect(open_door)
    window.painted.connect(lambda: QTimer.singleShot(_QUIET_MS, window, load))


def build_login_desk(settings: SettingsDesk, given: str | None, folder: Path) -> LoginDesk:
    """Return what starts this installation at login, with the data folder it has now.

    `given`: the folder named on the command line, None for the custom of the system.
    """
    import os
    import sys

    from edu_app.exchange.login_entry import login_entry, start_command
    from edu_app.services.login_desk import LoginDesk

    frozen = bool(getattr(sys, "frozen", False))
    command = start_command(sys.executable, sys.argv[0], frozen=frozen)
    if given or os.environ.get("BONESTEADY_DATA_DIR"):
        command = (*command, "--data-dir", str(folder))
    return LoginDesk(login_entry(environ=os.environ, home=Path.home()), command, settings)


def collect_garbage() -> None:
    """Look for garbage from now on: the start does without (cli.py), and what it made stays."""
    import gc

    if not gc.isenabled():
        gc.freeze()
        gc.enable()
