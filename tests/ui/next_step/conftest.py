"""The page over a real store in a folder of the test; a session can be closed and opened again."""

from __future__ import annotations

import datetime

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt

from edu_app.core.clock import ChosenDate
from edu_app.core.records import Course, Injection, Medicine, Person
from edu_app.i18n import runtime
from edu_app.i18n.translator import Translator
from edu_app.paths import find_resources
from edu_app.services.settings_desk import SettingsDesk
from edu_app.session import build_use_cases
from edu_app.storage.database import open_database
from edu_app.storage.settings_file import SettingsFile
from edu_app.ui.page_context import PageContext
from edu_app.ui.pages.next_step.page import NextStepPage
from edu_app.ui.theme.current import apply_theme

TODAY = datetime.date(2026, 11, 23)


class Window:
    """Remembers what was told and where somebody wanted to go."""

    def __init__(self):
        self.told, self.undos, self.went = [], [], []

    def go(self, target):
        self.went.append(target)

    def tell(self, text, undo=None):
        self.told.append(text)
        self.undos.append(undo)


class Home:
    def __init__(self, folder):
        self.folder, self.database = folder, None

    def open(self, today=TODAY):
        self.close()
        clock = ChosenDate(today, set_by_hand=False)
        self.database = open_database(self.folder, clock.today)
        settings = SettingsDesk(SettingsFile(self.folder / "settings.json"))
        use_cases = build_use_cases(find_resources(), settings, self.database, clock)
        window = Window()
        context = PageContext(use_cases, window)
        context.window = window
        return context

    def close(self):
        if self.database:
            self.database.close()
            self.database = None


@pytest.fixture
def home(tmp_path):
    made = Home(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def context(home):
    """Maria: injections in January and July 2026, nothing else."""
    made = home.open()
    book = made.use_cases.book
    book.add_person(Person("maria", "Maria", "the bone clinic", "555 0134"))
    given = [datetime.date(2026, 1, 10), datetime.date(2026, 7, 10)]
    injections = [Injection(f"i{n}", day) for n, day in enumerate(given)]
    book.save("maria", Course("course", Medicine.DENOSUMAB_60), *injections)
    return made


@pytest.fixture(autouse=True)
def themed(qapp):
    runtime.install(Translator.english())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(qapp, "light", 100)
    yield qapp
    for window in qapp.topLevelWidgets():
        if shiboken6.isValid(window):
            window.hide()
            window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def show(themed):
    """Return a function that shows the page of a context, following its records."""
    kept = []

    def put(context):
        page = NextStepPage(context)
        context.use_cases.book.subscribe(lambda _person: page.refresh())
        page.resize(900, 1600)
        page.refresh()
        page.show()
        kept.append(page)
        return page

    return put
