"""A column that grows in portions: what is added shows at once, and the page is laid out once.

One widget after the other shown on a page in sight would lay out the whole page each time.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from edu_app.ui.widgets.blocks.column import Column


class Portions:
    """Collects widgets out of sight until `show()`."""

    def __init__(self, page: QWidget) -> None:
        """Take the widget that gets the column; it has no layout yet."""
        self._page = page
        self._column = _tight_column(page)
        self._open()

    def put(self, widget: QWidget) -> None:
        """Add `widget` at the end."""
        self._lines.addWidget(widget)

    def put_layout(self, layout: QLayout) -> None:
        """Add a place for widgets that come later."""
        self._lines.addLayout(layout)

    def leave(self, pixels: float) -> None:
        """Leave air at the end."""
        self._lines.addSpacing(round(pixels))

    def close(self) -> None:
        """Let the last portion take the room that is left."""
        self._lines.addStretch(1)

    def show(self) -> None:
        """Show what was added since the last time."""
        self._portion.resize(self._page.width(), 0)
        self._column.addWidget(self._portion)
        self._portion.show()
        self._open()

    def _open(self) -> None:
        self._portion = Column(self._page)
        self._portion.hide()
        self._lines = _tight_column(self._portion)


def _tight_column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
