"""Answers of which one is chosen: rows with a mark, reached with Tab and the arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from edu_app.ui.dialogs.parts.action_button import ChoiceButton
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.dialogs.parts.words_label import WordsLabel

Answer = tuple[str, Callable[[], str]]


class ChoiceGroup(QWidget):
    """A question with its answers; `chosen` carries the value. Nothing is chosen beforehand."""

    chosen = Signal(str)

    def __init__(self, ask: Callable[[], str], answers: Sequence[Answer], texts: LiveTexts) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, ChoiceButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.ask = WordsLabel(role="label")
        texts.add(self.ask.set_words, ask)
        column.addWidget(self.ask)
        self.ask.setVisible(bool(self.ask.text()))
        texts.add(self.setAccessibleName, ask)
        for value, words in answers:
            button = ChoiceButton(value)
            texts.add(button.setText, words)
            self._group.addButton(button)
            self.buttons[value] = button
            column.addWidget(button)
            button.clicked.connect(lambda _checked=False, v=value: self.chosen.emit(v))

    def value(self) -> str:
        """Return the chosen value, "" while nothing is chosen."""
        button = self._group.checkedButton()
        return button.value if isinstance(button, ChoiceButton) else ""

    def choose(self, value: str) -> None:
        """Mark `value` as chosen without saying so; "" or an unknown one changes nothing."""
        button = self.buttons.get(value)
        if button:
            button.setChecked(True)
