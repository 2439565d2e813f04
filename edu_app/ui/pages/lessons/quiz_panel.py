"""The check questions at the end of a lesson: one at a time, in any order, without a score.

Knows no lesson; it emits the anchor of the part somebody wants to read again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout
from edu_app.ui.widgets.blocks.question import QuestionText, QuestionView
from edu_app.ui.widgets.blocks.text_setting import TextSetting


class QuizPanel(QWidget):
    """A number for each question, the question chosen, and one button for another."""

    block_wanted = Signal(str)

    def __init__(
        self,
        questions: Sequence[QuestionText],
        setting: TextSetting,
        number: Callable[[int], str] = str,
    ) -> None:
        """Take the questions, the setting of their language and how the window writes numbers."""
        super().__init__()
        self._number = number
        self.heading, self.place, self.another = QLabel(), QLabel(), QPushButton()
        self.heading.setProperty("role", "heading")
        self.place.setProperty("role", "caption")
        for label in (self.heading, self.place):
            label.setWordWrap(True)
        self.views = [QuestionView(question, setting) for question in questions]
        self.numbers = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.numbers.idToggled.connect(self._on_number_toggled)
        self.another.clicked.connect(self._on_another_clicked)
        self.numbers.button(0).setChecked(True)
        self.retranslate()

    @property
    def current(self) -> int:
        """The question shown now, from 0."""
        return self.numbers.checkedId()

    def retranslate(self) -> None:
        """Word everything anew in the current language of the window."""
        self.heading.setText(_("Check what you remember"))
        self.another.setText(_("Another question"))
        for at, button in enumerate(self.numbers.buttons()):
            button.setText(self._number(at + 1))
            button.setAccessibleName(self._word_place(at))
        self.place.setText(self._word_place(self.current))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        row = QWidget()
        flow = FlowLayout(row)
        for at, view in enumerate(self.views):
            button = QPushButton()
            button.setProperty("role", "secondary")
            button.setCheckable(True)
            self.numbers.addButton(button, at)
            flow.addWidget(button)
            view.hide()
            view.block_wanted.connect(self.block_wanted)
        row.setVisible(len(self.views) > 1)
        self.another.setVisible(len(self.views) > 1)
        for widget in (self.heading, row, self.place, *self.views):
            self._column.addWidget(widget)
        again = QWidget()
        FlowLayout(again).addWidget(self.another)
        self._column.addWidget(again)

    def _word_place(self, at: int) -> str:
        return _("Question {number} of {count}").format(
            number=self._number(at + 1), count=self._number(len(self.views))
        )

    def _on_number_toggled(self, at: int, checked: bool) -> None:
        self.views[at].setVisible(checked)
        if checked:
            self.place.setText(self._word_place(at))

    def _on_another_clicked(self) -> None:
        self.numbers.button((self.current + 1) % len(self.views)).setChecked(True)
        self.views[self.current].choices[0].setFocus()
