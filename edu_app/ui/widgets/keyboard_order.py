"""The order of what stands in a layout, for the keyboard and for a screen reader.

Qt goes by the order of making: what was put in between later would be reached at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


def follow_layout(root: QWidget) -> None:
    """Let keyboard and screen reader come to what is inside `root` as its layouts show it."""
    for one, after in pairwise(_controls(root)):
        QWidget.setTabOrder(one, after)


def _controls(root: QWidget) -> list[QWidget]:
    """Return what Tab comes to, in order; put the order of the children right on the way."""
    layout = root.layout()
    inside = list(_widgets(layout)) if layout else []
    _put_in_order(root, inside)
    found = [root] if root.focusPolicy() & Qt.FocusPolicy.TabFocus else []
    for widget in inside:
        found += _controls(widget)
    return found


def _put_in_order(root: QWidget, wanted: Sequence[QWidget]) -> None:
    """Move only the children that stand at the wrong place: moving costs more than looking."""
    place = {id(widget): number for number, widget in enumerate(wanted)}
    now = [place[id(child)] for child in root.children() if id(child) in place]
    for number in range(len(wanted) - 2, -1, -1):
        at = now.index(number)
        if now[at + 1 : at + 2] != [number + 1]:
            wanted[number].stackUnder(wanted[number + 1])
            now.pop(at)
            now.insert(now.index(number + 1), number)


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for number in _places(layout):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget:
            yield widget
        elif inner:
            yield from _widgets(inner)


def _places(layout: QLayout) -> Sequence[int]:
    """Return the numbers of the items in reading order; a grid may be filled in any order."""
    numbers = range(layout.count())
    if not isinstance(layout, QGridLayout):
        return numbers
    return sorted(numbers, key=lambda number: _row_and_column(layout, number))


def _row_and_column(grid: QGridLayout, number: int) -> tuple[int, int]:
    row, column, *_spans = cast("tuple[int, int, int, int]", grid.getItemPosition(number))
    return row, column
