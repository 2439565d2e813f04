"""The form for a medicine after denosumab: planned or started, what it is for, whether it goes on.

Which medicine counts is reviewed data (regimen); the form asks and never suggests one (rules 1.3).
"""

from __future__ import annotations

import datetime
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from edu_app.core.decision import Message
from edu_app.core.records import FollowOn, FollowOnBreak, Purpose, Record
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.choice_group import ChoiceGroup
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.fields import LabelledField, make_line
from edu_app.ui.dialogs.parts.record_form import RecordForm
from edu_app.ui.page_context import PageContext

_PURPOSES = {
    Purpose.INSTEAD: "answer-instead",
    Purpose.UNTIL_NEXT: "answer-until-next",
    Purpose.UNKNOWN: "answer-unknown",
}


class FollowOnForm(RecordForm):
    """Adds a medicine, or changes `record`; `day` is one on which it was given, she said."""

    label = "follow-on-recorded"

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        person_id: str = "",
        record: FollowOn | None = None,
        day: datetime.date | None = None,
    ) -> None:
        title = _change_title if record else _new_title
        super().__init__(context, title, parent, person_id)
        self._record = record
        say = context.say
        rows = context.use_cases.regimen.follow_on_kinds.values()
        kinds = [(row.id, lambda r=row: say(Message(r.label))) for row in rows]
        self.kind = ChoiceGroup(lambda: _("Which medicine is it?"), kinds, self.texts)
        purposes = [(p, lambda m=m: say(Message(m))) for p, m in _PURPOSES.items()]
        self.purpose = ChoiceGroup(lambda: say(Message("ask-purpose")), purposes, self.texts)
        begun = (
            ("started", lambda: pgettext("medicine", "Yes, it was given or started")),
            ("planned", lambda: pgettext("medicine", "No, it is planned")),
        )
        self.begun = ChoiceGroup(lambda: _("Was it given or started?"), begun, self.texts)
        shown = (record.started_on or record.planned_on) if record else day
        self.date = DateField(context, lambda: _("On which day?"), self.texts, shown)
        self.note = make_line(record.note if record else "")
        note = LabelledField(lambda: pgettext("field", "Note"), self.note, self.texts)
        for part in (self.kind, self.purpose, self.begun, self.date):
            self.column.addWidget(part)
        self._build_going_on(record)
        self.column.addWidget(note)
        self._show_record(record)
        if day:
            self.begun.choose("started")
            self._show_going_on()
        self.finish()

    def typed(self) -> object:
        groups = (self.kind, self.purpose, self.begun, self.going_on)
        lines = (self.date.line, self.ends.line, self.stopped_on.line, self.note)
        return (*(group.value() for group in groups), *(line.text() for line in lines))

    def make_record(self) -> Record | None:
        day = self.date.day()
        for group in (self.kind, self.purpose, self.begun):
            if not group.value():
                self.show_fault(group.ask.text())
                return None
        self.show_fault("")
        if day is None:
            self.date.field.complain(_("On which day?"))
            self.date.line.setFocus()
            return None
        started = self.begun.value() == "started"
        ends = self._end()
        if ends and ends < day:
            self.ends.field.complain(_("The end comes before the start."))
            return None
        if started and day > self.context.use_cases.tracker.today():
            said = Message("guard-future-medicine", {"date": day})
            self.date.field.complain(self.context.say(said))
            return None
        return self._made(day, started=started)

    def said(self, record: Record) -> str:
        return _("The medicine is written down.")

    def _made(self, day: datetime.date, *, started: bool) -> FollowOn:
        made = replace(
            self._record or FollowOn("", ""),
            id=self.record_id(self._record),
            kind=self.kind.value(),
            purpose=Purpose(self.purpose.value()),
            ended_on=self._end(),
            note=self.note.text().strip(),
        )
        if started:
            made = replace(made, started_on=day)
        else:
            made = replace(made, planned_on=day, started_on=None)
        return self._with_answer(made)

    def _end(self) -> datetime.date | None:
        return None if self.ends.isHidden() else self.ends.day()

    def _with_answer(self, made: FollowOn) -> FollowOn:
        today = self.context.use_cases.tracker.today()
        answer = "" if self.going_on.isHidden() else self.going_on.value()
        if answer == "still":
            return replace(made, still_taking_on=today, broken=None, broken_on=None)
        if answer in (FollowOnBreak.STOPPED, FollowOnBreak.CANNOT_TAKE):
            on = self.stopped_on.day() or today
            return replace(made, broken=FollowOnBreak(answer), broken_on=on)
        return made

    def _build_going_on(self, record: FollowOn | None) -> None:
        ask_end = lambda: _("Until when? Leave it empty while it lasts.")  # noqa: E731 - said twice
        end = record.ended_on if record else None
        self.ends = DateField(self.context, ask_end, self.texts, end)
        self.column.addWidget(self.ends)
        answers = (
            ("still", lambda: pgettext("medicine", "Yes, I am still taking it")),
            (FollowOnBreak.STOPPED, lambda: pgettext("medicine", "I stopped it")),
            (FollowOnBreak.CANNOT_TAKE, lambda: pgettext("medicine", "I cannot take it")),
        )
        self.going_on = ChoiceGroup(lambda: _("Does it go on?"), answers, self.texts)
        ask = self.context
        self.stopped_on = DateField(ask, lambda: _("Since which day not?"), self.texts)
        self.column.addWidget(self.going_on)
        self.column.addWidget(self.stopped_on)
        for group in (self.kind, self.begun):
            group.chosen.connect(lambda _value: self._show_going_on())
        self.going_on.chosen.connect(lambda _value: self._show_going_on())

    def _show_going_on(self) -> None:
        """Ask whether it goes on where it is taken day by day; an infusion is given and over."""
        kind = self.context.use_cases.regimen.follow_on_kinds.get(self.kind.value())
        lasting = kind is None or kind.form != "infusion"
        started = self.begun.value() == "started" and lasting
        self.ends.setVisible(lasting)
        self.going_on.setVisible(started)
        self.stopped_on.setVisible(started and self.going_on.value() not in ("", "still"))

    def _show_record(self, record: FollowOn | None) -> None:
        if record:
            self.kind.choose(record.kind)
            self.purpose.choose(record.purpose)
            self.begun.choose("started" if record.started_on else "planned")
            self.going_on.choose(record.broken or ("still" if record.still_taking_on else ""))
            self.stopped_on.set_day(record.broken_on)
        self._show_going_on()


def _new_title() -> str:
    return _("The medicine after denosumab")


def _change_title() -> str:
    return _("Change the medicine after denosumab")
