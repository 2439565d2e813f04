"""What the entered date means: the same sentences in the patient's language and in the nurse's.

Decides nothing: the tracker's messages are worded as everywhere else.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from edu_app.core.decision import Message, Status
from edu_app.services.wording import say
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.two_sides import TwoSides, View
from edu_app.ui.dialogs.parts.words_label import without_marks
from edu_app.ui.pages.today.chip_words import chip_of
from edu_app.ui.widgets.blocks.rich_text import RichText
from edu_app.ui.widgets.blocks.text_setting import setting_of
from edu_app.ui.widgets.state_chip import StateChip


class StatusCard(QFrame):
    """The state as a chip in the nurse's language, then what is said, on both sides."""

    def __init__(self, context: ClinicContext, status: Status) -> None:
        super().__init__()
        self._context = context
        choices = context.session.choices
        self.setProperty("role", "card")
        self.chip = StateChip()
        chip = chip_of(status, context.use_cases.regimen)
        self.chip.show_chip(chip.word, chip.icon, chip.tone)
        self.rows: list[TwoSides] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 20)
        column.setSpacing(10)
        column.addWidget(self.chip)
        sayers = [self._sayer(tag) for tag in (choices.patient, choices.nurse)]
        for number, message in enumerate(status.messages):
            role = "reading" if number else "section"
            patient, nurse = (sayer(message, role) for sayer in sayers)
            if choices.one_language:
                column.addWidget(patient)
            else:
                self.rows.append(TwoSides(patient, nurse))
                column.addWidget(self.rows[-1])

    def show_side(self, view: View) -> None:
        """Show both languages or one."""
        self.chip.setVisible(view != "patient")
        for row in self.rows:
            row.show_side(view)

    def _sayer(self, tag: str) -> Callable[[Message, str], QWidget]:
        """Return what words a message in the language `tag`, set as it wants."""
        context, cases = self._context, self._context.use_cases
        translator, words = context.translator(tag), context.words_in(tag)
        setting = setting_of(tag, latin_digits=cases.settings.current.latin_digits)
        emergency = context.emergency_number()

        def make(message: Message, role: str) -> QWidget:
            text = say(message, cases.regimen, translator, words, emergency=emergency)
            return RichText.plain(without_marks(text), setting, role)

        return make
