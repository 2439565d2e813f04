"""A push button whose text wraps: at large text or in a long language nothing is cut.

Qt draws a button's text on one line; this one draws the frame with the theme and the words itself.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton, QWidget

from edu_app.ui.theme.current import look_number, text_percent
from edu_app.ui.theme.tokens import button_room
from edu_app.ui.widgets.mirroring import leading, mirrored

_LEAST_HEIGHT = 44
_WRAP = Qt.TextFlag.TextWordWrap
_MARK_GAP = 12


class ActionButton(QPushButton):
    """`role` is a role of the theme: primary, secondary, quiet, danger, link or choice."""

    def __init__(
        self, role: str = "secondary", text: str = "", parent: QWidget | None = None
    ) -> None:
        # Handing the words to Qt's constructor would make the enumerations of its icons.
        super().__init__(parent)
        self.setText(text)
        self._role = role
        self.setProperty("role", role)
        # A page asks for the same height some hundred times while it is laid out.
        self._heights: dict[int, int] = {}
        self._measured: tuple[int, str] = (0, "")
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the size of the words on one line with the theme's space around them."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        size = metrics.size(0, self.text()) + self._room()
        return QSize(size.width() + metrics.averageCharWidth(), max(_LEAST_HEIGHT, size.height()))

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(word) for word in self.text().split() or [""])
        width = widest + self._room().width()
        return QSize(min(width, 2 * _LEAST_HEIGHT), _LEAST_HEIGHT)

    def heightForWidth(self, width: int) -> int:
        measured = look_number(), self.text()
        if measured != self._measured:
            self._measured, self._heights = measured, {}
        if width not in self._heights:
            self.ensurePolished()
            self._heights[width] = self._measure_height(width)
        return self._heights[width]

    def _measure_height(self, width: int) -> int:
        room = self._room()
        inner = QRect(0, 0, max(1, width - room.width()), 10000)
        flags = int(_WRAP | self._align())
        needed = self.fontMetrics().boundingRect(inner, flags, self.text()).height()
        return max(_LEAST_HEIGHT, needed + room.height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Let the theme draw the frame without words."""
        super().initStyleOption(option)
        option.text = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, then the words on as many lines as they need."""
        super().paintEvent(event)
        painter = QPainter(self)
        self._paint_words(painter)
        # The painter must be gone before the widget paints anew, whenever Python lets go of it.
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        room = self._room()
        inner = self.rect().adjusted(
            room.width() // 2, room.height() // 2, -room.width() // 2, -room.height() // 2
        )
        words = self._paint_mark(painter)
        if words.isValid():
            inner = mirrored(words, self.rect(), rtl=self.isRightToLeft())
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.ButtonText))
        painter.drawText(inner, int(_WRAP | self._align()), self.text())

    def _paint_mark(self, _painter: QPainter) -> QRect:
        """Return where the words stand beside a mark (left to right); nothing without a mark."""
        return QRect()

    def _align(self) -> Qt.AlignmentFlag:
        if self._role in ("link", "choice"):
            return leading(rtl=self.isRightToLeft()) | Qt.AlignmentFlag.AlignVCenter
        return Qt.AlignmentFlag.AlignCenter

    def _room(self) -> QSize:
        """Return what the theme adds around the words on all sides."""
        return QSize(*button_room(self._role, text_percent()))


class ChoiceButton(ActionButton):
    """One answer of several, or one box to tick, with a painted mark and wrapping words."""

    def __init__(self, value: str, *, ticks: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("choice", parent=parent)
        self.value = value
        self._ticks = ticks
        self.setCheckable(True)
        # A screen reader hears of one answer out of several, or of a box to tick.
        self.setAutoExclusive(not ticks)

    def _mark_size(self) -> int:
        return max(18, round(self.fontMetrics().height() * 0.9))

    def _room(self) -> QSize:
        return QSize(self._mark_size() + _MARK_GAP + 32, 22)

    def _paint_mark(self, painter: QPainter) -> QRect:
        size = self._mark_size()
        logical = QRect(16, (self.height() - size) // 2, size, size)
        place = mirrored(logical, self.rect(), rtl=self.isRightToLeft())
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
