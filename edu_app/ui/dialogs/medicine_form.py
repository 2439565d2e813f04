"""The form for another medicine or rhythm: the same question as at the first start (rules 4).

The calendar then stops counting; the injections written down stay.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.core.decision import Message
from edu_app.core.records import Course, CourseStart, Medicine, Record
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.choice_group import ChoiceGroup
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.record_form import RecordForm
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext


class MedicineForm(RecordForm):
    """Writes down which medicine it is from a day on."""

    label = "medicine-changed"

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, *, person_id: str = ""
    ) -> None:
        super().__init__(context, _title, parent, person_id)
        medicines = (
            (Medicine.DENOSUMAB_60, lambda: _("Denosumab 60 mg, every 6 months")),
            (Medicine.DENOSUMAB_120, lambda: _("Denosumab 120 mg, or every 4 weeks")),
            (Medicine.DRIP, lambda: pgettext("medicine", "A drip")),
            (Medicine.OTHER_INJECTION, lambda: pgettext("medicine", "Another injection")),
            (Medicine.UNKNOWN, lambda: context.say(Message("answer-unknown"))),
        )
        self.medicine = ChoiceGroup(lambda: _("Which medicine is it now?"), medicines, self.texts)
        self.since = DateField(
            context, lambda: _("Since when? Leave it empty for today."), self.texts
        )
        self.advice = SaidFrame()
        for part in (self.medicine, self.since, self.advice):
            self.column.addWidget(part)
        self.medicine.chosen.connect(lambda _value: self._advise())
        self.finish()

    def typed(self) -> object:
        return (self.medicine.value(), self.since.line.text())

    def make_record(self) -> Record | None:
        if not self.medicine.value():
            self.show_fault(self.medicine.ask.text())
            return None
        since = self.since.day() or self.context.use_cases.tracker.today()
        medicine = Medicine(self.medicine.value())
        return Course(self.record_id(None), medicine, CourseStart.DATED, since)

    def said(self, record: Record) -> str:
        return _("The medicine is written down.")

    def _advise(self) -> None:
        """Say what the rules would say with this medicine."""
        trial = Course(
            "trial",
            Medicine(self.medicine.value()),
            since=self.context.use_cases.tracker.today(),
        )
        messages = self.context.use_cases.tracker.preview(self.person_id, trial).messages
        wanted = ("other-schedule", "medicine-unknown")
        said = [self.context.say(m) for m in messages if m.id.startswith(wanted)]
        self.advice.say(join_sentences(said))
        self.bring_into_view(self.advice)


def _title() -> str:
    return _("My medicine has changed")
