"""A session that nobody uses: ending is offered, and nothing ends by itself."""

from __future__ import annotations

from clinic_fakes import FakeTimer
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from edu_app.ui.clinic.idle_watch import IdleWatch


def test_after_a_while_without_use_ending_is_offered_and_nothing_ends(clinic):
    window = clinic.open(clinic_idle_minutes=7)
    clinic.start(window)
    window.idle.idled.emit()
    clinic.settle()
    dialog = window.findChild(object, "end-session")
    assert dialog.isVisible()
    assert any("7 minutes" in label.text() for label in dialog.findChildren(QLabel))
    window.idle.idled.emit()
    clinic.settle()
    assert len(window.findChildren(object, "end-session")) == 1
    assert window.context.session.begun
    assert clinic.host(clinic.homes[0]).window is window
    dialog.reject()
    clinic.settle()
    assert window.isVisible()


def test_every_use_counts_anew(qtbot):
    timer, window = FakeTimer(), QWindow()
    watch = IdleWatch(10, window, timer)
    watch.watch(window)
    before = len(timer.started)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert timer.started[before:] and set(timer.started) == {600_000}
    with qtbot.waitSignal(watch.idled):
        timer.timeout.emit()


def test_a_window_that_opens_later_is_watched_too(clinic):
    window = clinic.open()
    timer = FakeTimer()
    watch = IdleWatch(10, window, timer)
    before = len(timer.started)
    QGuiApplication.instance().focusWindowChanged.emit(QGuiApplication.focusWindow())
    assert len(timer.started) > before
    assert watch.minutes == 10
