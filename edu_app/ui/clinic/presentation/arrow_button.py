"""A round-edged button with an arrow: back, on, or down where there is more below.

The arrow turns round by itself in a language from right to left.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton

Way = Literal["back", "on", "down"]

_SIZE = 64
_REACH = 13.0


class ArrowButton(QPushButton):
    """Has no words: whoever makes one gives it an accessible name."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self._way: Way = way
        self.setProperty("role", "secondary")
        # A click must not take the keys from the view; Tab still reaches the button.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def way(self) -> Way:
        """Where the arrow points, as the text runs."""
        return self._way

    def point(self, way: Way) -> None:
        """Turn the arrow."""
        self._way = way
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * _SIZE, _SIZE)

    def minimumSizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        enabled = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        ink = self.palette().color(enabled, QPalette.ColorRole.ButtonText)
        pen = QPen(ink, 4.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.translate(self.rect().center())
        painter.rotate(self._angle())
        half = _REACH / 2
        tip = [QPointF(-half, -_REACH), QPointF(half, 0), QPointF(-half, _REACH)]
        painter.drawPolyline(QPolygonF(tip))
        painter.end()

    def _angle(self) -> float:
        if self._way == "down":
            return 90.0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return 180.0 if (self._way == "back") != rtl else 0.0
