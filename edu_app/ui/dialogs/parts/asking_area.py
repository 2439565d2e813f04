"""The place in a form where one question at a time is asked; the keyboard follows it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget


class AskingArea(QWidget):
    """Shows what it is given and nothing of what stood there before."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self.hide()

    def put(self, *parts: QWidget) -> None:
        """Show `parts` and put the keyboard on the first answer."""
        self.clear()
        for part in parts:
            self._column.addWidget(part)
        self.show()
        buttons = [b for part in parts for b in (part, *part.findChildren(QPushButton))]
        first = next((b for b in buttons if isinstance(b, QPushButton)), None)
        if first:
            first.setFocus()

    def clear(self) -> None:
        """Take everything away."""
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        self.hide()
