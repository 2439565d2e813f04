"""The check questions at the end of a lesson: one at a time, in any order, without a score.

Knows no lesson; it emits the anchor of the part somebody wants to read again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout
from edu_app.ui.widgets.blocks.question import QuestionText, QuestionView
from edu_app.ui.widgets.blocks.text_setting import TextSetting


class QuizPanel(Column):
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
        self._questions, self._setting, self._number = questions, setting, number
        self.heading, self.place, self.another = QLabel(), QLabel(), ActionButton()
        self.heading.setProperty("role", "section")
        self.place.setProperty("role", "caption")
        for label in (self.heading, self.place):
            label.setWordWrap(True)
        self.views: dict[int, QuestionView] = {}
        self.numbers = QButtonGroup(self)
        self._asked = QVBoxLayout()
        self._lay_out()
        self.numbers.idToggled.connect(self._on_number_toggled)
        self.another.clicked.connect(self._on_another_clicked)
        self.numbers.button(0).setChecked(True)
        self.retranslate()

    @property
    def current(self) -> int:
        """The question shown now, from 0."""
        return self.numbers.checkedId()

    @property
    def view(self) -> QuestionView:
        """The view of the question shown now; an answer stays with its question."""
        if self.current not in self.views:
            made = QuestionView(self._questions[self.current], self._setting)
            made.block_wanted.connect(self.block_wanted)
            self._asked.addWidget(made)
            self.views[self.current] = made
        return self.views[self.current]

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
        row, below = QWidget(), QWidget()
        flow = FlowLayout(row)
        for at in range(len(self._questions)):
            button = QPushButton()
            button.setProperty("role", "secondary")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            self.numbers.addButton(button, at)
            flow.addWidget(button)
        FlowLayout(below).addWidget(self.another)
        if len(self._questions) <= 1:
            row.hide()
            below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.heading, row, self.place):
            column.addWidget(widget)
        column.addLayout(self._asked)
        column.addWidget(below)

    def _word_place(self, at: int) -> str:
        return _("Question {number} of {count}").format(
            number=self._number(at + 1), count=self._number(len(self._questions))
        )

    def _on_number_toggled(self, at: int, checked: bool) -> None:
        if checked:
            self.view.show()
            self.place.setText(self._word_place(at))
        elif at in self.views:
            self.views[at].hide()

    def _on_another_clicked(self) -> None:
        self.numbers.button((self.current + 1) % len(self._questions)).setChecked(True)
        self.view.choices[0].setFocus()
