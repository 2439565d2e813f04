"""The column of a page: built anew as a whole, with the place and the keyboard kept.

It does not scroll itself: the window's frame around the page does.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget


class PageColumn(QWidget):
    """Widgets are added to `column`, inside `rebuilding()`."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(18)

    @contextmanager
    def rebuilding(self) -> Iterator[QVBoxLayout]:
        """Clear the page, let it be built anew, and come back to the same place and control."""
        with self.staying():
            self._clear()
            yield self.column
            self.column.addStretch(1)

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Let parts of the page be built anew, and come back to the same place and control.

        The control is found again by its object name.
        """
        frame = self._frame()
        place = frame.verticalScrollBar().value() if frame else 0
        held = self.focusWidget()
        name = held.objectName() if held and self.isAncestorOf(held) else ""
        yield
        # What was cleared is still a child until the event loop deletes it: the new one is last.
        again = self.findChildren(QWidget, name) if name else []
        if again and again[-1] is not held:
            again[-1].setFocus()
        if frame:
            frame.verticalScrollBar().setValue(place)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll so that `widget` can be seen."""
        frame = self._frame()
        if frame:
            frame.ensureWidgetVisible(widget)

    def bring_to_top(self, widget: QWidget) -> None:
        """Scroll so that `widget` stands at the upper edge."""
        frame = self._frame()
        inside = frame.widget() if frame else None
        if frame is None or inside is None:
            return
        for holder in (inside, self):
            layout = holder.layout()
            if layout:
                layout.activate()
        bar = frame.verticalScrollBar()
        bar.setValue(widget.mapTo(inside, QPoint(0, 0)).y())
        # A page that was just built gets its heights in the next round of the event loop.
        QTimer.singleShot(0, widget, lambda: bar.setValue(widget.mapTo(inside, QPoint(0, 0)).y()))

    def _frame(self) -> QScrollArea | None:
        at = self.parentWidget()
        while at is not None and not isinstance(at, QScrollArea):
            at = at.parentWidget()
        return at

    def _clear(self) -> None:
        while item := self.column.takeAt(0):
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
