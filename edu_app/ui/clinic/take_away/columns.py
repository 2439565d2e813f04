"""What belongs together side by side, below each other where the width ends."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.ui.widgets.side_by_side import SideBySide

_LEAST_WIDTH = 320


def columns(*parts: QWidget, least_width: int = _LEAST_WIDTH) -> QWidget:
    """Return a place that holds `parts` in columns of equal width while there is room.

    `least_width`: what a column needs at 100 % text, in pixels.
    """
    place = QWidget()
    row = SideBySide(place, least_width)
    for part in parts:
        row.addWidget(part)
    return place
