"""The session's window: in place of the home window, once, and gone when it ends."""

from __future__ import annotations

import pytest
from clinic_fakes import LATE
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from edu_app.core.errors import Fault
from edu_app.ui.clinic.screens import SCREENS
from edu_app.ui.reminders.reminder_service import ReminderService


class NoDesktop:
    """Takes no notification."""

    def notify(self, _title, _text):
        return False


class FakeTray:
    def __init__(self):
        self.shown = True

    def show_state(self, *_what):
        self.shown = True

    def hide(self):
        self.shown = False


def test_the_entry_and_the_key_open_a_session_in_place_of_the_window(clinic):
    home = clinic.home()
    home.navigation.buttons["clinic"].click()
    window = clinic.host(home).window
    assert window.isVisible()
    assert not home.isVisible()
    assert home.pages.shown_id == "today"
    window._end()
    clinic.settle()
    assert home.isVisible()
    QTest.keyClick(home, Qt.Key.Key_F9)
    assert clinic.host(home).window is not None


def test_a_session_opens_once(clinic):
    home = clinic.home()
    home.go("clinic")
    window = clinic.host(home).window
    home.go("clinic")
    assert clinic.host(home).window is window


def test_ending_is_asked_about_and_escape_goes_on(clinic):
    window = clinic.open()
    clinic.start(window)
    window.close()
    clinic.settle()
    dialog = window.findChild(object, "end-session")
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    clinic.settle()
    assert window.isVisible()
    assert window.context.session.begun
    clinic.end(window)
    assert clinic.homes[0].isVisible()
    assert clinic.host(clinic.homes[0]).window is None


def test_a_session_that_was_not_started_closes_without_a_question(clinic):
    window = clinic.open()
    window.navigation.end.click()
    clinic.settle()
    assert clinic.host(clinic.homes[0]).window is None
    assert clinic.homes[0].isVisible()


def test_a_fault_leaves_the_home_window_as_it_was_with_one_sentence(clinic, monkeypatch):
    home = clinic.home()

    def fail(*_what, **_more):
        raise Fault("database-locked")

    monkeypatch.setattr("edu_app.storage.database.open_database", fail)
    home.go("clinic")
    assert home.isVisible()
    assert home.stand_in is None
    assert clinic.host(home).window is None
    assert "saving" in home.banner.text.text()
    monkeypatch.undo()
    home.go("clinic")
    assert clinic.host(home).window.isVisible()


def test_starting_the_program_again_brings_the_session_to_the_front(clinic):
    window = clinic.open()
    home = clinic.homes[0]
    home.raise_up()
    assert window.isVisible()
    assert not home.isVisible()


def test_reminders_rest_meanwhile_and_come_back(clinic):
    home, tray = clinic.home(), FakeTray()
    service = ReminderService(home, seconds=lambda: 0.0, notifier=NoDesktop(), tray=tray)
    service._show_tray()
    home.go("clinic")
    assert not tray.shown
    service.tick()
    service._show_tray()
    assert not tray.shown
    clinic.host(home).window._end()
    clinic.settle()
    assert tray.shown


class ShownWindows(QObject):
    """Notes every window that comes up."""

    def __init__(self):
        super().__init__()
        self.found = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(type(watched).__name__)
        return False


@pytest.mark.qt_log_ignore("text-to-speech plug-in", extend=True)
def test_nothing_flashes_up_as_a_window_of_its_own(clinic, qapp):
    home = clinic.home()
    shown = ShownWindows()
    qapp.installEventFilter(shown)
    home.go("clinic")
    window = clinic.host(home).window
    clinic.start(window, patient="ar", last=LATE)
    for screen in SCREENS:
        if screen.place != "full":
            window.go(screen.id)
            clinic.settle()
    qapp.removeEventFilter(shown)
    assert shown.found == ["ClinicWindow"]
    assert window.isActiveWindow()
