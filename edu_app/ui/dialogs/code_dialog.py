"""The due date as a square code on the screen, with the date in words beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_app.exchange.plan_model import PhoneDate
from edu_app.exchange.qr_code import make_qr
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.printing.page import Squares

_LEAST = 320
_USUAL = 420


class CodeView(QWidget):
    """A code, black on white in every theme, as large as its place allows."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._squares = Squares(make_qr(text))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_LEAST, _LEAST)

    def show_text(self, text: str) -> None:
        """Show the code of another text."""
        self._squares = Squares(make_qr(text))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_USUAL, _USUAL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the code in the middle, each square a whole number of pixels wide."""
        wide = self._squares.modules
        side = max(min(self.width(), self.height()) // wide, 1) * wide
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        painter = QPainter(self)
        self._squares.paint(painter, QRectF(left, top, side, side))
        painter.end()


class CodeDialog(FormDialog):
    """The code, what it holds, and that the phone decides whether it rings."""

    def __init__(
        self, context: PageContext, phone: PhoneDate, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, lambda: _("Point a phone's camera here"), parent)
        self.code = CodeView(phone.qr_text)
        date = WordsLabel(role="heading")
        title, note = WordsLabel(phone.title), WordsLabel(role="lead")
        self.texts.add(
            date.set_words,
            lambda: _("{date} ({iso})").format(
                date=context.words().long(phone.day), iso=isolate(phone.day.isoformat())
            ),
        )
        self.texts.add(
            note.set_words,
            lambda: _("Whether and how a phone reminds you is up to the phone. Check it there."),
        )
        self.texts.add(self.code.setAccessibleName, lambda: _("Square code with the due date"))
        for part in (date, title, self.code, note):
            self.column.addWidget(part)
        close = self.add_button("primary", lambda: pgettext("button", "Close"))
        close.clicked.connect(self.reject)
        self.resize(self.width(), 760)
