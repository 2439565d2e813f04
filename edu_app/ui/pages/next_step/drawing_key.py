"""What the signs of the drawing mean: sign and word side by side."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.theme.current import palette
from edu_app.ui.widgets.side_by_side import SideBySide


class _Sign(QWidget):
    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(QSize(26, 22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(palette().primary)
        if self._kind == "open":
            painter.setPen(QPen(colour, 2.5, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(1, 11), QPointF(25, 11))
            return
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if self._kind == "given" else QColor(palette().surface))
        painter.drawEllipse(QPointF(13, 11), 7, 7)


class DrawingKey(QWidget):
    """Pairs of sign and word, side by side where there is room."""

    def __init__(self, rows: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        whole = SideBySide(self, least_width=200, spacing=10)
        for kind, word in rows:
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(_Sign(kind), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(WordsLabel(word, "caption"), 1)
            whole.addWidget(entry)
