"""Draws the years: what is not known fades or is dotted, so that no line ends by itself.

Draws what it is given on a painter; must not know a rule or a widget.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QLinearGradient, QPainter, QPen, QPolygonF

from edu_app.ui.pages.next_step.years_scale import GAP, SIDE, YearsScale
from edu_app.ui.theme.tokens import Palette


class YearsPainter:
    """One drawing on `painter`."""

    def __init__(self, painter: QPainter, scale: YearsScale, colours: Palette) -> None:
        self._painter, self._scale, self._colours = painter, scale, colours
        self._years = scale.years

    def draw(self) -> None:
        """Draw axis, lanes and today."""
        self._draw_axis()
        self._draw_tablet()
        self._draw_injections()
        self._draw_next()
        self._draw_today()

    def _say(self, lane: int, text: str) -> None:
        scale, painter = self._scale, self._painter
        painter.setPen(QColor(self._colours.ink))
        place = QRectF(SIDE, scale.top(lane), scale.width - 2 * SIDE, scale.line)
        width = scale.metrics.horizontalAdvance(text)
        left = place.right() - width if scale.rtl else place.left()
        # The line of a year must not run through a word.
        ground = QRectF(left - 3, place.top(), width + 6, place.height())
        painter.fillRect(ground, QColor(self._colours.surface))
        side = Qt.AlignmentFlag.AlignRight if scale.rtl else Qt.AlignmentFlag.AlignLeft
        # Absolute: the painter of a mirrored widget would turn the side round once more.
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, flags, text)

    def _draw_axis(self) -> None:
        scale, painter = self._scale, self._painter
        bottom, free = scale.top(scale.lanes), 0.0
        for x, text in sorted((scale.x(day), text) for day, text in self._years.ticks):
            painter.setPen(QPen(QColor(self._colours.line), 1))
            painter.drawLine(QPointF(x, scale.line + GAP), QPointF(x, bottom))
            half = scale.metrics.horizontalAdvance(text) / 2 + 6
            if x - half < free or x + half > scale.width:
                continue
            free = x + half
            painter.setPen(QColor(self._colours.ink_soft))
            place = QRectF(x - half, bottom, 2 * half, scale.line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(QPen(QColor(self._colours.edge), 1))
        painter.drawLine(QPointF(SIDE, bottom), QPointF(scale.width - SIDE, bottom))

    def _draw_tablet(self) -> None:
        years, scale, painter = self._years, self._scale, self._painter
        begin = scale.x(years.tablet_start or years.start)
        end = scale.x(years.tablet_end or years.end)
        left, right = sorted((begin, end))
        middle, bar = scale.middle(0), scale.bar
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fade(begin, end))
        place = QRectF(left, middle - bar / 2, max(right - left, 4), bar)
        painter.drawRoundedRect(place, bar / 2, bar / 2)
        if years.tablet_end:
            painter.setPen(QPen(QColor(self._colours.calm_ink), 2.5))
            half = bar / 2 + 4
            painter.drawLine(QPointF(end, middle - half), QPointF(end, middle + half))
        self._say(0, years.tablet_word)

    def _fade(self, begin: float, end: float) -> QLinearGradient:
        """Return the colour of the tablet; an end that is not known is clear."""
        strong, clear = QColor(self._colours.calm), QColor(self._colours.calm)
        clear.setAlpha(0)
        fade = QLinearGradient(begin, 0, end, 0)
        fade.setColorAt(0, strong if self._years.tablet_start else clear)
        fade.setColorAt(0.25, strong)
        fade.setColorAt(0.75, strong)
        fade.setColorAt(1, strong if self._years.tablet_end else clear)
        return fade

    def _draw_injections(self) -> None:
        years, scale, painter = self._years, self._scale, self._painter
        middle, radius = scale.middle(1), scale.radius()
        days = [*years.given, *years.coming]
        primary = QColor(self._colours.primary)
        if years.open_end and days:
            painter.setPen(QPen(primary, 2.2, Qt.PenStyle.DotLine))
            start = QPointF(scale.x(days[-1]), middle)
            painter.drawLine(start, QPointF(scale.edge(), middle))
            self._draw_arrow(middle)
        for day in days:
            painter.setPen(QPen(primary, 2))
            painter.setBrush(primary if day in years.given else QColor(self._colours.surface))
            painter.drawEllipse(QPointF(scale.x(day), middle), radius, radius)
        self._say(1, years.injection_word)

    def _draw_next(self) -> None:
        """Draw the next medicine: dashed while it has not begun."""
        years, scale, painter = self._years, self._scale, self._painter
        if years.next_start is None:
            return
        middle, bar = scale.middle(2), scale.bar
        left, right = sorted((scale.x(years.next_start), scale.edge(12)))
        style = Qt.PenStyle.SolidLine if years.next_begun else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(self._colours.primary), 2, style))
        ground = self._colours.primary_soft if years.next_begun else self._colours.surface
        painter.setBrush(QColor(ground))
        place = QRectF(left, middle - bar / 2, right - left, bar)
        painter.drawRoundedRect(place, bar / 2, bar / 2)
        self._draw_arrow(middle)
        self._say(2, years.next_word)

    def _draw_arrow(self, middle: float) -> None:
        """Draw that it goes on past the edge."""
        tip, back = self._scale.edge(), self._scale.edge(9)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.primary))
        corners = [QPointF(tip, middle), QPointF(back, middle - 7), QPointF(back, middle + 7)]
        self._painter.drawPolygon(QPolygonF(corners))

    def _draw_today(self) -> None:
        scale, painter = self._scale, self._painter
        x, word = scale.x(self._years.today), self._years.today_word
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        wide = QFontMetricsF(font).horizontalAdvance(word) + 4
        left = min(max(x - wide / 2, 0.0), scale.width - wide)
        painter.setPen(QPen(QColor(self._colours.ink), 2))
        painter.drawLine(QPointF(x, scale.line), QPointF(x, scale.top(scale.lanes)))
        place = QRectF(left, 0, wide, scale.line)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
