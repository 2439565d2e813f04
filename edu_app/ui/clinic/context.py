"""What a screen of a clinic session may ask: as a page of the home window, plus the session.

Pages and dialogs of the home window work inside a session with it: their records are those of
the session, their words those of the nurse. Knows no screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edu_app.services.plan import PageLanguage
from edu_app.ui.formatting import QtWords
from edu_app.ui.page_context import PageContext, Window

if TYPE_CHECKING:
    from edu_app.i18n.translator import Translator
    from edu_app.services.clinic_session import ClinicSession


class ClinicContext(PageContext):
    """One for a session.

    `go` takes "setup", "teach", "teach:<lesson>#<anchor>", "present", "take-away",
    "when-to-call" and "lesson:for-nurses".
    """

    def __init__(self, session: ClinicSession, window: Window | None = None) -> None:
        super().__init__(session.use_cases, window)
        self.session = session
        # Every block asks for one, and reading a catalogue takes longer than drawing a block.
        self._translators: dict[str, Translator] = {}

    def person(self) -> str:
        """Return the id of the one person of the session."""
        return self.session.person_id

    def page_language(self, tag: str) -> PageLanguage:
        """Return words and dates of any language; raise `Fault` "unknown-language"."""
        return PageLanguage(self.translator(tag), self.words_in(tag), self._country)

    def patient_words(self) -> Translator:
        """Return the words of the patient's language; the window speaks the nurse's."""
        return self.translator(self.session.choices.patient)

    def translator(self, tag: str) -> Translator:
        """Return the words of the language `tag`; raise `Fault` "unknown-language"."""
        if tag not in self._translators:
            self._translators[tag] = self.use_cases.plans.translator(tag)
        return self._translators[tag]

    def words_in(self, tag: str) -> QtWords:
        """Return how dates and numbers are written in the language `tag`."""
        chosen = self.use_cases.settings.current
        return QtWords(
            tag, self._country, latin_digits=chosen.latin_digits, calendar=chosen.calendar
        )

    @property
    def _country(self) -> str:
        return self.use_cases.settings.current.country
