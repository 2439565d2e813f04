"""The years as a drawing to true scale: cancer tablet, injections, next medicine, today.

Owns the widget: size, keyboard, words for a screen reader. Must not know a rule.
"""

from __future__ import annotations

import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.pages.next_step.view_model import Years
from edu_app.ui.pages.next_step.years_painter import YearsPainter
from edu_app.ui.pages.next_step.years_scale import YearsScale
from edu_app.ui.theme.current import palette

_USUAL_WIDTH, _LEAST_WIDTH = 480, 180


class YearsDrawing(QWidget):
    """One lane under the other over an axis of years; the same in words for a screen reader."""

    def __init__(self, years: Years) -> None:
        super().__init__()
        self.years = years
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Drawing of the years"))
        self.setAccessibleDescription(years.text)

    def day_at(self, day: datetime.date) -> float:
        """Return where a day lies from the left edge, in pixels."""
        return self._scale().x(day)

    def sizeHint(self) -> QSize:
        return QSize(_USUAL_WIDTH, self._scale().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self._scale().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the years, and a ring with the keyboard on them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        YearsPainter(painter, self._scale(), palette()).draw()
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette().focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)

    def _scale(self) -> YearsScale:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return YearsScale(self.years, float(self.width()), self.font(), rtl=rtl)
