"""A label whose plain words wrap and never push a page sideways."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

# Arabic letters at the end of a line reach a little beyond the width that Qt counts for them.
_OVERHANG_PX = 4
_MARKED = re.compile(r"\*([^*]+)\*")


def without_marks(text: str) -> str:
    """Return a sentence of the regimen without the *stars* around the name of a page."""
    return _MARKED.sub(r"\1", text)


class WordsLabel(QLabel):
    """Plain text in a role of the theme (body, heading, title, caption); "label" is bold."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        if role == "label":
            font = self.font()
            font.setBold(True)
            self.setFont(font)
        self._stand_leading()
        self.set_words(text)

    def changeEvent(self, event: QEvent) -> None:
        """Stand on the leading side of the language shown, whatever the letters of the text."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._stand_leading()
        super().changeEvent(event)

    def _stand_leading(self) -> None:
        # Qt aligns plain text by its own letters: a Latin name would stand left in Arabic.
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setContentsMargins(_OVERHANG_PX if rtl else 0, 0, 0, 0)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        upright = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | upright)

    def set_words(self, text: str) -> None:
        """Show `text`, to eyes and to a screen reader."""
        self.setText(text)
        self.setAccessibleName(text)
