"""What stays with the clinic: the recall slip to copy or print, and the nurse's crib."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from edu_app.core.errors import Fault
from edu_app.i18n.runtime import _, pgettext
from edu_app.services.faults import word_fault
from edu_app.ui.clinic.saving import SessionFiles
from edu_app.ui.clinic.take_away.clinic_pages import ClinicPages
from edu_app.ui.clinic.take_away.output_card import OutputCard
from edu_app.ui.clinic.take_away.page_choices import PageChoices
from edu_app.ui.dialogs.parts.words_label import WordsLabel


class SlipCard(OutputCard):
    """Shows the slip as it will be copied; `show_slip` reads it anew."""

    def __init__(self, pages: ClinicPages, files: SessionFiles) -> None:
        about = _("For your own list of people to call. This program calls nobody.")
        super().__init__("slip", _("Recall slip for the clinic"), about, files)
        self._pages = pages
        self.slip = WordsLabel()
        self.slip.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self.slip)
        self.add_button("copy", pgettext("button", "Copy as text"), self._copy)
        self.add_printing(pages.slip)
        self.add_saving("pdf", pgettext("button", "Save as PDF"), pages.slip_file)
        self.show_slip()

    def show_slip(self) -> None:
        """Show the slip with what was typed by now."""
        try:
            self.slip.set_words(self._pages.slip_text(isolated=True).strip())
        except Fault as fault:
            self.fault.say(word_fault(fault))

    def _copy(self) -> str:
        QGuiApplication.clipboard().setText(self._pages.slip_text())
        return _("Copied. Paste it into your own list now: the end of the session clears it.")


class CribCard(OutputCard):
    """The crib says nothing of anybody: it may be kept."""

    def __init__(self, choices: PageChoices, pages: ClinicPages, files: SessionFiles) -> None:
        # L10N: a crib is a short sheet that a nurse keeps at hand during a session.
        about = _("How a session goes, what is said back, and what not to promise.")
        super().__init__("crib", _("Crib for the nurse, one page"), about, files)
        if pages.crib_tag != choices.nurse:
            note = _("It is not there in this language yet. It is printed in English.")
            self.column.addWidget(WordsLabel(note))
        self.add_printing(pages.crib)
        self.add_saving("pdf", pgettext("button", "Save as PDF"), pages.crib_file)
