"""A block and the same block in another language beside it; under it where the page is narrow."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from edu_app.ui.widgets.blocks.column import Column

_LETTERS_FOR_TWO = 60
_GAP = 28


class PairedRow(Column):
    """Two views of one block, each with its own direction; a missing one leaves its place empty."""

    def __init__(self, one: QWidget | None, other: QWidget | None) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        for view in (one, other):
            self._row.addWidget(view or QWidget(), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side only where both still have room for words."""
        super().resizeEvent(event)
        # The average of a font with Chinese in it is that of Chinese: twice as wide as a letter.
        letters = event.size().width() / QFontMetricsF(self.font()).horizontalAdvance("n")
        wide = letters >= _LETTERS_FOR_TWO
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
