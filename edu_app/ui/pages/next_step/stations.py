"""The stations after a last injection, one below the other along a line that does not end.

A sketch, not to scale: what has a day shows it. Words are labels, so that every reader gets them.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.next_step.view_model import Stop
from edu_app.ui.theme.current import palette

_LINE_AT, _WORDS_AT, _RADIUS = 16, 44, 9


class Station(QWidget):
    """One stop: its sign on the line, its words, and when, where that is known."""

    def __init__(self, stop: Stop, *, first: bool, last: bool) -> None:
        super().__init__()
        self._stop, self._first, self._last = stop, first, last
        # A row and not a margin: only what stands in a row is mirrored.
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(0)
        row.addSpacing(_WORDS_AT)
        column = QVBoxLayout()
        column.setSpacing(2)
        row.addLayout(column, 1)
        self.words = WordsLabel(stop.text, "body")
        column.addWidget(self.words)
        self.when = WordsLabel(stop.when, "caption")
        self.when.setVisible(bool(stop.when))
        column.addWidget(self.when)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line and the sign on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = float(self.width() - _LINE_AT if rtl else _LINE_AT)
        middle = 8 + self.words.fontMetrics().height() / 2
        colour = QColor(palette().primary)
        style = Qt.PenStyle.SolidLine if self._stop.known else Qt.PenStyle.DotLine
        painter.setPen(QPen(colour, 2.5, style))
        top, bottom = (middle if self._first else 0.0), float(self.height())
        painter.drawLine(QPointF(x, top), QPointF(x, middle + 12 if self._last else bottom))
        self._draw_sign(painter, x, middle)

    def _draw_sign(self, painter: QPainter, x: float, middle: float) -> None:
        colour, fill = QColor(palette().primary), QColor(palette().surface)
        painter.setPen(QPen(colour, 2.5))
        painter.setBrush(colour if self._stop.known else fill)
        sign = QRectF(x - _RADIUS, middle - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        match self._stop.id:
            case "last":
                painter.drawEllipse(sign)
            case "next":
                painter.drawRoundedRect(sign.adjusted(-3, 2, 3, -2), 7, 7)
            case "goes-on":
                painter.setBrush(colour)
                tip = [(x - 9, middle), (x + 9, middle), (x, middle + 13)]
                painter.drawPolygon(QPolygonF([QPointF(*point) for point in tip]))
            case _:
                corners = [(x, -11), (x + 11, 0), (x, 11), (x - 11, 0)]
                painter.drawPolygon(QPolygonF([QPointF(a, middle + b) for a, b in corners]))


class Stations(QWidget):
    """All stops in their order."""

    def __init__(self, stops: tuple[Stop, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        end = len(stops) - 1
        self.rows = [Station(s, first=n == 0, last=n == end) for n, s in enumerate(stops)]
        for row in self.rows:
            column.addWidget(row)
