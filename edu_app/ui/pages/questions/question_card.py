"""One question of the list: a tick when it was asked, the answer, a way off the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton, ChoiceButton
from edu_app.ui.dialogs.parts.fields import LabelledField, make_note
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.questions.presenter import QuestionRow
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class QuestionCard(QFrame):
    """Says what somebody wants to do with its question; does nothing itself."""

    ticked = Signal(str, bool)
    answered = Signal(str, str)
    removal_wanted = Signal(str)

    def __init__(self, row: QuestionRow) -> None:
        super().__init__()
        self.row = row
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 12)
        column.setSpacing(8)
        column.addWidget(WordsLabel(row.text, "label"))
        if row.own:
            column.addWidget(WordsLabel(_("Your own words"), "caption"))
        column.addWidget(self._make_answer())
        column.addWidget(self._make_buttons())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the answer when the field is left: nobody has to press a button for it."""
        if watched is self.note and event.type() == QEvent.Type.FocusOut:
            self._keep_answer()
        return super().eventFilter(watched, event)

    def _keep_answer(self) -> None:
        text = self.note.toPlainText().strip()
        if text != self.row.answer:
            self.answered.emit(self.row.id, text)

    def _make_answer(self) -> QWidget:
        self.note = make_note(self.row.answer)
        self.note.installEventFilter(self)
        return LabelledField(lambda: _("The answer"), self.note, LiveTexts())

    def _make_buttons(self) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place)
        self.tick = ChoiceButton("asked", ticks=True)
        self.tick.setText(pgettext("button", "I have asked this"))
        self.tick.setChecked(self.row.asked)
        self.tick.toggled.connect(lambda on: self.ticked.emit(self.row.id, on))
        self.remove = ActionButton("link", pgettext("button", "Remove"))
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(self.row.id))
        for button in (self.tick, self.remove):
            name = pgettext("accessible", "{action}: {what}")
            button.setAccessibleName(name.format(action=button.text(), what=self.row.text))
            flow.addWidget(button)
        return place
