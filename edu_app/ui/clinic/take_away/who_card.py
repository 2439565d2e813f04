"""Whose page it is, if anybody wants to say so, and whom she calls; kept in memory only.

Nothing typed here is offered again by the system's own means of typing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from edu_app.core.errors import Fault
from edu_app.i18n.runtime import _
from edu_app.services.clinic_session import ClinicSession
from edu_app.services.faults import word_fault
from edu_app.ui.clinic.take_away.columns import columns
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel


class WhoCard(QFrame):
    """`changed` is sent when something else than before was typed and kept in the session."""

    changed = Signal()

    def __init__(self, session: ClinicSession) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "card")
        person = session.records().person
        self.name = _line("clinicName", person.display_name)
        self.clinic = _line("clinicClinic", person.clinic_name)
        self.phone = _line("clinicPhone", person.clinic_phone)
        self.missing, self.fault = SaidFrame(role="note"), SaidFrame(role="warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(WordsLabel(_("Names on the pages"), "heading"))
        lead = _("A name is printed where the page has room for it, and is kept nowhere else.")
        column.addWidget(WordsLabel(lead, "lead"))
        column.addWidget(columns(*self._labelled(), least_width=240))
        column.addWidget(self.missing)
        column.addWidget(self.fault)
        for line in (self.name, self.clinic, self.phone):
            line.editingFinished.connect(self.keep)
        self._say_missing()

    def keep(self) -> None:
        """Take over what stands in the fields, in the session's memory."""
        before = self._session.records().person
        self.fault.say("")
        try:
            self._session.name_person(self.name.text())
            self._session.name_clinic(self.clinic.text(), self.phone.text())
        except Fault as fault:
            self.fault.say(word_fault(fault))
        self._say_missing()
        if self._session.records().person != before:
            self.changed.emit()

    def _labelled(self) -> list[LabelledField]:
        texts = LiveTexts()
        rows: list[tuple[Callable[[], str], QLineEdit]] = [
            (lambda: _("Name of the patient (optional)"), self.name),
            (lambda: _("Name of the clinic"), self.clinic),
            (lambda: _("Telephone number of the clinic"), self.phone),
        ]
        return [LabelledField(label, line, texts) for label, line in rows]

    def _say_missing(self) -> None:
        lacking = not (self.clinic.text().strip() and self.phone.text().strip())
        text = _("What is missing here is a dotted line on the pages: write it there by hand.")
        self.missing.say(text if lacking else "")


def _line(name: str, text: str) -> QLineEdit:
    line = make_line(text)
    line.setObjectName(name)
    # What is typed must not end up in the dictionary of a screen keyboard.
    hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    line.setInputMethodHints(hints)
    return line
