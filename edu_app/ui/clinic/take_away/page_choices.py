"""In which languages and on which paper the pages of a session are made; kept in memory only.

Knows no page and no widget.
"""

from __future__ import annotations

from edu_app.services.plan import PageLanguage
from edu_app.services.plan_words import PlanWords
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.printing.units import PAPERS, Paper

BOTH = ""


class PageChoices:
    """What was chosen for the pages; `discreet` makes what goes into a phone neutral.

    A choice that the set-up made impossible since then counts no more.
    """

    def __init__(self, context: ClinicContext) -> None:
        self.context = context
        self.discreet = False
        self._language, self._paper = BOTH, ""

    @property
    def language(self) -> str:
        """Return the one language that is wanted, or BOTH."""
        return self._language if self._language in self.both else BOTH

    def choose_language(self, tag: str) -> None:
        """Make the pages in one language, or in BOTH."""
        self._language = tag

    @property
    def paper(self) -> str:
        """Return "a4" or "letter": the country's, until another was chosen."""
        country = self.context.session.choices.country
        return self._paper or self.context.use_cases.plans.paper(country)

    def choose_paper(self, name: str) -> None:
        """Use "a4" or "letter" whatever the country."""
        self._paper = name

    @property
    def person(self) -> str:
        """Return the id of the one person of the session."""
        return self.context.session.person_id

    @property
    def patient(self) -> str:
        """Return the tag of the patient's language."""
        return self.context.session.choices.patient

    @property
    def nurse(self) -> str:
        """Return the tag of the nurse's language."""
        return self.context.session.choices.nurse

    @property
    def both(self) -> tuple[str, ...]:
        """Return the languages of the session, the patient's first; each once."""
        return tuple(dict.fromkeys((self.patient, self.nurse)))

    @property
    def tags(self) -> tuple[str, ...]:
        """Return the languages in which pages are wanted, the patient's first."""
        return (self.language,) if self.language else self.both

    @property
    def sheet(self) -> Paper:
        """Return the paper."""
        return PAPERS[self.paper]

    def page_language(self, tag: str) -> PageLanguage:
        """Return words and dates of a language; raise `Fault` "unknown-language"."""
        return self.context.page_language(tag)

    def words(self, tag: str) -> PlanWords:
        """Return the words of a page in that language, her dates and the clinic filled in."""
        use_cases = self.context.use_cases
        last = use_cases.tracker.status(self.person).last_injection
        words = use_cases.plans.words(self.page_language(tag))
        return words.about(self.context.session.records(), last)
