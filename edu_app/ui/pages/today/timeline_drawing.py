"""Draws the timeline: zones hatched so that grey tells them apart, marks, months, words.

Draws what it is given on a painter; must not know a rule or a widget.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from edu_app.ui.pages.today.timeline_labels import Label, thin_out
from edu_app.ui.pages.today.timeline_scale import GAP, TimelineScale
from edu_app.ui.pages.today.view_model import Mark
from edu_app.ui.theme.tokens import Palette

_HATCHES = {
    "late": Qt.BrushStyle.FDiagPattern,
    "red": Qt.BrushStyle.BDiagPattern,
    "deep": Qt.BrushStyle.DiagCrossPattern,
}


class TimelineDrawing:
    """One drawing on `painter`."""

    def __init__(self, painter: QPainter, scale: TimelineScale, colours: Palette) -> None:
        self._painter, self._scale, self._colours = painter, scale, colours
        self._timeline = scale.timeline

    def draw(self) -> None:
        """Draw everything."""
        self._painter.setFont(self._scale.small_font())
        bar = self._scale.bar()
        self._draw_zones(bar)
        self._draw_marks(bar)
        self._draw_months(bar)

    def _draw_zones(self, bar: QRectF) -> None:
        self._painter.save()
        path = QPainterPath()
        path.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        self._painter.setClipPath(path)
        self._draw_ahead(bar)
        for zone in self._timeline.zones:
            if zone.tone == "ahead":
                continue
            ends = sorted((self._scale.x(zone.start), self._scale.x(zone.end)))
            place = QRectF(ends[0], bar.top(), ends[1] - ends[0], bar.height())
            self._painter.fillRect(place, QColor(getattr(self._colours, zone.tone)))
            if zone.tone in _HATCHES:
                ink = QColor(self._colours.surface)
                ink.setAlpha(150)
                self._painter.fillRect(place, QBrush(ink, _HATCHES[zone.tone]))
            edge = self._scale.x(zone.start)
            self._painter.setPen(QPen(QColor(self._colours.surface), 1.5))
            self._painter.drawLine(QPointF(edge, bar.top()), QPointF(edge, bar.bottom()))
        self._painter.restore()
        self._painter.setPen(QPen(QColor(self._colours.edge), 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(path)

    def _draw_ahead(self, bar: QRectF) -> None:
        """Draw the time before the due date: it pales towards it."""
        ahead = [zone for zone in self._timeline.zones if zone.tone == "ahead"]
        start, end = self._scale.x(ahead[0].start), self._scale.x(ahead[-1].end)
        fade = QLinearGradient(start, 0, end, 0)
        fade.setColorAt(0, QColor(self._colours.calm))
        fade.setColorAt(1, QColor(self._colours.calm_soft))
        ends = sorted((start, end))
        self._painter.fillRect(QRectF(ends[0], bar.top(), ends[1] - ends[0], bar.height()), fade)

    def _draw_marks(self, bar: QRectF) -> None:
        labels = self._scale.labels()
        for label in labels:
            self._draw_line(bar, label, QColor(_ink(label.mark, self._colours)))
        line = self._scale.small.height()
        for label in labels:
            top = bar.top() - GAP - (label.row + 1) * line - 2
            place = QRectF(label.left, top, label.width, line)
            self._painter.fillRect(place, QColor(self._colours.surface))
            self._painter.setFont(self._scale.small_font(bold=label.mark.kind != "last"))
            self._painter.setPen(QColor(_ink(label.mark, self._colours)))
            self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label.mark.text)

    def _draw_line(self, bar: QRectF, label: Label, colour: QColor) -> None:
        """Draw where a day is: a dot for what was given, a line for others, dotted when booked."""
        x = self._scale.x(label.mark.day)
        if label.mark.kind == "last":
            radius = bar.height() / 2 - 2
            middle = min(max(x, bar.left() + radius + 2), bar.right() - radius - 2)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(colour)
            self._painter.drawEllipse(QPointF(middle, bar.center().y()), radius, radius)
            return
        pen = QPen(colour, 2.5)
        if label.mark.kind == "appointment":
            pen.setStyle(Qt.PenStyle.DotLine)
        self._painter.setPen(pen)
        above = bar.top() - GAP - label.row * self._scale.small.height()
        self._painter.drawLine(QPointF(x, above), QPointF(x, bar.bottom() + 4))

    def _draw_months(self, bar: QRectF) -> None:
        self._painter.setFont(self._scale.small_font())
        line, top = self._scale.small.height(), bar.bottom() + GAP
        self._painter.setPen(QColor(self._colours.ink_soft))
        known = [(self._scale.x(day), text) for day, text in self._timeline.months]
        for x, text in thin_out(known, self._scale.small.horizontalAdvance, self._scale.width):
            self._painter.drawLine(QPointF(x, top), QPointF(x, top + 5))
            half = self._scale.small.horizontalAdvance(text) / 2 + 2
            place = QRectF(x - half, top + 6, 2 * half, line)
            self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        due = next(mark.day for mark in self._timeline.marks if mark.kind == "due")
        self._draw_late_word(self._scale.x(due), top + 8 + line)

    def _draw_late_word(self, x: float, top: float) -> None:
        text, rtl = self._timeline.late_word, self._scale.rtl
        wide = self._scale.small.horizontalAdvance(text) + 4
        left = x - wide if rtl else x
        left = min(max(left, 0), max(self._scale.width - wide, 0))
        self._painter.drawText(
            QRectF(left, top, wide, self._scale.small.height()), Qt.AlignmentFlag.AlignCenter, text
        )


def _ink(mark: Mark, colours: Palette) -> str:
    inks = {"last": colours.primary, "due": colours.amber_ink, "appointment": colours.primary}
    return inks.get(mark.kind, colours.ink)
