"""The presentation moves by keys, clicker, mouse and touch, and is left where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from slide_show import press, texts

from edu_app.ui.clinic.presentation.gestures import step_of
from edu_app.ui.clinic.presentation.keys import move_of

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_PageDown, KEY.Key_Down, KEY.Key_Return])
def test_keys_and_a_remote_clicker_go_on(present, key):
    view = present(minutes=3)
    press(view, key)

    assert view.session.position == 1


@pytest.mark.parametrize("key", [KEY.Key_PageUp, KEY.Key_Up, KEY.Key_Backspace])
def test_keys_and_a_remote_clicker_go_back(present, key):
    view = present(minutes=3)
    press(view, KEY.Key_PageDown, key)

    assert view.session.position == 0


def test_arrows_follow_the_text(present):
    arabic = present("ar", minutes=3)
    press(arabic, KEY.Key_Left)
    english = present("en", "de", minutes=3)
    press(english, KEY.Key_Right)

    assert (arabic.session.position, english.session.position) == (1, 1)


def test_home_and_end_go_to_the_first_and_the_last_slide(present):
    view = present(minutes=3)
    press(view, KEY.Key_End)
    last = view.session.position
    press(view, KEY.Key_Home)

    assert last == len(view.session.taught) - 1
    assert view.session.position == 0


def test_nothing_happens_before_the_first_and_after_the_last_slide(present):
    view = present("en", "de", minutes=3)
    press(view, KEY.Key_PageUp)
    first = texts(view)
    press(view, KEY.Key_End)
    last = texts(view)
    press(view, KEY.Key_PageDown)

    assert texts(view) == last != first
    assert not view.controls.on.isEnabled()


def test_escape_leaves_at_the_block_that_is_shown(present, qtbot):
    view = present(minutes=3)
    press(view, KEY.Key_PageDown, KEY.Key_PageDown)

    with qtbot.waitSignal(view.left):
        press(view, KEY.Key_Escape)

    assert view.session.position == 2
    view.refresh()
    assert view.session.taught[2].pairs[0].patient.text in texts(view)


def test_the_window_s_own_close_button_leaves_too(present, qtbot):
    view = present(minutes=3)

    with qtbot.waitSignal(view.left):
        view.close()


def test_a_tap_on_the_trailing_half_goes_on_and_on_the_leading_half_goes_back(present):
    view = present("en", "de", minutes=3)
    place = view.area.viewport()
    left, right = QPoint(60, 300), QPoint(place.width() - 60, 300)
    QTest.mouseClick(place, Qt.MouseButton.LeftButton, NONE, right)
    on = view.session.position
    QTest.mouseClick(place, Qt.MouseButton.LeftButton, NONE, left)

    assert (on, view.session.position) == (1, 0)


def test_taps_are_mirrored_in_a_language_from_right_to_left(present):
    view = present("ar", minutes=3)
    QTest.mouseClick(view.area.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(60, 300))

    assert view.session.position == 1


def test_a_swipe_drags_the_text_along():
    left, right = QPointF(100, 50), QPointF(400, 60)

    assert step_of(right, left, 1000, rtl=False) == 1
    assert step_of(left, right, 1000, rtl=False) == -1
    assert step_of(left, right, 1000, rtl=True) == 1
    assert step_of(QPointF(100, 300), QPointF(110, 50), 1000, rtl=False) == 0


def test_the_other_mouse_button_does_nothing(present):
    view = present("en", "de", minutes=3)
    place = view.area.viewport()
    QTest.mouseClick(place, Qt.MouseButton.RightButton, NONE, QPoint(place.width() - 60, 300))

    assert view.session.position == 0


def test_buttons_move_and_are_reached_by_the_tab_key_but_take_no_keys_when_clicked(present):
    view = present(minutes=3)
    QTest.mouseClick(view.controls.on, Qt.MouseButton.LeftButton)

    assert view.session.position == 1
    assert not view.controls.on.hasFocus()
    assert view.controls.on.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert all(
        button.accessibleName() and min(button.width(), button.height()) >= 44
        for button in (view.controls.on, view.controls.back, view.controls.leave)
    )


def test_an_unknown_key_does_nothing(present):
    view = present(minutes=3)
    press(view, KEY.Key_F9)

    assert view.session.position == 0
    assert move_of(0x7FFFFFF, NONE, rtl=False) == ""


def test_shift_and_space_go_back(present):
    view = present(minutes=3)
    press(view, KEY.Key_Space)
    QTest.keyClick(view, KEY.Key_Space, Qt.KeyboardModifier.ShiftModifier)

    assert view.session.position == 0
