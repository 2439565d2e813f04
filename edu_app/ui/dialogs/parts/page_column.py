"""The column of a page: it scrolls, never sideways, and lines stay short enough to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

_LETTERS_WIDE = 110


class PageColumn(QScrollArea):
    """Widgets are added to `column`; `clear()` takes everything away before a new build."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("role", "page")
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(18)
        row = QHBoxLayout(inside)
        row.setContentsMargins(36, 30, 36, 30)
        row.addWidget(self._body, 1, Qt.AlignmentFlag.AlignTop)
        self.setWidget(inside)

    def clear(self) -> None:
        """Take everything away."""
        while item := self.column.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
