"""A sentence in a frame of the theme, hidden while there is nothing to say."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from edu_app.ui.dialogs.parts.words_label import WordsLabel, without_marks


class SaidFrame(QFrame):
    """A sentence in a frame: role callout, warning, note or key."""

    def __init__(self, text: str = "", role: str = "callout") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.words = WordsLabel(without_marks(text))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(self.words)
        if not text:
            # Shown here it would be a window of its own for a moment: nothing holds it yet.
            self.hide()

    def say(self, text: str) -> None:
        """Show `text`; "" hides the frame."""
        self.words.set_words(without_marks(text))
        self.setVisible(bool(text))
