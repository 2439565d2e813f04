"""Widgets in a row that goes on in the next line when the width ends; mirrors by itself."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from edu_app.ui.widgets.blocks.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    """Lines of items on the leading side; an item wider than a line gets the line's width."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent, spacing)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def minimumSize(self) -> QSize:
        heights = [item.minimumSize().height() for item in self.items if not item.isEmpty()]
        edge = self.contentsMargins()
        return QSize(0, max(heights, default=0) + edge.top() + edge.bottom())

    def arrange(self, rect: QRect, *, place: bool) -> int:
        free = rect.marginsRemoved(self.contentsMargins())
        top = free.y()
        for line in self._lines(free.width()):
            height = max(size.height() for _item, size in line)
            x = free.x()
            for item, size in line:
                if place:
                    # Lower items stand in the middle of the line: a caption beside a button.
                    corner = QPoint(x, top + (height - size.height()) // 2)
                    self.place_item(item, QRect(corner, size), free)
                x += size.width() + self.spacing()
            top += height + self.spacing()
        used = max(0, top - free.y() - self.spacing())
        return used + rect.height() - free.height()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the items of each line with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self.items:
            if item.isEmpty():
                continue
            wanted = min(item.sizeHint().width(), width)
            size = QSize(wanted, max(item.sizeHint().height(), item.heightForWidth(wanted)))
            if not lines or x + wanted > width:
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += wanted + self.spacing()
        return lines
