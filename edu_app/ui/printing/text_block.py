"""A paragraph laid out for paper: measured once, then painted wherever the page puts it.

Knows fonts, width and direction; must not know what the words mean.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from edu_app.ui.printing.print_fonts import line_pitch, print_font
from edu_app.ui.printing.units import pt

INK = "#1b2a33"


@dataclass(frozen=True)
class TextStyle:
    """How a paragraph looks.

    `strong_letters` at its start are bold (a heading on the line, a number); with `hanging` the
    later lines begin where the first one goes on after them.
    """

    points: float = 14
    bold: bool = False
    colour: str = INK
    strong_letters: int = 0
    hanging: bool = False


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
        self._rtl = script.rtl
        self._pitch = pt(style.points) * line_pitch(script.tag)
        self._layout = QTextLayout(text, print_font(script.tag, pt(style.points), bold=style.bold))
        self._layout.setTextOption(_option(script))
        if style.strong_letters:
            self._layout.setFormats([_bold(style.strong_letters)])
        self.height = self._lay_out(self._hang(text, style, script))

    @property
    def natural_width(self) -> float:
        """Return the width of the longest line; more than `width` means a word sticks out."""
        lines = (self._layout.lineAt(number) for number in range(self._layout.lineCount()))
        return max((line.naturalTextWidth() for line in lines), default=0)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the upper left corner at `x`, `y`."""
        painter.setPen(QColor(self._colour))
        self._layout.draw(painter, QPointF(x, y))

    def _hang(self, text: str, style: TextStyle, script: Script) -> float:
        """Return how far the later lines are moved in."""
        if not style.hanging:
            return 0
        font = print_font(script.tag, pt(style.points), bold=True)
        return QFontMetricsF(font).horizontalAdvance(text[: style.strong_letters])

    def _lay_out(self, hang: float) -> float:
        y, moved = 0.0, 0.0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(self.width - moved)
            # The fonts' own line heights differ by a third; the pitch makes them alike.
            x = 0 if self._rtl else moved
            line.setPosition(QPointF(x, y + (self._pitch - line.height()) / 2))
            y += self._pitch
            moved = hang
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
    # A text layout does not turn "leading" round by itself as widgets do.
    option.setAlignment(Qt.AlignmentFlag.AlignRight if script.rtl else Qt.AlignmentFlag.AlignLeft)
    return option
