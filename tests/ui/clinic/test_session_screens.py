"""The screens of a session: what leads to each, and what stands in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from edu_app.core.errors import Fault
from edu_app.ui.clinic.screens import SCREENS, read_screen


def test_what_needs_a_route_waits_for_one(clinic):
    window = clinic.open()
    assert window.navigation.buttons["teach"].isHidden()
    window.go("take-away")
    assert window.stack.shown_id == "setup"
    clinic.start(window)
    assert window.stack.shown_id == "teach"
    assert not window.navigation.buttons["take-away"].isHidden()


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("setup", ("setup", "")),
        ("teach:why-not-just-stop#in-short", ("teach", "why-not-just-stop#in-short")),
        ("lesson:for-nurses", ("lessons", "for-nurses")),
        ("settings:details", ("take-away", "")),
        ("today", ("teach", "")),
    ],
)
def test_pages_of_the_home_window_lead_to_screens_of_the_session(target, found):
    assert read_screen(target) == found


def test_a_screen_that_nobody_has_is_a_defect():
    with pytest.raises(KeyError):
        read_screen("nowhere")


@pytest.mark.qt_log_ignore("text-to-speech plug-in", extend=True)
def test_f1_is_when_to_call_and_the_guide_is_one_click_away(clinic):
    window = clinic.open()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.stack.shown_id == "when-to-call"
    window.navigation.buttons["lessons"].click()
    clinic.settle()
    reader = window.stack.built("lessons").reader
    assert reader.sheet.lesson.document.id == "for-nurses"


def test_numbers_lead_to_the_screens(clinic):
    window = clinic.open()
    clinic.start(window)
    number = [screen.id for screen in SCREENS].index("when-to-call") + 1
    QTest.keyClick(window, Qt.Key(ord(str(number))), Qt.KeyboardModifier.ControlModifier)
    assert window.stack.shown_id == "when-to-call"


def test_presenting_covers_the_display_and_comes_back_to_the_same_part(clinic):
    window = clinic.open()
    teach = clinic.start(window, patient="ar")
    window.go("present")
    view = window.full.shown
    assert view.isFullScreen()
    window.context.session.go_to(2)
    view.left.emit()
    clinic.settle()
    assert window.full.shown is None
    assert teach._at == 2
    assert window.navigation.progress.part.text() == "Part 3 of 4"


def test_a_screen_with_damaged_content_is_not_shown_and_says_why(clinic, monkeypatch):
    window = clinic.open()

    def fail(*_what):
        raise Fault("lesson-invalid", path="en.md", line=3, reason="no heading")

    monkeypatch.setattr("edu_app.ui.pages.when_to_call.presenter.CallPresenter.view", fail)
    window.go("when-to-call")
    assert window.stack.shown_id == "setup"
    assert "en.md" in window.banner.text.text()


def test_in_a_narrow_window_the_menu_holds_the_screens(clinic):
    window = clinic.open(size=(480, 800))
    window.resize(480, 800)
    clinic.settle()
    assert window.bar.isVisible() and not window.navigation.isVisible()
    window.bar.menu.click()
    assert window.navigation.isVisible() and not window.stack.isVisible()
    window.navigation.buttons["when-to-call"].click()
    assert not window.navigation.isVisible() and window.stack.isVisible()
