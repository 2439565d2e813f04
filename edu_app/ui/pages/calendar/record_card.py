"""One record of the list: date, words, and what can be done with it, in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.calendar.view_model import SIGNS, Row
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class RecordCard(QFrame):
    """Says what somebody wants to do with its record; does nothing itself."""

    change_wanted = Signal(object)
    removal_wanted = Signal(object)
    move_wanted = Signal(object)
    end_wanted = Signal(object)

    def __init__(self, row: Row, *, can_move: bool) -> None:
        super().__init__()
        self.row = row
        self.setProperty("role", "card")
        sign = QLabel(SIGNS[row.kind])
        sign.setProperty("role", "heading")
        sign.setAccessibleName("")
        sign.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        sign.setMinimumWidth(28)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(WordsLabel(row.date_words, "label"))
        words.addWidget(WordsLabel(row.title))
        for detail in row.details:
            words.addWidget(WordsLabel(detail, "caption"))
        grid = QGridLayout(self)
        grid.setContentsMargins(18, 14, 18, 12)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.addWidget(sign, 0, 0)
        grid.addLayout(words, 0, 1)
        grid.addWidget(self._make_buttons(can_move=can_move), 1, 1)

    def _make_buttons(self, *, can_move: bool) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place)
        self.change = ActionButton("link", pgettext("button", "Change"))
        self.remove = ActionButton("link", pgettext("button", "Remove"))
        self.move_away = ActionButton("link", _("Move this record to another person"))
        self.end = ActionButton("link", pgettext("button", "It is over"))
        for wanted_name, button, wanted in (
            ("end", self.end, self.end_wanted),
            ("change", self.change, self.change_wanted),
            ("remove", self.remove, self.removal_wanted),
            ("move", self.move_away, self.move_wanted),
        ):
            name = pgettext("accessible", "{action}: {what}, {date}").format(
                action=button.text(), what=self.row.title, date=self.row.date_words
            )
            button.setAccessibleName(name)
            button.setObjectName(f"{wanted_name}-{self.row.record.id}")
            button.clicked.connect(lambda _c=False, signal=wanted: signal.emit(self.row))
            flow.addWidget(button)
        self.change.setVisible(self.row.editable)
        self.move_away.setVisible(can_move)
        self.end.setVisible(self.row.can_end)
        return place
