"""How a window is divided: bars above, the side panel beside what it leads to, the banner below."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget


def divide(
    above: Iterable[QWidget | QLayout], side: QWidget, area: QWidget, below: QWidget
) -> QWidget:
    """Return the centre of a window, with `area` taking all room that is left."""
    centre = QWidget()
    column = QVBoxLayout(centre)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in above:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(side)
    row.addWidget(area, stretch=1)
    column.addLayout(row, stretch=1)
    column.addWidget(below)
    return centre
