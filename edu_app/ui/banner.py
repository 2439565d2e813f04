"""What has just happened, at the bottom of the window, with a way to undo it.

It stays until it is closed, undone or replaced: nothing here runs out of time.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame

from edu_app.i18n.runtime import pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout
from edu_app.ui.widgets.side_by_side import SideBySide

Undo = Callable[[], None]


class Banner(QFrame):
    """One text and two buttons; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.text = WordsLabel()
        self.undo_button, self.close_button = ActionButton("quiet"), ActionButton("quiet")
        buttons = QFrame()
        flow = FlowLayout(buttons)
        flow.addWidget(self.undo_button)
        flow.addWidget(self.close_button)
        row = SideBySide(self, least_width=220)
        row.setContentsMargins(18, 8, 12, 8)
        row.addWidget(self.text)
        row.addWidget(buttons)
        self.undo_button.clicked.connect(self._on_undo_clicked)
        self.close_button.clicked.connect(self.hide)
        self._undo: Undo | None = None
        self._retranslate()
        self.hide()

    def tell(self, text: str, undo: Undo | None = None) -> None:
        """Show `text`; `undo` is called once when the person asks for it."""
        self.text.set_words(text)
        self._undo = undo
        self.undo_button.setVisible(undo is not None)
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.undo_button.setText(pgettext("button", "Undo"))
        self.close_button.setText(pgettext("button", "Close"))

    def _on_undo_clicked(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo:
            undo()
