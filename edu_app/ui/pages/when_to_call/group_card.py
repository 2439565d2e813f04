"""One urgency as a card: a shape and words, the signs as a list, what to do when one is there.

The shape of the sign, the heading and the place tell the urgency; colour only repeats it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.when_to_call.presenter import SignGroupView, SignLine
from edu_app.ui.theme.current import palette, text_percent

_LARGEST_BESIDE_PERCENT = 180


class UrgencySign(QWidget):
    """A triangle, a square or a circle: painted, and silent for a screen reader."""

    def __init__(self, group: str) -> None:
        super().__init__()
        self._group = group
        side = round(self.fontMetrics().height() * 1.7)
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shape with its mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette()
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._group == "emergency":
            painter.setBrush(QColor(colours.danger))
            top = box.topLeft() + (box.topRight() - box.topLeft()) / 2
            painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
            mark, ink = "!", QColor(colours.danger_soft)
            box = box.adjusted(0, box.height() * 0.22, 0, 0)
        elif self._group == "same-day":
            painter.setBrush(QColor(colours.callout_edge))
            painter.drawRoundedRect(box, 6, 6)
            mark, ink = "☎", QColor(colours.window)
        else:
            painter.setPen(QPen(QColor(colours.primary), 3))
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            mark, ink = "☎", QColor(colours.primary)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark)


class SignRow(QWidget):
    """One sign with its button; what to do appears below it, in place."""

    reported = Signal(str)

    def __init__(self, sign: SignLine) -> None:
        super().__init__()
        self.sign = sign
        self.words = WordsLabel(sign.words)
        self.have = ActionButton("secondary", _("I have this sign"))
        said = pgettext("accessible", "I have this sign: {sign}").format(sign=sign.words)
        self.have.setAccessibleName(said)
        self.have.setObjectName(f"have-{sign.id}")
        self.have.clicked.connect(lambda: self.reported.emit(sign.id))
        self.act = SaidFrame(role="warning")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(0, 1)
        # Where the text is so large that the button would take half the row, it stands below.
        wide = text_percent() <= _LARGEST_BESIDE_PERCENT
        grid.addWidget(self.words, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        if wide:
            grid.addWidget(self.have, 0, 1, middle)
        else:
            grid.addWidget(flow_row(self.have), 1, 0)
        grid.addWidget(self.act, 2, 0, 1, 2)


class GroupCard(QFrame):
    """One of the three groups; `reported` carries the sign's id."""

    reported = Signal(str)

    def __init__(self, view: SignGroupView) -> None:
        super().__init__()
        self.setProperty("role", "card")
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(UrgencySign(view.id), 0, Qt.AlignmentFlag.AlignTop)
        heading = WordsLabel(view.heading, "heading")
        head.addWidget(heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addLayout(head)
        self.rows = {sign.id: SignRow(sign) for sign in view.signs}
        for number, row in enumerate(self.rows.values()):
            if number:
                column.addWidget(_line())
            row.reported.connect(self.reported)
            column.addWidget(row)
        column.addWidget(WordsLabel(view.note, "lead"))


def _line() -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    line.setStyleSheet(f"background: {palette().line};")
    return line
