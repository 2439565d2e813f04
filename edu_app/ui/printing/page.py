"""One sheet of paper as a list of what is painted on it, first the shapes, then the words.

Words are painted in reading order, so that text copied from a PDF reads as the page does. Shapes
are placed from the leading edge; in a language that runs from the right the sheet is mirrored.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from edu_app.exchange.qr_code import QUIET_MODULES, QrCode
from edu_app.ui.printing.text_block import TextBlock
from edu_app.ui.printing.units import Paper, pt


@dataclass(frozen=True)
class Area:
    """A rectangle in units of the page, `x` counted from the leading edge."""

    x: float
    y: float
    width: float
    height: float


class Shape(Protocol):
    """Something that is not text."""

    def paint(self, painter: QPainter, area: QRectF) -> None: ...


@dataclass(frozen=True)
class Box:
    """A filled box with round corners, or only its outline."""

    fill: str = ""
    line: str = ""
    radius: float = pt(6)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the box over the whole area."""
        pen = QPen(QColor(self.line), pt(0.8)) if self.line else QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(QColor(self.fill) if self.fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, self.radius, self.radius)


@dataclass(frozen=True)
class Dot:
    """A round bullet."""

    colour: str

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint a dot that fills the area."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(area)


@dataclass(frozen=True)
class Rule:
    """A thin line along the upper edge of its area."""

    colour: str
    dashed: bool = False

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the line."""
        style = Qt.PenStyle.DashLine if self.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(self.colour), pt(0.6), style))
        painter.drawLine(QLineF(area.topLeft(), area.topRight()))


@dataclass(frozen=True)
class Squares:
    """A QR code with its white margin; the dark part takes what the margin leaves."""

    code: QrCode

    @property
    def modules(self) -> int:
        """Return the number of squares along one side, white margin included."""
        return self.code.size + 2 * QUIET_MODULES

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint the squares in pure black on white, each row's neighbours in one piece."""
        painter.fillRect(area, QColor("white"))
        side = area.width() / self.modules
        for number, row in enumerate(self.code.rows):
            y = area.y() + (number + QUIET_MODULES) * side
            for start, length in _runs(row):
                x = area.x() + (start + QUIET_MODULES) * side
                painter.fillRect(QRectF(x, y, length * side, side), QColor("black"))


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return start and length of each stretch of dark squares."""
    found: list[tuple[int, int]] = []
    for position, dark in enumerate(row):
        if dark and found and sum(found[-1]) == position:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((position, 1))
    return found


@dataclass
class Page:
    """A sheet: shapes with their areas and paragraphs with their places."""

    paper: Paper
    rtl: bool = False
    shapes: list[tuple[Shape, Area]] = field(default_factory=list)
    texts: list[tuple[TextBlock, float, float]] = field(default_factory=list)

    def put(self, shape: Shape, area: Area) -> None:
        """Place a shape."""
        self.shapes.append((shape, area))

    def write(self, block: TextBlock, x: float, y: float) -> None:
        """Place a paragraph, `x` from the leading edge."""
        self.texts.append((block, x, y))

    def paint(self, painter: QPainter) -> None:
        """Paint the sheet; the painter counts in units of the page."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for shape, area in self.shapes:
            left = self._left(area.x, area.width)
            shape.paint(painter, QRectF(left, area.y, area.width, area.height))
        for block, x, y in self.texts:
            block.paint(painter, self._left(x, block.width), y)

    def _left(self, x: float, width: float) -> float:
        return self.paper.width - x - width if self.rtl else x
