"""A paragraph laid out for paper: measured once, then painted wherever the page puts it.

Knows fonts, width and direction; must not know what the words mean.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from edu_app.ui.printing.print_fonts import line_pitch, print_font
from edu_app.ui.printing.units import pt

INK = "#1b2a33"


@dataclass(frozen=True)
class TextStyle:
    """How a paragraph looks; `strong_letters` at its start are bold (a heading on the line)."""

    points: float = 14
    bold: bool = False
    colour: str = INK
    strong_letters: int = 0


@dataclass(frozen=True)
class Script:
    """The language of a text: which font it takes and which way it runs."""

    tag: str
    rtl: bool = False


class TextBlock:
    """A paragraph in a width; `height` and the width are in the units of the page."""

    def __init__(self, text: str, style: TextStyle, script: Script, width: float) -> None:
        self.text = text
        self.width = width
        self._colour = style.colour
        self._pitch = pt(style.points) * line_pitch(script.tag)
        self._layout = QTextLayout(text, print_font(script.tag, pt(style.points), bold=style.bold))
        self._layout.setTextOption(_option(script))
        if style.strong_letters:
            self._layout.setFormats([_bold(style.strong_letters)])
        self.height = self._lay_out()

    @property
    def natural_width(self) -> float:
        """Return the width of the longest line; more than `width` means a word sticks out."""
        lines = (self._layout.lineAt(number) for number in range(self._layout.lineCount()))
        return max((line.naturalTextWidth() for line in lines), default=0)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the upper left corner at `x`, `y`."""
        painter.setPen(QColor(self._colour))
        self._layout.draw(painter, QPointF(x, y))

    def _lay_out(self) -> float:
        y = 0.0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(self.width)
            # The fonts' own line heights differ by a third; the pitch makes them alike.
            line.setPosition(QPointF(0, y + (self._pitch - line.height()) / 2))
            y += self._pitch
            line = self._layout.createLine()
        self._layout.endLayout()
        return y


def _bold(letters: int) -> QTextLayout.FormatRange:
    bold = QTextLayout.FormatRange()
    bold.start, bold.length = 0, letters
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    bold.format = look
    return bold


def _option(script: Script) -> QTextOption:
    option = QTextOption()
    # A long word or address is broken rather than cut at the edge of the paper.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection.RightToLeft if script.rtl else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignLeading)
    return option
