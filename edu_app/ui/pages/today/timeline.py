"""The timeline as a drawing: days to true scale, zones hatched so that grey tells them apart.

Draws what it is given; must not know a rule. Its text is the same in sentences, for screen
readers; it takes the keyboard's focus so that they come by.
"""

from __future__ import annotations

import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.pages.today.timeline_labels import Label, place_labels, thin_out
from edu_app.ui.pages.today.view_model import Mark, Timeline
from edu_app.ui.theme.current import palette
from edu_app.ui.theme.tokens import Palette

_HATCHES = {
    "late": Qt.BrushStyle.FDiagPattern,
    "red": Qt.BrushStyle.BDiagPattern,
    "deep": Qt.BrushStyle.DiagCrossPattern,
}
_GAP = 5.0


class TimelineView(QWidget):
    """Shows a Timeline; mirrored in a language that runs from right to left."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Timeline | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, timeline: Timeline | None) -> None:
        """Draw `timeline`; hide without one."""
        self._shown = timeline
        self.setVisible(timeline is not None)
        self.setAccessibleName(_("Timeline"))
        self.setAccessibleDescription(timeline.text if timeline else "")
        self.setToolTip(self.accessibleDescription())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._label_rows(width)
        line = self._small().height()
        return round(rows * line + 2 * _GAP + self._bar_height() + 2 * (line + _GAP) + 10)

    def sizeHint(self) -> QSize:
        return QSize(560, self.heightForWidth(560))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.heightForWidth(max(self.width(), 180)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bar, marks, ticks and, with the keyboard on it, a ring."""
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small_font())
        top = self._label_rows(self.width()) * self._small().height() + 2 * _GAP + 3
        bar = QRectF(self._left(), top, self._length(self.width()), self._bar_height())
        self._draw_zones(painter, bar, palette())
        self._draw_marks(painter, bar, palette())
        self._draw_months(painter, bar, palette())
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette().focus), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)

    def _draw_zones(self, painter: QPainter, bar: QRectF, colours: Palette) -> None:
        assert self._shown is not None  # noqa: S101 - paintEvent looked
        painter.save()
        path = QPainterPath()
        path.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.setClipPath(path)
        self._draw_ahead(painter, bar, colours)
        for zone in self._shown.zones:
            if zone.tone == "ahead":
                continue
            ends = sorted((self.day_at(zone.start), self.day_at(zone.end)))
            place = QRectF(ends[0], bar.top(), ends[1] - ends[0], bar.height())
            painter.fillRect(place, QColor(getattr(colours, zone.tone)))
            if zone.tone in _HATCHES:
                ink = QColor(colours.surface)
                ink.setAlpha(150)
                painter.fillRect(place, QBrush(ink, _HATCHES[zone.tone]))
            edge = self.day_at(zone.start)
            painter.setPen(QPen(QColor(colours.surface), 1.5))
            painter.drawLine(QPointF(edge, bar.top()), QPointF(edge, bar.bottom()))
        painter.restore()
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _draw_ahead(self, painter: QPainter, bar: QRectF, colours: Palette) -> None:
        """Draw the time before the due date: it pales towards it."""
        assert self._shown is not None  # noqa: S101 - paintEvent looked
        ahead = [zone for zone in self._shown.zones if zone.tone == "ahead"]
        start, end = self.day_at(ahead[0].start), self.day_at(ahead[-1].end)
        fade = QLinearGradient(start, 0, end, 0)
        fade.setColorAt(0, QColor(colours.calm))
        fade.setColorAt(1, QColor(colours.calm_soft))
        ends = sorted((start, end))
        painter.fillRect(QRectF(ends[0], bar.top(), ends[1] - ends[0], bar.height()), fade)

    def _draw_marks(self, painter: QPainter, bar: QRectF, colours: Palette) -> None:
        labels = self._labels(self.width())
        for label in labels:
            self._draw_line(painter, bar, label, QColor(_ink(label.mark, colours)))
        line = self._small().height()
        for label in labels:
            top = bar.top() - _GAP - (label.row + 1) * line - 2
            place = QRectF(label.left, top, label.width, line)
            painter.fillRect(place, QColor(colours.surface))
            painter.setFont(self._small_font(bold=label.mark.kind != "last"))
            painter.setPen(QColor(_ink(label.mark, colours)))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label.mark.text)

    def _draw_line(self, painter: QPainter, bar: QRectF, label: Label, colour: QColor) -> None:
        """Draw where a day is: a dot for what was given, a line for others, dotted when booked."""
        x = self.day_at(label.mark.day)
        if label.mark.kind == "last":
            radius = bar.height() / 2 - 2
            middle = min(max(x, bar.left() + radius + 2), bar.right() - radius - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(middle, bar.center().y()), radius, radius)
            return
        pen = QPen(colour, 2.5)
        if label.mark.kind == "appointment":
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        above = bar.top() - _GAP - label.row * self._small().height()
        painter.drawLine(QPointF(x, above), QPointF(x, bar.bottom() + 4))

    def _draw_months(self, painter: QPainter, bar: QRectF, colours: Palette) -> None:
        assert self._shown is not None  # noqa: S101 - paintEvent looked
        painter.setFont(self._small_font())
        line, top = self._small().height(), bar.bottom() + _GAP
        painter.setPen(QColor(colours.ink_soft))
        known = [(self.day_at(day), text) for day, text in self._shown.months]
        for x, text in thin_out(known, self._small().horizontalAdvance, self.width()):
            painter.drawLine(QPointF(x, top), QPointF(x, top + 5))
            half = self._small().horizontalAdvance(text) / 2 + 2
            place = QRectF(x - half, top + 6, 2 * half, line)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        due = next(mark.day for mark in self._shown.marks if mark.kind == "due")
        self._draw_late_word(painter, self.day_at(due), top + 8 + line)

    def _draw_late_word(self, painter: QPainter, x: float, top: float) -> None:
        assert self._shown is not None  # noqa: S101 - paintEvent looked
        text, rtl = self._shown.late_word, self._is_rtl()
        wide = self._small().horizontalAdvance(text) + 4
        left = x - wide if rtl else x
        left = min(max(left, 0), max(self.width() - wide, 0))
        painter.drawText(
            QRectF(left, top, wide, self._small().height()), Qt.AlignmentFlag.AlignCenter, text
        )

    def _labels(self, width: int) -> list[Label]:
        assert self._shown is not None  # noqa: S101 - the callers looked
        bold = self._small(bold=True)
        placed = [
            (mark, self.day_at(mark.day, width), bold.horizontalAdvance(mark.text) + 8.0)
            for mark in self._shown.marks
        ]
        return place_labels(placed, width)

    def _label_rows(self, width: int) -> int:
        if self._shown is None:
            return 1
        return 1 + max(label.row for label in self._labels(width))

    def day_at(self, day: datetime.date, width: int | None = None) -> float:
        """Return where a day lies: one day is as wide as every other."""
        assert self._shown is not None  # noqa: S101 - the callers looked
        wide = self.width() if width is None else width
        days = max((self._shown.final - self._shown.first).days, 1)
        share = min(max((day - self._shown.first).days / days, 0.0), 1.0)
        along = share * self._length(wide)
        return wide - self._left() - along if self._is_rtl() else self._left() + along

    def _left(self) -> float:
        return 14.0

    def _length(self, width: int) -> float:
        return max(width - 2 * self._left(), 1.0)

    def _bar_height(self) -> float:
        return max(20.0, self._small().height() * 1.05)

    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _small_font(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(self.font().pointSizeF() * 0.88, 1.0))
        font.setBold(bold)
        return font

    def _small(self, *, bold: bool = False) -> QFontMetricsF:
        return QFontMetricsF(self._small_font(bold=bold))


def _ink(mark: Mark, colours: Palette) -> str:
    inks = {"last": colours.primary, "due": colours.amber_ink, "appointment": colours.primary}
    return inks.get(mark.kind, colours.ink)
