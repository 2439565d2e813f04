"""Language, country, digits and calendar; the window follows at once."""

from __future__ import annotations

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.country_list import CountryList
from edu_app.ui.dialogs.parts.fields import LabelledField, make_list
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.formatting import locale_of
from edu_app.ui.language_menu import both_names
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.section_card import SectionCard


class LanguageSection(SectionCard):
    """Every language stands by its own name and in English."""

    def __init__(self, presenter: SettingsPresenter) -> None:
        super().__init__("language", _("Language and country"))
        self._presenter = presenter
        context, settings = presenter.context, presenter.settings
        self.languages = make_list()
        self.languages.setObjectName("language-list")
        for tag in context.languages():
            self.languages.addItem(both_names(tag), tag)
        self.languages.setCurrentIndex(self.languages.findData(context.tag))
        self.countries = CountryList(context.tag, settings.country)
        self.countries.box.setObjectName("country-list")
        texts = LiveTexts()
        self.add(LabelledField(lambda: pgettext("setting", "Language"), self.languages, texts))
        self.add(LabelledField(lambda: pgettext("setting", "Country"), self.countries.box, texts))
        self.languages.activated.connect(self._on_language_chosen)
        self.countries.box.activated.connect(self._on_country_chosen)
        self._add_digits()
        self._add_calendar()

    def _add_digits(self) -> None:
        """Offer Latin digits where the language has its own."""
        if locale_of(self._presenter.context.tag).zeroDigit() == "0":
            return
        on = self._presenter.settings.latin_digits
        self.add_tick(
            "digits",
            _("Write numbers with the digits 0 1 2 3"),
            lambda chosen: self._presenter.change(latin_digits=chosen),
            on=on,
        )

    def _add_calendar(self) -> None:
        """Offer the Gregorian calendar alone where the language has its own."""
        if self._presenter.context.tag.split("-", maxsplit=1)[0] != "fa":
            return
        on = self._presenter.settings.calendar == "gregorian"
        self.add_tick("calendar", _("Only the Gregorian calendar"), self._on_calendar, on=on)

    def _on_calendar(self, chosen: bool) -> None:
        self._presenter.change(calendar="gregorian" if chosen else "auto")

    def _on_language_chosen(self, at: int) -> None:
        self._presenter.change(language=self.languages.itemData(at))

    def _on_country_chosen(self, _at: int) -> None:
        self._presenter.change(country=self.countries.code())
