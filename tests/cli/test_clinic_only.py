"""A computer for clinic sessions only: the usual start opens one, and nobody's records."""

from __future__ import annotations

import datetime
import hashlib

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from edu_app import app as composition
from edu_app.app import Start, open_window
from edu_app.core.records import Person
from edu_app.core.settings import Settings
from edu_app.storage.database import FILE_NAME, open_database
from edu_app.storage.settings_file import SettingsFile
from edu_app.ui.clinic.window import ClinicWindow
from edu_app.ui.main_window import MainWindow

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture
def policy(tmp_path):
    """The administrator's file."""
    path = tmp_path / "policy.toml"
    path.write_text('clinic_session_only = true\nclinic_name = "Bone clinic"\n', encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path):
    """Records that somebody kept before the policy came."""
    folder = tmp_path / "data"
    database = open_database(folder, lambda: TODAY)
    database.records.apply("anna", "added", [Person("anna", display_name="Anna")], [])
    database.close()
    SettingsFile(folder / "settings.json").save(Settings(first_start_done=True))
    return folder


@pytest.fixture
def program(qapp):
    """The application; no session of one test is open in the next."""
    yield qapp
    for window in QApplication.topLevelWidgets():
        if isinstance(window, ClinicWindow):
            window.hide()
            window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _prints(folder):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(autouse=True)
def no_window_of_an_earlier_test():
    """A window that nobody refers to any more stays until Python looks for garbage."""
    for window in QApplication.topLevelWidgets():
        window.hide()


def _windows():
    found = [type(window) for window in QApplication.topLevelWidgets() if window.isVisible()]
    return [kind for kind in found if kind in (ClinicWindow, MainWindow)]


def test_the_usual_start_opens_a_session_and_leaves_the_records_alone(program, policy, folder):
    before, seen = _prints(folder), []

    def look() -> None:
        seen.extend(_windows())
        shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        window = next(one for one in shown if isinstance(one, ClinicWindow))
        seen.append(window.context.use_cases.book.records(window.context.person()).person)
        window.navigation.end.click()

    QTimer.singleShot(0, look)
    code = open_window(Start(data_dir=str(folder), today=TODAY, policy=policy))

    assert code == 0
    assert seen[0] is ClinicWindow and len(seen) == 2
    assert (seen[1].display_name, seen[1].clinic_name) == ("", "Bone clinic")
    assert _prints(folder) == before


def test_the_database_is_not_even_opened(program, policy, tmp_path, monkeypatch):
    monkeypatch.setattr(composition, "_open_records", lambda *_any: pytest.fail("records opened"))
    start = Start(data_dir=str(tmp_path / "none"), policy=policy, exit_after_paint=True)

    assert open_window(start) == 0
    assert not (tmp_path / "none").exists()


def test_at_login_nobody_is_reminded_of_anything(policy, folder):
    before = _prints(folder)
    start = Start(data_dir=str(folder), policy=policy, reminders=True)

    assert open_window(start) == 0
    assert _prints(folder) == before
    assert FILE_NAME in before
