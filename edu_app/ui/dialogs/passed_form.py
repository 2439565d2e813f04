"""Asks whether the injection was given on an appointment whose day is over (rules 3, scenario S2).

Nothing is taken as given without her answer; what is said for an answer comes from the regimen.
"""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from edu_app.core.appointments import ANSWERS, newest_passed
from edu_app.core.decision import Message
from edu_app.core.entry_guards import Question
from edu_app.core.records import Appointment
from edu_app.core.status import situate
from edu_app.i18n.runtime import _
from edu_app.ui.dialogs.follow_on_form import FollowOnForm
from edu_app.ui.dialogs.injection_form import InjectionForm
from edu_app.ui.dialogs.parts.asking_dialog import AskingDialog
from edu_app.ui.dialogs.parts.form_dialog import FormDialog
from edu_app.ui.dialogs.parts.keeping import tell_kept
from edu_app.ui.page_context import PageContext


class PassedForm(AskingDialog):
    """Yes and another day lead on to the form; no and unknown say whom to call."""

    def __init__(
        self, context: PageContext, parent: QWidget | None = None, *, person_id: str = ""
    ) -> None:
        super().__init__(context, _title, parent, person_id=person_id)
        said = self._question()
        if said:
            self.ask(Question("passed", said, ANSWERS), self._on_answered)

    def _question(self) -> Message | None:
        """Return the question of today's status, None when there is nothing to ask."""
        messages = self.context.use_cases.tracker.status(self.person_id).messages
        return next((m for m in messages if m.id.startswith("appointment-passed")), None)

    def _passed(self) -> Appointment | None:
        use_cases = self.context.use_cases
        records = use_cases.book.records(self.person_id)
        return newest_passed(situate(records, use_cases.regimen, use_cases.tracker.today()))

    def _on_answered(self, answer: str) -> None:
        passed = self._passed()
        if passed is None:
            self.done(self.DialogCode.Rejected)
        elif answer == "answer-no":
            self.attempt(lambda: self._keep_missed(passed))
        elif answer == "answer-unknown":
            self.say([Message("ask-clinic-first", self.clinic_fields())])
        else:
            self._open_form(passed.on if answer == "answer-yes" else None)

    def _keep_missed(self, passed: Appointment) -> None:
        """Take the appointment away: it did not happen. Then say what is true today."""
        book = self.context.use_cases.book
        revision = book.remove(self.person_id, passed.id, label="appointment-missed")
        tell_kept(self.context, revision, _("The appointment was taken away: it did not happen."))
        self.say(self.context.use_cases.tracker.status(self.person_id).messages)

    def _open_form(self, day: datetime.date | None) -> None:
        track = self.context.use_cases.tracker.status(self.person_id).track
        parent = self.parentWidget()
        form: FormDialog
        if track in ("follow-on", "after-switch"):
            form = FollowOnForm(self.context, parent, person_id=self.person_id, day=day)
        else:
            form = InjectionForm(self.context, parent, person_id=self.person_id, day=day)
        self.done(self.DialogCode.Accepted)
        form.open()


def _title() -> str:
    return _("The appointment that is over")
