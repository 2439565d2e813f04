"""What has come up: a flag with a start and an end; never a date, a count or a colour.

What is said for a flag comes from the regimen. New signs lead to "When to call" first.
"""

from __future__ import annotations

import datetime
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from edu_app.core.records import Flag, FlagKind, Record
from edu_app.i18n.joining import join_sentences
from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.flag_words import FLAG_NAMES, flag_name
from edu_app.ui.dialogs.parts.action_button import ActionButton
from edu_app.ui.dialogs.parts.choice_group import ChoiceGroup
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.record_form import RecordForm
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.page_context import PageContext


class ComeUpForm(RecordForm):
    """Sets a flag, or changes `record`."""

    label = "flag-recorded"

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None = None,
        *,
        person_id: str = "",
        record: Flag | None = None,
    ) -> None:
        super().__init__(context, _title, parent, person_id)
        self._record = record
        self.signs = ActionButton("danger")
        self.texts.add(self.signs.setText, lambda: _("New pain or another sign? Open When to call"))
        self.signs.clicked.connect(self._on_signs_wanted)
        kinds = [(kind, lambda k=kind: flag_name(k)) for kind in FLAG_NAMES]
        self.kind = ChoiceGroup(lambda: _("What has come up?"), kinds, self.texts)
        self.advice = SaidFrame()
        start = record.start if record else None
        end = record.end if record else None
        ask = lambda: _("Since when? Leave it empty for today.")  # noqa: E731 - said twice
        self.start = DateField(context, ask, self.texts, start)
        self.end = DateField(
            context, lambda: _("Until when? Leave it empty while it lasts."), self.texts, end
        )
        for part in (self.signs, self.kind, self.advice, self.start, self.end):
            self.column.addWidget(part)
        if record:
            self.kind.choose(record.kind)
        self.kind.chosen.connect(lambda _kind: self._advise())
        self.finish()
        self._advise()

    def typed(self) -> object:
        return (self.kind.value(), self.start.line.text(), self.end.line.text())

    def make_record(self) -> Record | None:
        if not self.kind.value():
            self.show_fault(_("What has come up?"))
            return None
        made = self._made()
        if made.end and made.end < made.start:
            self.end.field.complain(_("The end comes before the start."))
            return None
        return replace(made, id=self.record_id(self._record))

    def said(self, record: Record) -> str:
        return _("It is written down. The due date stays as it is.")

    def _made(self) -> Flag:
        today: datetime.date = self.context.use_cases.tracker.today()
        start = self.start.day() or today
        record_id = self._record.id if self._record else "trial"
        return Flag(record_id, FlagKind(self.kind.value()), start, self.end.day())

    def _advise(self) -> None:
        if not self.kind.value():
            self.advice.say("")
            return
        trial = replace(self._made(), start=self.context.use_cases.tracker.today(), end=None)
        messages = self.context.use_cases.tracker.preview(self.person_id, trial).messages
        wanted = f"flag-{self.kind.value()}"
        said = [self.context.say(m) for m in messages if m.id.startswith(wanted)]
        self.advice.say(join_sentences(said))
        self.bring_into_view(self.advice)

    def _on_signs_wanted(self) -> None:
        self.done(RecordForm.DialogCode.Rejected)
        self.context.go("when-to-call")


def _title() -> str:
    return pgettext("title", "Something has come up")
