"""The form for a person: her name here, her clinic and its number, her country, adult or not."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from edu_app.core.records import Person
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.action_button import ChoiceButton
from edu_app.ui.dialogs.parts.country_list import CountryList
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.keeping import tell_kept
from edu_app.ui.page_context import PageContext


class PersonForm(FormDialog):
    """Changes `person`, or adds somebody new."""

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, person: Person | None = None
    ) -> None:
        super().__init__(context, _change_title if person else _new_title, parent)
        self._person = person
        kept = person or _somebody_new(context)
        self.name = make_line(kept.display_name)
        self.clinic = make_line(kept.clinic_name)
        self.phone = make_line(kept.clinic_phone)
        self.country = CountryList(context.tag, kept.country)
        self.young = ChoiceButton("under-18", ticks=True)
        self.texts.add(self.young.setText, lambda: pgettext("age", "Under 18"))
        self.young.setChecked(kept.under_18)
        for part in self._labelled():
            self.column.addWidget(part)
        self.save = self.add_button("primary", lambda: pgettext("button", "Save"))
        self.save.clicked.connect(lambda: self.attempt(self._keep))
        self.add_cancel()
        self.remember_untouched()

    def typed(self) -> object:
        lines = (self.name, self.clinic, self.phone)
        texts = tuple(line.text() for line in lines)
        return (*texts, self.country.code(), self.young.isChecked())

    def _labelled(self) -> list[QWidget]:
        texts = self.texts
        return [
            LabelledField(lambda: _("Name, as it is shown here"), self.name, texts),
            LabelledField(
                lambda: _("Name of the clinic"),
                self.clinic,
                texts,
                lambda: _("The place that gives the injection."),
            ),
            LabelledField(lambda: _("Telephone number of the clinic"), self.phone, texts),
            LabelledField(lambda: pgettext("setting", "Country"), self.country.box, texts),
            self.young,
        ]

    def _keep(self) -> None:
        wanted = replace(
            self._person or Person(""),
            display_name=self.name.text().strip(),
            clinic_name=self.clinic.text().strip(),
            clinic_phone=self.phone.text().strip(),
            country=self.country.code(),
            under_18=self.young.isChecked(),
        )
        book = self.context.use_cases.book
        if self._person is None:
            kept = book.add_person(wanted)
            self.context.use_cases.settings.change(current_person=kept.id)
            self.context.tell(_("The person was added."))
        else:
            tell_kept(self.context, book.change_person(wanted), _("The details are saved."))
        self.done(FormDialog.DialogCode.Accepted)


def _somebody_new(context: PageContext) -> Person:
    policy = context.use_cases.policy
    country = context.use_cases.settings.current.country
    return Person(
        "", clinic_name=policy.clinic_name, clinic_phone=policy.clinic_phone, country=country
    )


def _new_title() -> str:
    return _("Add a person")


def _change_title() -> str:
    return _("My details")
