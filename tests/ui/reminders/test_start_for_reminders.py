"""`bonesteady --reminders`: no window when nothing is due, and it stays to look again."""

from __future__ import annotations

import datetime

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from edu_app import app
from edu_app.core.records import Course, Injection, Medicine, Person
from edu_app.core.settings import Settings
from edu_app.storage.database import open_database
from edu_app.storage.settings_file import SettingsFile
from edu_app.ui.main_window import MainWindow
from edu_app.ui.reminders.reminder_service import ReminderService
from edu_app.ui.single_instance import SingleInstance

DUE = datetime.date(2026, 11, 20)


def windows():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]


@pytest.fixture
def start(qapp, tmp_path, monkeypatch):
    """Start at login on a day; once the first look is over, note what is seen and quit."""
    seen = []

    def look_and_leave(service, begin=ReminderService.begin):
        due = begin(service)
        QTimer.singleShot(0, lambda: (seen.append(service._window.isVisible()), qapp.quit()))
        return due

    def run(today, **more):
        seen.clear()
        code = app.open_window(
            app.Start(data_dir=str(tmp_path), today=today, reminders=True, **more)
        )
        return code, list(seen)

    monkeypatch.setattr(ReminderService, "begin", look_and_leave)
    yield run
    for window in windows():
        if shiboken6.isValid(window):
            window.hide()
            window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setQuitOnLastWindowClosed(True)


@pytest.fixture
def kept(tmp_path):
    """Maria, whose injection is due on the 20th of November."""
    settings = Settings(language="en", first_start_done=True, theme="light")
    SettingsFile(tmp_path / "settings.json").save(settings)
    database = open_database(tmp_path, lambda: DUE)
    person = Person("maria", "Maria")
    course = Course("c", Medicine.DENOSUMAB_60)
    given = Injection("i", datetime.date(2026, 5, 20))
    database.records.apply("maria", "sample", (person, course, given), ())
    database.close()


def test_nothing_due_opens_no_window(start, kept):
    assert start(datetime.date(2026, 8, 1)) == (0, [False])


def test_something_due_opens_the_window_once(start, kept):
    assert start(DUE) == (0, [True])
    assert start(DUE) == (0, [False])


def test_before_the_first_questions_it_ends_at_once(start):
    assert start(DUE) == (0, [])


def test_a_window_that_is_open_already_is_left_alone(start, kept, tmp_path):
    first = SingleInstance(tmp_path)
    assert first.claim()
    assert start(DUE) == (0, [])
    first.release()
