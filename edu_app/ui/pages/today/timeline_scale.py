"""Where the days of the timeline lie: one day is as wide as every other; sizes follow the text.

Arithmetic with a font's measures; draws nothing.
"""

from __future__ import annotations

import datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from edu_app.ui.pages.today.timeline_labels import Label, place_labels
from edu_app.ui.pages.today.view_model import Timeline

GAP = 5.0
_SIDE = 14.0


class TimelineScale:
    """The geometry of `timeline` in `width` pixels; `font` is the page's own."""

    def __init__(self, timeline: Timeline, width: int, font: QFont, *, rtl: bool) -> None:
        self.timeline, self.width, self.rtl = timeline, width, rtl
        self._font = font
        self.small = QFontMetricsF(self.small_font())

    def x(self, day: datetime.date) -> float:
        """Return where a day lies from the left edge; days outside lie at the ends."""
        days = max((self.timeline.final - self.timeline.first).days, 1)
        share = min(max((day - self.timeline.first).days / days, 0.0), 1.0)
        along = share * self._length()
        return self.width - _SIDE - along if self.rtl else _SIDE + along

    def bar(self) -> QRectF:
        """Return the bar below the words of the marks."""
        top = self._rows() * self.small.height() + 2 * GAP + 3
        return QRectF(_SIDE, top, self._length(), max(20.0, self.small.height() * 1.05))

    def height(self) -> float:
        """Return the height of the whole drawing."""
        return self.bar().bottom() + 2 * (self.small.height() + GAP) + 8

    def labels(self) -> list[Label]:
        """Return where the words of the marks stand."""
        bold = QFontMetricsF(self.small_font(bold=True))
        placed = [
            (mark, self.x(mark.day), bold.horizontalAdvance(mark.text) + 8.0)
            for mark in self.timeline.marks
        ]
        return place_labels(placed, self.width)

    def small_font(self, *, bold: bool = False) -> QFont:
        """Return the font of the drawing, a little smaller than the page's."""
        font = QFont(self._font)
        font.setPointSizeF(max(self._font.pointSizeF() * 0.88, 1.0))
        font.setBold(bold)
        return font

    def _rows(self) -> int:
        return 1 + max(label.row for label in self.labels())

    def _length(self) -> float:
        return max(self.width - 2 * _SIDE, 1.0)
