"""One computer in a folder of the test: the whole window over the real stores, day after day."""

from __future__ import annotations

import datetime
import html
import re

import cases
import pytest
import shiboken6
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QWidget

from edu_app.app import make_window
from edu_app.core.records import Course, Medicine, Person
from edu_app.core.values import replace
from edu_app.i18n import runtime
from edu_app.i18n.bidi import strip_isolates
from edu_app.i18n.catalogues import Catalogues
from edu_app.i18n.translator import Translator
from edu_app.paths import find_resources
from edu_app.services.settings_desk import SettingsDesk
from edu_app.session import build_use_cases
from edu_app.storage.database import open_database
from edu_app.storage.settings_file import SettingsFile
from edu_app.ui.dialogs.parts.question_view import QuestionPanel
from edu_app.ui.gallery_people import PictureClock
from edu_app.ui.retranslate import Retranslator
from edu_app.ui.theme.current import apply_theme
from edu_app.ui.widgets.block_feeder import build_whole
from edu_app.ui.widgets.state_chip import StateChip

_TAGS = re.compile(r"<[^>]*>")
_WEEKDAY = re.compile(r"(day), (?=\d)")
RESOURCES = find_resources()


def plain(text):
    """Return words as the scenarios write them: no tags or isolates, no comma after a weekday."""
    words = html.unescape(_TAGS.sub("", strip_isolates(text))).replace("\u00a0", " ")
    return " ".join(_WEEKDAY.sub(r"\1 ", words).split())


def words_in(widget):
    """Return every word that is seen inside a widget, in one text."""
    kinds = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    texts = [one.text() for one in kinds if one.isVisible()]
    texts += [chip.accessibleName() for chip in widget.findChildren(StateChip) if chip.isVisible()]
    return " ".join(plain(text) for text in texts if text)


class Computer:
    """Her computer: `open(day)` starts the program on that day over what is on the disk."""

    def __init__(self, app, folder):
        self.app, self.folder = app, folder
        self.window = self.database = None

    def open(self, day, *, first_start_done=True, language="en"):
        self.close()
        clock = PictureClock(datetime.date.fromisoformat(day))
        settings = SettingsDesk(SettingsFile(self.folder / "settings.json"))
        if first_start_done and not settings.current.first_start_done:
            settings.change(first_start_done=True, language=language)
        languages = Retranslator(self.app, Catalogues(RESOURCES.locales, RESOURCES.built_locales))
        apply_theme(self.app, "light", 100)
        languages.show(settings.current.language or language)
        self.database = open_database(self.folder, clock.today)
        undated = replace(RESOURCES, built_on=None)
        use_cases = build_use_cases(undated, settings, self.database, clock)
        self.window = make_window(use_cases, languages)
        self.context = self.window.context
        self.window.resize(1180, 1000)
        self.window.go("today")
        self.window.show()
        self.settle()
        return self.window

    def close(self):
        for window in self.app.topLevelWidgets():
            if shiboken6.isValid(window):
                window.hide()
                window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.window = None
        if self.database:
            self.database.close()
            self.database = None

    def settle(self):
        self._run_events()
        if self.window:
            build_whole(self.window)
            self._run_events()

    def _run_events(self):
        for _round in range(6):
            self.app.processEvents()

    def keep(self, *records, person_id="her", name=""):
        """Write records down for somebody, on denosumab 60 mg unless they say otherwise."""
        book = self.context.use_cases.book
        if person_id not in {person.id for person in book.people()}:
            book.add_person(Person(person_id, name))
        if not any(isinstance(record, Course) for record in records):
            records = (Course(f"course-{person_id}", Medicine.DENOSUMAB_60), *records)
        book.save(person_id, *records)
        self.settle()

    def status(self):
        return self.context.use_cases.tracker.status(self.context.person())

    def page(self, page_id="today"):
        """Go to a page and return all its words."""
        self.window.go(page_id)
        self.settle()
        return words_in(self.window.pages.currentWidget())

    def banner(self):
        return plain(self.window.banner.text.text()) if self.window.banner.isVisible() else ""

    def dialog(self):
        """Return the dialog that is open now."""
        self.settle()
        shown = [w for w in self.app.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        return shown[-1] if shown else None

    def said(self):
        return words_in(self.dialog())

    def press(self, button):
        """Press a button by itself or by its name, as the mouse does."""
        if isinstance(button, str):
            shown = [b for b in self.window.findChildren(QAbstractButton, button) if b.isVisible()]
            (button,) = shown
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def press_word(self, words, inside=None):
        """Press the one button that says `words` in a dialog or on the page."""
        place: QWidget = inside or self.dialog() or self.window.pages.currentWidget()
        (button,) = [
            b
            for b in place.findChildren(QAbstractButton)
            if b.isVisible() and plain(b.text()) == words
        ]
        self.press(button)

    def type(self, line, text):
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        assert isinstance(line, QLineEdit)

    def answer(self, name):
        """Answer the question that a dialog asks now, by the answer's name."""
        panel = self.dialog().findChildren(QuestionPanel)[-1]
        self.press(panel.buttons[name])

    def question(self):
        return plain(self.dialog().findChildren(QuestionPanel)[-1].ask.text())


@pytest.fixture
def computer(qapp, tmp_path):
    made = Computer(qapp, tmp_path / "data")
    yield made
    made.close()
    runtime.install(Translator.english())
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(qapp, "light", 100)
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture
def her(computer):
    """Return a function: the day, with her last injection on 15 January 2026."""

    def on(day, *records):
        computer.open(day)
        computer.keep(cases.LAST, *records)
        return computer

    return on
