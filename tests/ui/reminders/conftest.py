"""A window over a store in memory with a clock that can be moved, a fake desktop and no tray."""

from __future__ import annotations

import datetime

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt

from edu_app.core.dates import add_days
from edu_app.core.records import Course, Injection, Medicine, Person
from edu_app.i18n import runtime
from edu_app.i18n.catalogues import Catalogues
from edu_app.i18n.translator import Translator
from edu_app.paths import find_resources
from edu_app.services.settings_desk import SettingsDesk
from edu_app.session import build_use_cases
from edu_app.storage.database import open_database
from edu_app.storage.settings_file import SettingsFile
from edu_app.ui.gallery_people import PictureClock
from edu_app.ui.main_window import MainWindow
from edu_app.ui.page_context import PageContext
from edu_app.ui.reminders.reminder_service import ReminderService
from edu_app.ui.reminders.tray_icon import TrayIcon
from edu_app.ui.retranslate import Retranslator
from edu_app.ui.theme.current import apply_theme

DUE = datetime.date(2026, 11, 20)


class FakeDesktop:
    """Takes notifications, or not."""

    def __init__(self):
        self.sent, self.takes = [], True

    def notify(self, title, text):
        self.sent.append((title, text))
        return self.takes


class FakeSeconds:
    """A wall clock in seconds that only a test moves."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


class Desk:
    """Starts the program on one folder again and again, as login after login does."""

    def __init__(self, app, folder):
        self.app, self.folder = app, folder
        self.clock, self.seconds = PictureClock(DUE), FakeSeconds()
        self.desktop, self.has_tray = FakeDesktop(), False
        self.database, self.window = None, None

    def start(self, day=None, **settings):
        self.stop()
        self.clock.day = day or self.clock.day
        self.database = open_database(self.folder, self.clock.today)
        desk = SettingsDesk(SettingsFile(self.folder / "settings.json"))
        desk.change(first_start_done=True, theme="light", **settings)
        use_cases = build_use_cases(find_resources(), desk, self.database, self.clock)
        resources = find_resources()
        catalogues = Catalogues(resources.locales, resources.built_locales)
        self.window = MainWindow(PageContext(use_cases), Retranslator(self.app, catalogues))
        self.window.go("today")
        tray = TrayIcon(lambda: None, lambda: None, available=lambda: self.has_tray)
        self.service = ReminderService(
            self.window, seconds=self.seconds, notifier=self.desktop, tray=tray
        )
        return self.service

    def keep(self, person_id="maria", name="Maria", last=datetime.date(2026, 5, 20)):
        book = self.window.context.use_cases.book
        book.add_person(Person(person_id, name, "the bone clinic", "555 0134"))
        course = Course(f"{person_id}-course", Medicine.DENOSUMAB_60)
        injections = [Injection(f"{person_id}-last", last)] if last else []
        book.save(person_id, course, *injections)

    def pass_time(self, *, days=0, seconds=60.0):
        self.clock.day = add_days(self.clock.day, days)
        self.seconds.now += seconds + days * 86400.0
        self.service.tick()

    def stop(self):
        if self.window and shiboken6.isValid(self.window):
            self.service.tray.hide()
            self.window.close()
            self.window.deleteLater()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if self.database:
            self.database.close()
        self.window = self.database = None


@pytest.fixture
def desk(qapp, tmp_path):
    runtime.install(Translator.english())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(qapp, "light", 100)
    made = Desk(qapp, tmp_path / "data")
    made.start()
    yield made
    made.stop()
    runtime.install(Translator.english())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(qapp, "light", 100)


@pytest.fixture
def due(desk):
    """Maria's injection is due today; nobody has looked yet."""
    desk.keep()
    return desk
