"""Help in my country: what somebody checked, with source and day; unknown is said plainly."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from edu_app.core.marks import N_
from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, current
from edu_app.lessons.countries import Country, Society
from edu_app.ui.collation import sort_by_words
from edu_app.ui.dialogs.parts.long_texts import breakable
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.section_card import SectionCard

_AT_HOME: Mapping[str, str] = {
    "after training": N_("In your country it may be injected at home after training."),
    "health professional": N_("In your country a health professional gives the injection."),
    "unknown": N_("Whether it may be injected at home in your country: not checked yet."),
}
_LABELS: Mapping[str, str] = {
    "named": N_("The label in your country names women who take an aromatase inhibitor."),
    "not named": N_(
        "The label that was seen does not name women who take an aromatase inhibitor. "
        "Ask your team what that means for you."
    ),
    "unknown": N_("What the label in your country says about your treatment: not checked yet."),
}


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
        self._say_boxes(facts)
        self._say_label(facts)
        if facts.access_note:
            self.say(_(facts.access_note))
            self._say_source(facts.access_source)

    def _say_emergency(self, facts: Country) -> None:
        if facts.emergency is None:
            self.say(_("Emergency number: not checked yet. Use your local emergency number."))
            return
        self.say(_("Emergency number: {number}").format(number=isolate(facts.emergency.number)))
        self._say_source(facts.emergency.source, facts.emergency.checked_on)

    def _say_society(self, society: Society) -> None:
        self.say(society.name_local or society.name, "label")
        if society.phone:
            self.say(_("Telephone: {text}").format(text=isolate(society.phone)))
        if society.url:
            self.say(breakable(society.url))
        self._say_source(society.source, society.checked_on)

    def _say_boxes(self, facts: Country) -> None:
        """Name the boxes that were seen; nothing is decided from a name."""
        if not facts.products_60mg:
            self.say(_("Names on the boxes in your country: not checked yet."))
            return
        names = [product.brand_local or product.brand for product in facts.products_60mg]
        ordered = sort_by_words(names, str, current().tag)
        listed = ", ".join(isolate(name) for name in ordered)
        self.say(_("Denosumab 60 mg was seen under these names: {names}").format(names=listed))
        self.say(_("A name does not tell the dose. Look at the box."))
        seen = {product.source: product.checked_on for product in facts.products_60mg}
        for source, day in seen.items():
            self._say_source(source, day)

    def _say_label(self, facts: Country) -> None:
        """Say what the label in the country says, and what nobody has checked."""
        self.say(_(_AT_HOME[facts.self_injection]))
        self.say(_(_LABELS[facts.indication_ai]))
        if facts.indication_source:
            self._say_source(facts.indication_source)

    def _say_source(self, source: str, day: datetime.date | None = None) -> None:
        named = breakable(source) if "://" in source else isolate(source)
        said = _("Source: {source}").format(source=named)
        if day:
            said = _("Source: {source}, looked at on {date}").format(
                source=named, date=self._words.long(day)
            )
        self.say(said, "caption")
