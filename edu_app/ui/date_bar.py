"""The bar that says that the date was set by hand: no picture or lesson may look like today."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext


class DateBar(QFrame):
    """Hidden while the date is the computer's own."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setProperty("role", "datebar")
        self._context = context
        self.label = WordsLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self.label)
        self.setVisible(context.use_cases.clock.set_by_hand)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if not self._context.use_cases.clock.set_by_hand:
            return
        day = self._context.words().long(self._context.use_cases.clock.today())
        self.label.set_words(_("The date was set by hand: {date}.").format(date=day))
