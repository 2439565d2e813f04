"""Help in my country: what somebody checked, with source and day; unknown is said plainly."""

from __future__ import annotations

from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _
from edu_app.lessons.countries import Country, Society
from edu_app.ui.dialogs.parts.long_texts import breakable
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.section_card import SectionCard


class CountrySection(SectionCard):
    """Shows facts of the country that was chosen, nothing of another one."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__("country", _("Help in my country"))
        self._words = presenter.context.words()
        code = presenter.settings.country
        if not code:
            self.say(_("Choose your country above to see what is known about it."))
            return
        countries = presenter.context.use_cases.countries
        facts = countries.country(code) if countries else None
        if facts is None:
            self.say(_("We have no checked information for your country."))
            return
        self._say_emergency(facts)
        for society in facts.societies:
            self._say_society(society)
        if not facts.societies:
            self.say(_("We know of no society in your country that somebody has checked."))

    def _say_emergency(self, facts: Country) -> None:
        if facts.emergency is None:
            self.say(_("Emergency number: not checked yet. Use your local emergency number."))
            return
        self.say(_("Emergency number: {number}").format(number=isolate(facts.emergency.number)))
        self._say_source(facts.emergency.source, self._words.long(facts.emergency.checked_on))

    def _say_society(self, society: Society) -> None:
        self.say(society.name_local or society.name, "label")
        if society.phone:
            self.say(_("Telephone: {text}").format(text=isolate(society.phone)))
        if society.url:
            self.say(breakable(society.url))
        self._say_source(society.source, self._words.long(society.checked_on))

    def _say_source(self, source: str, day: str) -> None:
        said = _("Source: {source}, looked at on {date}")
        self.say(said.format(source=breakable(source), date=day), "caption")
