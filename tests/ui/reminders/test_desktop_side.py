"""Tray, notifications and the program's own id, on a fake desktop."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from edu_app.ui.identity import APPLICATION_ID, name_application, show_icon
from edu_app.ui.reminders.notifier import SystemNotifier, send_to_portal
from edu_app.ui.reminders.tray_icon import TrayIcon, state_icon


class FakeTray:
    def __init__(self, *, there):
        self.there, self.said = there, []

    def is_there(self):
        return self.there

    def say(self, title, text):
        self.said.append((title, text))


def test_a_tray_takes_the_notification():
    tray, asked = FakeTray(there=True), []
    notifier = SystemNotifier(tray, lambda *words: asked.append(words) or True)
    assert notifier.notify("BoneSteady", "words")
    assert tray.said == [("BoneSteady", "words")]
    assert asked == []


@pytest.mark.parametrize("answer", [True, False])
def test_without_a_tray_the_portal_is_asked(answer):
    notifier = SystemNotifier(FakeTray(there=False), lambda *_words: answer)
    assert notifier.notify("BoneSteady", "words") is answer


def test_without_a_session_bus_nothing_takes_it(monkeypatch):
    from PySide6 import QtDBus

    closed = SimpleNamespace(isConnected=lambda: False)
    fake = SimpleNamespace(sessionBus=lambda: closed)
    monkeypatch.setattr(QtDBus, "QDBusConnection", fake)
    assert not send_to_portal("BoneSteady", "words")


def test_the_portal_gets_title_and_body(monkeypatch):
    from PySide6 import QtDBus

    calls = []
    bus = SimpleNamespace(isConnected=lambda: True, send=lambda call: calls.append(call) or True)
    monkeypatch.setattr(QtDBus, "QDBusConnection", SimpleNamespace(sessionBus=lambda: bus))
    assert send_to_portal("My notes", "words")
    (call,) = calls
    assert call.member() == "AddNotification"
    assert call.arguments() == ["reminder", {"title": "My notes", "body": "words"}]


def test_the_sign_differs_in_shape_and_not_only_in_colour(qapp):
    grey = [
        state_icon(sign, "neutral").pixmap(32, 32).toImage()
        for sign in ("clock", "bell", "warning")
    ]
    assert grey[0] != grey[1] != grey[2]


def test_tones_have_their_own_ground(qapp):
    amber, red = (state_icon("bell", tone).pixmap(32, 32).toImage() for tone in ("amber", "red"))
    assert amber != red


# The offscreen platform has no tray window; Qt says so when an icon is shown all the same.
@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
@pytest.mark.parametrize("there", [True, False])
def test_the_icon_is_shown_where_there_is_a_tray(qapp, there):
    opened = []
    tray = TrayIcon(lambda: opened.append(1), lambda: None, available=lambda: there)
    tray.show_state("bell", "amber", "BoneSteady: Late")
    assert tray.icon.toolTip() == ("BoneSteady: Late" if there else "")
    tray.open_action.trigger()
    assert opened == [1]
    tray.hide()


def test_windows_is_told_the_application_id(qapp):
    told = []
    library = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=told.append)
    name_application(qapp, platform="win32", shell32=library)
    assert told == [APPLICATION_ID]
    assert qapp.desktopFileName() == APPLICATION_ID


def test_the_window_gets_the_program_s_icon(qapp, tmp_path):
    from edu_app.paths import find_resources

    show_icon(qapp, tmp_path / "missing.svg")
    show_icon(qapp, find_resources().icon)
    assert not qapp.windowIcon().isNull()
