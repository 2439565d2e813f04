"""The years as a drawing to true scale: cancer tablet, injections, next medicine, today.

Draws the days it is given; mirrored in a language that runs from right to left. What is not known
fades or is dotted, so that no line ends where nobody decided that it ends. Must not know a rule.
"""

from __future__ import annotations

import datetime
import itertools

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.pages.next_step.view_model import Years
from edu_app.ui.theme.current import palette

_SIDE, _GAP = 14.0, 8.0


class YearsDrawing(QWidget):
    """One lane under the other over an axis of years; the same in words for a screen reader."""

    def __init__(self, years: Years) -> None:
        super().__init__()
        self._years = years
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Drawing of the years"))
        self.setAccessibleDescription(years.text)

    def day_at(self, day: datetime.date) -> float:
        """Return where a day lies from the left edge, in pixels."""
        years = self._years
        share = (day - years.start).days / max((years.end - years.start).days, 1)
        along = _SIDE + min(max(share, 0.0), 1.0) * (self.width() - 2 * _SIDE)
        return self.width() - along if self._rtl() else along

    def sizeHint(self) -> QSize:
        return QSize(480, round(self._top(self._lanes()) + self._line() * 1.2 + _GAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axis, lanes, today, and a ring with the keyboard on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_axis(painter)
        self._draw_tablet(painter)
        self._draw_injections(painter)
        self._draw_next(painter)
        self._draw_today(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette().focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)

    def _rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _bar(self) -> float:
        return max(self._line() * 0.62, 12.0)

    def _lanes(self) -> int:
        return 3 if self._years.next_start else 2

    def _top(self, lane: int) -> float:
        """Return where a lane begins: its word, then its bar."""
        return self._line() + _GAP + lane * (self._line() + self._bar() + 2.4 * _GAP)

    def _middle(self, lane: int) -> float:
        return self._top(lane) + self._line() + 0.5 * _GAP + self._bar() / 2

    def _edge(self) -> float:
        """Return the far edge: where time goes on."""
        return 2.0 if self._rtl() else self.width() - 2.0

    def _say(self, painter: QPainter, lane: int, text: str) -> None:
        painter.setPen(QColor(palette().ink))
        place = QRectF(_SIDE, self._top(lane), self.width() - 2 * _SIDE, self._line())
        side = Qt.AlignmentFlag.AlignRight if self._rtl() else Qt.AlignmentFlag.AlignLeft
        width = QFontMetricsF(self.font()).horizontalAdvance(text)
        left = place.right() - width if self._rtl() else place.left()
        # The line of a year must not run through a word.
        painter.fillRect(QRectF(left - 3, place.top(), width + 6, place.height()), _surface())
        # Absolute: the painter of a mirrored widget would turn the side round once more.
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, flags, text)

    def _draw_axis(self, painter: QPainter) -> None:
        bottom = self._top(self._lanes())
        wide = QFontMetricsF(self.font()).horizontalAdvance
        free = -1.0
        ticks = [(self.day_at(day), text) for day, text in self._years.ticks]
        for x, text in sorted(ticks):
            painter.setPen(QPen(QColor(palette().line), 1))
            painter.drawLine(QPointF(x, self._line() + _GAP), QPointF(x, bottom))
            half = wide(text) / 2 + 6
            if x - half < free or x + half > self.width() or x - half < 0:
                continue
            free = x + half
            painter.setPen(QColor(palette().ink_soft))
            place = QRectF(x - half, bottom, 2 * half, self._line())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(QPen(QColor(palette().edge), 1))
        painter.drawLine(QPointF(_SIDE, bottom), QPointF(self.width() - _SIDE, bottom))

    def _draw_tablet(self, painter: QPainter) -> None:
        years = self._years
        begin = self.day_at(years.tablet_start or years.start)
        end = self.day_at(years.tablet_end or years.end)
        left, right = sorted((begin, end))
        rect = QRectF(left, self._middle(0) - self._bar() / 2, max(right - left, 4), self._bar())
        fade = QLinearGradient(begin, 0, end, 0)
        strong, clear = QColor(palette().calm), QColor(palette().calm)
        clear.setAlpha(0)
        fade.setColorAt(0, strong if years.tablet_start else clear)
        fade.setColorAt(0.25, strong)
        fade.setColorAt(0.75, strong)
        fade.setColorAt(1, strong if years.tablet_end else clear)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fade)
        painter.drawRoundedRect(rect, self._bar() / 2, self._bar() / 2)
        if years.tablet_end:
            painter.setPen(QPen(QColor(palette().calm_ink), 2.5))
            half = self._bar() / 2 + 4
            x, middle = end, self._middle(0)
            painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half))
        self._say(painter, 0, years.tablet_word)

    def _draw_injections(self, painter: QPainter) -> None:
        years, middle = self._years, self._middle(1)
        days = [*years.given, *years.coming]
        if years.open_end and days:
            pen = QPen(QColor(palette().primary), 2.2, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(self.day_at(days[-1]), middle), QPointF(self._edge(), middle))
            self._draw_arrow(painter, middle)
        radius = self._radius()
        for day in days:
            given = day in years.given
            painter.setPen(QPen(QColor(palette().primary), 2))
            painter.setBrush(QColor(palette().primary) if given else _surface())
            painter.drawEllipse(QPointF(self.day_at(day), middle), radius, radius)
        self._say(painter, 1, years.injection_word)

    def _radius(self) -> float:
        """Return the radius of a dot: dots of a long plan must not touch."""
        years = self._years
        days = sorted([*years.given, *years.coming])
        steps = [abs(self.day_at(b) - self.day_at(a)) for a, b in itertools.pairwise(days) if b > a]
        return max(min([self._bar() / 2, *(step * 0.4 for step in steps)]), 2.5)

    def _draw_next(self, painter: QPainter) -> None:
        years = self._years
        if years.next_start is None:
            return
        middle, begin = self._middle(2), self.day_at(years.next_start)
        left, right = sorted((begin, self._edge() + (12 if self._rtl() else -12)))
        begun = years.next_begun
        style = Qt.PenStyle.SolidLine if begun else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(palette().primary), 2, style))
        painter.setBrush(QColor(palette().primary_soft if begun else palette().surface))
        bar = self._bar()
        painter.drawRoundedRect(QRectF(left, middle - bar / 2, right - left, bar), bar / 2, bar / 2)
        self._draw_arrow(painter, middle)
        self._say(painter, 2, years.next_word)

    def _draw_arrow(self, painter: QPainter, middle: float) -> None:
        """Draw that it goes on past the edge."""
        tip = self._edge()
        back = tip + (9 if self._rtl() else -9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette().primary))
        corners = [QPointF(tip, middle), QPointF(back, middle - 7), QPointF(back, middle + 7)]
        painter.drawPolygon(QPolygonF(corners))

    def _draw_today(self, painter: QPainter) -> None:
        x, word = self.day_at(self._years.today), self._years.today_word
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        wide = QFontMetricsF(font).horizontalAdvance(word) + 4
        left = min(max(x - wide / 2, 0.0), self.width() - wide)
        painter.setPen(QPen(QColor(palette().ink), 2))
        painter.drawLine(QPointF(x, self._line()), QPointF(x, self._top(self._lanes())))
        place = QRectF(left, 0, wide, self._line())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
        font.setBold(False)
        painter.setFont(font)


def _surface() -> QColor:
    return QColor(palette().surface)
