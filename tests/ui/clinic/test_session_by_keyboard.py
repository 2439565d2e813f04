"""A whole session with the keyboard alone: from the home window, through everything, to the end."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog

from edu_app.i18n import runtime
from edu_app.ui.clinic.code_screen import CodeScreen
from edu_app.ui.clinic.taught_card import TaughtCard
from edu_app.ui.clinic.teach_back_card import TeachBackCard
from edu_app.ui.gallery_people import PICTURE_DAY
from edu_app.ui.widgets.blocks.rich_text import RichText

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
# Her next date is to come: there is a code for a phone.
LAST = PICTURE_DAY - datetime.timedelta(days=100)
# More stops than any screen has: whoever needs more is going round in circles.
MOST_STOPS = 400
LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


class Keyboard:
    """Presses real keys where the focus is; nothing else is touched."""

    def __init__(self, clinic):
        self.clinic = clinic

    @property
    def focus(self):
        return QApplication.focusWidget()

    def press(self, *keys, held=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            target = self.focus or QApplication.activeWindow()
            assert target is not None, "no window has the keys"
            QTest.keyClick(target, key, held)
            self.clinic.settle()

    def give_back_to(self, window):
        """Do what a desktop does when a dialog is closed: offscreen there is none."""
        window.activateWindow()
        self.clinic.settle()

    def write(self, text):
        QTest.keyClicks(self.focus, text)
        self.clinic.settle()

    def tab_to(self, wanted):
        """Walk on with the Tab key until the focus is where it is wanted."""
        seen = []
        for _stop in range(MOST_STOPS):
            if self.focus is not None and wanted(self.focus):
                return self.focus
            seen.append(f"{type(self.focus).__name__} {self.focus and self.focus.objectName()}")
            self.press(KEY.Key_Tab)
        raise AssertionError(f"the Tab key does not lead there: {seen[:60]}")

    def tab_to_button(self, button):
        self.tab_to(lambda widget: widget is button)

    def choose(self, box, tag):
        """Choose an entry of a list with the arrow keys."""
        assert self.focus is box
        self.press(KEY.Key_Home)
        for _row in range(box.count()):
            if box.currentData() == tag:
                return
            self.press(KEY.Key_Down)
        raise AssertionError(f"{tag} is not in the list")


@pytest.fixture
def keyboard(clinic):
    return Keyboard(clinic)


def set_up(clinic, keyboard, window, patient, minutes):
    """Fill in the set-up from the first field, where the focus is at once, to its button."""
    screen = window.stack.built("setup")
    clinic.settle()
    assert isinstance(keyboard.focus, QComboBox)
    keyboard.choose(screen.fields.patient.box, patient)
    keyboard.tab_to(lambda widget: widget in screen.fields.minutes.buttons.values())
    for _step in range(3):
        if keyboard.focus is not screen.fields.minutes.buttons[minutes]:
            keyboard.press(KEY.Key_Right)
    keyboard.press(KEY.Key_Space)
    keyboard.tab_to_button(screen.fields.last.line)
    keyboard.write(LAST.isoformat())
    keyboard.tab_to_button(screen.start)
    keyboard.press(KEY.Key_Space)


def teach(clinic, keyboard, window):
    """Read every part, say "again" once, see the block again, and "clear" to every question."""
    screen = window.stack.built("teach")
    screen.feeder.finish_now()
    clinic.settle()
    cards = list(screen.findChildren(TeachBackCard))
    assert len(cards) >= 4
    keyboard.tab_to_button(cards[0].again)
    keyboard.press(KEY.Key_Space)
    assert dict(window.context.session.answers()) == {cards[0].prompt_id: False}
    again = keyboard.focus
    assert isinstance(again, TaughtCard)
    assert all(side.isVisible() for row in again.rows for side in (row._patient, row._nurse))
    for card in cards:
        keyboard.tab_to_button(card.clear)
        keyboard.press(KEY.Key_Space)
    assert set(window.context.session.answers().values()) == {True}


def present(keyboard, window):
    """Open the large view with its key, go on, look at the nurse's side, and come back."""
    keyboard.press(KEY.Key_3, held=CTRL)
    view = window.full.shown
    assert view is not None and view.isActiveWindow()
    keyboard.press(KEY.Key_Home, KEY.Key_PageDown, KEY.Key_PageDown, KEY.Key_F2)
    assert view.side == "nurse"
    at = window.context.session.position
    keyboard.press(KEY.Key_Escape)
    assert window.full.shown is None
    assert window.context.session.position == at > 0


