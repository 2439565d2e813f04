"""The form for a date that the clinic gave, earlier or later than the due date (rules 1.6, 1.7)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.core.records import ClinicDate, HoldReason, Record
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.choice_group import Answer, ChoiceGroup
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.record_form import RecordForm
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext

_ABOUT_CLINIC_DATES = ("clinic-date", "later-date", "hold-")


class ClinicDateForm(RecordForm):
    """Adds a clinic's date, or changes `record`."""

    label = "clinic-date-recorded"

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        person_id: str = "",
        record: ClinicDate | None = None,
    ) -> None:
        super().__init__(context, _title, parent, person_id)
        self._record = record
        day = record.on if record else None
        said_on = record.said_on if record else None
        self.date = DateField(
            context, lambda: _("Which date did the clinic give?"), self.texts, day
        )
        self.said_by = make_line(record.said_by if record else "")
        who = LabelledField(
            lambda: _("Who said so?"), self.said_by, self.texts, lambda: _("The person's name")
        )
        self.said_on = DateField(
            context, lambda: _("On which day was it said?"), self.texts, said_on
        )
        self.reason = ChoiceGroup(lambda: _("What was the reason?"), _reasons(), self.texts)
        if record:
            self.reason.choose(record.reason or "none")
        self.check = SaidFrame()
        for part in (self.date, who, self.said_on, self.reason, self.check):
            self.column.addWidget(part)
        self.date.changed.connect(lambda _day: self._check())
        self.reason.chosen.connect(lambda _reason: self._check())
        self.said_by.textChanged.connect(lambda _text: self._check())
        self.finish()
        self._check()

    def typed(self) -> object:
        lines = (self.date.line, self.said_by, self.said_on.line)
        return (self.reason.value(), *(line.text() for line in lines))

    def make_record(self) -> Record | None:
        if self.date.day() is None:
            self.date.field.complain(_("Which date did the clinic give?"))
            self.date.line.setFocus()
            return None
        return self._made(self.record_id(self._record))

    def said(self, record: Record) -> str:
        return _("The clinic's date is written down.")

    def _made(self, record_id: str) -> ClinicDate | None:
        day = self.date.day()
        if day is None:
            return None
        chosen = self.reason.value()
        reason = HoldReason(chosen) if chosen not in ("", "none") else None
        said_on = self.said_on.day() or self.context.use_cases.tracker.today()
        return ClinicDate(record_id, day, reason, self.said_by.text().strip(), said_on)

    def _check(self) -> None:
        """Say at once what the date means beside the due date; the rules word it."""
        trial = self._made(self._record.id if self._record else "trial")
        if trial is None:
            self.check.say("")
            return
        messages = self.context.use_cases.tracker.preview(self.person_id, trial).messages
        said = [self.context.say(m) for m in messages if m.id.startswith(_ABOUT_CLINIC_DATES)]
        self.check.say(join_sentences(said))
        self.bring_into_view(self.check)


def _reasons() -> tuple[Answer, ...]:
    return (
        ("none", lambda: pgettext("reason", "No reason was given")),
        (HoldReason.LOW_CALCIUM, lambda: pgettext("reason", "Low calcium")),
        (HoldReason.INFECTION, lambda: pgettext("reason", "An infection")),
        (HoldReason.DENTAL, lambda: pgettext("reason", "Dental work")),
        (HoldReason.PREGNANCY, lambda: pgettext("reason", "Pregnancy")),
        (HoldReason.OTHER, lambda: pgettext("reason", "Another reason")),
    )


def _title() -> str:
    return _("A date from the clinic")
