"""Widgets side by side that go on in the next line; a button alone keeps its own width."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


def flow_row(*widgets: QWidget) -> QWidget:
    """Return a place that holds `widgets` in a row that wraps."""
    place = QWidget()
    flow = FlowLayout(place)
    for widget in widgets:
        flow.addWidget(widget)
    return place
