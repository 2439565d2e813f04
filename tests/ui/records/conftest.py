"""Forms and pages over the real store in a folder of the test, with a window that remembers."""

from __future__ import annotations

import datetime
import itertools
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt

from edu_app.core.clock import ChosenDate
from edu_app.core.records import Course, Injection, Medicine, Person
from edu_app.i18n import runtime
from edu_app.i18n.translator import Translator
from edu_app.lessons.regimen_file import load_regimen
from edu_app.paths import find_resources
from edu_app.services.archive_desk import ArchiveDesk, ArchiveStores
from edu_app.services.backup_desk import BackupDesk
from edu_app.services.countries import Countries
from edu_app.services.handed_over import HandedOverDesk
from edu_app.services.plan import PlanMaker
from edu_app.services.records import RecordBook
from edu_app.services.reminder_desk import ReminderDesk
from edu_app.services.settings_desk import SettingsDesk
from edu_app.services.tracker import Tracker
from edu_app.services.use_cases import UseCases
from edu_app.storage.database import open_database
from edu_app.storage.settings_file import SettingsFile
from edu_app.ui.page_context import PageContext
from edu_app.ui.theme.current import apply_theme

TODAY = datetime.date(2026, 11, 23)
CONTENT = find_resources().content


class RememberingWindow:
    """Keeps what was told and where somebody wanted to go."""

    def __init__(self):
        self.told, self.undos, self.went = [], [], []

    def go(self, target):
        self.went.append(target)

    def tell(self, text, undo=None):
        self.told.append(text)
        self.undos.append(undo)

    def languages(self):
        return ("en",)


class Home:
    """One data folder; `open()` starts a session on it, again after `close()`."""

    def __init__(self, folder):
        self.folder, self.database = folder, None
        self._ids = itertools.count(1)

    def open(self, today=TODAY):
        self.close()
        clock = ChosenDate(today, set_by_hand=False)
        self.database = open_database(self.folder, clock.today)
        settings = SettingsDesk(SettingsFile(self.folder / "settings.json"))
        return self._context(clock, settings)

    def close(self):
        if self.database:
            self.database.close()
            self.database = None

    def _context(self, clock, settings):
        database = self.database
        regimen = load_regimen(CONTENT / "regimens" / "denosumab-60mg.toml")
        book = RecordBook(database.records, clock, lambda: f"id-{next(self._ids)}")
        tracker = Tracker(book, regimen, clock, database.runs, Countries(CONTENT))
        stores = ArchiveStores(database.records, database.questions, database.progress)
        use_cases = UseCases(
            book=book,
            tracker=tracker,
            settings=settings,
            regimen=regimen,
            clock=clock,
            learning=None,
            countries=Countries(CONTENT),
            reminders=ReminderDesk(book, tracker, regimen, database.reminders),
            archive=ArchiveDesk(stores, book, settings, clock),
            questions=None,
            plans=PlanMaker(book, tracker, regimen, Countries(CONTENT)),
            handed_over=HandedOverDesk(database.handed_over, tracker, book.announce),
            backups=BackupDesk(database.backups, lambda: None),
        )
        window = RememberingWindow()
        context = PageContext(use_cases, window)
        context.window = window
        return context


@pytest.fixture
def home(tmp_path):
    found = Home(tmp_path / "data")
    yield found
    found.close()


@pytest.fixture
def context(home):
    return home.open()


@pytest.fixture(autouse=True)
def themed(qapp):
    runtime.install(Translator.english())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(qapp, "light", 100)
    yield qapp
    apply_theme(qapp, "light", 100)


@pytest.fixture
def keep():
    """Return a function that writes a person with injections down."""

    def write(context, *days, name="Maria", person_id="maria"):
        book = context.use_cases.book
        book.add_person(Person(person_id, name, "the bone clinic", "555 0134"))
        book.save(person_id, Course(f"course-{person_id}", Medicine.DENOSUMAB_60))
        for number, day in enumerate(days):
            given = Injection(f"{person_id}-{number}", datetime.date.fromisoformat(day))
            book.save(person_id, given, label="injection-recorded")
        return book

    return write


@pytest.fixture
def show(qtbot, themed):
    """Return a function that shows a widget and gives it back; all windows go after the test."""
    kept = []

    def put(widget, size=(760, 900)):
        kept.append(widget)
        widget.resize(*size)
        widget.show()
        return widget

    yield put
    for window in themed.topLevelWidgets():
        if shiboken6.isValid(window):
            window.hide()
            window.deleteLater()
    themed.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def press(qtbot):
    """Return functions that use mouse and keyboard as a person does."""
    left = Qt.MouseButton.LeftButton
    return SimpleNamespace(
        click=lambda widget: qtbot.mouseClick(widget, left),
        type=lambda widget, text: (widget.setFocus(), qtbot.keyClicks(widget, text)),
        key=qtbot.keyClick,
    )
