"""Small line drawings beside words: drawn by path, so that no font can miss them.

Each stands on a square of 24 units and takes the colour it is given. An icon never speaks alone:
whoever shows one shows a word or an accessible name too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    # Its enumerations take a millisecond of the start, which shows none.
    from PySide6.QtGui import QIcon

_UNITS = 24.0


def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the drawing `name` as `size` by `size` logical pixels; raise KeyError for no name."""
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_icon(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return picture


def icon(name: str, colour: str, size: int = 24) -> QIcon:
    """Return the drawing as an icon for a button or a menu."""
    from PySide6.QtGui import QIcon

    return QIcon(icon_pixmap(name, colour, size, 2.0))


def draw_icon(painter: QPainter, name: str, colour: str, place: QRectF) -> None:
    """Draw `name` into `place`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / _UNITS, place.height() / _UNITS)
    pen = QPen(QColor(colour), 2.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _DRAWINGS[name](painter, QColor(colour))
    painter.restore()


def _line(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _clock(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 9, 9)
    _line(painter, (12, 7), (12, 12), (15.5, 14))


def _calendar(painter: QPainter, _colour: QColor) -> None:
    painter.drawRoundedRect(QRectF(4, 5, 16, 15), 2.5, 2.5)
    _line(painter, (4, 10), (20, 10))
    _line(painter, (8, 3), (8, 7))
    _line(painter, (16, 3), (16, 7))


def _bell(painter: QPainter, _colour: QColor) -> None:
    path = QPainterPath(QPointF(5, 17))
    path.cubicTo(7.5, 14.5, 6, 5, 12, 5)
    path.cubicTo(18, 5, 16.5, 14.5, 19, 17)
    path.closeSubpath()
    painter.drawPath(path)
    _line(painter, (10.5, 20.5), (13.5, 20.5))


def _drop(painter: QPainter, _colour: QColor) -> None:
    path = QPainterPath(QPointF(12, 3.5))
    path.cubicTo(16, 9, 18.5, 11.5, 18.5, 15)
    path.cubicTo(18.5, 23, 5.5, 23, 5.5, 15)
    path.cubicTo(5.5, 11.5, 8, 9, 12, 3.5)
    painter.drawPath(path)


def _warning(painter: QPainter, colour: QColor) -> None:
    painter.drawPolygon(QPolygonF([QPointF(12, 3.5), QPointF(21.5, 20), QPointF(2.5, 20)]))
    _exclamation(painter, colour, 10, 14, 17.2)


def _stop(painter: QPainter, colour: QColor) -> None:
    eight = [(8.3, 3), (15.7, 3), (21, 8.3), (21, 15.7), (15.7, 21), (8.3, 21), (3, 15.7), (3, 8.3)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in eight]))
    _exclamation(painter, colour, 7.5, 13, 16.8)


def _exclamation(painter: QPainter, colour: QColor, top: float, end: float, dot: float) -> None:
    _line(painter, (12, top), (12, end))
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(12, dot), 0.5, 0.5)


def _question(painter: QPainter, colour: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 9, 9)
    path = QPainterPath(QPointF(9, 9.8))
    path.cubicTo(9, 5.8, 15.2, 6, 15, 9.8)
    path.cubicTo(14.9, 11.8, 12, 12, 12, 14)
    painter.drawPath(path)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(12, 17), 0.5, 0.5)


def _pill(painter: QPainter, _colour: QColor) -> None:
    painter.translate(12, 12)
    painter.rotate(-45)
    painter.drawRoundedRect(QRectF(-9, -4.5, 18, 9), 4.5, 4.5)
    _line(painter, (0, -4.5), (0, 4.5))


def _phone(painter: QPainter, _colour: QColor) -> None:
    path = QPainterPath(QPointF(7.2, 3.5))
    path.lineTo(10, 8.2)
    path.lineTo(7.9, 10.2)
    path.cubicTo(9, 13, 11, 15, 13.8, 16.1)
    path.lineTo(15.8, 14)
    path.lineTo(20.5, 16.8)
    path.cubicTo(20.5, 19.5, 18.8, 20.7, 17, 20.5)
    path.cubicTo(9.5, 19.8, 4.2, 14.5, 3.5, 7)
    path.cubicTo(3.4, 5.2, 4.5, 3.5, 7.2, 3.5)
    painter.drawPath(path)


def _globe(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 9, 9)
    painter.drawEllipse(QPointF(12, 12), 4, 9)
    _line(painter, (3.5, 9), (20.5, 9))
    _line(painter, (3.5, 15), (20.5, 15))


def _menu(painter: QPainter, _colour: QColor) -> None:
    for y in (6.5, 12, 17.5):
        _line(painter, (4, y), (20, y))


def _close(painter: QPainter, _colour: QColor) -> None:
    _line(painter, (6, 6), (18, 18))
    _line(painter, (18, 6), (6, 18))


def _person(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QPointF(12, 8), 4, 4)
    path = QPainterPath(QPointF(4.5, 20.5))
    path.cubicTo(4.5, 12.5, 19.5, 12.5, 19.5, 20.5)
    painter.drawPath(path)


def _book(painter: QPainter, _colour: QColor) -> None:
    _line(painter, (12, 6.5), (12, 20))
    for side in (-1, 1):
        path = QPainterPath(QPointF(12, 6.5))
        path.cubicTo(12 + side * 2, 4, 12 + side * 6, 4, 12 + side * 9, 4.5)
        path.lineTo(12 + side * 9, 18)
        path.cubicTo(12 + side * 6, 17.5, 12 + side * 2, 17.5, 12, 20)
        painter.drawPath(path)


_DRAWINGS: Mapping[str, Callable[[QPainter, QColor], None]] = {
    "clock": _clock,
    "calendar": _calendar,
    "bell": _bell,
    "drop": _drop,
    "warning": _warning,
    "stop": _stop,
    "question": _question,
    "pill": _pill,
    "phone": _phone,
    "globe": _globe,
    "menu": _menu,
    "close": _close,
    "person": _person,
    "book": _book,
}
