"""Saving in a session: a file only where the nurse says, and nothing kept by Qt about it."""

from __future__ import annotations

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from edu_app.core.errors import Fault
from edu_app.ui.clinic.saving import QuietQt, SessionFiles, quiet_qt_settings, save_dialog

MARKER = "Zyxmarker"


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def settings_in(tmp_path):
    """Qt's settings lead to a folder of the test, as app.py leads them to the data folder."""
    folder, before = tmp_path / "qt", {}
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
            before[kind, scope] = Path(QSettings(kind, scope, "x").fileName()).parent
            QSettings.setPath(kind, scope, str(folder))
    yield folder
    for (kind, scope), path in before.items():
        QSettings.setPath(kind, scope, str(path))


def _texts(folder: Path) -> str:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return "".join(path.read_text(encoding="utf-8", errors="replace") for path in files)


def _show_and_cancel(parent: QWidget, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    dialog = save_dialog(parent, str(folder / f"{MARKER}.pdf"))
    dialog.open()
    dialog.reject()
    shiboken6.delete(dialog)


def test_the_file_is_written_where_the_nurse_says(window, tmp_path):
    files = SessionFiles(window, ask=lambda _proposed: str(tmp_path / "plan.pdf"))

    assert files.save("injection plan.pdf", b"whole") == str(tmp_path / "plan.pdf")

    assert (tmp_path / "plan.pdf").read_bytes() == b"whole"


def test_a_name_without_an_ending_gets_the_proposed_one(window, tmp_path):
    files = SessionFiles(window, ask=lambda _proposed: str(tmp_path / "hers"))

    assert files.save("plan.html", b"page") == str(tmp_path / "hers.html")


def test_nothing_is_written_when_nobody_chooses(window, own_home):
    assert SessionFiles(window, ask=lambda _proposed: "").save("plan.pdf", b"whole") == ""

    assert not list(own_home.rglob("*"))


def test_a_place_that_cannot_be_written_is_a_fault_and_leaves_nothing(window, tmp_path):
    files = SessionFiles(window, ask=lambda _proposed: "/dev/null/none/plan.pdf")

    with pytest.raises(Fault) as caught:
        files.save("plan.pdf", b"whole")

    assert caught.value.code == "file-not-written"
    assert not list(tmp_path.rglob("*.part"))


def test_the_nurse_is_asked_in_a_dialog_of_qt_and_may_say_no(window, qtbot, own_home):
    window.show()
    seen = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        seen.append(dialog.testOption(QFileDialog.Option.DontUseNativeDialog))
        dialog.reject()

    QTimer.singleShot(0, answer)
    with quiet_qt_settings():
        assert SessionFiles(window).save("plan.pdf", b"whole") == ""

    assert seen == [True]
    assert not [path for path in own_home.rglob("*") if path.is_file()]


def test_the_proposed_name_stands_in_the_dialog_and_can_be_taken(window, own_home):
    window.show()
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().accept())

    with quiet_qt_settings():
        saved = SessionFiles(window).save("plan.pdf", b"whole")

    assert Path(saved).read_bytes() == b"whole"
    assert Path(saved).name == "plan.pdf"


def test_without_quiet_qt_would_write_the_folder_down(window, settings_in, tmp_path):
    _show_and_cancel(window, tmp_path / MARKER)
    QSettings(QSettings.Scope.UserScope, "QtProject").sync()

    assert MARKER in _texts(settings_in)


def test_folders_shown_in_the_session_are_written_nowhere(window, settings_in, tmp_path, own_home):
    with quiet_qt_settings():
        _show_and_cancel(window, tmp_path / MARKER)

    assert not settings_in.exists()
    assert not list(own_home.rglob("*"))


def test_a_dialog_after_the_session_does_not_write_the_session_s_folder(
    window, settings_in, tmp_path
):
    with quiet_qt_settings():
        _show_and_cancel(window, tmp_path / MARKER)

    shiboken6.delete(QFileDialog(window))
    QSettings(QSettings.Scope.UserScope, "QtProject").sync()

    assert MARKER not in _texts(settings_in)


def test_a_dialog_that_waits_to_be_deleted_is_gone_before_the_settings_come_back(
    window, settings_in, tmp_path
):
    (tmp_path / MARKER).mkdir()
    with quiet_qt_settings():
        dialog = save_dialog(window, str(tmp_path / MARKER / "plan.pdf"))
        dialog.deleteLater()

    assert not shiboken6.isValid(dialog)
    assert MARKER not in _texts(settings_in)


def test_settings_lead_home_again_after_the_session(settings_in):
    quiet = QuietQt()
    quiet.begin()
    quiet.begin()
    nowhere = QSettings(QSettings.Scope.UserScope, "QtProject").fileName()
    quiet.end()
    quiet.end()

    assert not nowhere.startswith(str(settings_in))
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        name = QSettings(kind, QSettings.Scope.UserScope, "QtProject").fileName()
        assert Path(name).parent == settings_in


def test_all_dialogs_are_qt_s_own_while_the_session_runs(qapp):
    own = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    before = QCoreApplication.testAttribute(own)

    with quiet_qt_settings():
        assert QCoreApplication.testAttribute(own)

    assert QCoreApplication.testAttribute(own) == before


def test_what_the_session_copied_is_off_the_clipboard_at_its_end(window, qtbot):
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)

    with quiet_qt_settings():
        QGuiApplication.clipboard().setText(MARKER)

    assert QGuiApplication.clipboard().text() == ""


def test_what_another_program_copied_stays_on_the_clipboard(qapp):
    with quiet_qt_settings():
        QGuiApplication.clipboard().setText("from elsewhere")

    assert QGuiApplication.clipboard().text() == "from elsewhere"


def test_where_settings_are_a_registry_the_folders_are_put_back(window, settings_in, tmp_path):
    # Qt reads it back when the first dialog of the process is made: it has to be a real folder.
    before = tmp_path.as_uri()
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.setValue("FileDialog/lastVisited", before)
    kept.sync()

    with QuietQt(platform="win32"):
        _show_and_cancel(window, tmp_path / MARKER)

    kept.sync()
    assert kept.value("FileDialog/lastVisited") == before
    assert MARKER not in _texts(settings_in)
