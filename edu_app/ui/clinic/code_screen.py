"""The due date as a square code on the whole screen, for the camera of a phone.

Black on white in every theme: a camera reads nothing else as well. The date stands beside it in
words, in each language of the session, with its ISO form.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from edu_app.exchange.plan_model import PhoneDate
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, pgettext
from edu_app.services.plan import PageLanguage
from edu_app.ui.dialogs.code_dialog import CodeView
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import setting_of

# The style of the theme would put its own colours here.
_PAPER = """
QDialog#codeScreen, QWidget#codeBeside, QScrollArea#codeArea { background: white; }
QWidget#codeBeside QLabel { color: black; }
"""
_GAP = 24


class CodeScreen(QDialog):
    """Shown with `showFullScreen()`; Escape or its button leads back. Her language comes first."""

    def __init__(
        self, phone: PhoneDate, languages: Sequence[PageLanguage], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("codeScreen")
        self.setWindowTitle(_("Point a phone's camera here"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setStyleSheet(_PAPER)
        self.code = CodeView(phone.qr_text)
        self.code.setAccessibleName(_("Square code with the due date"))
        self.dates: list[RichText] = []
        self.close_button = ActionButton("primary", pgettext("button", "Close"))
        self.close_button.clicked.connect(self.reject)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.code, 3)
        self._row.addWidget(self._make_side(self._make_beside(phone, languages)), 2)
        self.close_button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words below the code on a screen that is higher than wide."""
        super().resizeEvent(event)
        upright = event.size().height() > event.size().width()
        way = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != way:
            self._row.setDirection(way)

    def _make_beside(self, phone: PhoneDate, languages: Sequence[PageLanguage]) -> QWidget:
        beside = QWidget()
        beside.setObjectName("codeBeside")
        column = QVBoxLayout(beside)
        column.setSpacing(_GAP)
        # The dates first: they are seen at once even where large letters fill the screen.
        for language in languages:
            column.addWidget(self._add_date(phone, language))
        for language in languages:
            for note in _notes(language):
                column.addWidget(note)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("codeArea")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(beside)
        return area

    def _make_side(self, words: QWidget) -> QWidget:
        """Return the words with the button below them, in sight however long they are."""
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words, 1)
        column.addWidget(flow_row(self.close_button))
        return side

    def _add_date(self, phone: PhoneDate, language: PageLanguage) -> RichText:
        text = language.translator.gettext("{date} ({iso})").format(
            date=language.dates.long(phone.day), iso=isolate(phone.day.isoformat())
        )
        self.dates.append(RichText.plain(text, setting_of(language.translator.tag), "headline"))
        return self.dates[-1]


def _notes(language: PageLanguage) -> list[RichText]:
    look_up, setting = language.translator.gettext, setting_of(language.translator.tag)
    point = look_up("Point a phone's camera here")
    note = look_up("Whether and how a phone reminds you is up to the phone. Check it there.")
    return [RichText.plain(text, setting) for text in (point, note)]
