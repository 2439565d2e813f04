"""How far a sequence of screens has come: dots for the eye, words for everybody."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.theme.current import palette

_DOT = 12
_GAP = 10


class _Dots(QWidget):
    def __init__(self, count: int) -> None:
        super().__init__()
        self.count, self.at = count, 0
        self.setFixedSize(QSize(count * (_DOT + _GAP), _DOT + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number in range(self.count):
            place = self.count - 1 - number if rtl else number
            dot = QRectF(place * (_DOT + _GAP) + 1, 2, _DOT, _DOT)
            painter.setPen(QPen(QColor(palette().primary), 2))
            done = number <= self.at
            painter.setBrush(QColor(palette().primary if done else palette().surface))
            painter.drawEllipse(dot)


class ProgressDots(QWidget):
    """Says "Step 2 of 4" beside the dots."""

    def __init__(self, context: PageContext, count: int) -> None:
        super().__init__()
        self._context = context
        self._dots = _Dots(count)
        self.words = WordsLabel(role="caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._dots)
        row.addWidget(self.words, 1)
        self.show_step(0)

    def show_step(self, at: int) -> None:
        """Show the step with the index `at` as the present one."""
        self._dots.at = at
        self._dots.update()
        number = self._context.words().number
        self.words.set_words(
            _("Step {number} of {count}").format(
                number=number(at + 1), count=number(self._dots.count)
            )
        )
