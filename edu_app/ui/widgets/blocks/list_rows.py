"""A list as rows: a painted marker on the leading side and the item's text beside it.

Rows instead of one html list: markers keep the language's digits, stand on the right in
right-to-left texts, and every item is a stop of its own for a screen reader.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from edu_app.ui.theme.current import palette
from edu_app.ui.widgets.blocks.column import Column
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import TextSetting, reading_font


class ListMarker(QWidget):
    """A bullet, or a number in a disc; says nothing to a screen reader, the item's name does."""

    def __init__(self, digits: str = "", *, quiet: bool = False) -> None:
        """`quiet` draws a ring instead of a filled disc."""
        super().__init__()
        self.digits, self.quiet = digits, quiet
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(reading_font(self)).height()
        wide, high = (1.5, 1.36) if self.digits else (1.1, 1.2)
        return QSize(round(line * wide), round(line * high))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the disc and its number, or the bullet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        font = reading_font(self)
        painter.setFont(font)
        line = QFontMetricsF(font).height()
        middle = line * 0.62
        painter.setBrush(QColor(palette().primary))
        if not self.digits:
            dot = QRectF(0, 0, line * 0.3, line * 0.3)
            dot.moveCenter(QRectF(0, 0, self.width(), middle * 2).center())
            painter.drawEllipse(dot)
            return
        disc = QRectF(0, 0, line * 1.3, line * 1.3)
        disc.moveCenter(QRectF(0, 0, self.width(), middle * 2).center())
        disc.moveTop(max(0.0, disc.top()))
        if self.quiet:
            painter.setBrush(QColor(palette().primary_soft))
        painter.drawEllipse(disc)
        painter.setPen(QColor(palette().primary_ink if self.quiet else palette().on_primary))
        painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), self.digits)


class ListRows(Column):
    """The items of one list, numbered or with bullets."""

    def __init__(self, items: Sequence[str], setting: TextSetting, *, ordered: bool) -> None:
        super().__init__()
        self.texts: list[RichText] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for row, item in enumerate(items):
            digits = setting.number(row + 1) if ordered else ""
            text = RichText(item, setting, "reading")
            if ordered:
                text.setAccessibleName(f"{digits}. {text.accessibleName()}")
            grid.addWidget(ListMarker(digits), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
            self.texts.append(text)
