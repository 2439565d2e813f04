"""Widgets side by side while each has room, one below the other where the width ends.

Knows nothing of what it holds; mirrors by itself in a language that runs from right to left.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from edu_app.ui.widgets.blocks.item_layout import ItemLayout


class SideBySide(ItemLayout):
    """Columns of equal width and height; `least_width` is what a column needs at 100 % text.

    It is counted in the parent's text: at twice the size a column needs twice the room.
    """

    def __init__(self, parent: QWidget, least_width: int, spacing: int = 18) -> None:
        super().__init__(parent, spacing)
        self._least = least_width

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        shown = [item.minimumSize() for item in _shown(self.items)]
        width = max((size.width() for size in shown), default=0)
        height = max((_height(item, 10000) for item in _shown(self.items)), default=0)
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _columns(self, width: int, shown: int) -> int:
        parent = self.parentWidget()
        # A line of 11.25 points is about 20 pixels high: the room grows with the text.
        text = parent.fontMetrics().height() / 20 if parent else 1.0
        fits = int((width + self.spacing()) // (self._least * text + self.spacing()))
        return max(1, min(shown, fits))

    def arrange(self, outer: QRect, *, place: bool) -> int:
        margins, shown = self.contentsMargins(), _shown(self.items)
        rect = outer.marginsRemoved(margins)
        if not shown:
            return margins.top() + margins.bottom()
        columns = self._columns(rect.width(), len(shown))
        wide = (rect.width() - self.spacing() * (columns - 1)) // columns
        y = rect.y()
        for start in range(0, len(shown), columns):
            line = shown[start : start + columns]
            high = max(_height(item, wide) for item in line)
            last = start + columns >= len(shown)
            if place and last and columns == len(shown):
                high = max(high, rect.height())
            if place:
                self._place_line(line, rect, QRect(rect.x(), y, wide, high))
            y += high + (0 if last else self.spacing())
        return y - rect.y() + margins.top() + margins.bottom()

    def _place_line(self, line: list[QLayoutItem], rect: QRect, first: QRect) -> None:
        for number, item in enumerate(line):
            logical = first.translated(number * (first.width() + self.spacing()), 0)
            self.place_item(item, logical, rect)


def _shown(items: list[QLayoutItem]) -> list[QLayoutItem]:
    return [item for item in items if not item.isEmpty()]


def _height(item: QLayoutItem, width: int) -> int:
    # The least height of a wrapping text is that of its narrowest column: of no use here.
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return max(item.minimumSize().height(), item.sizeHint().height())
