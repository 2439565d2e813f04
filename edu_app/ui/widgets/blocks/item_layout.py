"""A layout that keeps its items in a list and remembers heights; who inherits arranges them.

Qt leaves the bookkeeping to every layout of one's own. Mirrors by itself.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from edu_app.ui.widgets.mirroring import mirrored


class ItemLayout(QLayout):
    """`arrange()` says where the items stand and how high they are together."""

    def __init__(self, parent: QWidget | None, spacing: int) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        # A page asks for the same height some hundred times while it is laid out.
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Return the height that the items need in `rect`; put them there where `place` says so."""
        raise NotImplementedError

    def addItem(self, item: QLayoutItem) -> None:
        self.items.append(item)

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self.arrange(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self.arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def place_item(self, item: QLayoutItem, logical: QRect, whole: QRect) -> None:
        """Put `item` where `logical` lies in `whole`, given from left to right."""
        parent = self.parentWidget()
        rtl = parent is not None and parent.isRightToLeft()
        item.setGeometry(mirrored(logical, whole, rtl=rtl))
