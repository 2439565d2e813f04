"""The same thing in two languages: side by side, below each other where the width ends."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.ui.widgets.side_by_side import SideBySide

_LEAST_WIDTH = 320


def columns(*parts: QWidget) -> QWidget:
    """Return a place that holds `parts` in columns of equal width while there is room."""
    place = QWidget()
    row = SideBySide(place, _LEAST_WIDTH)
    for part in parts:
        row.addWidget(part)
    return place
