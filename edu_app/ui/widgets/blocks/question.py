"""One check question: choices, and what is said about the one that was chosen.

No score and no red cross: every choice is answered kindly, and the part of the lesson that
explains it is offered again. Knows the words of the lesson, not the lesson.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.framed_text import FramedText
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting
from edu_app.ui.widgets.blocks.wrap_button import WrapButton


@dataclass(frozen=True)
class AnswerText:
    """One choice as it is shown: its words, whether it is right, what is said when chosen."""

    text: str
    right: bool
    explain: str


@dataclass(frozen=True)
class QuestionText:
    """One question as it is shown; `block` is the anchor of the part that explains it."""

    ask: str
    why: str
    block: str
    answers: tuple[AnswerText, ...]


class ChoiceRow(WrapButton):
    """A choice whose words wrap: a button's own text never does."""

    def __init__(self, text: str, setting: TextSetting) -> None:
        super().__init__()
        self.setProperty("role", "choice")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(text)
        self.words = RichText.plain(text, setting)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        row = QVBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 10)
        row.addWidget(self.words)


class Reply(FramedText):
    """What is said about the chosen answer, and why."""

    def __init__(self, setting: TextSetting) -> None:
        self.said, self.why = RichText("", setting), RichText("", setting)
        super().__init__("callout", [self.said, self.why], setting)

    def say(self, explain: str, why: str) -> None:
        """Show both; `why` may be empty."""
        self.said.set_plain(explain)
        self.why.set_plain(why)
        self.why.setVisible(bool(why))


class QuestionView(Column):
    """The question, its choices and the answer to the chosen one."""

    block_wanted = Signal(str)
    answered = Signal(bool)

    def __init__(self, question: QuestionText, setting: TextSetting) -> None:
        super().__init__()
        self._question, self._setting = question, setting
        self.setProperty("role", "card")
        setting.dress(self)
        self.ask = RichText.plain(question.ask, setting, "heading")
        # Made when somebody answers: a lesson should not wait for it.
        self.reply: Reply | None = None
        self.again = ActionButton()
        self.again.hide()
        self.again.clicked.connect(lambda: self.block_wanted.emit(question.block))
        self.choices = [ChoiceRow(answer.text, setting) for answer in question.answers]
        self._lay_out(self.choices)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the button anew in the current language of the window."""
        self.again.setText(_("Read this part again"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self, choices: Sequence[QWidget]) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(self.ask)
        for number, choice in enumerate(choices):
            column.addWidget(choice)
            self.choices[number].clicked.connect(lambda _=False, at=number: self._choose(at))
        column.addWidget(self.again)

    def _choose(self, at: int) -> None:
        answer = self._question.answers[at]
        if self.reply is None:
            self.reply = Reply(self._setting)
            self._column.insertWidget(self._column.indexOf(self.again), self.reply)
        self.reply.say(answer.explain, self._question.why)
        self.again.setVisible(not answer.right)
        self.answered.emit(answer.right)
