"""My details: the clinic and its number, the cancer tablet, the medicine."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.i18n.bidi import isolate
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.medicine_form import MedicineForm
from edu_app.ui.dialogs.person_form import PersonForm
from edu_app.ui.dialogs.therapy_form import TherapyForm
from edu_app.ui.pages.settings.presenter import SettingsPresenter
from edu_app.ui.pages.settings.section_card import SectionCard


class DetailsSection(SectionCard):
    """Shows what is known and what is not; forms change it."""

    def __init__(self, presenter: SettingsPresenter, page: QWidget) -> None:
        super().__init__("details", _("My details"))
        self._presenter, self._page = presenter, page
        self._say_clinic()
        self._say_tablet()
        change = pgettext("button", "Change my details")
        tablet = pgettext("button", "Cancer tablet")
        medicine = pgettext("button", "My medicine has changed")
        self.add_buttons(
            self.make_button("change", change, self._on_change),
            self.make_button("tablet", tablet, self._on_tablet),
            self.make_button("medicine", medicine, self._on_medicine),
        )

    def _say_clinic(self) -> None:
        person = self._presenter.person()
        if person is None or not person.clinic_phone:
            self.say(_("The number of your clinic is not written down yet."), "label")
        rows = (
            (_("Name: {text}"), person.display_name if person else ""),
            (_("Clinic: {text}"), person.clinic_name if person else ""),
            (_("Telephone: {text}"), person.clinic_phone if person else ""),
        )
        for sentence, text in rows:
            if text:
                self.say(sentence.format(text=isolate(text)))

    def _say_tablet(self) -> None:
        therapy = self._presenter.therapy()
        if therapy is None:
            self.say(_("No cancer tablet is written down."))
            return
        long = self._presenter.context.words().long
        name = therapy.name or _("Cancer tablet (aromatase inhibitor)")
        self.say(_("Cancer tablet: {text}").format(text=isolate(name)))
        if therapy.planned_end and not therapy.ended_on:
            self.say(_("Planned until {date}").format(date=long(therapy.planned_end)))
        if therapy.ended_on:
            self.say(_("Ended on {date}").format(date=long(therapy.ended_on)))

    def _on_change(self) -> None:
        PersonForm(self._presenter.context, self._page, self._presenter.person()).open()

    def _on_tablet(self) -> None:
        context, therapy = self._presenter.context, self._presenter.therapy()
        if context.person():
            TherapyForm(context, self._page, record=therapy).open()
        else:
            self._on_change()

    def _on_medicine(self) -> None:
        if self._presenter.context.person():
            MedicineForm(self._presenter.context, self._page).open()
        else:
            self._on_change()
