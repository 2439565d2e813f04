"""The timeline on the page: days to true scale, equivalent sentences, the keyboard's focus.

Owns the widget; what is drawn stands in timeline_drawing.py. Must not know a rule.
"""

from __future__ import annotations

import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.pages.today.timeline_drawing import TimelineDrawing
from edu_app.ui.pages.today.timeline_scale import TimelineScale
from edu_app.ui.pages.today.view_model import Timeline
from edu_app.ui.theme.current import look_number, palette

_LEAST_WIDTH, _USUAL_WIDTH = 180, 560


class TimelineView(QWidget):
    """Shows a Timeline; mirrored in a language that runs from right to left."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Timeline | None = None
        # A page asks for the same height some hundred times while it is laid out.
        self._heights: dict[int, int] = {}
        self._look = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, timeline: Timeline | None) -> None:
        """Draw `timeline`; hide without one."""
        self._shown = timeline
        self._heights.clear()
        self.setVisible(timeline is not None)
        self.setAccessibleName(_("Timeline"))
        self.setAccessibleDescription(timeline.text if timeline else "")
        self.setToolTip(self.accessibleDescription())
        self.updateGeometry()
        self.update()

    def day_at(self, day: datetime.date) -> float:
        """Return where a day lies from the left edge, in pixels."""
        scale = self._scale(self.width())
        return scale.x(day) if scale else 0.0

    def heightForWidth(self, width: int) -> int:
        if self._look != look_number():
            self._look, self._heights = look_number(), {}
        if width not in self._heights:
            scale = self._scale(width)
            self._heights[width] = round(scale.height()) if scale else 0
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        width = max(self.width(), _LEAST_WIDTH)
        return QSize(_LEAST_WIDTH, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bar, marks, ticks and, with the keyboard on it, a ring."""
        scale = self._scale(self.width())
        if scale is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        TimelineDrawing(painter, scale, palette()).draw()
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette().focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)

    def _scale(self, width: int) -> TimelineScale | None:
        if self._shown is None:
            return None
        return TimelineScale(self._shown, width, self.font(), rtl=self.isRightToLeft())
