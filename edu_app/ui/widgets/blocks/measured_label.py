"""A wrapping label of rich text that knows its height at a width without laying itself out.

Qt's own label lays its text out three times to say which size it would like, and twice more for
each width; a page of sixty labels asks hundreds of times.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from edu_app.ui.widgets.blocks.text_height import text_height


class MeasuredLabel(QLabel):
    """Takes the width it is given; it stands in no frame of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self._measured_font: QFont | None = None

    def sizeHint(self) -> QSize:
        """Return no wish: the column gives the width, and the height follows from it alone."""
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        # Asked for here: a changeEvent in Python is called eight times while a label is made.
        font = self.font()
        if font != self._measured_font:
            self._measured_font = font
            self._heights.clear()
        if width not in self._heights:
            self._heights[width] = text_height(self.text(), font, max(width, 0))
        return self._heights[width]

    def setText(self, text: str) -> None:
        """Show `text` as it is."""
        self._heights.clear()
        super().setText(text)
