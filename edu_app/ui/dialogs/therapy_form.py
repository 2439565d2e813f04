"""The form for the cancer tablet (aromatase inhibitor): name, start, planned end, real end."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.core.decision import Message
from edu_app.core.records import Record, Therapy
from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.record_form import RecordForm
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext


class TherapyForm(RecordForm):
    """Adds the tablet, or changes `record`."""

    label = "therapy-recorded"

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        person_id: str = "",
        record: Therapy | None = None,
    ) -> None:
        super().__init__(context, _title, parent, person_id)
        self._record = record
        kept = record or Therapy("")
        self.keep = SaidFrame(role="note")
        self.texts.add(self.keep.say, lambda: context.say(Message("keep-tablet")))
        self.name = make_line(kept.name)
        name = LabelledField(
            lambda: _("Name of the tablet"), self.name, self.texts, lambda: _("As on the box")
        )
        self.start = DateField(context, lambda: _("First day"), self.texts, kept.start)
        self.planned = DateField(context, lambda: _("Planned end"), self.texts, kept.planned_end)
        self.ended = DateField(
            context, lambda: _("Ended on, if it has ended"), self.texts, kept.ended_on
        )
        for part in (self.keep, name, self.start, self.planned, self.ended):
            self.column.addWidget(part)
        self.finish()

    def typed(self) -> object:
        lines = (self.name, self.start.line, self.planned.line, self.ended.line)
        return tuple(line.text() for line in lines)

    def make_record(self) -> Record | None:
        start, end = self.start.day(), self.ended.day() or self.planned.day()
        if start and end and end < start:
            self.planned.field.complain(_("The end comes before the start."))
            return None
        return Therapy(
            self.record_id(self._record),
            self.name.text().strip(),
            start,
            self.planned.day(),
            self.ended.day(),
        )

    def said(self, record: Record) -> str:
        return _("The cancer tablet is written down.")


def _title() -> str:
    return _("Cancer tablet (aromatase inhibitor)")
