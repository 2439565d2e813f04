"""The chip that names a state: a shape and a word on a tone; none of the three stands alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_app.ui.theme.current import palette, text_percent
from edu_app.ui.theme.icons import draw_icon
from edu_app.ui.theme.tokens import points
from edu_app.ui.widgets.mirroring import leading, mirrored

_SIDE, _GAP, _TOP = 16, 9, 6
# Wrapping measures a little wider than one line does.
_SLACK = 4
_WRAP = Qt.TextFlag.TextWordWrap


class StateChip(QWidget):
    """A rounded field as wide as its word."""

    def __init__(self) -> None:
        super().__init__()
        self._word, self._icon_name, self._tone = "", "question", "neutral"
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chip(self, word: str, icon_name: str, tone: str) -> None:
        """Show `word` with its shape; `tone` is neutral, calm, amber, red or deep."""
        self._word, self._icon_name, self._tone = word, icon_name, tone
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self._metrics()
        size = metrics.height()
        width = 2 * _SIDE + size + _GAP + metrics.horizontalAdvance(self._word) + _SLACK
        return QSize(width, size + 2 * _TOP)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 120), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        metrics = self._metrics()
        room = max(width - 2 * _SIDE - metrics.height() - _GAP, 1)
        words = metrics.boundingRect(QRect(0, 0, room, 10000), int(_WRAP), self._word)
        return max(words.height(), metrics.height()) + 2 * _TOP

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field, the shape on the leading side and the word."""
        colours = palette()
        ground = getattr(colours, f"{self._tone}_soft")
        ink = getattr(colours, f"{self._tone}_ink")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(ink) if colours.window == colours.surface else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        field = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        size = self._metrics().height()
        radius = size / 2 + _TOP
        painter.drawRoundedRect(field, radius, radius)
        rtl, whole = self.isRightToLeft(), self.rect()
        shape = mirrored(QRect(_SIDE, _TOP, size, size), whole, rtl=rtl)
        draw_icon(painter, self._icon_name, ink, QRectF(shape))
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        start = _SIDE + size + _GAP
        room = QRect(start, 0, self.width() - start - _SIDE // 2, self.height())
        flags = int(_WRAP | leading(rtl=rtl) | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(mirrored(room, whole, rtl=rtl), flags, self._word)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(points("chip", text_percent()))
        font.setBold(True)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())
