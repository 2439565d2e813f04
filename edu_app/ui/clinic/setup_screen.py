"""The set-up of a session on one screen; its defaults are enough to start at once.

What was chosen goes to the session when the nurse starts, and again after a correction.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.core.errors import Fault
from edu_app.i18n.runtime import _, pgettext
from edu_app.services.faults import word_fault
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.reading_ahead import read_ahead
from edu_app.ui.clinic.setup_fields import SetupFields
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.flow_row import flow_row
from edu_app.ui.dialogs.parts.page_column import PageColumn
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.widgets.block_feeder import BlockFeeder


class SetupScreen(QWidget):
    """One primary action: start."""

    def __init__(self, context: ClinicContext) -> None:
        super().__init__()
        self._context = context
        self.title, self.kept = WordsLabel(role="title"), WordsLabel(role="lead")
        self.wrong = SaidFrame(role="warning")
        self.fields = SetupFields(context)
        self.start = ActionButton("primary")
        self.start.setObjectName("start-session")
        self.area = PageColumn()
        self._feeder, self._ahead = BlockFeeder(self), BlockFeeder(self)
        self._lay_out()
        self.start.clicked.connect(self._on_start)
        for languages in (self.fields.patient, self.fields.nurse):
            languages.box.activated.connect(self._on_language_chosen)
        self.refresh()
        self._feeder.start(self._later(), at_once=0)

    def refresh(self) -> None:
        """Word everything anew."""
        begun = self._context.session.begun
        self.title.set_words(_("Set up the session"))
        self.kept.set_words(_("Nothing that you type here is kept."))
        again = pgettext("button", "Go on with these answers")
        self.start.setText(again if begun else pgettext("button", "Start"))

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the first question."""
        super().showEvent(event)
        self.fields.patient.box.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a live switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
            self.wrong.say("")
            self.fields.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(28, 24, 28, 22)
        inside.setSpacing(18)
        inside.addWidget(self.fields)
        inside.addWidget(self.wrong)
        inside.addWidget(flow_row(self.start))
        column = self.area.column
        column.setSpacing(10)
        for part in (self.title, self.kept, card):
            column.addWidget(part)
        column.addStretch(1)

    def _later(self) -> list[Callable[[], None]]:
        """Return what waits for the first paint: names of countries and languages, the lessons."""
        return [self.fields.fill_languages, self.fields.fill_countries, self._read_ahead]

    def _read_ahead(self) -> None:
        """Read the lessons one by one while the nurse looks at the form."""
        learning = self._context.use_cases.learning
        tags = (self.fields.patient.tag(), self.fields.nurse.tag())
        words = [partial(self._load_words, tag) for tag in tags]
        steps = [partial(read_ahead, learning, at, tags) for at in range(len(learning.ids()))]
        self._ahead.start([*words, *steps], at_once=0)
        self.update()

    def _load_words(self, tag: str) -> None:
        self._context.translator(tag)

    def _on_language_chosen(self, _at: int) -> None:
        self._feeder.finish_now()
        self._context.use_cases.settings.change(language=self.fields.nurse.tag())
        self._read_ahead()

    def _on_start(self) -> None:
        self.wrong.say("")
        self.fields.last.field.complain("")
        choices = self.fields.read()
        if choices is None:
            return
        try:
            self._context.session.begin(choices)
        except Fault as fault:
            self._say(fault)
            return
        self._context.go("teach")

    def _say(self, fault: Fault) -> None:
        """Say what is wrong, beside the field where it is about one."""
        if fault.code == "date-in-future":
            self.fields.last.field.complain(word_fault(fault))
            self.fields.last.line.setFocus()
            return
        self.wrong.say(word_fault(fault))
        self.area.bring_into_view(self.wrong)
