"""What a screen reader calls a choice: one of several, or a box to tick."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from edu_app.ui.dialogs.parts.action_button import ActionButton, ChoiceButton

ROLES = QAccessible.Role


def role_of(widget):
    return QAccessible.queryAccessibleInterface(widget).role()


@pytest.mark.parametrize(
    ("make", "role"),
    [
        (lambda: ChoiceButton("one"), ROLES.RadioButton),
        (lambda: ChoiceButton("sure", ticks=True), ROLES.CheckBox),
        (lambda: ActionButton("primary", "Save"), ROLES.Button),
    ],
)
def test_a_choice_is_called_what_it_is(qtbot, make, role):
    widget = make()
    qtbot.addWidget(widget)
    assert role_of(widget) == role


def test_two_boxes_can_be_ticked_and_unticked_beside_each_other(qtbot):
    first, second = ChoiceButton("first", ticks=True), ChoiceButton("second", ticks=True)
    for box in (first, second):
        qtbot.addWidget(box)
        box.click()
    assert first.isChecked() and second.isChecked()
    first.click()
    assert not first.isChecked()
