"""The column of a page: it scrolls, never sideways, and lines stay short enough to read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

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

    @contextmanager
    def rebuilding(self) -> Iterator[QVBoxLayout]:
        """Clear the page, let it be built anew, and come back to the same place and control.

        The control is found again by its object name.
        """
        place = self.verticalScrollBar().value()
        held = self.focusWidget()
        name = held.objectName() if held and self.isAncestorOf(held) else ""
        self.clear()
        yield self.column
        # What was cleared is still a child until the event loop deletes it: the new one is last.
        again = self.findChildren(QWidget, name) if name else []
        if again:
            again[-1].setFocus()
        self.verticalScrollBar().setValue(place)

    def clear(self) -> None:
        """Take everything away."""
        while item := self.column.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
