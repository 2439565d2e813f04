"""An entry of the navigation: wrapping words on the leading side, a drawing where it has one."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.theme.current import palette
from edu_app.ui.theme.icons import draw_icon
from edu_app.ui.widgets.mirroring import leading, mirrored

_SIDE, _GAP, _TOP = 14, 10, 10
_LEAST = 44
_WRAP = Qt.TextFlag.TextWordWrap


class NavButton(ActionButton):
    """`icon_name` is a drawing of theme.icons or empty; `alert` gives the red ground."""

    def __init__(self, icon_name: str = "", *, alert: bool = False) -> None:
        super().__init__("nav")
        self._icon_name, self._alert = icon_name, alert
        if alert:
            self.setProperty("tone", "red")

    def sizeHint(self) -> QSize:
        """Return the size for bold words: a chosen entry must not push the others about."""
        words = self._metrics(bold=True).size(0, self.text())
        width = words.width() + 2 * _SIDE + self._icon_room()
        return QSize(max(width, _LEAST), max(words.height() + 2 * _TOP, _LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, _LEAST)

    def _measure_height(self, width: int) -> int:
        room = max(width - 2 * _SIDE - self._icon_room(), 1)
        inner = QRect(0, 0, room, 10000)
        words = self._metrics(bold=True).boundingRect(inner, int(_WRAP), self.text())
        return max(_LEAST, words.height() + 2 * _TOP)

    def _paint_words(self, painter: QPainter) -> None:
        """Draw the drawing, and the words as wide as they may be."""
        ink = self._ink()
        rtl, whole, size = self.isRightToLeft(), self.rect(), self._icon_size()
        if size:
            left = _SIDE if self.text() else (self.width() - size) // 2
            place = QRect(left, (self.height() - size) // 2, size, size)
            draw_icon(painter, self._icon_name, ink, QRectF(mirrored(place, whole, rtl=rtl)))
        start = _SIDE + self._icon_room()
        words = QRect(start, 0, max(self.width() - start - _SIDE // 2, 0), self.height())
        painter.setFont(self._font(bold=self._alert or self.isChecked()))
        painter.setPen(QColor(ink))
        flags = int(_WRAP | leading(rtl=rtl) | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(mirrored(words, whole, rtl=rtl), flags, self.text())

    def _ink(self) -> str:
        colours = palette()
        if self._alert:
            return colours.danger
        return colours.primary_ink if self.isChecked() else colours.ink

    def _icon_size(self) -> int:
        return self._metrics().height() if self._icon_name else 0

    def _icon_room(self) -> int:
        return self._icon_size() + _GAP if self._icon_name and self.text() else self._icon_size()

    def _font(self, *, bold: bool = False) -> QFont:
        self.ensurePolished()
        font = QFont(self.font())
        font.setBold(bold)
        return font

    def _metrics(self, *, bold: bool = False) -> QFontMetrics:
        return QFontMetrics(self._font(bold=bold))