def take_away(clinic, keyboard, window):
    """Type a name, show the code on the whole screen, copy the slip."""
    keyboard.press(KEY.Key_4, held=CTRL)
    assert window.stack.shown_id == "take-away"
    screen = window.stack.built("take-away")
    keyboard.tab_to_button(screen.who.name)
    keyboard.write("Nobody Real")
    keyboard.tab_to(lambda widget: widget is screen.who.clinic)
    keyboard.write("Clinic")
    keyboard.tab_to_button(screen.phone.buttons["large"])
    keyboard.press(KEY.Key_Space)
    assert isinstance(QApplication.activeWindow(), CodeScreen)
    keyboard.press(KEY.Key_Escape)
    keyboard.give_back_to(window)
    keyboard.tab_to_button(screen.slip.buttons["copy"])
    keyboard.press(KEY.Key_Space)
    assert "Nobody Real" in QGuiApplication.clipboard().text()
    assert window.context.session.records().person.display_name == "Nobody Real"


def end(clinic, keyboard, window, home):
    """Say no first, then yes; the home window comes back and the clipboard is empty."""
    for button in ("reject", "end-now"):
        keyboard.tab_to_button(window.navigation.end)
        keyboard.press(KEY.Key_Space)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog) and dialog.objectName() == "end-session"
        if button == "end-now":
            keyboard.tab_to(lambda widget: widget.objectName() == "end-now")
            keyboard.press(KEY.Key_Space)
        else:
            keyboard.press(KEY.Key_Escape)
            keyboard.give_back_to(window)
            assert window.isVisible() and window.context.session.begun
    assert home.isVisible()
    assert clinic.host(home).window is None
    assert "Nobody Real" not in QGuiApplication.clipboard().text()


@pytest.mark.parametrize(
    ("nurse", "patient", "way"), [("en", "ar", RIGHT_TO_LEFT), ("de", "zh-Hans", LEFT_TO_RIGHT)]
)
def test_a_whole_session_by_keyboard_alone(clinic, keyboard, nurse, patient, way):
    home = clinic.home(tag=nurse)
    home.activateWindow()
    keyboard.press(KEY.Key_F9)
    window = clinic.host(home).window
    assert window.isActiveWindow() and not home.isVisible()

    set_up(clinic, keyboard, window, patient, minutes=10)
    assert window.stack.shown_id == "teach"
    choices = window.context.session.choices
    assert (choices.patient, choices.nurse, choices.minutes) == (patient, nurse, 10)
    assert choices.last_injection == LAST
    assert runtime.current().tag == nurse
    sides = window.stack.built("teach").findChildren(RichText)
    assert any(text.layoutDirection() == way for text in sides)

    teach(clinic, keyboard, window)
    present(keyboard, window)
    take_away(clinic, keyboard, window)
    keyboard.press(KEY.Key_F1)
    assert window.stack.shown_id == "when-to-call"
    end(clinic, keyboard, window, home)


def test_every_control_of_the_take_away_is_reached_by_the_tab_key(clinic, keyboard):
    window = clinic.open()
    clinic.start(window, patient="ar", last=LAST)
    window.go("take-away")
    clinic.settle()
    screen = window.stack.built("take-away")
    shown = [one for one in screen.findChildren(QAbstractButton) if one.isVisible()]
    # Of the answers to one question the Tab key reaches the chosen one; arrows reach the others.
    wanted = {one for one in shown if one.isEnabled() and (one.group() is None or one.isChecked())}
    reached = set()
    screen.who.name.setFocus()
    for _stop in range(60):
        reached.add(keyboard.focus)
        keyboard.press(KEY.Key_Tab)

    assert not [one.objectName() for one in shown if not (one.accessibleName() or one.text())]
    assert not {one.objectName() for one in wanted - reached}
