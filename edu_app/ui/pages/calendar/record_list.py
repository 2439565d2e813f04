"""Everything that is written down, as cards, the newest first and a few at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.calendar.record_card import RecordCard
from edu_app.ui.pages.calendar.view_model import Row

# So many entries are built at a time: a page must not wait for those of twenty years.
ROWS_AT_ONCE = 12


class RecordList(QWidget):
    """Hands on what somebody wants to do with a record; shows the first `shown` of `rows`."""

    change_wanted = Signal(object)
    removal_wanted = Signal(object)
    move_wanted = Signal(object)
    end_wanted = Signal(object)
    older_wanted = Signal()

    def __init__(self, rows: Sequence[Row], shown: int, *, can_move: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        self.cards = [RecordCard(row, can_move=can_move) for row in rows[:shown]]
        for card in self.cards:
            card.change_wanted.connect(self.change_wanted)
            card.removal_wanted.connect(self.removal_wanted)
            card.end_wanted.connect(self.end_wanted)
            card.move_wanted.connect(self.move_wanted)
            column.addWidget(card)
        if not self.cards:
            column.addWidget(WordsLabel(_("Nothing is written down yet.")))
        if len(rows) > shown:
            older = ActionButton("secondary", _("Show older entries"))
            older.setObjectName("older-entries")
            older.clicked.connect(self.older_wanted)
            column.addWidget(flow_row(older))
