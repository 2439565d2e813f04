"""Time away on the due date: two days in, the sentences for the telephone out; nothing is kept.

No day is ever offered as the right one: only the clinic can choose an earlier day (rules 7).
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edu_app.i18n.runtime import _, pgettext
from edu_app.ui.dialogs.parts.asking_area import AskingArea
from edu_app.ui.dialogs.parts.date_field import DateField
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.said_frame import SaidFrame
from edu_app.ui.dialogs.parts.words_label import WordsLabel
from edu_app.ui.page_context import PageContext


class AbsenceForm(FormDialog):
    """Tells what to say to the clinic about time away."""

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, *, person_id: str = ""
    ) -> None:
        super().__init__(context, _title, parent)
        self._person_id = person_id or context.person()
        self.first = DateField(context, lambda: _("First day away"), self.texts)
        self.last = DateField(context, lambda: _("Last day away"), self.texts)
        self.answer = AskingArea()
        for part in (self.first, self.last, self.answer):
            self.column.addWidget(part)
        self.first.changed.connect(lambda _day: self.answer.clear())
        self.last.changed.connect(lambda _day: self.answer.clear())
        tell = self.add_button("primary", lambda: pgettext("button", "What do I say?"))
        tell.clicked.connect(lambda: self.attempt(self._answer))
        self.tell = tell
        close = self.add_button("secondary", lambda: pgettext("button", "Close"))
        close.clicked.connect(lambda: self.done(FormDialog.DialogCode.Accepted))

    def _answer(self) -> None:
        first, last = self.first.day(), self.last.day()
        for field, day in ((self.first, first), (self.last, last)):
            if day is None:
                field.field.complain(_("Which day is it?"))
        if first is None or last is None:
            return
        self.show_fault("")
        found = self.context.use_cases.tracker.absence(self._person_id, first, last)
        parts = [SaidFrame(self.context.say(m), "callout") for m in found.messages]
        heading = WordsLabel(_("What to do and say"), "heading")
        self.answer.put(heading, *parts)
        self.bring_into_view(self.answer)


def _title() -> str:
    return _("I can't make that date")
