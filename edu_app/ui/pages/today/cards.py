"""A small card of the Today page: eyebrow, heading, text and one button at its foot."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.today.view_model import Card
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class SmallCard(QFrame):
    """Emits `chosen` with the target of its button."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._target = ""
        self.eyebrow = WordsLabel("", "eyebrow")
        self.heading = WordsLabel("", "heading")
        self.text = WordsLabel("", "lead")
        self.button = ActionButton("secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(8)
        for label in (self.eyebrow, self.heading, self.text):
            column.addWidget(label)
        column.addStretch(1)
        column.addSpacing(10)
        foot = QFrame()
        FlowLayout(foot).addWidget(self.button)
        column.addWidget(foot)
        self.button.clicked.connect(lambda: self.chosen.emit(self._target))

    def show_card(self, card: Card | None) -> None:
        """Show `card`; hide without one."""
        self.setVisible(card is not None)
        if card is None:
            return
        self.eyebrow.set_words(card.eyebrow)
        self.heading.set_words(card.heading)
        self.text.set_words(card.text)
        self.button.setText(card.action.label)
        # Several buttons on a page say "read": the heading tells them apart for a screen reader.
        self.button.setAccessibleDescription(card.heading)
        self.button.updateGeometry()
        self._target = card.action.target
