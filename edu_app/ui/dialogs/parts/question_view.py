"""One plain question with its answers as buttons, and what is said for an answer.

Shows values of core.entry_guards; what an answer does is decided by the presenter of the form.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.core.decision import Message
from edu_app.core.entry_guards import Question
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel, without_marks
from edu_app.ui.page_context import PageContext
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class QuestionPanel(QFrame):
    """`answered` carries the message id of the chosen answer."""

    answered = Signal(str)

    def __init__(
        self, context: PageContext, question: Question, words: Mapping[str, str] | None = None
    ) -> None:
        """Take the question; `words` replaces the text of an answer's button."""
        super().__init__()
        self.setProperty("role", "card")
        self.ask = WordsLabel(without_marks(context.say(question.message)), "heading")
        self.buttons: dict[str, ActionButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(14)
        column.addWidget(self.ask)
        row = QWidget()
        flow = FlowLayout(row)
        for number, answer in enumerate(question.answers):
            text = (words or {}).get(answer) or context.say(Message(answer))
            role = "primary" if number == 0 and question.id == "read-back" else "secondary"
            button = ActionButton(role, text)
            button.clicked.connect(lambda _c=False, a=answer: self.answered.emit(a))
            self.buttons[answer] = button
            flow.addWidget(button)
        column.addWidget(row)
