"""A calm card: a page or a date in the phone no longer says what holds; make new ones.

Loaded only when there is something to offer.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.i18n.runtime import _, pgettext
from edu_app.services.faults import word_fault
from edu_app.ui.dialogs.hand_over_old import say_outdated
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext
from edu_app.ui.widgets.blocks.flow_layout import FlowLayout


class NewOnesCard(QFrame):
    """Emits `chosen` with "hand-over"; the other button says that the old ones are gone."""

    chosen = Signal(str)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.setProperty("role", "card")
        self.setObjectName("new-ones")
        self.eyebrow = WordsLabel("", "eyebrow")
        self.text = WordsLabel("", "body")
        self.make, self.gone = ActionButton("secondary"), ActionButton("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(8)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=10)
        flow.addWidget(self.make)
        flow.addWidget(self.gone)
        column.addWidget(self.eyebrow)
        column.addWidget(self.text)
        column.addSpacing(6)
        column.addWidget(buttons)
        self.make.clicked.connect(lambda: self.chosen.emit("hand-over"))
        self.gone.clicked.connect(self._on_gone_clicked)

    def refresh(self) -> None:
        """Say what is old now; hide when nothing is."""
        person_id = self._context.person()
        said = say_outdated(self._context, person_id) if person_id else ""
        self.setVisible(bool(said))
        self.eyebrow.set_words(_("On paper and in the phone"))
        self.text.set_words(said)
        self.make.setText(pgettext("button", "Make new ones"))
        self.gone.setText(pgettext("button", "The old ones are gone"))

    def _on_gone_clicked(self) -> None:
        try:
            self._context.use_cases.handed_over.settle(self._context.person())
        except Fault as fault:
            self._context.tell(word_fault(fault))
            return
        self.refresh()
