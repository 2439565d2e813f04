"""Widgets in a row that goes on in the next line when the width ends; mirrors by itself."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from edu_app.ui.widgets.mirroring import mirrored


class FlowLayout(QLayout):
    """Lines of items on the leading side; an item wider than a line gets the line's width."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        # A page asks for the same height some hundred times while it is laid out.
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        heights = [item.minimumSize().height() for item in self._items if not item.isEmpty()]
        edge = self.contentsMargins()
        return QSize(0, max(heights, default=0) + edge.top() + edge.bottom())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        free = rect.marginsRemoved(self.contentsMargins())
        top = free.y()
        for line in self._lines(free.width()):
            height = max(size.height() for _item, size in line)
            x = free.x()
            for item, size in line:
                if place:
                    # Lower items stand in the middle of the line: a caption beside a button.
                    corner = QPoint(x, top + (height - size.height()) // 2)
                    self._place(item, free, QRect(corner, size))
                x += size.width() + self.spacing()
            top += height + self.spacing()
        used = max(0, top - free.y() - self.spacing())
        return used + rect.height() - free.height()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the items of each line with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
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

    def _place(self, item: QLayoutItem, rect: QRect, logical: QRect) -> None:
        parent = self.parentWidget()
        rtl = parent is not None and parent.isRightToLeft()
        item.setGeometry(mirrored(logical, rect, rtl=rtl))
