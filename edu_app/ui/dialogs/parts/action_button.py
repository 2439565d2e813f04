"""A push button whose text wraps: at large text or in a long language nothing is cut.

Qt draws a button's text on one line; this one draws the frame with the theme and the words itself.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

_LEAST_HEIGHT = 44
_WRAP = Qt.TextFlag.TextWordWrap
_MARK_GAP = 12


class ActionButton(QPushButton):
    """`role` is a role of the theme: primary, secondary, quiet, danger, link or choice."""

    def __init__(
        self, role: str = "secondary", text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size of the words on one line with the theme's space around them."""
        size = self.fontMetrics().size(0, self.text()) + self._room()
        return QSize(
            size.width() + self.fontMetrics().averageCharWidth(), max(_LEAST_HEIGHT, size.height())
        )

    def minimumSizeHint(self) -> QSize:
        words = self.text().split() or [""]
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        width = widest + self._room().width()
        return QSize(min(width, 2 * _LEAST_HEIGHT), _LEAST_HEIGHT)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room()
        inner = QRect(0, 0, max(1, width - room.width()), 10000)
        flags = int(_WRAP | self._align())
        needed = self.fontMetrics().boundingRect(inner, flags, self.text()).height()
        return max(_LEAST_HEIGHT, needed + room.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame without words, then the words on as many lines as they need."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        room = self._room()
        inner = self.rect().adjusted(
            room.width() // 2, room.height() // 2, -room.width() // 2, -room.height() // 2
        )
        words = QStyle.visualRect(self.layoutDirection(), self.rect(), self._paint_mark(painter))
        if words.isValid():
            inner = words
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.ButtonText))
        painter.drawText(inner, int(_WRAP | self._align()), self.text())

    def _paint_mark(self, _painter: QPainter) -> QRect:
        """Return where the words stand beside a mark (left to right); nothing without a mark."""
        return QRect()

    def _align(self) -> Qt.AlignmentFlag:
        if self.property("role") in ("link", "choice"):
            way = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
            return way | Qt.AlignmentFlag.AlignVCenter
        return Qt.AlignmentFlag.AlignCenter

    def _room(self) -> QSize:
        """Return what the theme adds around the words on all sides."""
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words = QSize(200, 100)  # taller than the theme's least height
        kind = QStyle.ContentsType.CT_PushButton
        around = self.style().sizeFromContents(kind, option, words, self) - words
        return QSize(max(16, min(around.width(), 64)), max(12, min(around.height(), 28)))


class ChoiceButton(ActionButton):
    """One answer of several, or one box to tick, with a painted mark and wrapping words."""

    def __init__(self, value: str, *, ticks: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("choice", parent=parent)
        self.value = value
        self._ticks = ticks
        self.setCheckable(True)

    def _mark_size(self) -> int:
        return max(18, round(self.fontMetrics().height() * 0.9))

    def _room(self) -> QSize:
        return QSize(self._mark_size() + _MARK_GAP + 32, 22)

    def _paint_mark(self, painter: QPainter) -> QRect:
        size = self._mark_size()
        logical = QRect(16, (self.height() - size) // 2, size, size)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), logical)
        self._draw_mark(painter, place)
        start = 16 + size + _MARK_GAP
        return QRect(start, 8, self.width() - start - 16, self.height() - 16)

    def _draw_mark(self, painter: QPainter, place: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.setPen(QPen(ink, 2))
        ring = place.adjusted(1, 1, -1, -1)
        if self._ticks:
            painter.drawRoundedRect(ring, 4, 4)
        else:
            painter.drawEllipse(ring)
        if self.isChecked() and self._ticks:
            left, top, size = ring.left(), ring.top(), ring.width()
            corner = QPointF(left + size * 0.42, top + size * 0.74)
            painter.setPen(QPen(ink, 3))
            painter.drawLine(QPointF(left + size * 0.22, top + size * 0.52), corner)
            painter.drawLine(corner, QPointF(left + size * 0.8, top + size * 0.26))
        elif self.isChecked():
            painter.setBrush(ink)
            inset = max(4, round(place.width() * 0.27))
            painter.drawEllipse(place.adjusted(inset, inset, -inset, -inset))
        painter.restore()
