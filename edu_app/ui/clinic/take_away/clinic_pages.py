"""What stays with the clinic: the slip for its own list, and the crib; in the nurse's language.

Knows no widget and no place on the disk.
"""

from __future__ import annotations

from edu_app.services.nurse_crib import crib_tag, make_crib
from edu_app.services.paper_document import PaperDocument
from edu_app.services.recall_slip import slip_text
from edu_app.ui.clinic.take_away.her_pages import Pages, pdf_of
from edu_app.ui.clinic.take_away.page_choices import PageChoices
from edu_app.ui.printing.crib_sheet import lay_out_crib
from edu_app.ui.printing.document_sheet import DocumentLook, lay_out_document
from edu_app.ui.printing.take_home import OneFile

_SLIP = DocumentLook(points=13)


class ClinicPages:
    """The slip says who she is only where a name was typed; the crib says nothing of her."""

    def __init__(self, choices: PageChoices) -> None:
        self._choices = choices

    def slip(self) -> Pages:
        """Return the recall slip on paper."""
        return lay_out_document(self._slip(), self._choices.sheet, _SLIP)

    def slip_text(self, *, isolated: bool = False) -> str:
        """Return the recall slip as text to copy; `isolated` for the screen."""
        return slip_text(self._slip(), isolated=isolated)

    def slip_file(self) -> OneFile:
        """Return the recall slip as a PDF."""
        look_up = self._choices.page_language(self._choices.nurse).translator.pgettext
        return pdf_of(look_up("file", "recall slip"), self.slip)

    @property
    def crib_tag(self) -> str:
        """Return the language of the crib: the nurse's, English where that has none."""
        return crib_tag(self._choices.context.use_cases.learning, self._choices.nurse)

    def crib(self) -> Pages:
        """Return the crib on paper."""
        use_cases = self._choices.context.use_cases
        words = use_cases.plans.words(self._choices.page_language(self.crib_tag))
        return lay_out_crib(make_crib(use_cases.learning, words), self._choices.sheet)

    def crib_file(self) -> OneFile:
        """Return the crib as a PDF."""
        look_up = self._choices.page_language(self.crib_tag).translator.pgettext
        return pdf_of(look_up("file", "crib for the nurse"), self.crib)

    def _slip(self) -> PaperDocument:
        plans, chosen = self._choices.context.use_cases.plans, self._choices
        return plans.recall_slip(chosen.person, chosen.page_language(chosen.nurse))
