"""A label above its field, with a hint and, when something is wrong, one sentence below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel

Text = Callable[[], str]


class LabelledField(QWidget):
    """Puts words above `field`; they are also its accessible name."""

    def __init__(
        self, label: Text, field: QWidget, texts: LiveTexts, hint: Text | None = None
    ) -> None:
        super().__init__()
        self.field = field
        field.setMinimumHeight(44)
        self.label = WordsLabel(role="label")
        self.label.setBuddy(field)
        self.hint = WordsLabel(role="caption")
        self.wrong = SaidFrame(role="warning")
        texts.add(self.label.set_words, label)
        texts.add(field.setAccessibleName, label)
        if hint:
            texts.add(self.hint.set_words, hint)
            texts.add(field.setAccessibleDescription, hint)
        else:
            self.hint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.label, self.hint, field, self.wrong):
            column.addWidget(part)

    def complain(self, sentence: str) -> None:
        """Show what is wrong below the field, "" takes it away."""
        self.wrong.say(sentence)


def make_line(text: str = "") -> QLineEdit:
    """Return a line for a few words, with suggestions where `suggest` gives some."""
    line = QLineEdit(text)
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line


def suggest(line: QLineEdit, words: Sequence[str]) -> None:
    """Offer `words` while typing; what she types is kept as it is."""
    completer = QCompleter(list(words), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)


def make_note(text: str = "") -> QPlainTextEdit:
    """Return a box for a longer note; Tab leaves it."""
    box = QPlainTextEdit(text)
    box.setTabChangesFocus(True)
    box.setFixedHeight(box.fontMetrics().lineSpacing() * 3 + 24)
    return box


class ListBox(QComboBox):
    """A list to choose one row from, with a painted arrow: a style sheet takes Qt's away."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling past must not change a choice."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box as the theme does, then the arrow at its far end."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(QPalette.ColorRole.Text)
        painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = QPointF(22 if rtl else self.width() - 22, self.height() / 2 + 3)
        painter.drawLine(middle, middle + QPointF(-6, -6))
        painter.drawLine(middle, middle + QPointF(6, -6))


def make_list() -> ListBox:
    """Return a list to choose one row from; it never widens the page."""
    return ListBox()
