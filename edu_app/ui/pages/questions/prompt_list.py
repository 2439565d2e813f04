"""The reviewed questions to pick from, by topic."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from edu_app.core.marks import N_
from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.action_button import ChoiceButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.questions.presenter import PromptRow

TOPICS = {
    "dates": N_("The dates"),
    "late": N_("When it is late"),
    "next-step": N_("What follows"),
    "tests": N_("Tests"),
    "teeth": N_("Teeth"),
    "signs": N_("Signs and side effects"),
    "injection": N_("The injection itself"),
    "daily-life": N_("Daily life"),
}


class PromptList(QFrame):
    """A button for each question; one that is on the list already is ticked."""

    picked = Signal(str)
    dropped = Signal(str)

    def __init__(self, prompts: Sequence[PromptRow]) -> None:
        super().__init__()
        self.buttons: dict[str, ChoiceButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for topic, rows in groupby(prompts, key=lambda row: row.topic):
            column.addWidget(WordsLabel(_(TOPICS.get(topic, topic)), "heading"))
            for row in rows:
                column.addWidget(self._button(row))

    def _button(self, row: PromptRow) -> ChoiceButton:
        button = ChoiceButton(row.id, ticks=True)
        button.setObjectName(f"prompt-{row.id}")
        button.setText(row.text)
        button.setChecked(row.picked)
        button.toggled.connect(lambda on: (self.picked if on else self.dropped).emit(row.id))
        self.buttons[row.id] = button
        return button
