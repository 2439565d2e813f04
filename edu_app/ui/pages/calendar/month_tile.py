"""One month of the year view: small painted days, and below them each mark in words."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from edu_app.i18n.runtime import pgettext
from edu_app.ui.dialogs.parts.month_system import MonthSystem
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.calendar.view_model import SIGNS, Mark, MarkKind
from edu_app.ui.theme.current import palette, text_percent
from edu_app.ui.theme.tokens import points

_ROWS = 6


class MonthCanvas(QWidget):
    """The days of one month as small numbers; marked ones have a shape around them."""

    def __init__(
        self,
        system: MonthSystem,
        days: Sequence[datetime.date],
        marks: Sequence[Mark],
        today: datetime.date,
    ) -> None:
        super().__init__()
        self._system, self._days, self._today = system, days, today
        # What was given is drawn last: it must never hide behind a plan.
        self._marks: dict[datetime.date, MarkKind] = {}
        for mark in sorted(marks, key=lambda m: m.kind == "injection"):
            self._marks[mark.day] = mark.kind
        font = QFont(self.font())
        font.setPointSizeF(points("caption", text_percent()) * 0.86)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        line = self._line()
        return QSize(round(line * 7.4), round(line * _ROWS))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days from the leading side, each mark with its own shape."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, width = self._line(), self.width() / 7
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        row = 0
        for day in self._days:
            column = self._system.column_of(day)
            if column == 0 and day != self._days[0]:
                row += 1
            at = 6 - column if rtl else column
            self._paint_day(painter, QRectF(at * width, row * line, width, line), day)

    def _line(self) -> float:
        return self.fontMetrics().height() * 1.35

    def _paint_day(self, painter: QPainter, cell: QRectF, day: datetime.date) -> None:
        kind = self._marks.get(day)
        ink = QColor(palette().ink_soft)
        if kind:
            ink = _paint_shape(painter, cell, kind)
        font = QFont(self.font())
        font.setBold(kind is not None or day == self._today)
        painter.setFont(font)
        painter.setPen(QColor(palette().ink) if day == self._today and not kind else ink)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self._system.day_number(day))
        if day == self._today:
            painter.setPen(QPen(QColor(palette().ink), 2))
            middle, low = cell.center().x(), cell.bottom() - 1
            painter.drawLine(QPointF(middle - 7, low), QPointF(middle + 7, low))


def _paint_shape(painter: QPainter, cell: QRectF, kind: MarkKind) -> QColor:
    """Paint the shape of `kind` and return the colour for the number in it."""
    colours = palette()
    side = min(cell.width(), cell.height()) - 2
    box = QRectF(0, 0, side, side)
    box.moveCenter(cell.center())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if kind == "injection":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.primary))
        painter.drawEllipse(box)
        return QColor(colours.on_primary)
    if kind == "due":
        painter.setPen(QPen(QColor(colours.callout_edge), 2))
        painter.setBrush(QColor(colours.amber_soft))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        return QColor(colours.amber_ink)
    painter.setPen(QPen(QColor(colours.primary), 1.6))
    if kind == "appointment":
        painter.drawRect(box.adjusted(2, 2, -2, -2))
    elif kind == "clinic":
        middle, half = box.center(), side / 2
        corners = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
    elif kind == "follow-on":
        tip = QPointF(box.center().x(), box.top())
        painter.drawPolygon(QPolygonF([tip, box.bottomRight(), box.bottomLeft()]))
    else:
        low = box.bottom()
        painter.drawLine(QPointF(box.left(), low), QPointF(box.right(), low))
    return QColor(colours.ink)


@dataclass(frozen=True)
class Month:
    """What a tile shows: the days of a month and the marks among them, in their order."""

    days: Sequence[datetime.date]
    year: int
    number: int
    marks: tuple[Mark, ...]
    today: datetime.date

    def says_the_same(self, other: Month) -> bool:
        """Return whether a tile of `other` would look the same: today counts where it is shown."""
        same_day = self.today == other.today
        shown = self.today in self.days or other.today in other.days
        alike = (self.days, self.marks) == (other.days, other.marks)
        return alike and (same_day or not shown)


def marks_in(days: Sequence[datetime.date], marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks on `days`, the earliest first."""
    return tuple(sorted((m for m in marks if m.day in days), key=lambda mark: mark.day))


class MonthTile(QFrame):
    """A month with its name, its days, and its marks in words."""

    def __init__(self, system: MonthSystem, month: Month) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.month = month
        title = system.month_name(month.year, month.number)
        if month.today in month.days:
            title = pgettext("calendar", "{month}, now").format(month=title)
        self.lines = [_line(system, mark) for mark in month.marks]
        canvas = MonthCanvas(system, month.days, month.marks, month.today)
        said = "; ".join([system.month_title(month.year, month.number), *self.lines])
        canvas.setAccessibleName(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(WordsLabel(title, "label"))
        column.addWidget(canvas)
        for line in self.lines:
            column.addWidget(WordsLabel(line, "caption"))
        column.addStretch(1)


def _line(system: MonthSystem, mark: Mark) -> str:
    return pgettext("calendar", "{sign} {day}: {what}").format(
        sign=SIGNS[mark.kind], day=system.day_number(mark.day), what=mark.words
    )
