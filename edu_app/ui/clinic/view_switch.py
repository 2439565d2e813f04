"""Whose language is shown: both side by side, the patient's alone, the nurse's alone."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.clinic.two_sides import View
from edu_app.ui.dialogs.parts.action_button import ChoiceButton
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class ViewSwitch(QWidget):
    """`view_chosen` carries "both", "patient" or "nurse"."""

    view_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.view: View = "both"
        self.buttons: dict[View, ChoiceButton] = {}
        self._group = QButtonGroup(self)
        row = FlowLayout(self)
        for view in get_args(View):
            button = ChoiceButton(view)
            button.clicked.connect(lambda _on=False, known=view: self._on_chosen(known))
            self._group.addButton(button)
            self.buttons[view] = button
            row.addWidget(button)
        self.buttons["both"].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the buttons anew."""
        self.setAccessibleName(_("What is shown"))
        # L10N: three buttons: the lesson in both languages, in the patient's language only, in the
        # language of the nurse (who reads this) only.
        self.buttons["both"].setText(pgettext("view", "Both languages"))
        self.buttons["patient"].setText(pgettext("view", "The patient’s alone"))
        self.buttons["nurse"].setText(pgettext("view", "Yours alone"))

    def choose(self, view: View) -> None:
        """Show `view` as if it had been chosen."""
        self.buttons[view].setChecked(True)
        self._on_chosen(view)

    def _on_chosen(self, view: View) -> None:
        self.view = view
        self.view_chosen.emit(view)
