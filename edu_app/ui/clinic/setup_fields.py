"""The fields of the set-up: languages, minutes, dates, country, lessons for the long route.

Holds what was chosen and no rule. What is not needed for the first paint is filled later.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_app.core.clinic_choices import ClinicChoices
from edu_app.i18n.runtime import _
from edu_app.ui.clinic.context import ClinicContext
from edu_app.ui.clinic.language_lists import LanguageList
from edu_app.ui.clinic.lesson_picks import LessonPicks
from edu_app.ui.clinic.minutes_choice import MinutesChoice
from edu_app.ui.dialogs.parts.country_list import CountryList
from edu_app.ui.dialogs.parts.date_field import DateField, first_unread
from edu_app.ui.dialogs.parts.fields import LabelledField
from edu_app.ui.dialogs.parts.live_texts import LiveTexts
from edu_app.ui.widgets.side_by_side import SideBySide


class SetupFields(QWidget):
    """`read()` gives what was chosen."""

    def __init__(self, context: ClinicContext) -> None:
        super().__init__()
        self._context, chosen = context, context.session.choices
        self.texts = LiveTexts()
        self.patient, self.nurse = LanguageList(chosen.patient), LanguageList(chosen.nurse)
        self.minutes = MinutesChoice(context, chosen.minutes)
        self.picks = LessonPicks()
        self.last = DateField(
            context, lambda: _("Last injection really given, if known"), self.texts
        )
        self.tablet = DateField(
            context, lambda: _("Planned end of the cancer tablet, if known"), self.texts
        )
        self.country = CountryList(context.tag, chosen.country, at_once=False)
        self._lay_out()
        self.picks.hide()
        self.minutes.chosen.connect(lambda minutes: self._show_picks(wanted=minutes == 20))

    def read(self) -> ClinicChoices | None:
        """Return the choices; None where a date cannot be read, which is said beside it."""
        if first_unread((self.last, self.tablet)):
            return None
        return ClinicChoices(
            patient=self.patient.tag(),
            nurse=self.nurse.tag(),
            minutes=self.minutes.minutes,
            last_injection=self.last.day(),
            tablet_end=self.tablet.day(),
            country=self.country.code(),
            picked=self.picks.picked() if self.minutes.minutes == 20 else frozenset(),
        )

    def fill_languages(self) -> None:
        """Offer every language on both sides."""
        tags = self._context.languages()
        self.patient.fill(tags)
        self.nurse.fill(tags)

    def fill_countries(self) -> None:
        """Offer every country, by its name in the nurse's language."""
        self.country.fill(self._context.tag, self.country.code())

    def retranslate(self) -> None:
        """Word everything anew; what was typed stays."""
        self.texts.say_again()
        self.minutes.retranslate()
        self.fill_countries()
        if self.picks.buttons:
            self._name_picks()

    def _show_picks(self, *, wanted: bool) -> None:
        if wanted:
            self._name_picks()
        self.picks.setVisible(wanted)

    def _name_picks(self) -> None:
        learning = self._context.use_cases.learning
        rows = learning.rows(self._context.tag, self._context.person())
        more = [row for row in rows if "may" in learning.library.facts(row.id).marks.values()]
        self.picks.show_lessons(more)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        label = self.texts
        patient = LabelledField(lambda: _("The patient's language"), self.patient.box, label)
        nurse = LabelledField(lambda: _("Your language"), self.nurse.box, label)
        country = LabelledField(
            lambda: _("Country"), self.country.box, label, lambda: _("For the emergency number.")
        )
        column.addWidget(_pair(patient, nurse))
        column.addWidget(self.minutes)
        column.addWidget(self.picks)
        column.addWidget(_pair(self.last, self.tablet))
        column.addWidget(_pair(country, QWidget()))


def _pair(one: QWidget, other: QWidget) -> QWidget:
    """Return both side by side; below each other where there is no room."""
    place = QWidget()
    row = SideBySide(place, least_width=300)
    row.addWidget(_at_top(one))
    row.addWidget(_at_top(other))
    return place


def _at_top(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
