"""Three, ten or twenty minutes, and what fits into them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from edu_app.core.lessons import Minutes
from edu_app.core.marks import N_
from edu_app.i18n.runtime import _, ngettext
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.dialogs.parts.action_button import ChoiceButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.widgets.side_by_side import SideBySide

_HELD: Mapping[Minutes, str] = {
    3: N_("The parts that everybody must know, and one question at the end."),
    10: N_("Also the parts that everybody should know, and a question after each main part."),
    20: N_("Also more about the lessons that you pick below."),
}


class MinutesChoice(QWidget):
    """`chosen` carries the minutes."""

    chosen = Signal(int)

    def __init__(self, context: ClinicContext, minutes: Minutes) -> None:
        super().__init__()
        self._context, self._minutes = context, minutes
        self.ask, self.held = WordsLabel(role="label"), WordsLabel(role="caption")
        self.buttons: dict[Minutes, ChoiceButton] = {}
        group, place = QButtonGroup(self), QWidget()
        row = SideBySide(place, least_width=150, spacing=8)
        for number in get_args(Minutes):
            button = ChoiceButton(str(number))
            button.setChecked(number == minutes)
            button.clicked.connect(lambda _on=False, known=number: self._on_chosen(known))
            group.addButton(button)
            row.addWidget(button)
            self.buttons[number] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.ask, place, self.held):
            column.addWidget(part)
        self.retranslate()

    @property
    def minutes(self) -> Minutes:
        """Return what was chosen."""
        return self._minutes

    def retranslate(self) -> None:
        """Word everything anew."""
        self.ask.set_words(_("How much time is there?"))
        self.setAccessibleName(self.ask.text())
        for number, button in self.buttons.items():
            said = ngettext("{minutes} minute", "{minutes} minutes", number)
            button.setText(said.format(minutes=self._context.words().number(number)))
            button.setAccessibleDescription(_(_HELD[number]))
        self.held.set_words(_(_HELD[self._minutes]))

    def _on_chosen(self, minutes: Minutes) -> None:
        self._minutes = minutes
        self.held.set_words(_(_HELD[minutes]))
        self.chosen.emit(minutes)
