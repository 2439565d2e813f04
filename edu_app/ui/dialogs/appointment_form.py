"""The form for a booked day; it is checked against the due date while it is typed (rules 1.5)."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from edu_app.core.records import Appointment, AppointmentKind, Record
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.choice_group import ChoiceGroup
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.record_form import RecordForm
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext

_ABOUT_APPOINTMENTS = ("appointment-late", "appointment-early", "appointment-known")


class AppointmentForm(RecordForm):
    """Adds an appointment on `day`, or changes `record`."""

    label = "appointment-recorded"

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        person_id: str = "",
        record: Appointment | None = None,
        day: datetime.date | None = None,
    ) -> None:
        title = _change_title if record else _new_title
        super().__init__(context, title, parent, person_id)
        self._record = record
        kinds = (
            (AppointmentKind.INJECTION, lambda: pgettext("appointment", "The injection")),
            (AppointmentKind.BLOOD_TEST, lambda: pgettext("appointment", "A blood test")),
            (AppointmentKind.TALK, lambda: pgettext("appointment", "A talk with the team")),
        )
        self.kind = ChoiceGroup(lambda: _("What is the appointment for?"), kinds, self.texts)
        self.kind.choose(record.kind if record else AppointmentKind.INJECTION)
        shown = record.on if record else day
        self.date = DateField(context, lambda: _("On which day is it?"), self.texts, shown)
        self.check = SaidFrame(role="callout")
        self.place = make_line(record.place if record else "")
        self.note = make_line(record.note if record else "")
        place = LabelledField(lambda: pgettext("field", "Place"), self.place, self.texts)
        note = LabelledField(lambda: pgettext("field", "Note"), self.note, self.texts)
        for part in (self.kind, self.date, self.check, place, note):
            self.column.addWidget(part)
        self.date.changed.connect(lambda _day: self._check())
        self.kind.chosen.connect(lambda _kind: self._check())
        self.finish()
        self._check()

    def typed(self) -> object:
        lines = (self.date.line, self.place, self.note)
        return (self.kind.value(), *(line.text() for line in lines))

    def make_record(self) -> Record | None:
        day = self.date.day()
        if day is None:
            self.date.field.complain(_("On which day is it?"))
            self.date.line.setFocus()
            return None
        kind = AppointmentKind(self.kind.value())
        texts = (self.place.text().strip(), self.note.text().strip())
        return Appointment(self.record_id(self._record), day, kind, *texts)

    def said(self, record: Record) -> str:
        day = record.on if isinstance(record, Appointment) else None
        words = self.context.words().long(day) if day else ""
        return _("Appointment on {date} is written down.").format(date=words)

    def _check(self) -> None:
        """Say at once what the day means beside the due date; the rules word it."""
        day = self.date.day()
        tracker = self.context.use_cases.tracker
        if day is None or self.kind.value() != AppointmentKind.INJECTION:
            self.check.say("")
            return
        if day < tracker.today():
            self.check.say(_("That day is over. Was the injection given? Then record it instead."))
            return
        trial = Appointment(self._record.id if self._record else "trial", day)
        messages = tracker.preview(self.person_id, trial).messages
        said = [self.context.say(m) for m in messages if m.id.startswith(_ABOUT_APPOINTMENTS)]
        self.check.say(join_sentences(said))
        self.bring_into_view(self.check)


def _new_title() -> str:
    return _("Add an appointment")


def _change_title() -> str:
    return _("Change an appointment")
