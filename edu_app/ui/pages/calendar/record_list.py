"""Everything that is written down, as cards, the newest first and a few at a time."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.pages.calendar.record_card import RecordCard
from edu_app.ui.pages.calendar.view_model import Row
from edu_app.ui.widgets.laid_out_once import laid_out_once

# So many entries are shown at a time: a page must not wait for those of twenty years.
ROWS_AT_ONCE = 12
# So many of them are built without a pause.
_PORTION = 3


class RecordList(QWidget):
    """Hands on what somebody wants to do with a record.

    Shows `rows` as far as it has grown; a card whose row is the same as before stays.
    """

    change_wanted = Signal(object)
    removal_wanted = Signal(object)
    move_wanted = Signal(object)
    end_wanted = Signal(object)
    older_wanted = Signal()

    def __init__(self, *, can_move: bool) -> None:
        super().__init__()
        self._can_move = can_move
        self._rows: Sequence[Row] = ()
        self._grown = 0
        self._more = False
        self.cards: list[RecordCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(18)
        self._empty = WordsLabel(_("Nothing is written down yet."))
        older = ActionButton("secondary", _("Show older entries"))
        older.setObjectName("older-entries")
        older.clicked.connect(self.older_wanted)
        self._foot = flow_row(older)
        for part in (self._empty, self._foot):
            part.hide()
            self._column.addWidget(part)

    @property
    def portions_to_come(self) -> int:
        """Return how often the list still has to grow."""
        return max(0, math.ceil((len(self._rows) - self._grown) / _PORTION))

    def show_rows(self, rows: Sequence[Row], *, more: bool) -> None:
        """Take other rows, and show those it has grown to; `more`: there are older ones."""
        self._rows, self._more = rows, more
        self._show()

    def grow(self) -> None:
        """Show a portion more."""
        self._grown = min(self._grown + _PORTION, len(self._rows))
        self._show()

    def _show(self) -> None:
        with laid_out_once(self):
            self._show_cards()
            self._empty.setVisible(not self._rows)
            self._foot.setVisible(self._more)

    def _show_cards(self) -> None:
        held = self.focusWidget()
        kept = {card.row.record.id: card for card in self.cards}
        self.cards = [self._card(row, kept) for row in self._rows[: self._grown]]
        for place, card in enumerate(self.cards):
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
        for card in kept.values():
            self._drop(card, held)

    def _card(self, row: Row, kept: dict[str, RecordCard]) -> RecordCard:
        """Return the card of `row`, taken out of `kept` where it says the same."""
        old = kept.get(row.record.id)
        if old is not None and old.row == row:
            return kept.pop(row.record.id)
        card = RecordCard(row, can_move=self._can_move)
        card.change_wanted.connect(self.change_wanted)
        card.removal_wanted.connect(self.removal_wanted)
        card.end_wanted.connect(self.end_wanted)
        card.move_wanted.connect(self.move_wanted)
        return card

    def _drop(self, card: RecordCard, held: QWidget | None) -> None:
        """Let a card go; the keyboard goes to the same button of the card in its place."""
        again = None
        if held is not None and card.isAncestorOf(held):
            found = (new.findChild(QWidget, held.objectName()) for new in self.cards)
            again = next((button for button in found if button), None)
        self._column.removeWidget(card)
        if again:
            again.setFocus()
        card.hide()
        card.deleteLater()
