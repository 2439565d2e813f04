"""The form for a last injection: planned with the team, or "my team stopped it" (rules 2).

It never presents a last injection as an end: the medicine after it has the same due date.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.core.decision import Message
from edu_app.core.records import DecidedWith, PlannedLast, Record
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.choice_group import ChoiceGroup
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.record_form import RecordForm
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext


class PlannedLastForm(RecordForm):
    """Adds a decision about the last injection, or changes `record`."""

    label = "planned-last-recorded"

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        person_id: str = "",
        record: PlannedLast | None = None,
    ) -> None:
        super().__init__(context, _title, parent, person_id)
        self._record = record
        how = (
            ("planned", lambda: pgettext("last", "A last injection is planned")),
            ("stopped", lambda: pgettext("last", "My team stopped it")),
        )
        who = (
            (DecidedWith.TEAM, lambda: pgettext("last", "Together with my team")),
            (DecidedWith.MYSELF, lambda: pgettext("last", "I decided it myself")),
            (DecidedWith.UNKNOWN, lambda: pgettext("last", "I do not know")),
        )
        self.rule = SaidFrame(role="note")
        self.texts.add(self.rule.say, lambda: context.say(Message("planner-rule")))
        self.how = ChoiceGroup(lambda: _("What was decided?"), how, self.texts)
        self.who = ChoiceGroup(lambda: _("Who decided it?"), who, self.texts)
        self.professional = make_line(record.professional if record else "")
        name = LabelledField(
            lambda: _("Name of the doctor or nurse"), self.professional, self.texts
        )
        ask = lambda: _("Day of the last injection, if it is known")  # noqa: E731 - said twice
        self.date = DateField(context, ask, self.texts, record.last_on if record else None)
        for part in (self.rule, self.how, self.who, name, self.date):
            self.column.addWidget(part)
        if record:
            self.how.choose("stopped" if record.told_to_stop else "planned")
            self.who.choose(record.decided_with)
        self.finish()

    def typed(self) -> object:
        lines = (self.professional, self.date.line)
        return (self.how.value(), self.who.value(), *(line.text() for line in lines))

    def make_record(self) -> Record | None:
        for group in (self.how, self.who):
            if not group.value():
                self.show_fault(group.ask.text())
                return None
        return PlannedLast(
            self.record_id(self._record),
            self.date.day(),
            DecidedWith(self.who.value()),
            self.professional.text().strip(),
            told_to_stop=self.how.value() == "stopped",
        )

    def said(self, record: Record) -> str:
        return _("The decision about the last injection is written down.")


def _title() -> str:
    return _("The last injection")
