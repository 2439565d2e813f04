"""Which lessons are gone into in twenty minutes: one box to tick for each that has more to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.services.learning_values import LessonRow
from edu_app.ui.dialogs.parts.action_button import ChoiceButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.widgets.side_by_side import SideBySide


class LessonPicks(QWidget):
    """What was ticked stays ticked when the titles come in another language."""

    def __init__(self) -> None:
        super().__init__()
        self.ask = WordsLabel(role="label")
        self.buttons: dict[str, ChoiceButton] = {}
        self._place = QWidget()
        self._rows = SideBySide(self._place, least_width=300, spacing=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.ask)
        column.addWidget(self._place)

    def show_lessons(self, rows: Sequence[LessonRow]) -> None:
        """Offer the lessons of `rows`, by their titles."""
        self.ask.set_words(_("Which lessons fit her worry? Pick one or two."))
        self.setAccessibleName(self.ask.text())
        for row in rows:
            if row.id not in self.buttons:
                self.buttons[row.id] = ChoiceButton(row.id, ticks=True)
                self._rows.addWidget(self.buttons[row.id])
            self.buttons[row.id].setText(row.title)

    def picked(self) -> frozenset[str]:
        """Return the ids of the ticked lessons."""
        return frozenset(known for known, button in self.buttons.items() if button.isChecked())
