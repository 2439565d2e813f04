"""A drawing and words beside it, on the leading side; the words wrap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.theme.current import palette
from edu_app.ui.theme.icons import icon_pixmap


class IconLabel(QWidget):
    """`icon_name` is a drawing of theme.icons."""

    def __init__(self, icon_name: str, role: str = "body") -> None:
        super().__init__()
        self._icon_name = icon_name
        self._icon, self.label = QLabel(), WordsLabel("", role)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, stretch=1)
        self._draw()

    def set_words(self, text: str) -> None:
        """Show `text` beside the drawing."""
        self.label.set_words(text)

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme or text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        size = round(self.label.fontMetrics().height() * 1.1)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icon_pixmap(self._icon_name, palette().primary, size, ratio))
